using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>Published results for the slices that build on them. The latest of a unit, year and form is the one that closed last.</summary>
internal sealed class RatedRounds(GradingDb db) : IRoundResults
{
    public async Task<RatedRound?> LatestAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) =>
        (await LoadAsync(db.Set<Round>().Where(round => round.Unit == unit && round.Year == year && round.Form == form), cancellation)).SingleOrDefault();

    public Task<IReadOnlyList<RatedRound>> AllAsync(int year, GasForm form, CancellationToken cancellation) =>
        LoadAsync(db.Set<Round>().Where(round => round.Year == year && round.Form == form), cancellation);

    public async Task<DateTime?> OpenedUtcAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) =>
        await db.Set<Round>().Where(round => round.Unit == unit && round.Year == year && round.Form == form)
            .MinAsync(round => (DateTime?)round.OpenedUtc, cancellation);

    private async Task<IReadOnlyList<RatedRound>> LoadAsync(IQueryable<Round> among, CancellationToken cancellation)
    {
        var published = await (
            from round in among
            join entry in db.Set<RoundEvent>() on round.Id equals entry.Round
            where entry.Kind == RoundLog.Closed && round.Outcome == RoundOutcome.Published
                && (round.State == RoundState.Tallied || round.State == RoundState.Purged || round.State == RoundState.Archived)
            select new { round.Id, round.Unit, round.OpenedUtc, ClosedUtc = entry.AtUtc }).ToListAsync(cancellation);
        var latest = published.GroupBy(round => round.Unit)
            .Select(rounds => rounds.OrderBy(round => round.ClosedUtc).ThenBy(round => round.OpenedUtc).ThenBy(round => round.Id.Value).Last())
            .ToDictionary(round => round.Id);
        var ids = latest.Keys.ToList();
        var rated = new List<RatedRound>(ids.Count);
        await foreach (var round in db.Set<Round>().Where(round => ids.Contains(round.Id))
            .Select(round => new { round.Id, round.Unit, round.Year, round.Form, round.Kind, round.ResultText }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var when = latest[round.Id];
            rated.Add(new RatedRound(
                round.Id, round.Unit, round.Year, round.Form, round.Kind == RoundKind.Voting, when.OpenedUtc, when.ClosedUtc,
                [.. Canon.Read<PublishedResult>(round.ResultText!).Rows.Select(row => new RatedRow(
                    row.Subject, row.Code, row.Name, row.Rank, row.Total, row.BaseTotal ?? row.Total, row.Passed, row.Barred))]));
        }

        return [.. rated.OrderBy(round => round.Unit.Value)];
    }
}
