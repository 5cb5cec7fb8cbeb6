using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Surveys;

/// <summary>Registers satisfaction surveys.</summary>
public static class SurveysServices
{
    /// <param name="keyFolder">Where the secrets of open surveys lie.</param>
    /// <param name="settings">Null for the ordinary ones.</param>
    public static IServiceCollection AddSurveys(this IServiceCollection services, string keyFolder, SurveySettings? settings = null) => services
        .AddSingleton(settings ?? new SurveySettings())
        .AddSingleton(new SurveySecrets(keyFolder))
        .AddScoped<SurveysGround>()
        .AddScoped<DraftSurvey>()
        .AddScoped<OpenSurvey>()
        .AddScoped<HandOutLinks>()
        .AddScoped<AnswerSurvey>()
        .AddScoped<CountSurvey>()
        .AddScoped<CloseSurvey>()
        .AddScoped<ViewSurveys>()
        .AddScoped<ViewSurveyUnit>()
        .AddScoped<ViewSurveyResults>()
        .AddScoped<RemindSurveys>();
}
