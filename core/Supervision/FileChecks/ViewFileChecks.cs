using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>A unit in a check.</summary>
public sealed record CheckedUnit(UnitId Unit, string Name, int Items, int Judged, int Findings, int OpenFindings)
{
    /// <summary>Everything is judged and every finding closed.</summary>
    public bool Closed => Judged == Items && OpenFindings == 0;
}

/// <summary>A check as a reader sees it: headquarters every unit, a unit itself.</summary>
/// <param name="ListHash">SHA-256 of the list that was drawn from; null without one.</param>
/// <param name="Checks">The reader checks for headquarters.</param>
public sealed record FileCheckView(
    FileCheckId Id, FileCheckPeriod Period, DateOnly DueOn, bool Late, string? SeedSource, DateOnly? DrawFrom, int PerUnit, string? Figure, string? Seed, string? ListHash,
    DateTime? GatheredUtc, bool Checks, IReadOnlyList<CheckedUnit> Units);

/// <summary>An item as it is shown.</summary>
public sealed record FileItemView(
    long Id, FileCheckTopic Topic, CustomerId? Customer, string Code, string Name, bool HasFile, int Percent, int Missing, IReadOnlyList<string> LateParts, int Concerned,
    int All, string Codes, CheckVerdict Verdict, bool Sound);

/// <summary>The items of one unit, a page of them, and the next to be judged.</summary>
public sealed record UnitItems(
    FileCheckView Check, CheckedUnit Unit, int Page, int Pages, IReadOnlyList<FileItemView> Items, FileItemView? Next, int OpenAndSound);

/// <summary>Checks of a year, and the periods that headquarters can begin now.</summary>
public sealed record FileCheckYear(int Year, IReadOnlyList<FileCheckView> Checks, IReadOnlyList<FileCheckPeriod> Begin);

/// <summary>Shows checks of files: headquarters all, who reads a unit's files its items. What they show is how files stand, never what stands in them.</summary>
public sealed class ViewFileChecks(GradingDb db, FileChecksGround ground, IAccess access, TimeProvider clock)
{
    public const int PageSize = 10;

    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    public async Task<FileCheckYear> YearAsync(PersonId reader, int year, CancellationToken cancellation)
    {
        var (units, checks) = await SeenAsync(reader, cancellation);
        var views = new List<FileCheckView>();
        if (units.Count == 0)
        {
            return new FileCheckYear(year, views, []);
        }

        var rows = await db.Set<FileCheck>().AsNoTracking().Where(check => check.Year == year).ToListAsync(cancellation);
        foreach (var row in rows.OrderByDescending(row => row.Period.LastDay).ThenBy(row => row.Kind))
        {
            views.Add(await ViewAsync(row, units, checks, cancellation));
        }

        return new FileCheckYear(year, views, checks ? [.. FileCheckPeriod.Opened(Today).Where(period => period.Year == year && !rows.Exists(row => row.Period == period))] : []);
    }

    public async Task<Result<FileCheckView>> RunAsync(PersonId reader, FileCheckId id, CancellationToken cancellation)
    {
        var (units, checks) = await SeenAsync(reader, cancellation);
        var check = units.Count == 0 ? null : await db.Set<FileCheck>().AsNoTracking().FirstOrDefaultAsync(check => check.Id == id, cancellation);
        return check is null ? new NothingThere() : await ViewAsync(check, units, checks, cancellation);
    }

    public async Task<Result<UnitItems>> UnitAsync(PersonId reader, FileCheckId id, UnitId unit, int page, CancellationToken cancellation)
    {
        var check = await RunAsync(reader, id, cancellation);
        if (check.Refused(out var refusal))
        {
            return refusal;
        }

        if (check.Value.Units.FirstOrDefault(each => each.Unit == unit) is not { } seen)
        {
            return new NothingThere();
        }

        var items = (await db.Set<FileCheckItem>().AsNoTracking().Where(item => item.Check == id && item.Unit == unit).ToListAsync(cancellation))
            .OrderBy(item => item.Verdict != CheckVerdict.Open).ThenBy(item => item.IsSound).ThenBy(item => item.Topic == FileCheckTopic.File)
            .ThenBy(item => item.Percent).ThenBy(item => item.Code, StringComparer.Ordinal).Select(Of).ToList();
        var pages = Math.Max(1, (items.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return new UnitItems(
            check.Value, seen, shown, pages, [.. items.Skip((shown - 1) * PageSize).Take(PageSize)],
            check.Value.Checks ? items.Find(item => item.Verdict == CheckVerdict.Open) : null, items.Count(item => item.Verdict == CheckVerdict.Open && item.Sound));
    }

    private static FileItemView Of(FileCheckItem item) => new(
        item.Id, item.Topic, item.Customer, item.Code, item.Name, item.HasFile, item.Percent, item.Missing,
        item.LateParts.Split(',', StringSplitOptions.RemoveEmptyEntries), item.Concerned, item.All, item.Codes, item.Verdict, item.IsSound);

    private async Task<(List<UnitCard> Units, bool Checks)> SeenAsync(PersonId reader, CancellationToken cancellation)
    {
        var units = await ground.UnitsAsync(cancellation);
        var seen = (await access.UnitsAsync(reader, GradingAction.CheckFiles, cancellation)).ToHashSet();
        seen.UnionWith(await access.UnitsAsync(reader, GradingAction.ReadFile, cancellation));
        return ([.. units.Where(unit => seen.Contains(unit.Id))], (await ground.CheckersAsync(cancellation)).Contains(reader));
    }

    private async Task<FileCheckView> ViewAsync(FileCheck check, List<UnitCard> units, bool checks, CancellationToken cancellation)
    {
        var known = units.Select(unit => unit.Id).ToList();
        var items = (await db.Set<FileCheckItem>().AsNoTracking().Where(item => item.Check == check.Id && known.Contains(item.Unit))
            .GroupBy(item => new { item.Unit, item.Verdict }).Select(group => new { group.Key.Unit, group.Key.Verdict, Count = group.Count() }).ToListAsync(cancellation))
            .ToLookup(group => group.Unit);
        var findings = (await db.Set<Finding>().AsNoTracking()
            .Where(finding => finding.Source == FindingSource.FileCheck && finding.Check == check.Id.Value && known.Contains(finding.Unit))
            .Select(finding => new { finding.Unit, finding.State }).ToListAsync(cancellation)).ToLookup(finding => finding.Unit, finding => finding.State);
        var shown = units.Where(unit => items[unit.Id].Any()).Select(unit => new CheckedUnit(
            unit.Id, unit.Name, items[unit.Id].Sum(group => group.Count), items[unit.Id].Where(group => group.Verdict != CheckVerdict.Open).Sum(group => group.Count),
            findings[unit.Id].Count(), findings[unit.Id].Count(state => state != FindingState.Closed))).ToList();
        var done = check.GatheredUtc is not null && shown.TrueForAll(unit => unit.Judged == unit.Items);
        return new FileCheckView(
            check.Id, check.Period, check.DueOn, !done && check.DueOn < Today, check.SeedSource, check.DrawFrom, check.PerUnit, check.Figure, check.Seed,
            check.List is null ? null : Canon.Hash(check.List), check.GatheredUtc, checks, shown);
    }
}
