using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>How much of a visit a person sees.</summary>
public enum VisitSight
{
    /// <summary>The plan: a unit that headquarters named beside the customer's own (001 §7.2.2).</summary>
    Plan,

    /// <summary>Everything.</summary>
    All,
}

/// <summary>What every use case of visits stands on: the visit, whether the person may, and who is meant.</summary>
public sealed class VisitGround(GradingDb db, IAccess access, IDirectory directory, IDeciders deciders, TimeProvider clock)
{
    public static readonly TimeOnly EndOfWork = new(18, 0);

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    public Task<UnitId> HeadquartersAsync(CancellationToken cancellation) => deciders.HeadquartersAsync(cancellation);

    /// <summary>The visit, when the person may do this with visits to customers of its unit.</summary>
    public async Task<Result<Visit>> DemandAsync(PersonId actor, VisitId id, GradingAction action, CancellationToken cancellation)
    {
        var visit = await FindAsync(id, cancellation);
        return visit is null ? new NothingThere()
            : (await access.DemandAsync(actor, action, visit.Unit, cancellation)).Refused(out var refusal) ? refusal : visit;
    }

    /// <summary>The visit and how much of it the person sees.</summary>
    public async Task<Result<(Visit Visit, VisitSight Sight)>> ToSeeAsync(PersonId reader, VisitId id, CancellationToken cancellation)
    {
        var visit = await FindAsync(id, cancellation);
        if (visit is null)
        {
            return new NothingThere();
        }

        var units = await access.UnitsAsync(reader, GradingAction.ViewVisits, cancellation);
        if (units.Contains(visit.Unit))
        {
            return (visit, VisitSight.All);
        }

        var concerned = await db.Set<VisitUnit>().AsNoTracking().Where(unit => unit.Visit == id && unit.Concerned).Select(unit => unit.Unit).ToListAsync(cancellation);
        return concerned.Exists(units.Contains) ? (visit, VisitSight.Plan)
            : (await access.DemandAsync(reader, GradingAction.ViewVisits, visit.Unit, cancellation)).Refused(out var refusal) ? refusal : (visit, VisitSight.All);
    }

    /// <summary>Success for the person named, as long as that person works where it counts; for others by the right.</summary>
    public async Task<Result> OwnerOrAsync(PersonId actor, PersonId owner, UnitId unit, GradingAction action, CancellationToken cancellation)
    {
        if (actor == owner && (await OwnerAsync(owner, unit, cancellation)).Error is null)
        {
            return Result.Done;
        }

        return await access.DemandAsync(actor, action, unit, cancellation);
    }

    /// <summary>The person who is to have something ready or to see it through: somebody who works in the customer's unit or at headquarters, and did not move away.</summary>
    public async Task<Result<PersonCard>> OwnerAsync(PersonId owner, UnitId unit, CancellationToken cancellation)
    {
        if (owner.Value == 0 || await directory.PersonAsync(owner, cancellation) is not { } person)
        {
            return new VisitNeedsOwner();
        }

        return person.Gone ? new VisitOwnerIsGone(person.Name)
            : person.Moved ? new VisitOwnerIsOfAnotherUnit(person.Name)
            : person.Unit == unit || person.Unit == await HeadquartersAsync(cancellation) ? person
            : new VisitOwnerIsOfAnotherUnit(person.Name);
    }

    /// <summary>People among whom one is named.</summary>
    public async Task<IReadOnlyList<(PersonId Id, string Name)>> OwnersAsync(UnitId unit, CancellationToken cancellation)
    {
        var top = await HeadquartersAsync(cancellation);
        return
        [
            .. (await directory.PeopleAsync(cancellation)).Where(person => !person.Moved && (person.Unit == unit || person.Unit == top))
                .OrderBy(person => person.Unit != unit).Select(person => (person.Id, person.Name)),
        ];
    }

    public async Task<bool> IsOfHeadquartersAsync(PersonId person, CancellationToken cancellation) =>
        await directory.PersonAsync(person, cancellation) is { } card && card.Unit == await HeadquartersAsync(cancellation);

    public async Task<string> NameAsync(PersonId person, CancellationToken cancellation) => (await directory.PersonAsync(person, cancellation))?.Name ?? "";

    /// <summary>The end of work on a day.</summary>
    internal static DateTime DueUtc(DateOnly day) => GroupTime.ToUtc(day.ToDateTime(EndOfWork));

    /// <summary>Why nothing more can be done with a visit that is not planned any more; null while it is.</summary>
    internal static Error? Ended(Visit visit) => visit.State switch
    {
        VisitState.Planned => null,
        VisitState.Summarised => new VisitIsSummarised(),
        VisitState.Cancelled => new VisitIsCancelled(),
        _ => throw new InvalidOperationException($"state {visit.State}"),
    };

    private Task<Visit?> FindAsync(VisitId id, CancellationToken cancellation) =>
        db.Set<Visit>().AsNoTracking().FirstOrDefaultAsync(visit => visit.Id == id, cancellation);
}
