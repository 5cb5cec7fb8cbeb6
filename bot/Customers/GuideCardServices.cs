using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Customers;

/// <summary>Registers the cards of the fill guide.</summary>
public static class GuideCardServices
{
    public static IServiceCollection AddGuideCards(this IServiceCollection services) => services
        .AddScoped<ShowGuide>()
        .AddCardAction<ShowGuide>(GuideVerbs.Show)
        .AddCardAction<ShowGuide>(GuideVerbs.Part)
        .AddCardAction<ShowGuide>(GuideVerbs.Field)
        .AddCardAction<SaveGuideField>(GuideVerbs.Save)
        .AddCardAction<SaveGuideField>(GuideVerbs.Retire)
        .AddCardAction<ShowGuidePreview>(GuideVerbs.Preview)
        .AddCardAction<EndGuideDraft>(GuideVerbs.Publish)
        .AddCardAction<EndGuideDraft>(GuideVerbs.Discard);
}
