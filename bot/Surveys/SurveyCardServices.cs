using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Bot.Surveys;

/// <summary>Registers the cards of satisfaction surveys.</summary>
public static class SurveyCardServices
{
    public static IServiceCollection AddSurveyCards(this IServiceCollection services) => services
        .AddSingleton(SurveyAddress.Local)
        .AddCardSource<ShowSurvey>(SurveyCards.Survey, filledIn: true)
        .AddCardSource<ShowSurveyUnit>(SurveyCards.Unit, filledIn: true)
        .AddCardAction<ListSurveys>(SurveyVerbs.List)
        .AddCardAction<WriteSurvey>(SurveyVerbs.New)
        .AddCardAction<WriteSurvey>(SurveyVerbs.Edit)
        .AddCardAction<ShowSurvey>(SurveyVerbs.Show)
        .AddCardAction<StepSurvey>(SurveyVerbs.Save)
        .AddCardAction<StepSurvey>(SurveyVerbs.Copy)
        .AddCardAction<StepSurvey>(SurveyVerbs.Ask)
        .AddCardAction<StepSurvey>(SurveyVerbs.Drop)
        .AddCardAction<StepSurvey>(SurveyVerbs.Open)
        .AddCardAction<StepSurvey>(SurveyVerbs.Close)
        .AddCardAction<PreviewSurvey>(SurveyVerbs.Preview)
        .AddCardAction<ShowSurveyUnit>(SurveyVerbs.Unit)
        .AddCardAction<MakeSurveyLinks>(SurveyVerbs.Link)
        .AddCardAction<ShowSurveyResults>(SurveyVerbs.Results);
}
