using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A bar as it came into force, and when it was lifted.</summary>
public sealed record BarInYear(BarText Record, DateOnly? LiftedOn, string? LiftReason);

/// <summary>What the summary of a unit's year tells of bars; rights are checked before.</summary>
public sealed class ReadBarsYear(GradingDb db)
{
    public async Task<IReadOnlyList<BarInYear>> RunAsync(UnitId unit, int year, CancellationToken cancellation)
    {
        var bars = await db.Set<Bar>().AsNoTracking().Where(bar => bar.Unit == unit && bar.Year == year && bar.Record != null).ToListAsync(cancellation);
        return [.. bars.OrderBy(bar => bar.From).ThenBy(bar => bar.Id.Value).Select(bar => new BarInYear(BarText.Read(bar.Record!), bar.LiftedOn, bar.State == BarState.Lifted ? bar.LiftReason : null))];
    }
}
