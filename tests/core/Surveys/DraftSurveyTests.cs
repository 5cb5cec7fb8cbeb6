using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Tests.Core.Surveys;

[Trait("Clause", "M03")]
public sealed class DraftSurveyTests : IAsyncLifetime
{
    private SurveysStage stage = null!;

    public async Task InitializeAsync() => stage = await SurveysStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Open_InvitesTheCustomersOfItsUnitsAndKindsOnly_AndReachesTheirLiaisons()
    {
        stage.Customers.Add("一般", stage.Group.A);
        stage.Customers.Add("别处", stage.Group.C, CustomerStanding.Vip);
        stage.Customers.Add("战略", stage.Group.B, CustomerStanding.Strategic);
        var id = await stage.OpenedAsync(2, 0);

        var view = (await stage.SeeAsync(id)).Value;

        Assert.Equal([(stage.Group.A, 2), (stage.Group.B, 1)], view.Units.Select(unit => (unit.Unit, unit.Invited)));
        Assert.Equal(
            new[] { stage.Group.LiaisonA, stage.Group.LiaisonB }.Select(person => $"post survey.unit {person.Id.Value}").Order(),
            stage.Group.Posts.Log.Where(line => line.StartsWith("post survey.unit", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task Open_WithoutQuestionsOrCustomers_IsRefusedAndLeavesNoKey()
    {
        var id = (await stage.DraftAsync(stage.Typed(stage.Group.A))).Value;
        Assert.IsType<SurveyNeedsQuestions>((await stage.OpenAsync(id)).Error);
        await stage.AskAsync(id, QuestionKind.Score, "满意吗？");

        Assert.IsType<SurveyHasNobody>((await stage.OpenAsync(id)).Error);
        Assert.Empty(stage.Keys.GetFiles());
    }

    [Fact]
    public async Task Save_WithoutUnitsKindsOrDay_NamesTheField()
    {
        var typed = stage.Typed(stage.Group.A);

        Assert.IsType<SurveyNeedsUnits>((await stage.DraftAsync(typed with { Units = [] })).Error);
        Assert.IsType<SurveyNeedsKinds>((await stage.DraftAsync(typed with { Kinds = [] })).Error);
        Assert.IsType<SurveyDayIsWrong>((await stage.DraftAsync(typed with { Until = new DateOnly(2026, 11, 1) })).Error);
        Assert.IsType<SurveyDayIsWrong>((await stage.DraftAsync(typed with { Until = null })).Error);
        Assert.Equal(new SurveyTextMissing("title"), (await stage.DraftAsync(typed with { Title = " " })).Error);
        Assert.Equal(new SurveyTextWrong("intro", Survey.Long), (await stage.DraftAsync(typed with { Intro = new string('长', 20_000) })).Error);
    }

    [Fact]
    public async Task Save_TheSameFormTwice_MakesOne_AndAnOlderOneIsRefused()
    {
        var id = SurveyId.New();
        await stage.DraftAsync(stage.Typed(stage.Group.A), id);
        Assert.Null((await stage.DraftAsync(stage.Typed(stage.Group.A), id)).Error);
        Assert.Null((await stage.DraftAsync(stage.Typed(stage.Group.B), id)).Error);

        Assert.IsType<SurveyChangedMeanwhile>((await stage.DraftAsync(stage.Typed(stage.Group.C), id)).Error);
        Assert.Single((await stage.Group.RunAsync((ViewSurveys use) => use.ListAsync(stage.Group.Officer.Id, default))).Surveys);
    }

    [Theory]
    [InlineData(null, "问", "", "QuestionNeedsKind")]
    [InlineData(QuestionKind.Score, "", "", "SurveyTextMissing")]
    [InlineData(QuestionKind.Choice, "问", "", "QuestionNeedsChoices")]
    [InlineData(QuestionKind.Choice, "问", "甲", "QuestionNeedsChoices")]
    [InlineData(QuestionKind.Choice, "问", "甲\n甲", "QuestionNeedsChoices")]
    public async Task Ask_WithoutWhatItNeeds_IsRefused(QuestionKind? kind, string words, string choices, string error)
    {
        var id = (await stage.DraftAsync(stage.Typed(stage.Group.A))).Value;

        Assert.Equal(error, (await stage.AskAsync(id, kind, words, choices)).Error?.GetType().Name);
    }

    [Fact]
    public async Task Ask_TheSameTwiceOrTooMuch_IsRefused()
    {
        var id = (await stage.DraftAsync(stage.Typed(stage.Group.A))).Value;
        await stage.AskAsync(id, QuestionKind.Score, "满意吗？");
        Assert.IsType<QuestionIsThere>((await stage.AskAsync(id, QuestionKind.Score, "满意吗？")).Error);
        for (var number = 0; number < SurveyQuestion.MostTexts; number++)
        {
            Assert.Null((await stage.AskAsync(id, QuestionKind.Text, $"建议{number}？")).Error);
        }

        Assert.IsType<QuestionsAreFull>((await stage.AskAsync(id, QuestionKind.Text, "再问？")).Error);
    }

    [Fact]
    public async Task Questions_OnceAnswered_AreLocked_AndACopyIsTheWay()
    {
        var id = await stage.OpenedAsync(5, 0);
        Assert.Null((await stage.AskAsync(id, QuestionKind.Score, "再问一个？", required: false)).Error);
        var token = (await stage.LinksAsync(id, stage.Group.A))[0];
        Assert.Null((await stage.AnswerAsync(token, "5")).Error);

        Assert.IsType<QuestionsAreLocked>((await stage.AskAsync(id, QuestionKind.Score, "还有？")).Error);
        var question = (await stage.SeeAsync(id)).Value.Questions[0].Id;
        Assert.IsType<QuestionsAreLocked>((await stage.Group.RunAsync((DraftSurvey use) => use.DropAsync(stage.Group.Officer.Id, id, question, default))).Error);

        var copy = (await stage.Group.RunAsync((DraftSurvey use) => use.CopyAsync(stage.Group.Officer.Id, id, SurveyId.New(), default))).Value;
        Assert.Null((await stage.AskAsync(copy, QuestionKind.Score, "还有？")).Error);
        Assert.Equal(5, (await stage.SeeAsync(copy)).Value.Questions.Count);
    }

    [Fact]
    public async Task Change_WhileAnOldPageIsOpen_SendsThePageBackToRead()
    {
        var id = await stage.OpenedAsync(5, 0);
        var token = (await stage.LinksAsync(id, stage.Group.A))[0];
        var form = (await stage.FormAsync(token)).Value;
        await stage.AskAsync(id, QuestionKind.Score, "再问一个？", required: false);

        Assert.IsType<QuestionsChanged>((await stage.SendAsync(token, form.Version, new() { [form.Questions[0].Field] = "5" })).Error);
        Assert.Null((await stage.AnswerAsync(token, "5")).Error);
    }

    [Fact]
    public async Task Open_Twice_IsOnce_AndKeepsOneKey()
    {
        var id = await stage.OpenedAsync(3, 0);

        Assert.Null((await stage.OpenAsync(id, 0)).Error);

        Assert.Single(stage.Keys.GetFiles());
        Assert.Equal(3, (await stage.SeeAsync(id)).Value.Invited);
        Assert.IsType<SurveyIsOpen>((await stage.DraftAsync(stage.Typed(stage.Group.A), id)).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Unit_SeesItsOwnCustomersOnly_AndRunsNothing()
    {
        var id = await stage.OpenedAsync(3, 3);
        var (ofA, ofB) = (await stage.PartAsync(id, stage.Group.A), await stage.PartAsync(id, stage.Group.B));

        Assert.Equal(3, (await stage.UnitAsync(stage.Group.LiaisonA, ofA)).Value.Lines.Count);
        Assert.IsType<NothingThere>((await stage.UnitAsync(stage.Group.LiaisonA, ofB)).Error);
        var foreign = (await stage.UnitAsync(stage.Group.Officer, ofB)).Value.Lines[0].Id;
        Assert.IsType<NothingThere>((await stage.HandAsync(stage.Group.LiaisonA, ofB, foreign)).Error);
        Assert.IsType<NothingThere>((await stage.HandAsync(stage.Group.LiaisonA, ofA, foreign)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.HandAsync(stage.Group.ManagerA, ofA, (await stage.UnitAsync(stage.Group.LiaisonA, ofA)).Value.Lines[0].Id)).Error);
        Assert.NotNull((await stage.SeeAsync(id, stage.Group.LiaisonA)).Error);
        Assert.NotNull((await stage.CloseAsync(id, stage.Group.LiaisonA)).Error);
        Assert.NotNull((await stage.DraftAsync(stage.Typed(stage.Group.A), actor: stage.Group.LiaisonA)).Error);
        Assert.IsType<NothingThere>((await stage.SeeAsync(id, stage.Group.LiaisonC)).Error);
    }
}
