using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>A round in a list. <paramref name="MyBallot"/>: the reader votes in it; <paramref name="Finished"/>: and has finished.</summary>
public sealed record RoundLine(
    RoundId Id, UnitId Unit, int Year, GasForm Form, RoundKind Kind, RoundState State, RoundOutcome Outcome, DateTime DeadlineUtc, bool MyBallot, bool Finished);

/// <summary>Lists the rounds a person may know of: those of units where the person votes, watches or sees results; the newest first.</summary>
public sealed class ViewRounds(GradingDb db, IAccess access)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<RoundLine>> RunAsync(PersonId actor, CancellationToken cancellation)
    {
        var units = new HashSet<UnitId>();
        foreach (var action in new[] { GradingAction.CastBallot, GradingAction.WatchRound, GradingAction.ViewResult })
        {
            units.UnionWith(await access.UnitsAsync(actor, action, cancellation));
        }

        var known = units.ToList();
        var rows = await db.Set<Round>().AsNoTracking().Where(round => known.Contains(round.Unit))
            .OrderByDescending(round => round.OpenedUtc).Take(Most)
            .Select(round => new { round.Id, round.Unit, round.Year, round.Form, round.Kind, round.State, round.Outcome, round.DeadlineUtc })
            .ToListAsync(cancellation);
        var mine = await db.Set<RollSlot>().AsNoTracking().Where(slot => slot.Voter == actor && slot.Eligible)
            .ToDictionaryAsync(slot => slot.Round, slot => slot.Finished, cancellation);
        return [.. rows.Select(row => new RoundLine(
            row.Id, row.Unit, row.Year, row.Form, row.Kind, row.State, row.Outcome, row.DeadlineUtc, mine.ContainsKey(row.Id), mine.GetValueOrDefault(row.Id)))];
    }
}
