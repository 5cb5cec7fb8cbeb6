using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Tests.Core.Surveys;

[Trait("Clause", "M03")]
public sealed class AnswerSurveyTests : IAsyncLifetime
{
    private SurveysStage stage = null!;

    public async Task InitializeAsync() => stage = await SurveysStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Link_UsedTwice_IsOneAnswer()
    {
        var id = await stage.OpenedAsync(5, 0);
        var token = (await stage.LinksAsync(id, stage.Group.A))[0];

        Assert.Null((await stage.AnswerAsync(token, "5")).Error);
        Assert.IsType<LinkUsed>((await stage.FormAsync(token)).Error);
        Assert.IsType<LinkUsed>((await stage.AnswerAsync(token, "1")).Error);

        Assert.Equal((1, 1), ((await stage.SeeAsync(id)).Value.Answered, await EnvelopesAsync()));
    }

    [Fact]
    public async Task Link_UsedByTwoDevicesAtOnce_IsOneAnswer()
    {
        var id = await stage.OpenedAsync(5, 0);
        var token = (await stage.LinksAsync(id, stage.Group.A))[0];
        var form = (await stage.FormAsync(token)).Value;

        var all = await Task.WhenAll(Enumerable.Range(1, 5).Select(score => stage.SendAsync(token, form.Version, new() { [form.Questions[0].Field] = $"{score}" })));

        Assert.Single(all, done => done.Error is null);
        Assert.All(all.Where(done => done.Error is not null), done => Assert.IsType<LinkUsed>(done.Error));
        Assert.Equal(1, await EnvelopesAsync());
    }

    [Fact]
    public async Task Link_GuessedMistypedOrReplaced_IsAnsweredAlike()
    {
        var id = await stage.OpenedAsync(5, 0);
        var part = await stage.PartAsync(id, stage.Group.A);
        var line = (await stage.UnitAsync(stage.Group.LiaisonA, part)).Value.Lines[0].Id;
        var old = (await stage.HandAsync(stage.Group.LiaisonA, part, line)).Value.Links.Single().Token;
        var fresh = (await stage.HandAsync(stage.Group.LiaisonA, part, line)).Value.Links.Single().Token;

        foreach (var wrong in new[] { old, new string('a', 64), fresh[..^1], fresh.ToUpperInvariant(), "", new string('x', 20_000), "' OR 1=1 --" })
        {
            Assert.Equal(new LinkUnknown(), (await stage.FormAsync(wrong)).Error);
            Assert.Equal(new LinkUnknown(), (await stage.SendAsync(wrong, 1, [])).Error);
        }

        Assert.Null((await stage.FormAsync(fresh)).Error);
    }

    [Fact]
    public async Task Link_AfterItsDays_OrAfterTheSurvey_HasExpired()
    {
        var id = await stage.OpenedAsync(5, 0);
        var token = (await stage.LinksAsync(id, stage.Group.A))[0];
        var form = (await stage.FormAsync(token)).Value;
        stage.Group.Test.Clock.SetUtc(new DateTimeOffset(2026, 11, 30, 15, 59, 0, TimeSpan.Zero));
        Assert.Null((await stage.FormAsync(token)).Error);

        stage.Group.Test.Clock.SetUtc(new DateTimeOffset(2026, 11, 30, 16, 0, 0, TimeSpan.Zero));

        Assert.IsType<LinkExpired>((await stage.FormAsync(token)).Error);
        Assert.IsType<LinkExpired>((await stage.SendAsync(token, form.Version, new() { [form.Questions[0].Field] = "5" })).Error);
        Assert.IsType<SurveyIsClosed>((await stage.HandAsync(stage.Group.LiaisonA, await stage.PartAsync(id, stage.Group.A), new InvitationId(1))).Error);
    }

    [Fact]
    public async Task Link_OfAClosedSurvey_HasExpired()
    {
        var id = await stage.OpenedAsync(5, 0);
        var token = (await stage.LinksAsync(id, stage.Group.A))[0];
        await stage.CloseAsync(id);

        Assert.IsType<LinkExpired>((await stage.FormAsync(token)).Error);
    }

