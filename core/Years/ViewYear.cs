using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Years;

/// <summary>单位年度 The year of a unit as one line, in the order of <see cref="YearPlan"/>.</summary>
/// <param name="Units">Units whose year the reader may see, by code; the reader's own first.</param>
public sealed record YearSheet(
    UnitCard Unit, int Year, DateOnly Today, YearCount Count, IReadOnlyList<YearStep> Steps, IReadOnlyList<UnitCard> Units, IReadOnlyList<int> Years);

/// <summary>Shows the year of a unit from what every slice contributes (000 §5.3). A unit the reader may not see looks like none.</summary>
public sealed class ViewYear(IAccess access, IDirectory directory, ViewYearChoices choices, IEnumerable<IYearSteps> sources, TimeProvider clock)
{
    /// <param name="unit">The unit, or the default for the reader's own, or the first the reader may see.</param>
    /// <param name="year">The rated year, or zero for the current one.</param>
    public async Task<Result<YearSheet>> RunAsync(PersonId actor, UnitId unit, int year, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var chosen = RatedYears.Chosen(year, today);
        if (chosen.Refused(out var wrong))
        {
            return wrong;
        }

        var known = await choices.RunAsync(actor, cancellation);
        IReadOnlyList<UnitCard> units = known.Error is null ? known.Value.Units : [];
        var wanted = unit == default ? units.FirstOrDefault()?.Id ?? default : unit;
        if ((await access.DemandAsync(actor, GradingAction.ViewYear, wanted, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var steps = new List<YearStep>();
        foreach (var source in sources)
        {
            steps.AddRange(await source.ForAsync(wanted, chosen.Value, today, cancellation));
        }

        var card = (await directory.UnitAsync(wanted, cancellation))!;
        var own = YearPlan.Of(card, steps);
        return new YearSheet(card, chosen.Value, today, YearCount.Of(own), own, units, RatedYears.Shown(today));
    }
}
