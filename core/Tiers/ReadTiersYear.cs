using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A version of standards as it was approved.</summary>
public sealed record StandardsInYear(GasForm Form, int Number, DateOnly EffectiveOn, string? AdjustmentReason, StandardsText Text);

/// <summary>A version of a list as it was approved.</summary>
public sealed record VipListInYear(GasForm Form, int Number, DateOnly From, DateOnly Until, string? AdjustmentReason, VipListText Text);

/// <summary>What the summary of a unit's year tells of standards, lists and awards; rights are checked before.</summary>
public sealed class ReadTiersYear(GradingDb db, ViewAwards awards)
{
    public async Task<IReadOnlyList<StandardsInYear>> StandardsAsync(UnitId unit, int year, CancellationToken cancellation)
    {
        var rows = await (
            from standards in db.Set<Standards>().AsNoTracking()
            join version in db.Set<StandardsVersion>().AsNoTracking() on standards.Id equals version.Standards
            where standards.Unit == unit && standards.Year == year
            select new { standards.Form, Version = version }).ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(row => row.Form).ThenBy(row => row.Version.Number).Select(row => new StandardsInYear(
                row.Form, row.Version.Number, row.Version.EffectiveOn, row.Version.AdjustmentReason, StandardsText.Read(row.Version.Text))),
        ];
    }

    public async Task<IReadOnlyList<VipListInYear>> ListsAsync(UnitId unit, int year, CancellationToken cancellation)
    {
        var rows = await (
            from list in db.Set<VipList>().AsNoTracking()
            join version in db.Set<VipListVersion>().AsNoTracking() on list.Id equals version.List
            where list.Unit == unit && list.Year == year
            select new { list.Form, Version = version }).ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(row => row.Form).ThenBy(row => row.Version.Number).Select(row => new VipListInYear(
                row.Form, row.Version.Number, row.Version.From, row.Version.Until, row.Version.AdjustmentReason, VipListText.Read(row.Version.Text))),
        ];
    }

    /// <summary>Awards of the rated year with what became of them.</summary>
    public async Task<IReadOnlyList<AwardLine>> AwardsAsync(UnitId unit, int year, CancellationToken cancellation)
    {
        var rows = await db.Set<Award>().AsNoTracking().Where(award => award.Unit == unit && award.Year == year).ToListAsync(cancellation);
        var lines = await awards.LinesAsync(rows, cancellation);
        return [.. lines.OrderBy(line => line.Form).ThenBy(line => line.Level).ThenBy(line => line.Code, StringComparer.Ordinal).ThenBy(line => line.From)];
    }
}
