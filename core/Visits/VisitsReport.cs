using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>
/// Visits in headquarters' monthly report (001 §8.1.4, M14): per unit how many came and went and what is late, and the visits of strategic customers.
/// Counted by the database from one index.
/// </summary>
internal sealed class VisitsReport(GradingDb db, VisitGround ground, IDirectory directory, ICustomers customers) : IReportSections
{
    /// <summary>Lines of the list of strategic customers' visits.</summary>
    private const int Most = 40;

    public string Key => "Visits";

    public int Order => 20;

    public async Task<IReadOnlyList<ReportBlock>> DraftAsync(Month month, CancellationToken cancellation)
    {
        var today = ground.Today;
        var visits = db.Set<Visit>().AsNoTracking().Where(visit => visit.Month == month && visit.State != VisitState.Cancelled);
        var counted = await visits.GroupBy(visit => new { visit.Unit, visit.Direction }).Select(group => new { group.Key.Unit, group.Key.Direction, Count = group.Count() }).ToListAsync(cancellation);
        if (counted.Count == 0)
        {
            return [new ReportBlock.Sentence("VisitsNone", [])];
        }

        var late = await LateAsync(visits, today, cancellation);
        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id);
        var rows = counted.GroupBy(group => group.Unit)
            .Select(group => (Unit: group.Key, In: Sum(group.Where(each => each.Direction == VisitDirection.Incoming).Select(each => each.Count)),
                Out: Sum(group.Where(each => each.Direction == VisitDirection.Outgoing).Select(each => each.Count))))
            .OrderBy(row => units.TryGetValue(row.Unit, out var unit) ? unit.Code : "", StringComparer.Ordinal).ToList();
        return
        [
            new ReportBlock.Sentence("Visits",
            [
                ("Incoming", new ReportValue.Count(rows.Sum(row => row.In))), ("Outgoing", new ReportValue.Count(rows.Sum(row => row.Out))),
                ("Late", new ReportValue.Count(late.Values.Sum())),
            ]),
            new ReportBlock.Table("Visits", ["Unit", "Incoming", "Outgoing", "SummariesLate"],
            [
                .. rows.Select(row => (IReadOnlyList<ReportValue>)
                [
                    NameOf(row.Unit, units), new ReportValue.Count(row.In), new ReportValue.Count(row.Out),
                    new ReportValue.Count(late.GetValueOrDefault(row.Unit)),
                ]),
            ]),
            .. await StrategicAsync(month, units, cancellation),
        ];
    }

    /// <summary>Summaries that did not come by their day, whether or not they came later: what was late stays late.</summary>
    private async Task<Dictionary<UnitId, int>> LateAsync(IQueryable<Visit> visits, DateOnly today, CancellationToken cancellation)
    {
        var late = new Dictionary<UnitId, int>();
        var due =
            from visit in visits
            join each in db.Set<VisitSummary>() on visit.Id equals each.Visit into written
            from summary in written.DefaultIfEmpty()
            where visit.SummaryDueOn < today
            select new { visit.Unit, visit.SummaryDueOn, visit.State, SavedUtc = summary == null ? null : summary.SavedUtc };
        await foreach (var visit in due.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (visit.State == VisitState.Planned || (visit.SavedUtc is { } saved && GroupTime.DateOf(saved) > visit.SummaryDueOn))
            {
                late[visit.Unit] = late.GetValueOrDefault(visit.Unit) + 1;
            }
        }

        return late;
    }

    private async Task<IReadOnlyList<ReportBlock>> StrategicAsync(Month month, Dictionary<UnitId, UnitCard> units, CancellationToken cancellation)
    {
        var visits = db.Set<Visit>().AsNoTracking().Where(visit => visit.Month == month && visit.Strategic && visit.State != VisitState.Cancelled);
        var count = await visits.CountAsync(cancellation);
        if (count == 0)
        {
            return [];
        }

        var rows = await visits.OrderBy(visit => visit.StartUtc).ThenBy(visit => visit.Id).Take(Most)
            .Select(visit => new { visit.On, visit.Customer, visit.Unit, visit.Direction, visit.Theme, visit.State, visit.EndUtc }).ToListAsync(cancellation);
        var names = (await customers.OfAsync([.. rows.Select(row => row.Customer).Distinct()], cancellation)).ToDictionary(card => card.Id, card => card.Name);
        var now = ground.Now;
        return
        [
            new ReportBlock.Table("StrategicVisits", ["Day", "Customer", "Unit", "Direction", "Theme", "Summary"],
            [
                .. rows.Select(row => (IReadOnlyList<ReportValue>)
                [
                    new ReportValue.Day(row.On), new ReportValue.Owned(names.GetValueOrDefault(row.Customer) ?? "", [row.Unit]),
                    NameOf(row.Unit, units), new ReportValue.Word($"Visit{row.Direction}"), new ReportValue.Plain(row.Theme),
                    new ReportValue.Word(row.State == VisitState.Summarised ? "Summarised" : row.EndUtc > now ? "VisitAhead" : "SummaryOwed"),
                ]),
            ]),
            .. count > Most ? [new ReportBlock.Sentence("StrategicVisitsMore", [("Count", new ReportValue.Count(count - Most))])] : Array.Empty<ReportBlock>(),
        ];
    }

    internal static ReportValue NameOf(UnitId unit, Dictionary<UnitId, UnitCard> units) => new ReportValue.Owned(units.TryGetValue(unit, out var card) ? card.Name : "", [unit]);

    private static int Sum(IEnumerable<int> counts) => counts.Sum();
}

