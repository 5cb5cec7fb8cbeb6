using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Remarks;

/// <summary>
/// Remarks of risk in headquarters' monthly report: made and ended in the month, and those open at its end. Kind and days only: a remark's text may quote
/// confidential papers.
/// </summary>
internal sealed class RemarksSection(GradingDb db) : IReportSections
{
    private const int Most = 50;
    private const int AtOnce = 500;

    public string Key => "Remarks";

    public int Order => 50;

    public async Task<IReadOnlyList<ReportBlock>> DraftAsync(Month month, CancellationToken cancellation)
    {
        var (from, to) = (StartOf(month), StartOf(month.AddMonths(1)));
        var remarks = db.Set<RiskRemark>().AsNoTracking();
        var made = await remarks.Where(remark => remark.AtUtc >= from && remark.AtUtc < to).ToListAsync(cancellation);
        var ended = await remarks.Where(remark => remark.ClosedUtc >= from && remark.ClosedUtc < to).ToListAsync(cancellation);
        var open = await remarks.Where(remark => remark.AtUtc < to && (remark.ClosedUtc == null || remark.ClosedUtc >= to)).ToListAsync(cancellation);
        var customers = await CustomersAsync([.. made.Concat(ended).Concat(open).Select(remark => remark.Subject).Distinct()], cancellation);
        return
        [
            new ReportBlock.Sentence("Remarks", [("Made", new ReportValue.Count(made.Count)), ("Ended", new ReportValue.Count(ended.Count)), ("Open", new ReportValue.Count(open.Count))]),
            .. open.Count == 0 ? [] : new ReportBlock[]
            {
                new ReportBlock.Bars("RemarksOpenByKind", "Count",
                    [.. open.GroupBy(remark => remark.Kind).OrderBy(kind => kind.Key).Select(kind => ((ReportValue)new ReportValue.Word($"Risk{kind.Key}"), (decimal)kind.Count()))]),
            },
            .. Table("RemarksMade", made, customers, withEnd: false),
            .. Table("RemarksEnded", ended, customers, withEnd: true),
            .. Table("RemarksOpen", open, customers, withEnd: false),
        ];
    }

    private static IEnumerable<ReportBlock> Table(string key, List<RiskRemark> remarks, Dictionary<SubjectId, ReportValue.Owned> customers, bool withEnd)
    {
        if (remarks.Count == 0)
        {
            yield break;
        }

        yield return new ReportBlock.Table(
            key, withEnd ? ["Customer", "Kind", "Made", "Ended"] : ["Customer", "Kind", "Made"],
            [.. remarks.OrderBy(remark => remark.AtUtc).ThenBy(remark => remark.Id.Value).Take(Most).Select(remark => (IReadOnlyList<ReportValue>)
            [
                customers[remark.Subject], new ReportValue.Word($"Risk{remark.Kind}"), Day(remark.AtUtc),
                .. withEnd ? [Day(remark.ClosedUtc!.Value)] : Array.Empty<ReportValue>(),
            ])]);
        if (remarks.Count > Most)
        {
            yield return new ReportBlock.Sentence("AndMore", [("Count", new ReportValue.Count(remarks.Count - Most))]);
        }
    }

    private static ReportValue.Day Day(DateTime utc) => new(DateOnly.FromDateTime(GroupTime.LocalOf(utc)));

    private static DateTime StartOf(Month month) => GroupTime.ToUtc(new DateTime(month.Year, month.Number, 1));

    /// <summary>A remark concerns the rated subject: it is every unit's that has a customer of it (A08).</summary>
    private async Task<Dictionary<SubjectId, ReportValue.Owned>> CustomersAsync(IReadOnlyList<SubjectId> subjects, CancellationToken cancellation)
    {
        var names = new Dictionary<SubjectId, ReportValue.Owned>();
        foreach (var some in subjects.Chunk(AtOnce))
        {
            var named = await db.Set<RatedSubject>().AsNoTracking().Where(subject => some.Contains(subject.Id)).ToListAsync(cancellation);
            var units = (await db.Set<Customer>().AsNoTracking().Where(customer => some.Contains(customer.Subject))
                .Select(customer => new { customer.Subject, customer.Unit }).Distinct().ToListAsync(cancellation)).ToLookup(each => each.Subject, each => each.Unit);
            foreach (var subject in named)
            {
                names[subject.Id] = new ReportValue.Owned(subject.Name, [.. units[subject.Id]]);
            }
        }

        return names;
    }
}
