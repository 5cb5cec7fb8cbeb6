using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Rules;

public sealed class GroupRankingTests : IAsyncLifetime
{
    private DraftStage stage = null!;

    public async Task InitializeAsync() => stage = await DraftStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "R06")]
    public async Task Ranking_AllUnits_GoesByBasePointsAndTiesShareARank()
    {
        Add(new UnitId(2), isVote: false, Row("A", total: 99, baseTotal: 80), Row("B", total: 85, baseTotal: 85), Row("C", total: 120, baseTotal: 70));
        Add(new UnitId(1), isVote: false, Row("D", total: 80, baseTotal: 80), Row("E", total: null, baseTotal: null));

        var ranking = (await RunAsync()).Value;

        Assert.Equal([(1, "B", 85m), (2, "A", 80m), (2, "D", 80m), (4, "C", 70m)], ranking.Lines.Select(line => (line.Rank, line.Code, line.BasePoints)));
        Assert.Equal(2, ranking.Units);
    }

    [Fact]
    [Trait("Clause", "R20")]
    public async Task Ranking_BarredAndVotes_StandApart()
    {
        Add(new UnitId(2), isVote: false, Row("A", 90, 90), Row("B", 95, 95) with { Barred = true });
        Add(new UnitId(1), isVote: true, Row("D", null, null) with { Passed = false }, Row("C", null, null) with { Passed = true });

        var ranking = (await RunAsync()).Value;

        Assert.Equal(["A"], ranking.Lines.Select(line => line.Code));
        Assert.Equal([("C", true), ("D", false)], ranking.Votes.Select(line => (line.Code, line.Passed)));
        Assert.Equal(1, ranking.Barred);
    }

    [Fact]
    public async Task Ranking_WithoutTheRight_IsRefused()
    {
        stage.Access.Forbidden.Add((DraftStage.Officer, GradingAction.ViewGroupRanking));

        Assert.IsType<ActionNotAllowed>((await RunAsync()).Error);
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task Table_OfTheGroup_HasTheRankedThenTheVotedOn_PageByPage()
    {
        Add(new UnitId(2), isVote: false, Row("A", 90, 90), Row("B", 95, 95), Row("X", 99, 99) with { Barred = true });
        Add(new UnitId(1), isVote: true, Row("C", null, null) with { Passed = true }, Row("D", null, null) with { Passed = false });

        var (rows, next, look, none) = await TableAsync(async (table, wish) =>
        {
            var first = await table.ReadAsync(wish, null, 3, default);
            var rest = await table.ReadAsync(wish, first.Next, 3, default);
            return (
                first.Rows.Concat(rest.Rows).Select(row => $"{row[0]} {row[2]} {row[4]} {row[5]}"), rest.Next,
                (await table.LookAsync(wish, default)).Value, (await table.LookAsync(wish with { Year = 2024 }, default)).Error);
        });

        Assert.Equal(["1 B 95 Ranked", "2 A 90 Ranked", " C  Passed", " D  NotPassed"], rows);
        Assert.Null(next);
        Assert.Equal((4L, "Rank,Unit,Code,Name,BaseTotal,Outcome"), (look.Rows, string.Join(',', look.Columns.Select(column => column.Key))));
        Assert.Equal(new NoGroupRankingYet(2024), none);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Table_OfTheGroup_IsForWhoSeesItAtHeadquarters_AndOfNoUnit()
    {
        var (allowed, ofAUnit, withoutYear) = await TableAsync(async (table, wish) => (
            (await table.DemandAsync(DraftStage.Officer, wish, default)).Error,
            (await table.DemandAsync(DraftStage.Officer, wish with { Unit = new UnitId(wish.Unit.Value + 1) }, default)).Error,
            (await table.DemandAsync(DraftStage.Officer, wish with { Year = null }, default)).Error));
        stage.Access.Forbidden.Add((DraftStage.Officer, GradingAction.ViewGroupRanking));
        var refused = await TableAsync(async (table, wish) => (await table.DemandAsync(DraftStage.Officer, wish, default)).Error);

        Assert.Null(allowed);
        Assert.Equal((new NothingThere(), new NothingThere()), (ofAUnit, withoutYear));
        Assert.Equal(new ActionNotAllowed(), refused);
    }

    private Task<T> TableAsync<T>(Func<ITableRows, TableWish, Task<T>> use) => stage.Test.RunAsync(async (IEnumerable<ITableRows> tables) =>
    {
        var headquarters = await stage.Test.RunAsync((IDeciders deciders) => deciders.HeadquartersAsync(default));
        var wish = new TableWish(TableTopic.GroupRanking, headquarters, 2025, GasForm.Gaseous, null, null, []);
        return await use(tables.Single(each => each.Topic == TableTopic.GroupRanking), wish);
    });

    private static RatedRow Row(string code, decimal? total, decimal? baseTotal) => new(new SubjectId(code[0]), code, code, null, total, baseTotal, null, false);

    private Task<Result<GroupRanking>> RunAsync() =>
        stage.Test.RunAsync((ViewGroupRanking use) => use.RunAsync(DraftStage.Officer, 2025, GasForm.Gaseous, default));

    private void Add(UnitId unit, bool isVote, params RatedRow[] rows) => ((FakeRoundResults)stage.Test.Services.GetRequiredService<IRoundResults>()).Rounds.Add(
        new RatedRound(RoundId.New(), unit, 2025, GasForm.Gaseous, isVote, default, default, rows));
}
