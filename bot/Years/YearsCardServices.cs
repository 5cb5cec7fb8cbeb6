using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Years;

namespace TeamsGrading.Bot.Years;

/// <summary>Registers the card of the year and answers the desk's pages of the year and the map.</summary>
public static class YearsCardServices
{
    public static IServiceCollection AddYearsCards(this IServiceCollection services) => services
        .AddCardSource<ShowYear>(YearCard.Kind)
        .AddCardAction<ShowYear>(YearCard.Verb);

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapYears(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapGet("/choices", async (HttpContext context, ViewYearChoices view) =>
            context.Answer(await view.RunAsync(context.Reader(), context.RequestAborted), ChoicesAnswer.Of));
        pages.MapGet("/year", async (HttpContext context, ViewYear view, long? unit, int? year) =>
            context.Answer(await view.RunAsync(context.Reader(), new UnitId(unit ?? 0), year ?? 0, context.RequestAborted), YearAnswer.Of));
        pages.MapGet("/map", async (HttpContext context, ViewGroupYear view, int? year) =>
            context.Answer(await view.RunAsync(context.Reader(), year ?? 0, context.RequestAborted), GroupYearAnswer.Of));
    }
}
