using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>A candidate in the ranking of the whole group. <paramref name="Rank"/> is shared by equal points.</summary>
public sealed record GroupRankLine(int Rank, UnitId Unit, string UnitName, string Code, string Name, decimal BasePoints);

/// <summary>A candidate that was voted on: it has no points and stands apart.</summary>
public sealed record GroupVoteLine(UnitId Unit, string UnitName, string Code, string Name, bool Passed);

/// <summary>All units' candidates of a year and form by base points.</summary>
/// <param name="Units">Units with a published round.</param>
/// <param name="Barred">Candidates left out because they are barred (000 §11.2).</param>
public sealed record GroupRanking(
    int Year, GasForm Form, int Units, IReadOnlyList<GroupRankLine> Lines, IReadOnlyList<GroupVoteLine> Votes, int Barred);

/// <summary>集团总体排名 For headquarters: the published results of all units, by the points of the base items alone (000 §6.4).</summary>
public sealed class ViewGroupRanking(IAccess access, IDeciders deciders, IDirectory directory, IRoundResults results)
{
    /// <summary>Errors: rights.</summary>
    public async Task<Result<GroupRanking>> RunAsync(PersonId reader, int year, GasForm form, CancellationToken cancellation)
    {
        var headquarters = await deciders.HeadquartersAsync(cancellation);
        if ((await access.DemandAsync(reader, GradingAction.ViewGroupRanking, headquarters, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return await RankAsync(year, form, cancellation);
    }

    /// <summary>The same for whoever asked for the right already.</summary>
    internal async Task<GroupRanking> RankAsync(int year, GasForm form, CancellationToken cancellation)
    {
        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id);
        var rounds = await results.AllAsync(year, form, cancellation);
        var rows = rounds.SelectMany(round => round.Rows.Select(row => (round.Unit, round.IsVote, Row: row))).ToList();
        return new GroupRanking(
            year, form, rounds.Select(round => round.Unit).Distinct().Count(),
            Rank(rows.Where(each => !each.IsVote && each.Row is { Barred: false, BaseTotal: not null }).Select(each => (each.Unit, each.Row)), units),
            [
                .. rows.Where(each => each.IsVote && each.Row is { Barred: false, Passed: not null })
                    .OrderByDescending(each => each.Row.Passed).ThenBy(each => Code(units, each.Unit), StringComparer.Ordinal)
                    .ThenBy(each => each.Row.Code, StringComparer.Ordinal)
                    .Select(each => new GroupVoteLine(each.Unit, Name(units, each.Unit), each.Row.Code, each.Row.Name, each.Row.Passed!.Value)),
            ],
            rows.Count(each => each.Row.Barred));
    }

    /// <summary>Equal points share a rank and are listed by unit and customer code.</summary>
    private static List<GroupRankLine> Rank(IEnumerable<(UnitId Unit, RatedRow Row)> rows, Dictionary<UnitId, UnitCard> units)
    {
        var lines = new List<GroupRankLine>();
        foreach (var (unit, row) in rows.OrderByDescending(each => each.Row.BaseTotal!.Value)
            .ThenBy(each => Code(units, each.Unit), StringComparer.Ordinal).ThenBy(each => each.Row.Code, StringComparer.Ordinal))
        {
            var points = row.BaseTotal!.Value;
            var rank = lines.Count > 0 && lines[^1].BasePoints == points ? lines[^1].Rank : lines.Count + 1;
            lines.Add(new GroupRankLine(rank, unit, Name(units, unit), row.Code, row.Name, points));
        }

        return lines;
    }

    private static string Code(Dictionary<UnitId, UnitCard> units, UnitId unit) => units.GetValueOrDefault(unit)?.Code ?? "";

    private static string Name(Dictionary<UnitId, UnitCard> units, UnitId unit) => units.GetValueOrDefault(unit)?.Name ?? "";
}
