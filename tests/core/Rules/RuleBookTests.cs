using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rules;

public sealed class RuleBookTests : IAsyncLifetime
{
    private static readonly RuleContent Content = new([
        RuleVersionTests.Measured("A1", 60.5m, Metric.ShareOfUnit, "linear 0:0; 1:60.5"),
        RuleVersionTests.Measured("A2", 9.5m, Metric.GrossMargin, "<0:0; >=0:9.5"),
        new("B1", "合作配合度", 30, ItemMode.Judged)]);

    private readonly Mock<ICandidates> candidates = new(MockBehavior.Strict);
    private TestDatabase test = null!;

    public async Task InitializeAsync() => test = await TestDatabase.CreateAsync(services => services.AddRules().AddSingleton(candidates.Object));

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Fact]
    [Trait("Clause", "R04")]
    public async Task ForYear_StoredVersion_IsTheSameTextAndHash()
    {
        var written = await WriteAsync(Content);

        var card = await CardAsync();

        Assert.Equal((written.Version.CanonicalText, written.Version.Hash), (card!.CanonicalText, card.Hash));
        Assert.Equal([("A1", 60.5m), ("A2", 9.5m), ("B1", 30m)], card.Items.Select(item => (item.Code, item.Points)));
        Assert.Null(await test.RunAsync((IRuleBook book) => book.ForYearAsync(2025, default)));
    }

    [Fact]
    [Trait("Clause", "R04")]
    public async Task WriteRule_AgainThenChangedThenUsed_KeepsRevisesAndFollowsUp()
    {
        var changed = Content with { DropExtremes = true };
        Assert.Equal(RuleChange.New, (await WriteAsync(Content)).Change);
        Assert.Equal(RuleChange.Unchanged, (await WriteAsync(Content)).Change);
        var revised = await WriteAsync(changed);
        Assert.Equal((RuleChange.Revised, false), (revised.Change, revised.Before!.DropExtremes));

        await MarkUsedAsync();
        Assert.Equal(RuleChange.Unchanged, (await WriteAsync(changed)).Change);
        var next = await WriteAsync(Content);

        Assert.Equal((RuleChange.New, 2), (next.Change, next.Version.Number));
        Assert.Equal(next.Version.Id, (await CardAsync())!.Id);
    }

    [Fact]
    [Trait("Clause", "R04")]
    public async Task Revise_UsedVersion_IsRefused()
    {
        var id = (await WriteAsync(Content)).Version.Id;
        await MarkUsedAsync();

        var refusal = await test.WithDbAsync(async db =>
            (await db.Set<RuleVersion>().SingleAsync(version => version.Id == id)).Revise(Content with { DropExtremes = true }).Error);

        Assert.Equal(new RuleIsUsed(2026, 1), refusal);
    }

    [Fact]
    [Trait("Clause", "R04")]
    public async Task Revise_MarkedUsedMeanwhile_CannotBeSaved()
    {
        var id = (await WriteAsync(Content)).Version.Id;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => test.WithDbAsync(async db =>
        {
            var version = await db.Set<RuleVersion>().SingleAsync(version => version.Id == id);
            await MarkUsedAsync();
            Assert.Null(version.Revise(Content with { DropExtremes = true }).Error);
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task MarkUsed_InsideACallersTransaction_IsPartOfIt()
    {
        await WriteAsync(Content);

        await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync((IServiceProvider services) =>
            services.GetRequiredService<GradingDb>().WriteAsync<int>(
                async () =>
                {
                    var book = services.GetRequiredService<IRuleBook>();
                    Assert.Null((await book.MarkUsedAsync((await book.ForYearAsync(2026, default))!, new UnitId(1), default)).Error);
                    throw new InvalidOperationException("on purpose");
                },
                default)));

        Assert.Equal(RuleChange.Revised, (await WriteAsync(Content with { DropExtremes = true })).Change);
    }

    [Fact]
    public async Task ForYear_ChangedBehindTheProgramsBack_IsNeverUsed()
    {
        await WriteAsync(Content);
        await test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE RuleItems SET Points = '31' WHERE Code = 'B1'"));

        await Assert.ThrowsAsync<InvalidOperationException>(CardAsync);
    }

    [Fact]
    [Trait("Clause", "R05")]
    public async Task Measure_StoredRule_ScoresEveryCandidateWithItsExplanation()
    {
        var rule = (await WriteAsync(Content)).Version;
        var month = new MonthFigures(new Month(2026, 1), 0, 25, 100, 120, 0, 0);
        candidates.Setup(c => c.UnitVolumeAsync(new UnitId(1), 2026, default)).ReturnsAsync(100);
        candidates.Setup(c => c.FiguresAsync(new UnitId(1), 2026, GasForm.Liquid, default))
            .Returns(new[] { new SubjectFigures(new SubjectId(5), null, [month]), new SubjectFigures(new SubjectId(6), null, []) }.ToAsyncEnumerable());

        var card = await CardAsync();
        var points = await test.RunAsync((IRuleBook book) => book.MeasureAsync(card!, new UnitId(1), GasForm.Liquid, default));

        var (share, margin) = (rule.Items.Single(item => item.Code == "A1").Id, rule.Items.Single(item => item.Code == "A2").Id);
        Assert.Equal(
            [new MeasuredPoints(share, "ShareOfUnit", 0.25m, 15.125m, 0, 1), new MeasuredPoints(margin, "GrossMargin", -0.2m, 0, null, 0)],
            points[0].Items);
        Assert.Equal(
            [new MeasuredPoints(share, "ShareOfUnit", 0, 0, 0, 1), new MeasuredPoints(margin, "GrossMargin", null, 0, null, null)],
            points[1].Items);
    }

    private Task<RuleCard?> CardAsync() => test.RunAsync((IRuleBook book) => book.ForYearAsync(2026, default));

    private Task<Result> MarkUsedAsync() =>
        test.RunAsync(async (IRuleBook book) => await book.MarkUsedAsync((await book.ForYearAsync(2026, default))!, new UnitId(1), default));

    private Task<RuleWritten> WriteAsync(RuleContent content) => test.RunAsync(async (IServiceProvider services) =>
    {
        var written = (await services.GetRequiredService<WriteRule>().StageAsync(2026, content, default)).Value;
        await services.GetRequiredService<GradingDb>().SaveChangesAsync();
        return written;
    });
}
