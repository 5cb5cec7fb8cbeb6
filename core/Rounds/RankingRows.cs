using System.Globalization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rounds;

/// <summary>There is no published ranking of the unit, year and form.</summary>
public sealed record NoRankingYet(int Year) : Error(ErrorKind.NotFound);

/// <summary>排名 A published ranking as a table; for whoever sees the result.</summary>
internal sealed class RankingRows(IRoundResults results, IAccess access) : ITableRows
{
    private static readonly TableColumn[] Columns =
    [
        new("Rank", IsNumber: true), new("Code"), new("Name"), new("Total", IsNumber: true), new("BaseTotal", IsNumber: true), new("Outcome"),
    ];

    public TableTopic Topic => TableTopic.Ranking;

    public async Task<Result> DemandAsync(PersonId reader, TableWish wish, CancellationToken cancellation) =>
        wish is { Year: not null, Form: not null } ? await access.DemandAsync(reader, GradingAction.ViewResult, wish.Unit, cancellation) : new NothingThere();

    public async Task<Result<TableHead>> LookAsync(TableWish wish, CancellationToken cancellation) =>
        await FindAsync(wish, cancellation) is { } round ? new TableHead(Columns, round.Rows.Count, []) : new NoRankingYet(wish.Year!.Value);

    public async Task<TablePage> ReadAsync(TableWish wish, string? after, int most, CancellationToken cancellation)
    {
        var rows = (await FindAsync(wish, cancellation))?.Rows ?? [];
        var from = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        var page = rows.OrderBy(row => row.Rank ?? int.MaxValue).ThenBy(row => row.Code, StringComparer.Ordinal).Skip(from).Take(most)
            .Select(IReadOnlyList<object?> (row) => [row.Rank, row.Code, row.Name, row.Total, row.BaseTotal, Outcome(row)]).ToList();
        return new TablePage(page, from + page.Count < rows.Count ? (from + page.Count).ToString(CultureInfo.InvariantCulture) : null);
    }

    private static RankingOutcome Outcome(RatedRow row) =>
        row.Barred ? RankingOutcome.Barred
        : row.Passed is { } passed ? passed ? RankingOutcome.Passed : RankingOutcome.NotPassed
        : row.Rank is null ? RankingOutcome.None
        : RankingOutcome.Ranked;

    private Task<RatedRound?> FindAsync(TableWish wish, CancellationToken cancellation) =>
        results.LatestAsync(wish.Unit, wish.Year!.Value, wish.Form!.Value, cancellation);
}
