using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>A decider names who stands in from day to day, both included.</summary>
public sealed record NameStandInRequest(PersonId Actor, PersonId Person, DateOnly? Begins, DateOnly? Ends);

/// <summary>代理 A decider names a colleague of the same unit who decides in his place for a period. Nobody names one for somebody else.</summary>
public sealed class NameStandIn(GradingDb db, IDeciders deciders, IDirectory directory, ICardPosts cards, TimeProvider clock)
{
    public const int LongestDays = 366;

    public async Task<Result<StandInId>> RunAsync(NameStandInRequest request, CancellationToken cancellation)
    {
        // The right follows from the office itself: whoever decides nothing has nothing to hand on.
        if (!(await OfficesAsync(request.Actor, cancellation)).Any())
        {
            return new NothingToStandInFor();
        }

        var own = await directory.PersonAsync(request.Actor, cancellation);
        var person = await directory.PersonAsync(request.Person, cancellation);
        if (own is null || person is null || person.Id == own.Id || person.Unit != own.Unit || person.Gone || person.Moved)
        {
            return new StandInNotSuitable();
        }

        return Check(request) is { } refusal ? refusal
            : await db.WriteWholeAsync(() => StageAsync(request, own.Unit, cancellation), cancellation);
    }

    private Error? Check(NameStandInRequest request)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        return request switch
        {
            { Begins: null } => new StandInDayMissing("from"),
            { Ends: null } => new StandInDayMissing("to"),
            _ when request.Begins < today => new StandInBeginsInPast(today),
            _ when request.Ends < request.Begins => new StandInEndsBeforeItBegins(),
            _ when request.Ends.Value.DayNumber - request.Begins.Value.DayNumber >= LongestDays => new StandInTooLong(LongestDays),
            _ => null,
        };
    }

    private async Task<Result<StandInId>> StageAsync(NameStandInRequest request, UnitId unit, CancellationToken cancellation)
    {
        var (begins, ends) = (request.Begins!.Value, request.Ends!.Value);
        var now = clock.GetUtcNow().UtcDateTime;
        var entry = ApprovalEntry.Of(ApprovalEventKind.StandInNamed, request.Actor, now);

        // First the chain, whose row makes two namings at once take turns; then the look for an overlap.
        var standIn = StandIn.Name(request.Actor, request.Person, begins, ends, now);
        await ApprovalChain.AppendAsync(
            db, unit, 0, entry with { StandIn = standIn.Id, For = request.Person, Begins = begins, Ends = ends }, cancellation);
        var other = await db.Set<StandIn>().AsNoTracking()
            .Where(each => each.For == request.Actor && each.EndedUtc == null && each.Begins <= ends && each.Ends >= begins)
            .FirstOrDefaultAsync(cancellation);
        if (other is not null)
        {
            return new StandInOverlaps(other.Begins, other.Ends);
        }

        db.Add(standIn);
        if (standIn.ActiveOn(GroupTime.DateOf(clock.GetUtcNow())))
        {
            await PostAsync(request, cancellation);
        }

        return standIn.Id;
    }

    /// <summary>What waits for the decider waits for the stand-in too, from now on; a period that begins later is seen to by the daily look.</summary>
    private async Task PostAsync(NameStandInRequest request, CancellationToken cancellation)
    {
        foreach (var office in await OfficesAsync(request.Actor, cancellation))
        {
            var open = await db.Set<OpenStep>().AsNoTracking()
                .Where(step => step.Decider == office.Decider && step.DeciderUnit == office.Unit
                    && step.Proposer != request.Actor && step.Proposer != request.Person)
                .ToListAsync(cancellation);
            foreach (var step in open)
            {
                await cards.PostAsync(request.Person, WaitingCards.KindOf(step.Kind), step.Approval.Value, WaitingCards.DueUtc(step), cancellation);
            }
        }
    }

    private async Task<IEnumerable<HeldDecider>> OfficesAsync(PersonId person, CancellationToken cancellation) =>
        (await deciders.HeldAsync(person, cancellation)).Where(office => office.Decider != Decider.MarketDepartment);
}
