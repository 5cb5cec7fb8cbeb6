using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>The decider takes the naming back, at once.</summary>
public sealed class EndStandIn(GradingDb db, IDirectory directory, WaitingCards waiting, ICardPosts cards, TimeProvider clock)
{
    public async Task<Result<StandInId>> RunAsync(PersonId actor, StandInId id, CancellationToken cancellation)
    {
        // Somebody else's naming is nobody's business.
        var seen = await db.Set<StandIn>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id && each.For == actor, cancellation);
        return seen is null || await directory.PersonAsync(actor, cancellation) is not { } own
            ? new NothingThere()
            : await db.WriteWholeAsync(() => StageAsync(id, own.Unit, cancellation), cancellation);
    }

    private async Task<Result<StandInId>> StageAsync(StandInId id, UnitId unit, CancellationToken cancellation)
    {
        var standIn = await db.Set<StandIn>().SingleAsync(each => each.Id == id, cancellation);
        var now = clock.GetUtcNow();
        if (standIn.EndedUtc is not null || standIn.Ends < GroupTime.DateOf(now))
        {
            return new StandInAlreadyEnded();
        }

        standIn.End(now.UtcDateTime);
        await ApprovalChain.AppendAsync(
            db, unit, 0,
            ApprovalEntry.Of(ApprovalEventKind.StandInEnded, standIn.For, now.UtcDateTime) with
            {
                StandIn = standIn.Id,
                For = standIn.Person,
                Begins = standIn.Begins,
                Ends = standIn.Ends,
            },
            cancellation);

        // The cards leave the desk of whoever may no longer decide; the person may hold the office himself, or stand in for somebody else.
        await db.SaveChangesAsync(cancellation);
        foreach (var step in await db.Set<OpenStep>().AsNoTracking().Where(step => step.Kind == WaitKind.Decision).ToListAsync(cancellation))
        {
            if (!(await waiting.PeopleAsync(step, cancellation)).Contains(standIn.Person))
            {
                await cards.SettleAsync(ApprovalCards.Step, step.Approval.Value, standIn.Person, cancellation);
            }
        }

        return standIn.Id;
    }
}
