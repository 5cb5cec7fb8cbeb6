using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Export.Tables;

/// <summary>The rows of rankings and of a month's appeals.</summary>
[Trait("Clause", "A11")]
public sealed class TopicRowsTests
{
    private static readonly UnitId Unit = UnitId.New();
    private static readonly PersonId Reader = PersonId.New();

    [Fact]
    public async Task Ranking_IsWrittenByRank_WithWhatBecameOfEach()
    {
        var rows = new RankingRows(new OneRound(
            Line("S3", null, null, barred: true), Line("S2", 2, 70.5m), Line("S1", 1, 88m), Line("S4", null, null), Line("S5", null, null, passed: true)), new FakeAccess());
        var wish = new TableWish(TableTopic.Ranking, Unit, 2025, GasForm.Gaseous, null, null, []);

        Assert.Equal(5, (await rows.LookAsync(wish, default)).Value.Rows);
        var first = await rows.ReadAsync(wish, null, 2, default);
        var rest = await rows.ReadAsync(wish, first.Next, 10, default);

        Assert.Equal([1, "S1", "Subject S1", 88m, 88m, RankingOutcome.Ranked], first.Rows[0]);
        Assert.Equal(["S3 Barred", "S4 None", "S5 Passed"], rest.Rows.Select(row => $"{row[1]} {row[5]}"));
        Assert.Null(rest.Next);
        Assert.Equal(new NoRankingYet(2024), (await rows.LookAsync(wish with { Year = 2024 }, default)).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Ranking_WithoutTheRightToSeeResults_IsRefused()
    {
        var access = new FakeAccess { Forbidden = { (Reader, GradingAction.ViewResult) } };
        var rows = new RankingRows(new OneRound(), access);
        var wish = new TableWish(TableTopic.Ranking, Unit, 2025, GasForm.Gaseous, null, null, []);

        Assert.Equal(new ActionNotAllowed(), (await rows.DemandAsync(Reader, wish, default)).Error);
        Assert.Null((await rows.DemandAsync(PersonId.New(), wish, default)).Error);
        Assert.Equal(new NothingThere(), (await rows.DemandAsync(PersonId.New(), wish with { Year = null }, default)).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Appeals_OfAMonth_AreThoseOfTheUnit_OfHeadquartersAll()
    {
        await using var stage = await AppealStage.CreateAsync();
        await stage.RaiseAsync(stage.First, typed: AppealStage.Typed(title: "=1+1"));
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.RaiseAsync(stage.Other, typed: AppealStage.Typed(title: "second"));
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.RaiseAsync(stage.OfB, by: stage.Group.LiaisonB, typed: AppealStage.Typed(title: "of B"));
        await stage.DraftAsync(stage.Vip, AppealStage.Typed(title: "a draft"));
        var wish = new TableWish(TableTopic.Appeals, stage.Group.A, null, null, AppealStage.November, null, []);

        var (own, paged, all, refused) = await stage.RunAsync<IEnumerable<ITableRows>, (string[], string[], string[], Error?)>(async tables =>
        {
            var rows = tables.Single(table => table.Topic == TableTopic.Appeals);
            var first = await rows.ReadAsync(wish, null, 1, default);
            var second = await rows.ReadAsync(wish, first.Next, 10, default);
            return (
                Titles(await rows.ReadAsync(wish, null, 10, default)),
                [.. Titles(first), .. Titles(second)],
                Titles(await rows.ReadAsync(wish with { Unit = stage.Group.Headquarters }, null, 10, default)),
                (await rows.DemandAsync(stage.Group.LiaisonB.Id, wish, default)).Error);
        });

        Assert.Equal(["=1+1", "second"], own);
        Assert.Equal(own, paged);
        Assert.Equal(["=1+1", "second", "of B"], all);
        Assert.Equal(new NothingThere(), refused);
    }

    private static string[] Titles(TablePage page) => [.. page.Rows.Select(row => (string)row[4]!)];

    private static RatedRow Line(string code, int? rank, decimal? total, bool? passed = null, bool barred = false) =>
        new(SubjectId.New(), code, $"Subject {code}", rank, total, total, passed, barred);

    private sealed class OneRound(params RatedRow[] rows) : IRoundResults
    {
        public Task<RatedRound?> LatestAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) => Task.FromResult(
            year == 2025 ? new RatedRound(RoundId.New(), unit, year, form, false, DateTime.UnixEpoch, DateTime.UnixEpoch, rows) : null);

        public Task<IReadOnlyList<RatedRound>> AllAsync(int year, GasForm form, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<DateTime?> OpenedUtcAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