    [Theory]
    [InlineData("", "AnswerMissing")]
    [InlineData("0", "AnswerWrong")]
    [InlineData("6", "AnswerWrong")]
    [InlineData("-1", "AnswerWrong")]
    [InlineData("5.0", "AnswerWrong")]
    [InlineData("<b>5</b>", "AnswerWrong")]
    public async Task Score_ThatIsNone_IsRefusedAtItsQuestion(string score, string error)
    {
        var token = await TokenAsync();
        var field = (await stage.FormAsync(token)).Value.Questions[0].Field;

        var refused = (await stage.AnswerAsync(token, score)).Error;

        Assert.Equal((error, field), (refused?.GetType().Name, refused?.GetType().GetProperty("Field")?.GetValue(refused)));
        Assert.Null((await stage.AnswerAsync(token, "3")).Error);
    }

    [Fact]
    public async Task Text_OfTwentyThousandCharacters_IsRefusedWithTheLimit_AndTheLinkStays()
    {
        var token = await TokenAsync();

        Assert.Equal(2000, Assert.IsType<AnswerTooLong>((await stage.AnswerAsync(token, "3", text: new string('长', 20_000))).Error).Longest);
        Assert.IsType<AnswerTooLong>((await stage.AnswerAsync(token, "3", text: "a\u202Eb")).Error);
        Assert.Null((await stage.AnswerAsync(token, "3", text: new string('长', 2000))).Error);
    }

    [Fact]
    public async Task Answers_ToQuestionsThatAreNotAsked_AreRefused()
    {
        var token = await TokenAsync();
        var form = (await stage.FormAsync(token)).Value;

        Assert.IsType<QuestionsChanged>((await stage.SendAsync(token, form.Version, new() { [form.Questions[0].Field] = "3", ["q1"] = "4" })).Error);
        Assert.IsType<AnswerWrong>((await stage.AnswerAsync(token, "3", choice: 4)).Error);
    }

    [Fact]
    public async Task Token_IsKeptNowhere_NorWhatWasAnswered()
    {
        var token = await TokenAsync();
        await stage.AnswerAsync(token, "3", text: "可认出的一句话 sentinel-4711");
        await stage.Group.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));

        var bytes = await File.ReadAllBytesAsync(stage.Group.Test.File);

        foreach (var secret in new[] { token, "sentinel-4711", "可认出的一句话" })
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(secret)));
        }

        Assert.Equal(-1, bytes.AsSpan().IndexOf(Convert.FromHexString(token)));
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Canon.Hash(token))));
    }

    [Fact]
    public async Task Tokens_AreDifferentAndOf256Bits()
    {
        var id = await stage.OpenedAsync(10, 0);
        var tokens = await stage.LinksAsync(id, stage.Group.A);

        Assert.Equal(10, tokens.Distinct().Count());
        Assert.All(tokens, token => Assert.Matches("^[0-9a-f]{64}$", token));
    }

    [Fact]
    public async Task Hand_ForWhoAnswered_IsRefused()
    {
        var id = await stage.OpenedAsync(1, 0);
        var part = await stage.PartAsync(id, stage.Group.A);
        var token = (await stage.LinksAsync(id, stage.Group.A))[0];
        await stage.AnswerAsync(token, "4");

        Assert.IsType<InvitationIsAnswered>((await stage.HandAsync(stage.Group.LiaisonA, part, (await stage.UnitAsync(stage.Group.LiaisonA, part)).Value.Lines[0].Id)).Error);
    }

    [Fact]
    public async Task Remind_UnitsWithOpenAnswers_SevenThreeAndOneDayBefore_EachOnce()
    {
        var id = await stage.OpenedAsync(1, 1);
        await stage.AnswerAsync((await stage.LinksAsync(id, stage.Group.B))[0], "4");
        var sent = new List<int>();
        for (var day = 20; day <= 30; day++)
        {
            stage.Group.Test.Clock.SetUtc(new DateTimeOffset(2026, 11, day, 2, 0, 0, TimeSpan.Zero));
            sent.Add(await RemindAsync() + (10 * await RemindAsync()));
        }

        Assert.Equal([0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0], sent);
        Assert.All(
            stage.Group.Posts.Log.Where(line => line.StartsWith("remind", StringComparison.Ordinal)),
            line => Assert.Equal($"remind survey.unit {stage.Group.LiaisonA.Id.Value}", line));
    }

    private Task<int> RemindAsync() => stage.Group.RunAsync((RemindSurveys use) => use.RunAsync(default));

    private async Task<string> TokenAsync() => (await stage.LinksAsync(await stage.OpenedAsync(5, 0), stage.Group.A))[0];

    private Task<int> EnvelopesAsync() => stage.Group.Test.WithDbAsync(db => db.Set<SurveyEnvelope>().CountAsync());
}
