using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Tests.Core.Surveys;

/// <summary>Closing works in portions, begins anew where another broke off, and one survey that fails keeps no other waiting (M03).</summary>
[Trait("Clause", "M03")]
public sealed class CloseManyTests : IAsyncLifetime
{
    private SurveysStage stage = null!;

    public async Task InitializeAsync() => stage = await SurveysStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(11)]
    [InlineData(500)]
    public async Task Close_InPortions_CountsAsAtOnceAndLeavesNoEnvelope(int portion)
    {
        var id = await AnsweredAsync();

        Assert.Equal(1, await CloseDueAsync(portion));

        var results = (await stage.ResultsAsync(id)).Value;
        Assert.Equal((SurveyState.Closed, 12, 3.5m), ((await stage.SeeAsync(id)).Value.State, results.Answered, results.Questions[0].Mean));
        Assert.Equal((0, 0, 12), await LeftAsync(id));
    }

    [Fact]
    public async Task Close_WhatAnotherLeftHalfCounted_IsCountedOnce()
    {
        var id = await AnsweredAsync();
        await stage.Group.Test.WithDbAsync(async db =>
        {
            var question = (await db.Set<SurveyQuestion>().AsNoTracking().FirstAsync(each => each.Survey == id)).Id;
            db.AddRange(Enumerable.Range(0, 7).Select(_ => OpenedAnswer.Of(id, question, null, 1, "")));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(1, await CloseDueAsync(5));

        Assert.Equal(3.5m, (await stage.ResultsAsync(id)).Value.Questions[0].Mean);
        Assert.Equal((0, 0, 12), await LeftAsync(id));
    }

    [Fact]
    public async Task Close_TwoAtOnce_CountOnce()
    {
        var id = await AnsweredAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CloseDueAsync(2)));
        await CloseDueAsync(2);

        Assert.Equal(SurveyState.Closed, (await stage.SeeAsync(id)).Value.State);
        Assert.Equal((0, 0, 12), await LeftAsync(id));
        Assert.Equal(3.5m, (await stage.ResultsAsync(id)).Value.Questions[0].Mean);
    }

    [Fact]
    public async Task CloseDue_OneFails_TheOthersAreClosedAndItStaysDue()
    {
        var (first, second) = (await AnsweredAsync(), await stage.OpenedAgainAsync());
        foreach (var token in (await stage.LinksAsync(second, stage.Group.A)).Take(6))
        {
            Assert.Null((await stage.AnswerAsync(token, "2")).Error);
        }

        await SqlAsync($"CREATE TRIGGER Fails BEFORE UPDATE ON Surveys WHEN NEW.Id = {first.Value} BEGIN SELECT RAISE(ABORT, 'no'); END");
        var closed = await CloseDueAsync(500);
        var states = ((await stage.SeeAsync(first)).Value.State, (await stage.SeeAsync(second)).Value.State);
        await SqlAsync("DROP TRIGGER Fails");

        Assert.Equal((1, SurveyState.Open, SurveyState.Closed), (closed, states.Item1, states.Item2));
        Assert.Equal(1, await CloseDueAsync(500));
        Assert.Equal(SurveyState.Closed, (await stage.SeeAsync(first)).Value.State);
    }

    /// <summary>Twelve answers of two units with a mean of 3.5, past the last day.</summary>
    private async Task<SurveyId> AnsweredAsync()
    {
        var id = await stage.OpenedAsync(6, 6);
        foreach (var (unit, score) in new[] { (stage.Group.A, "3"), (stage.Group.B, "4") })
        {
            foreach (var token in (await stage.LinksAsync(id, unit)).Take(6))
            {
                Assert.Null((await stage.AnswerAsync(token, score)).Error);
            }
        }

        return id;
    }

    private Task<int> CloseDueAsync(int portion)
    {
        stage.Group.Test.Clock.SetUtc(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero));
        return stage.Group.RunAsync((IServiceProvider scope) =>
        {
            scope.GetRequiredService<CountSurvey>().PageSize = portion;
            return scope.GetRequiredService<CloseSurvey>().CloseDueAsync(default);
        });
    }

    private Task<(int Envelopes, int Keys, int Scores)> LeftAsync(SurveyId id) => stage.Group.Test.WithDbAsync(async db => (
        await db.Set<SurveyEnvelope>().CountAsync(envelope => envelope.Survey == id), await db.Set<SurveyKey>().CountAsync(key => key.Survey == id),
        await db.Set<OpenedAnswer>().CountAsync(answer => answer.Survey == id && answer.Value > 0)));

    private Task<int> SqlAsync(string sql) => stage.Group.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
