using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Records;

/// <summary>Registers the cards about a year's pack and its readable summary.</summary>
public static class RecordsCardServices
{
    public static IServiceCollection AddRecordsCards(this IServiceCollection services) => services
        .AddScoped<YearSummary>()
        .AddScoped<DownloadYear>()
        .AddScoped<IYearSheet, CommitteeSheet>()
        .AddScoped<IYearSheet, RuleSheet>()
        .AddScoped<IYearSheet, ResultSheet>()
        .AddScoped<IYearSheet, StepSheet>()
        .AddCardAction<ChooseYear>(RecordsVerbs.Choose)
        .AddCardAction<PrepareYear>(RecordsVerbs.Prepare);
}
