using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>What every card of a part of a visit begins with.</summary>
public sealed record VisitHead(VisitId Id, VisitDirection Direction, string Customer, string Unit, string Theme, string When, bool Ended);

/// <summary>An item of the preparation list by itself.</summary>
public sealed record ItemCard(VisitHead Visit, ItemView Item, bool MayAssign, bool MayReport, IReadOnlyList<(PersonId Id, string Name)> People);

/// <summary>A request for support by itself.</summary>
/// <param name="Itinerary">What headquarters needs to know to answer.</param>
public sealed record SupportCard(VisitHead Visit, SupportView Support, string Theirs, string Ours, string Itinerary, bool MayAnswer);

/// <summary>A note on a follow-up. <paramref name="Waits"/>: not in the customer's file yet.</summary>
public sealed record NoteView(string Text, string By, DateTime AtUtc, bool Waits);

/// <summary>A follow-up by itself; notes newest first.</summary>
public sealed record FollowUpCard(
    VisitHead Visit, FollowUpLine Line, PersonId OwnerId, string Word, IReadOnlyList<NoteView> Notes, bool MayHand, bool MayNote, IReadOnlyList<(PersonId Id, string Name)> People, int Version);

/// <summary>Who may be named for a visit.</summary>
public sealed record FollowUpForm(VisitHead Visit, IReadOnlyList<(PersonId Id, string Name)> People, DateOnly Today);

/// <summary>Units that headquarters may name beside the customer's own.</summary>
public sealed record UnitsForm(VisitHead Visit, IReadOnlyList<(UnitId Id, string Name, bool Concerned)> Units);

/// <summary>Shows the parts of a visit that people work on one by one: to who sees the visit, and to the person named.</summary>
public sealed class ViewParts(GradingDb db, VisitGround ground, ViewVisit view, IAccess access, IDirectory directory, ICustomers customers)
{
    public async Task<Result<ItemCard>> ItemAsync(PersonId reader, PreparationId id, CancellationToken cancellation)
    {
        if (await db.Set<PreparationItem>().AsNoTracking().FirstOrDefaultAsync(item => item.Id == id, cancellation) is not { } item)
        {
            return new NothingThere();
        }

        var visit = await VisitAsync(item.Visit, cancellation);
        if ((await ground.OwnerOrAsync(reader, item.Owner, visit.Unit, GradingAction.ViewVisits, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var plans = visit.State == VisitState.Planned && await MayPlanAsync(reader, visit, cancellation);
        return new ItemCard(
            await HeadAsync(visit, cancellation), await view.ItemAsync(item, cancellation), plans, visit.State == VisitState.Planned && !item.Closed && (plans || item.Owner == reader),
            plans ? await ground.OwnersAsync(visit.Unit, cancellation) : []);
    }

    public async Task<Result<SupportCard>> SupportAsync(PersonId reader, SupportId id, CancellationToken cancellation)
    {
        if (await db.Set<VisitSupport>().AsNoTracking().FirstOrDefaultAsync(support => support.Id == id, cancellation) is not { } asked)
        {
            return new NothingThere();
        }

        var seen = await ground.DemandAsync(reader, asked.Visit, GradingAction.ViewVisits, cancellation);
        if (seen.Refused(out var refusal))
        {
            return refusal;
        }

        var visit = seen.Value;
        var answers = asked.State == SupportState.Asked && (await access.UnitsAsync(reader, GradingAction.SupportVisits, cancellation)).Contains(visit.Unit);
        return new SupportCard(await HeadAsync(visit, cancellation), await view.SupportAsync(asked, cancellation), visit.Plan.Theirs, visit.Plan.Ours, visit.Plan.Itinerary, answers);
    }

    public async Task<Result<FollowUpCard>> FollowUpAsync(PersonId reader, FollowUpId id, CancellationToken cancellation)
    {
        if (await db.Set<FollowUp>().AsNoTracking().FirstOrDefaultAsync(follow => follow.Id == id, cancellation) is not { } follow)
        {
            return new NothingThere();
        }

        if ((await ground.OwnerOrAsync(reader, follow.Owner, follow.Unit, GradingAction.ViewVisits, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var visit = await VisitAsync(follow.Visit, cancellation);
        var notes = new List<NoteView>();
        foreach (var note in (await db.Set<FollowUpNote>().AsNoTracking().Where(note => note.FollowUp == id).ToListAsync(cancellation)).OrderByDescending(note => note.AtUtc))
        {
            notes.Add(new NoteView(note.Text, await ground.NameAsync(note.By, cancellation), note.AtUtc, note.Waits));
        }

        var owner = await directory.PersonAsync(follow.Owner, cancellation);
        var plans = !follow.Closed && await MayPlanAsync(reader, visit, cancellation);
        var line = new FollowUpLine(
            id, follow.Text, owner?.Name ?? "", owner is not { Gone: false, Moved: false }, follow.DueOn, follow.Closed, follow.ClosedOn, !follow.Closed && follow.DueOn < ground.Today);
        return new FollowUpCard(
            await HeadAsync(visit, cancellation), line, follow.Owner, follow.Word, notes, plans, !follow.Closed && (plans || follow.Owner == reader),
            plans ? await ground.OwnersAsync(visit.Unit, cancellation) : [], follow.Version);
    }

    /// <summary>The form for a new follow-up.</summary>
    public async Task<Result<FollowUpForm>> NewFollowUpAsync(PersonId reader, VisitId id, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(reader, id, GradingAction.PlanVisits, cancellation);
        return found.Refused(out var refusal) ? refusal
            : new FollowUpForm(await HeadAsync(found.Value, cancellation), await ground.OwnersAsync(found.Value.Unit, cancellation), ground.Today);
    }

    /// <summary>The form in which headquarters names units.</summary>
    public async Task<Result<UnitsForm>> UnitsAsync(PersonId reader, VisitId id, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(reader, id, GradingAction.PlanVisits, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var visit = found.Value;
        if (!await ground.IsOfHeadquartersAsync(reader, cancellation))
        {
            return new OnlyHeadquartersNamesUnits();
        }

        var concerned = (await db.Set<VisitUnit>().AsNoTracking().Where(unit => unit.Visit == id && unit.Concerned).Select(unit => unit.Unit).ToListAsync(cancellation)).ToHashSet();
        var units = new List<(UnitId, string, bool)>();
        foreach (var unit in (await customers.OfSubjectsAsync([visit.Subject], cancellation)).Select(customer => customer.Unit).Distinct().Where(unit => unit != visit.Unit))
        {
            units.Add((unit, (await directory.UnitAsync(unit, cancellation))?.Name ?? "", concerned.Contains(unit)));
        }

        return new UnitsForm(await HeadAsync(visit, cancellation), units);
    }

    private Task<Visit> VisitAsync(VisitId id, CancellationToken cancellation) => db.Set<Visit>().AsNoTracking().SingleAsync(visit => visit.Id == id, cancellation);

    private async Task<bool> MayPlanAsync(PersonId reader, Visit visit, CancellationToken cancellation) =>
        (await access.UnitsAsync(reader, GradingAction.PlanVisits, cancellation)).Contains(visit.Unit);

    private async Task<VisitHead> HeadAsync(Visit visit, CancellationToken cancellation) => new(
        visit.Id, visit.Direction, (await customers.OfAsync([visit.Customer], cancellation)).FirstOrDefault()?.Name ?? "",
        (await directory.UnitAsync(visit.Unit, cancellation))?.Name ?? "", visit.Theme, VisitPlan.When(visit.Plan), visit.State != VisitState.Planned);
}
