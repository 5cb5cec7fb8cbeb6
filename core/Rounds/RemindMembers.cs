using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>The secretary reminds everybody who has not finished. How many were told.</summary>
public sealed class RemindMembers(GradingDb db, IAccess access, ICardPosts cards, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public async Task<Result<int>> RunAsync(PersonId actor, RoundId id, CancellationToken cancellation)
    {
        var round = await db.Set<Round>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (round is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.RemindMembers, round.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return round.State != RoundState.Open ? new RoundIsClosed()
            : await db.WriteAsync(() => RemindAsync(round, actor, cancellation), cancellation);
    }

    private async Task<Result<int>> RemindAsync(Round round, PersonId actor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - Pause;
        if (await db.Set<RoundEvent>().AnyAsync(entry => entry.Round == round.Id && entry.Kind == "reminded" && entry.AtUtc > since, cancellation))
        {
            return new RemindedAMomentAgo((int)Pause.TotalMinutes);
        }

        var owing = await db.Set<RollSlot>().Where(slot => slot.Round == round.Id && slot.Eligible && !slot.Finished)
            .Select(slot => slot.Voter).ToListAsync(cancellation);
        foreach (var voter in owing)
        {
            await cards.RemindAsync(voter, RoundCards.Ballot, round.Id.Value, cancellation);
        }

        await RoundEvent.AppendAsync(db, round, "reminded", actor, now, "", cancellation);
        return owing.Count;
    }
}
