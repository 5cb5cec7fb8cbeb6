using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Tests.Core.Surveys;

/// <content>Keys that are away or wrong when a survey is closed.</content>
public sealed partial class SurveyResultsTests
{
    [Fact]
    public async Task KeyFile_Gone_IsTriedAgainAndNeverStuck()
    {
        var id = await stage.OpenedAsync(6, 0);
        await AnswerAllAsync(id, stage.Group.A, 6, 2);
        var file = Assert.Single(stage.Keys.GetFiles()).FullName;
        var away = file + ".away";
        File.Move(file, away);

        Assert.IsType<SurveyKeysUnavailable>((await stage.CloseAsync(id)).Error);
        Assert.Equal(0, await stage.Group.RunAsync((CloseSurvey use) => use.CloseDueAsync(default)));
        Assert.Equal(SurveyState.Closing, (await stage.SeeAsync(id)).Value.State);
        File.Move(away, file);
        Assert.Equal(1, await stage.Group.RunAsync((CloseSurvey use) => use.CloseDueAsync(default)));

        Assert.Equal(2m, (await stage.ResultsAsync(id)).Value.Questions[0].Mean);
    }

    [Fact]
    public async Task Stuck_ClosedByHandOnceTheKeyIsBack_IsCounted()
    {
        var id = await stage.OpenedAsync(6, 0);
        await AnswerAllAsync(id, stage.Group.A, 6, 2);
        var file = Assert.Single(stage.Keys.GetFiles()).FullName;
        var secret = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, new byte[secret.Length]);
        await stage.CloseAsync(id);
        Assert.Equal(SurveyState.Stuck, (await stage.SeeAsync(id)).Value.State);
        Assert.Equal(0, await stage.Group.RunAsync((CloseSurvey use) => use.CloseDueAsync(default)));
        Assert.Equal(SurveyState.Stuck, (await stage.SeeAsync(id)).Value.State);

        await File.WriteAllBytesAsync(file, secret);
        Assert.Null((await stage.CloseAsync(id)).Error);

        Assert.Equal((SurveyState.Closed, 2m), ((await stage.SeeAsync(id)).Value.State, (await stage.ResultsAsync(id)).Value.Questions[0].Mean));
    }
}
