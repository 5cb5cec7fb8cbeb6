using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Tests.Core.Surveys;

[Trait("Clause", "M03")]
public sealed partial class SurveyResultsTests : IAsyncLifetime
{
    private SurveysStage stage = null!;

    public async Task InitializeAsync() => stage = await SurveysStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Results_BeforeClosing_AreNotThere()
    {
        var id = await stage.OpenedAsync(6, 0);
        await AnswerAllAsync(id, stage.Group.A, 6, 4);

        Assert.IsType<ResultsComeAfterClosing>((await stage.ResultsAsync(id)).Error);
        Assert.Empty(await CellsAsync());
    }

    [Fact]
    public async Task Close_CountsEverything_AndDestroysEnvelopesAndKey()
    {
        var id = await stage.OpenedAsync(6, 5);
        await AnswerAllAsync(id, stage.Group.A, 6, 4, "很好");
        await AnswerAllAsync(id, stage.Group.B, 5, 2);

        Assert.Null((await stage.CloseAsync(id)).Error);
        Assert.Null((await stage.CloseAsync(id)).Error);

        var results = (await stage.ResultsAsync(id)).Value;
        Assert.Equal((11, 11, false), (results.Invited, results.Answered, results.TooFew));
        Assert.Equal((11, 3.09m), (results.Questions[0].Count, results.Questions[0].Mean));
        Assert.Equal([0, 5, 0, 6, 0], results.Questions[0].Shares);
        Assert.Equal([("A公司", 6, 4m), ("B公司", 5, 2m)], results.Questions[0].Units.Select(unit => (unit.Unit, unit.Count, unit.Mean)));
        Assert.Equal(6, results.Questions[2].Texts.Count);
        Assert.Empty(stage.Keys.GetFiles());
        Assert.Equal((0, 0, SurveyState.Closed), (
            await stage.Group.Test.WithDbAsync(db => db.Set<SurveyEnvelope>().CountAsync()), await stage.Group.Test.WithDbAsync(db => db.Set<SurveyKey>().CountAsync()),
            (await stage.SeeAsync(id)).Value.State));
    }

    [Fact]
    public async Task Close_WithFewerThanFive_OpensNothing()
    {
        var id = await stage.OpenedAsync(6, 0);
        await AnswerAllAsync(id, stage.Group.A, 4, 1);
        await stage.CloseAsync(id);

        var results = (await stage.ResultsAsync(id)).Value;

        Assert.Equal((4, true), (results.Answered, results.TooFew));
        Assert.All(results.Questions, question => Assert.Equal((0, null), (question.Count, question.Mean)));
        Assert.Empty(await CellsAsync());
    }

    [Fact]
    public async Task Unit_WithFewerThanFive_IsNotTold_NorByDifference()
    {
        var id = await stage.OpenedAsync(6, 4);
        await AnswerAllAsync(id, stage.Group.A, 6, 5);
        await AnswerAllAsync(id, stage.Group.B, 4, 1);
        await stage.CloseAsync(id);

        var score = (await stage.ResultsAsync(id)).Value.Questions[0];

        Assert.Equal(10, score.Count);
        Assert.Empty(score.Units);
        Assert.All(await CellsAsync(), cell => Assert.Null(cell.Unit));
    }

    [Theory]
    [InlineData(new[] { 5, 5 }, new[] { 0, 1 })]
    [InlineData(new[] { 5, 4 }, new int[0])]
    [InlineData(new[] { 5, 7, 4 }, new[] { 1 })]
    [InlineData(new[] { 5, 7, 4, 1 }, new[] { 0, 1 })]
    [InlineData(new[] { 9 }, new[] { 0 })]
    [InlineData(new[] { 4, 4 }, new int[0])]
    [InlineData(new[] { 20, 1 }, new int[0])]
    public void Told_NeverLeavesARestOfOneToFour(int[] counts, int[] told)
    {
        var units = counts.Select((count, place) => (new UnitId(place + 1), count)).ToList();

        Assert.Equal(told.Select(place => new UnitId(place + 1)), SurveyTally.Told(units).OrderBy(unit => unit.Value));
    }

