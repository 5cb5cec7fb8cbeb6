using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Records;

/// <summary>
/// The month's appeals in headquarters' report (M14): by category, by unit, what is open, answered and late, who had nothing to report, and those of strategic
/// customers with what was answered. Counted by the database from one index; the table of single appeals is capped.
/// </summary>
internal sealed class AppealReport(GradingDb db, ICustomers customers, IDirectory directory) : IReportSections
{
    /// <summary>Single appeals in the report.</summary>
    internal const int MostListed = 50;

    /// <summary>Units in the table.</summary>
    internal const int MostUnits = 100;

    public string Key => "Appeals";

    public int Order => 10;

    public async Task<IReadOnlyList<ReportBlock>> DraftAsync(Month month, CancellationToken cancellation)
    {
        var (categories, units, all) = (new Tally[Enum.GetValues<AppealCategory>().Length], new Dictionary<UnitId, Tally>(), default(Tally));
        var strategic = 0;
        foreach (var group in await Sent(month)
            .GroupBy(each => new { each.Unit, each.Category, each.State, each.Standing })
            .Select(group => new
            {
                group.Key.Unit,
                group.Key.Category,
                group.Key.State,
                group.Key.Standing,
                Count = group.Count(),
                Late = group.Sum(each => each.BreachedOn == null ? 0 : 1),
                Urgent = group.Sum(each => each.Urgent ? 1 : 0),
            }).ToListAsync(cancellation))
        {
            var some = Tally.Of(group.State, group.Count, group.Late, group.Urgent);
            all += some;
            categories[(int)group.Category] += some;
            units[group.Unit] = units.GetValueOrDefault(group.Unit) + some;
            strategic += group.Standing == CustomerStanding.Strategic ? group.Count : 0;
        }

        var nothing = await db.Set<MonthlyItem>().AsNoTracking().CountAsync(item => item.Month == month && item.Answer == MonthlyAnswer.Nothing && !item.Released, cancellation);
        var returns = db.Set<MonthlyReturn>().AsNoTracking().Where(each => each.Month == month);
        var (reported, owing, late) = (
            await returns.CountAsync(each => each.State == ReturnState.Submitted, cancellation), await returns.CountAsync(each => each.State == ReturnState.Open, cancellation),
            await returns.CountAsync(each => each.Late, cancellation));
        return
        [
            new ReportBlock.Sentence(
                "AppealsSum",
                [
                    ("All", Count(all.Count)), ("Urgent", Count(all.Urgent)), ("Open", Count(all.Open)), ("Answered", Count(all.Answered)), ("Late", Count(all.Late)),
                    ("Nothing", Count(nothing)),
                ]),
            new ReportBlock.Sentence("AppealsReturns", [("Reported", Count(reported)), ("Owing", Count(owing)), ("Late", Count(late))]),
            .. all.Count == 0 ? [] : new[] { ByCategory(categories), Chart(categories), await ByUnitAsync(units, cancellation) },
            .. await StrategicAsync(month, strategic, cancellation),
        ];
    }

    private static ReportBlock.Table ByCategory(Tally[] categories) => new(
        "AppealsByCategory", ["AppealCategory", "AppealCount", "AppealOpen", "AppealAnswered", "AppealLate"],
        [.. Enum.GetValues<AppealCategory>().Where(each => categories[(int)each].Count > 0).Select(each => Row(new ReportValue.Word($"Appeal{each}"), categories[(int)each]))]);

    private static ReportBlock.Bars Chart(Tally[] categories) => new(
        "AppealsByCategory", "Count",
        [
            .. Enum.GetValues<AppealCategory>().Where(each => categories[(int)each].Count > 0).OrderByDescending(each => categories[(int)each].Count).ThenBy(each => each)
                .Select(each => ((ReportValue)new ReportValue.Word($"Appeal{each}"), (decimal)categories[(int)each].Count)),
        ]);

    private async Task<ReportBlock> ByUnitAsync(Dictionary<UnitId, Tally> units, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<ReportValue>>();
        foreach (var (unit, tally) in units.OrderByDescending(unit => unit.Value.Count).ThenBy(unit => unit.Key.Value).Take(MostUnits))
        {
            rows.Add(Row(new ReportValue.Owned((await directory.UnitAsync(unit, cancellation))?.Name ?? "", [unit]), tally));
        }

        return new ReportBlock.Table("AppealsByUnit", ["AppealUnit", "AppealCount", "AppealOpen", "AppealAnswered", "AppealLate"], rows);
    }

    /// <summary>Appeals of strategic customers, urgent ones first, with what was answered.</summary>
    private async Task<IReadOnlyList<ReportBlock>> StrategicAsync(Month month, int count, CancellationToken cancellation)
    {
        var shown = await ListedAsync(month, urgent: true, MostListed, cancellation);
        if (shown.Count < MostListed)
        {
            shown.AddRange(await ListedAsync(month, urgent: false, MostListed - shown.Count, cancellation));
        }

        if (shown.Count == 0)
        {
            return [];
        }

        var names = (await customers.OfAsync([.. shown.Select(each => each.Customer).Distinct()], cancellation)).ToDictionary(each => each.Id, each => each.Name);
        var table = new ReportBlock.Table(
            "AppealsStrategic", ["AppealCustomer", "AppealTitle", "AppealState", "AppealAnswer"],
            [
                .. shown.Select(each => (IReadOnlyList<ReportValue>)
                [
                    new ReportValue.Owned(names.GetValueOrDefault(each.Customer, ""), [each.Unit]), new ReportValue.Plain(each.Title),
                    new ReportValue.Word($"AppealState{each.State}"), new ReportValue.Plain(Short(each.Answer)),
                ]),
            ]);
        return count <= shown.Count ? [table] : [table, new ReportBlock.Sentence("AppealsMore", [("Count", Count(count - shown.Count))])];
    }

    /// <summary>In the order of the index, so that no more rows are read than are listed.</summary>
    private async Task<List<Listed>> ListedAsync(Month month, bool urgent, int most, CancellationToken cancellation) =>
        await Sent(month).Where(each => each.Standing == CustomerStanding.Strategic && each.Urgent == urgent)
            .OrderBy(each => each.RaisedUtc).ThenBy(each => each.Id).Take(most)
            .Select(each => new Listed(each.Customer, each.Unit, each.Title, each.State, each.Answer)).ToListAsync(cancellation);

    private IQueryable<Appeal> Sent(Month month) =>
        db.Set<Appeal>().AsNoTracking().Where(each => each.Month == month && each.State != AppealState.Draft && each.State != AppealState.Withdrawn);

    private static IReadOnlyList<ReportValue> Row(ReportValue name, Tally tally) => [name, Count(tally.Count), Count(tally.Open), Count(tally.Answered), Count(tally.Late)];

    private static ReportValue.Count Count(int number) => new(number);

    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";

    private sealed record Listed(CustomerId Customer, UnitId Unit, string Title, AppealState State, string Answer);

    /// <summary>Counts of appeals.</summary>
    private readonly record struct Tally(int Count, int Open, int Answered, int Late, int Urgent)
    {
        public static Tally Of(AppealState state, int count, int late, int urgent)
        {
            var answered = state is AppealState.Answered or AppealState.Closed;
            return new Tally(count, answered ? 0 : count, answered ? count : 0, late, urgent);
        }

        public static Tally operator +(Tally left, Tally right) =>
            new(left.Count + right.Count, left.Open + right.Open, left.Answered + right.Answered, left.Late + right.Late, left.Urgent + right.Urgent);
    }
}
