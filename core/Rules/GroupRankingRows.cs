using System.Globalization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>No unit has a published ranking of the year and form.</summary>
public sealed record NoGroupRankingYet(int Year) : Error(ErrorKind.NotFound);

/// <summary>集团总体排名 The ranking of the whole group as a table (000 §6.4): by base points, then those who were voted on. For whoever sees it at headquarters.</summary>
internal sealed class GroupRankingRows(ViewGroupRanking view, IAccess access, IDeciders deciders) : ITableRows
{
    private static readonly TableColumn[] Columns =
        [new("Rank", IsNumber: true), new("Unit"), new("Code"), new("Name"), new("BaseTotal", IsNumber: true), new("Outcome")];

    public TableTopic Topic => TableTopic.GroupRanking;

    public async Task<Result> DemandAsync(PersonId reader, TableWish wish, CancellationToken cancellation) =>
        wish is { Year: not null, Form: not null } && wish.Unit == await deciders.HeadquartersAsync(cancellation)
            ? await access.DemandAsync(reader, GradingAction.ViewGroupRanking, wish.Unit, cancellation)
            : new NothingThere();

    public async Task<Result<TableHead>> LookAsync(TableWish wish, CancellationToken cancellation)
    {
        var rows = await AllAsync(wish, cancellation);
        return rows.Count > 0 ? new TableHead(Columns, rows.Count, []) : new NoGroupRankingYet(wish.Year!.Value);
    }

    public async Task<TablePage> ReadAsync(TableWish wish, string? after, int most, CancellationToken cancellation)
    {
        var rows = await AllAsync(wish, cancellation);
        var from = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        var page = rows.Skip(from).Take(most).ToList();
        return new TablePage(page, from + page.Count < rows.Count ? (from + page.Count).ToString(CultureInfo.InvariantCulture) : null);
    }

    private async Task<List<IReadOnlyList<object?>>> AllAsync(TableWish wish, CancellationToken cancellation)
    {
        var ranking = await view.RankAsync(wish.Year!.Value, wish.Form!.Value, cancellation);
        return
        [
            .. ranking.Lines.Select(IReadOnlyList<object?> (line) => [line.Rank, line.UnitName, line.Code, line.Name, line.BasePoints, RankingOutcome.Ranked]),
            .. ranking.Votes.Select(IReadOnlyList<object?> (vote) =>
                [null, vote.UnitName, vote.Code, vote.Name, null, vote.Passed ? RankingOutcome.Passed : RankingOutcome.NotPassed]),
        ];
    }
}