/// <summary>
/// Follow-ups in headquarters' monthly report: per unit how many were opened and closed in the month, and how many were open and late at its end; in the running month,
/// are today. What came later belongs to a later month.
/// </summary>
internal sealed class FollowUpsReport(GradingDb db, VisitGround ground, IDirectory directory) : IReportSections
{
    public string Key => "FollowUps";

    public int Order => 30;

    public async Task<IReadOnlyList<ReportBlock>> DraftAsync(Month month, CancellationToken cancellation)
    {
        var next = new DateOnly(month.Year, month.Number, 1).AddMonths(1);
        var at = ground.Today < next ? ground.Today : next;
        var follows = db.Set<FollowUp>().AsNoTracking();
        var left = follows.Where(follow => follow.Opened <= month && (!follow.Closed || follow.ClosedMonth > month));
        var (opened, closed) = (await CountAsync(follows.Where(follow => follow.Opened == month), cancellation), await CountAsync(follows.Where(follow => follow.ClosedMonth == month), cancellation));
        var (open, late) = (await CountAsync(left, cancellation), await CountAsync(left.Where(follow => follow.DueOn < at), cancellation));
        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id);
        var rows = opened.Keys.Union(closed.Keys).Union(open.Keys).OrderBy(unit => units.TryGetValue(unit, out var card) ? card.Code : "", StringComparer.Ordinal).ToList();
        return rows.Count == 0 ? [new ReportBlock.Sentence("FollowUpsNone", [])] :
        [
            new ReportBlock.Sentence("FollowUps",
            [
                ("Opened", new ReportValue.Count(opened.Values.Sum())), ("Closed", new ReportValue.Count(closed.Values.Sum())), ("Open", new ReportValue.Count(open.Values.Sum())),
                ("Late", new ReportValue.Count(late.Values.Sum())),
            ]),
            new ReportBlock.Table("FollowUps", ["Unit", "Opened", "Closed", "Open", "Late"],
            [
                .. rows.Select(unit => (IReadOnlyList<ReportValue>)
                [
                    VisitsReport.NameOf(unit, units), new ReportValue.Count(opened.GetValueOrDefault(unit)),
                    new ReportValue.Count(closed.GetValueOrDefault(unit)), new ReportValue.Count(open.GetValueOrDefault(unit)), new ReportValue.Count(late.GetValueOrDefault(unit)),
                ]),
            ]),
        ];
    }

    private static Task<Dictionary<UnitId, int>> CountAsync(IQueryable<FollowUp> follows, CancellationToken cancellation) =>
        follows.GroupBy(follow => follow.Unit).Select(group => new { Unit = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Unit, group => group.Count, cancellation);
}
