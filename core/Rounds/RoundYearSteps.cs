using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>The day of the year after the rated one by which a unit has rated its customers.</summary>
public sealed record RoundDue(int Month = 5, int Day = 31)
{
    internal DateOnly Of(int ratedYear) => new(ratedYear + 1, Month, Math.Min(Day, DateTime.DaysInMonth(ratedYear + 1, Month)));
}

/// <summary>Rating rounds on the timeline of a unit's year: one line for each form in which it has candidates or has opened a round.</summary>
internal sealed class RoundYearSteps(GradingDb db, RatedRounds rated, ICandidates candidates, RoundDue due) : IYearSteps
{
    public async Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation)
    {
        var rounds = await db.Set<Round>().AsNoTracking().Where(round => round.Unit == unit && round.Year == year)
            .Select(round => new { round.Form, round.State }).ToListAsync(cancellation);
        var steps = new List<YearStep>();
        foreach (var form in Enum.GetValues<GasForm>())
        {
            if (rounds.TrueForAll(round => round.Form != form) && (await candidates.ForAsync(unit, year, form, cancellation)).Count == 0)
            {
                continue;
            }

            var published = await rated.LatestAsync(unit, year, form, cancellation);
            var begun = rounds.Exists(round => round.Form == form && round.State is (RoundState.Open or RoundState.Closing or RoundState.NeedsAttention));
            var state = published is not null ? YearStepState.Done
                : today > due.Of(year) ? YearStepState.Late
                : begun ? YearStepState.UnderWay : YearStepState.Ahead;
            steps.Add(new YearStep(
                "Round", form, state, due.Of(year), published is null ? null : GroupTime.DateOf(published.ClosedUtc),
                published is null ? null : RoundCards.Result, published?.Round.Value ?? 0));
        }

        return steps;
    }
}
