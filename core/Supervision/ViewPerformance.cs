using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Supervision.FileChecks;

namespace TeamsGrading.Core.Supervision;

/// <summary>So many of so many.</summary>
public readonly record struct PartOf(int Part, int All)
{
    /// <summary>Null when there is nothing to be a part of.</summary>
    public decimal? Share => All == 0 ? null : (decimal)Part / All;
}

/// <summary>考核指标 How a unit does its rating work in a year (000 §10.3).</summary>
/// <param name="Rounds">Rounds finished by their day, of those finished or late.</param>
/// <param name="Filings">Filings that reached headquarters by their day and owe no answer, of all filed and of what should have been filed and is late.</param>
/// <param name="Files">Customers whose register entry has all required fields, of all.</param>
/// <param name="FileChecks">Items of the year's checks of files that were in order, of those judged (002 §6.4.2).</param>
public sealed record UnitPerformance(
    UnitId Unit, string Code, string Name, PartOf Rounds, PartOf Filings, PartOf Files, YearStepState SelfCheck, int OpenFindings, int LateFindings,
    PartOf FileChecks = default);

/// <summary>Computes the performance figures of every unit whose year the reader sees: headquarters all, a unit its own (R18).</summary>
public sealed class ViewPerformance(
    GradingDb db, IAccess access, SupervisionGround ground, IEnumerable<IYearSteps> sources, IApprovalList approvals, IFileCompleteness files, TimeProvider clock)
{
    private static readonly Dictionary<ApprovalMatter, string> Filed = new()
    {
        [ApprovalMatter.DifferentialItems] = "DifferentialItems",
        [ApprovalMatter.Committee] = "Committee",
        [ApprovalMatter.Standards] = "Standards",
        [ApprovalMatter.VipList] = "VipList",
        [ApprovalMatter.Gift] = "Gift",
        [ApprovalMatter.VipPlan] = "VipPlan",
        [ApprovalMatter.LiftBar] = "Bar",
    };

    public async Task<Result<IReadOnlyList<UnitPerformance>>> RunAsync(PersonId reader, int year, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        if (year < 2000 || year > today.Year)
        {
            return new CheckYearIsWrong();
        }

        var seen = (await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation)).ToHashSet();
        var units = (await ground.UnitsAsync(cancellation)).Where(unit => seen.Contains(unit.Id)).ToList();
        var complete = await files.OfAsync([.. units.Select(unit => unit.Id)], cancellation);
        var found = await db.Set<Finding>().AsNoTracking().Where(finding => finding.Year == year && finding.State != FindingState.Closed).ToListAsync(cancellation);
        var judged = await db.Set<FileCheckItem>().AsNoTracking()
            .Where(item => item.Verdict != CheckVerdict.Open && db.Set<FileCheck>().Any(check => check.Id == item.Check && check.Year == year))
            .Select(item => new { item.Unit, item.Verdict }).ToListAsync(cancellation);
        var rows = new List<UnitPerformance>();
        foreach (var unit in units)
        {
            var steps = new List<YearStep>();
            foreach (var source in sources)
            {
                steps.AddRange(await source.ForAsync(unit.Id, year, today, cancellation));
            }

            var open = found.Where(finding => finding.Unit == unit.Id).ToList();
            rows.Add(new UnitPerformance(
                unit.Id, unit.Code, unit.Name, RoundsOf(steps), FilingsOf(steps, await approvals.ForYearAsync(unit.Id, year, cancellation), year),
                complete.TryGetValue(unit.Id, out var share) ? new PartOf(share.Complete, share.Customers) : default,
                steps.FirstOrDefault(step => step.Key == "SelfCheck")?.State ?? YearStepState.Ahead,
                open.Count, open.Count(finding => ViewFindings.IsLate(finding, today)),
                new PartOf(judged.Count(item => item.Unit == unit.Id && item.Verdict == CheckVerdict.InOrder), judged.Count(item => item.Unit == unit.Id))));
        }

        return rows;
    }

    private static PartOf RoundsOf(List<YearStep> steps)
    {
        var rounds = steps.Where(step => step.Key == "Round" && step.State is YearStepState.Done or YearStepState.Late && step.Key == "Round").ToList();
        return new PartOf(rounds.Count(step => step.State == YearStepState.Done && (step.DueOn is null || step.DoneOn <= step.DueOn)), rounds.Count);
    }

    /// <summary>Of each thing its latest approved version counts. Without a day of its own a filing is due at the end of the year after the rated one.</summary>
    private static PartOf FilingsOf(List<YearStep> steps, IReadOnlyList<ApprovalCard> approved, int year)
    {
        var filed = approved.Where(card => card.Filing != FilingState.None).GroupBy(card => (card.Matter, card.Object))
            .Select(versions => versions.MaxBy(card => card.Version)!).ToList();
        var inTime = filed.Count(card => card.Filing != FilingState.AskedBack && GroupTime.DateOf(card.DecidedUtc!.Value) <= DueOf(card.Matter));
        return new PartOf(inTime, filed.Count + steps.Count(step => step.State == YearStepState.Late && Filed.ContainsValue(step.Key)));

        DateOnly DueOf(ApprovalMatter matter) =>
            steps.Where(step => Filed.GetValueOrDefault(matter) == step.Key).Max(step => step.DueOn) ?? new DateOnly(year + 1, 12, 31);
    }
}