    [Fact]
    public void Told_WhateverTheCounts_KeepsTheRule()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var counts = Enumerable.Range(0, 1 + (seed % 7)).Select(place => (new UnitId(place + 1), (((seed * 31) + (place * 17) + (seed / 7 * place)) % 12) + 1)).ToList();
            var told = SurveyTally.Told(counts);
            var rest = counts.Where(unit => !told.Contains(unit.Item1)).Sum(unit => unit.Item2);

            Assert.All(counts.Where(unit => told.Contains(unit.Item1)), unit => Assert.True(unit.Item2 >= 5));
            Assert.True(rest is 0 or >= 5 || told.Count == 0);
        }
    }

    [Fact]
    public async Task Question_ThatFewAnswered_IsNotKept()
    {
        var id = await stage.OpenedAsync(6, 0);
        var tokens = await stage.LinksAsync(id, stage.Group.A);
        for (var place = 0; place < 6; place++)
        {
            await stage.AnswerAsync(tokens[place], "4", choice: place < 4 ? 1 : 0, text: place < 5 ? $"建议{place}" : "");
        }

        await stage.CloseAsync(id);
        var questions = (await stage.ResultsAsync(id)).Value.Questions;

        Assert.Equal([6, 0, 5], questions.Select(question => question.Count));
        Assert.Empty(questions[0].Shares);
        Assert.Equal(5, questions[2].Texts.Count);
    }

    [Fact]
    public async Task Texts_ManyOfThem_AreShownInPartAndCounted()
    {
        var id = await stage.OpenedAsync(ViewSurveyResults.MostTexts - 2, 5);
        await AnswerAllAsync(id, stage.Group.A, ViewSurveyResults.MostTexts - 2, 4, "很好");
        await AnswerAllAsync(id, stage.Group.B, 5, 4, "很好");
        await stage.CloseAsync(id);

        var words = (await stage.ResultsAsync(id)).Value.Questions[2];

        Assert.Equal((ViewSurveyResults.MostTexts, ViewSurveyResults.MostTexts + 3), (words.Texts.Count, words.TextCount));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Unit_ReadsTheWholeAndItsOwn_AndItsOwnTextsOnly()
    {
        var id = await stage.OpenedAsync(5, 5);
        await AnswerAllAsync(id, stage.Group.A, 5, 4, "来自甲");
        await AnswerAllAsync(id, stage.Group.B, 5, 2, "来自乙");
        await stage.CloseAsync(id);

        var own = (await stage.ResultsAsync(id, stage.Group.LiaisonA)).Value;

        Assert.Equal(3m, own.Questions[0].Mean);
        Assert.Equal(["A公司"], own.Questions[0].Units.Select(unit => unit.Unit));
        Assert.Equal((5, 5), (own.Questions[2].Texts.Count, own.Questions[2].TextCount));
        Assert.All(own.Questions[2].Texts, text => Assert.Contains("来自甲", text, StringComparison.Ordinal));
        Assert.Equal([stage.Group.A], own.Units.Select(unit => unit.Unit));
        Assert.NotNull((await stage.ResultsAsync(id, stage.Group.LiaisonC)).Error);
    }

    [Fact]
    public async Task SameQuestion_InALaterSurvey_IsComparedWithTheEarlier()
    {
        var first = await stage.OpenedAsync(6, 0);
        await AnswerAllAsync(first, stage.Group.A, 6, 2);
        await stage.CloseAsync(first);
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(10));
        var second = await stage.OpenedAgainAsync();
        await AnswerAllAsync(second, stage.Group.A, 6, 4);
        await stage.CloseAsync(second);

        var earlier = Assert.Single((await stage.ResultsAsync(second)).Value.Questions[0].Earlier);

        Assert.Equal((2m, 6, new DateOnly(2026, 11, 2)), (earlier.Mean, earlier.Count, earlier.ClosedOn));
        Assert.Empty((await stage.ResultsAsync(first)).Value.Questions[0].Earlier);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task SameQuestion_ToAUnit_IsComparedWithItsOwnPartAlone()
    {
        var first = await stage.OpenedAsync(6, 5);
        await AnswerAllAsync(first, stage.Group.A, 6, 2);
        await AnswerAllAsync(first, stage.Group.B, 5, 5);
        await stage.CloseAsync(first);
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(10));
        var second = await stage.OpenedAgainAsync();
        await AnswerAllAsync(second, stage.Group.A, 6, 4);
        await stage.CloseAsync(second);

        var own = Assert.Single((await stage.ResultsAsync(second, stage.Group.LiaisonA)).Value.Questions[0].Earlier);
        var whole = Assert.Single((await stage.ResultsAsync(second)).Value.Questions[0].Earlier);

        Assert.Equal((6, 2m, 11), (own.Count, own.Mean, whole.Count));
    }

    [Fact]
    public async Task Envelope_ThatDoesNotOpen_StopsTheSurveyAndKeepsEverything()
    {
        var id = await stage.OpenedAsync(6, 0);
        await AnswerAllAsync(id, stage.Group.A, 6, 2);
        await stage.Group.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(
            "UPDATE SurveyEnvelopes SET Blob=(SELECT Blob FROM SurveyEnvelopes ORDER BY Id DESC LIMIT 1) WHERE Id=(SELECT Id FROM SurveyEnvelopes ORDER BY Id LIMIT 1)"));

        await stage.CloseAsync(id);

        Assert.Equal(SurveyState.Stuck, (await stage.SeeAsync(id)).Value.State);
        Assert.Empty(await CellsAsync());
        Assert.Single(stage.Keys.GetFiles());
        Assert.IsType<ResultsComeAfterClosing>((await stage.ResultsAsync(id)).Error);
    }

    [Fact]
    public async Task KeyFolder_Gone_RefusesOpeningAndClosing_AndClosingGoesOnLater()
    {
        var id = await stage.OpenedAsync(6, 0);
        await AnswerAllAsync(id, stage.Group.A, 6, 2);
        var away = stage.Keys.FullName + "-away";
        Directory.Move(stage.Keys.FullName, away);

        Assert.IsType<SurveyKeysUnavailable>((await stage.CloseAsync(id)).Error);
        Assert.Equal(SurveyState.Closing, (await stage.SeeAsync(id)).Value.State);
        Directory.Move(away, stage.Keys.FullName);
        Assert.Equal(1, await stage.Group.RunAsync((CloseSurvey use) => use.CloseDueAsync(default)));

        Assert.Equal(2m, (await stage.ResultsAsync(id)).Value.Questions[0].Mean);
    }

    [Fact]
    public async Task LastDay_Passed_ClosesByItself()
    {
        var id = await stage.OpenedAsync(6, 0);
        await AnswerAllAsync(id, stage.Group.A, 6, 2);
        Assert.Equal(0, await stage.Group.RunAsync((CloseSurvey use) => use.CloseDueAsync(default)));
        stage.Group.Test.Clock.SetUtc(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero));

        Assert.Equal(1, await stage.Group.RunAsync((CloseSurvey use) => use.CloseDueAsync(default)));
        Assert.Equal(0, await stage.Group.RunAsync((CloseSurvey use) => use.CloseDueAsync(default)));

        Assert.Equal(SurveyState.Closed, (await stage.SeeAsync(id)).Value.State);
    }

    private async Task AnswerAllAsync(SurveyId id, UnitId unit, int count, int score, string text = "")
    {
        foreach (var token in (await stage.LinksAsync(id, unit)).Take(count))
        {
            Assert.Null((await stage.AnswerAsync(token, $"{score}", text: text)).Error);
        }
    }

    private Task<List<OpenedAnswer>> CellsAsync() => stage.Group.Test.WithDbAsync(db => db.Set<OpenedAnswer>().AsNoTracking().ToListAsync());
}
