using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>Whose visits are listed.</summary>
public enum VisitScope
{
    /// <summary>我的: those the reader planned.</summary>
    Mine,

    /// <summary>本单位 or 全部: all that the reader sees.</summary>
    All,
}

/// <summary>Which visits are listed, by how far they are.</summary>
public enum VisitPhase
{
    /// <summary>待进行: not over yet.</summary>
    Ahead,

    /// <summary>待总结: over, the summary is owed.</summary>
    Owed,

    /// <summary>已总结.</summary>
    Summarised,

    /// <summary>已取消.</summary>
    Cancelled,
}

/// <summary>A visit in a list.</summary>
/// <param name="Late">Its summary is overdue.</param>
public sealed record VisitLine(VisitId Id, VisitDirection Direction, VisitPhase Phase, string When, string Theme, string Customer, string Unit, bool Strategic, bool Late, int OpenFollowUps);

/// <summary>One page of visits.</summary>
/// <param name="Customer">The one customer whose visits they are; null for those of all.</param>
public sealed record VisitPage(IReadOnlyList<VisitLine> Lines, int Page, bool More, bool MayPlan, CustomerCard? Customer);

/// <summary>Lists visits: one's own, the unit's, for headquarters all (001 §7), by phase and month, the next or newest first.</summary>
public sealed class ListVisits(GradingDb db, VisitGround ground, IAccess access, IDirectory directory, ICustomers customers)
{
    public const int PageSize = 10;

    public async Task<Result<VisitPage>> RunAsync(PersonId reader, VisitScope scope, VisitPhase? phase, Month? month, int page, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(reader, GradingAction.ViewVisits, cancellation);
        if (units.Count == 0)
        {
            return new ActionNotAllowed();
        }

        var seen = units.Contains(await ground.HeadquartersAsync(cancellation))
            ? db.Set<Visit>().AsNoTracking()
            : db.Set<Visit>().AsNoTracking().Where(visit => units.Contains(visit.Unit)
                || db.Set<VisitUnit>().Any(unit => unit.Visit == visit.Id && unit.Concerned && units.Contains(unit.Unit)));
        if (scope == VisitScope.Mine)
        {
            seen = seen.Where(visit => visit.Planner == reader);
        }

        if (month is { } wanted)
        {
            seen = seen.Where(visit => visit.Month == wanted);
        }

        return await PageAsync(reader, seen, phase, page, null, cancellation);
    }

    /// <summary>Visits of one customer.</summary>
    public async Task<Result<VisitPage>> OfAsync(PersonId reader, CustomerId customer, int page, CancellationToken cancellation)
    {
        if ((await customers.OfAsync([customer], cancellation)).FirstOrDefault() is not { } card)
        {
            return new NothingThere();
        }

        return (await access.DemandAsync(reader, GradingAction.ViewVisits, card.Unit, cancellation)).Refused(out var refusal)
            ? refusal
            : await PageAsync(reader, db.Set<Visit>().AsNoTracking().Where(visit => visit.Customer == customer), null, page, card, cancellation);
    }

    private async Task<VisitPage> PageAsync(PersonId reader, IQueryable<Visit> visits, VisitPhase? phase, int page, CustomerCard? customer, CancellationToken cancellation)
    {
        var now = ground.Now;
        visits = phase switch
        {
            VisitPhase.Ahead => visits.Where(visit => visit.State == VisitState.Planned && visit.EndUtc > now).OrderBy(visit => visit.StartUtc),
            VisitPhase.Owed => visits.Where(visit => visit.State == VisitState.Planned && visit.EndUtc <= now).OrderBy(visit => visit.EndUtc),
            VisitPhase.Summarised => visits.Where(visit => visit.State == VisitState.Summarised).OrderByDescending(visit => visit.StartUtc),
            VisitPhase.Cancelled => visits.Where(visit => visit.State == VisitState.Cancelled).OrderByDescending(visit => visit.StartUtc),
            null => visits.OrderByDescending(visit => visit.StartUtc),
            _ => throw new InvalidOperationException($"phase {phase}"),
        };
        var turn = Math.Max(1, page);
        var rows = await visits.Skip((turn - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellation);
        var shown = rows.Take(PageSize).ToList();
        var ids = shown.ConvertAll(visit => visit.Id);
        var open = (await db.Set<FollowUp>().AsNoTracking().Where(follow => ids.Contains(follow.Visit) && !follow.Closed).Select(follow => follow.Visit).ToListAsync(cancellation))
            .GroupBy(visit => visit).ToDictionary(group => group.Key, group => group.Count());
        var names = (await customers.OfAsync([.. shown.Select(visit => visit.Customer).Distinct()], cancellation)).ToDictionary(card => card.Id, card => card.Name);
        var lines = new List<VisitLine>();
        foreach (var visit in shown)
        {
            lines.Add(new VisitLine(
                visit.Id, visit.Direction, PhaseOf(visit, now), VisitPlan.When(visit.Plan), visit.Theme, names.GetValueOrDefault(visit.Customer) ?? "",
                (await directory.UnitAsync(visit.Unit, cancellation))?.Name ?? "", visit.Strategic, visit.State == VisitState.Planned && visit.SummaryDueOn < ground.Today,
                open.GetValueOrDefault(visit.Id)));
        }

        var plans = await access.UnitsAsync(reader, GradingAction.PlanVisits, cancellation);
        return new VisitPage(lines, turn, rows.Count > PageSize, customer is null ? plans.Count > 0 : plans.Contains(customer.Unit), customer);
    }

    private static VisitPhase PhaseOf(Visit visit, DateTime now) => visit.State switch
    {
        VisitState.Planned => visit.EndUtc > now ? VisitPhase.Ahead : VisitPhase.Owed,
        VisitState.Summarised => VisitPhase.Summarised,
        VisitState.Cancelled => VisitPhase.Cancelled,
        _ => throw new InvalidOperationException($"state {visit.State}"),
    };
}
