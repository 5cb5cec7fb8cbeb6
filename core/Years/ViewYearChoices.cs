using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Years;

/// <summary>What a reader can choose on pages of the rating year.</summary>
/// <param name="Units">The reader's own first, then by code.</param>
/// <param name="Current">The year that is being rated today.</param>
public sealed record YearChoices(IReadOnlyList<UnitCard> Units, IReadOnlyList<int> Years, int Current);

/// <summary>Lists the units whose year a person may see, and the years that are shown.</summary>
public sealed class ViewYearChoices(IAccess access, IDirectory directory, TimeProvider clock)
{
    public async Task<Result<YearChoices>> RunAsync(PersonId reader, CancellationToken cancellation)
    {
        var seen = (await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation)).ToHashSet();
        if (seen.Count == 0)
        {
            return new NothingThere();
        }

        var own = (await directory.PersonAsync(reader, cancellation))?.Unit;
        var today = GroupTime.DateOf(clock.GetUtcNow());
        return new YearChoices(
            [.. (await directory.UnitsAsync(cancellation)).Where(unit => seen.Contains(unit.Id))
                .OrderByDescending(unit => unit.Id == own).ThenBy(unit => unit.Code, StringComparer.Ordinal)],
            RatedYears.Shown(today),
            RatedYears.Current(today));
    }
}
