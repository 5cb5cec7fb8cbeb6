using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Years;

/// <summary>A unit on the map.</summary>
/// <param name="Depth">Steps below the highest unit that is shown above it; 0 at the top.</param>
/// <param name="Figures">Figures of <see cref="IUnitFigures"/> by key; a unit without one has no entry.</param>
public sealed record UnitYear(UnitCard Unit, int Depth, YearCount Count, IReadOnlyList<YearStep> Steps, IReadOnlyDictionary<string, int> Figures);

/// <summary>集团地图 The units a person may see, in the order of the tree, each below the one it belongs to.</summary>
public sealed record GroupYear(int Year, DateOnly Today, IReadOnlyList<UnitYear> Units, IReadOnlyList<int> Years);

/// <summary>Shows where every unit of the group stands in its year. Only units whose year the reader may see are on the map.</summary>
public sealed class ViewGroupYear(
    IAccess access, IDirectory directory, IEnumerable<IYearSteps> sources, IEnumerable<IUnitFigures> figures, TimeProvider clock)
{
    /// <param name="year">The rated year, or zero for the current one.</param>
    public async Task<Result<GroupYear>> RunAsync(PersonId actor, int year, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var chosen = RatedYears.Chosen(year, today);
        if (chosen.Refused(out var wrong))
        {
            return wrong;
        }

        var seen = (await access.UnitsAsync(actor, GradingAction.ViewYear, cancellation)).ToHashSet();
        if (seen.Count == 0)
        {
            return new NothingThere();
        }

        var units = (await directory.UnitsAsync(cancellation)).Where(unit => seen.Contains(unit.Id)).ToList();
        var told = new List<(string Key, IReadOnlyDictionary<UnitId, int> Values)>();
        foreach (var figure in figures)
        {
            told.Add((figure.Key, await figure.ForAsync(seen, chosen.Value, cancellation)));
        }

        var shown = new List<UnitYear>();
        foreach (var (unit, depth) in InTreeOrder(units))
        {
            var steps = new List<YearStep>();
            foreach (var source in sources)
            {
                steps.AddRange(await source.ForAsync(unit.Id, chosen.Value, today, cancellation));
            }

            var own = YearPlan.Of(unit, steps);
            shown.Add(new UnitYear(unit, depth, YearCount.Of(own), own, told
                .Where(figure => figure.Values.ContainsKey(unit.Id)).ToDictionary(figure => figure.Key, figure => figure.Values[unit.Id])));
        }

        return new GroupYear(chosen.Value, today, shown, RatedYears.Shown(today));
    }

    /// <summary>Parents before children, siblings by code; a unit whose parent is not shown stands at the top.</summary>
    private static IEnumerable<(UnitCard Unit, int Depth)> InTreeOrder(IReadOnlyCollection<UnitCard> units)
    {
        var known = units.Select(unit => unit.Id).ToHashSet();
        var below = units.ToLookup(unit => unit.Parent is { } parent && known.Contains(parent) ? parent : default);
        return Below(default, 0);

        IEnumerable<(UnitCard, int)> Below(UnitId above, int depth) =>
            below[above].OrderBy(unit => unit.Code, StringComparer.Ordinal).SelectMany(unit => Below(unit.Id, depth + 1).Prepend((unit, depth)));
    }
}
