using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Home;

/// <summary>Registers the home card and help.</summary>
public static class HomeServices
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddScoped<HomeEntries>()
        .AddCardSource<HomeCard>(CardBook.Home)
        .AddCardAction<ShowHome>(CardBook.Home)
        .AddCardAction<ShowAll>(ShowAll.Verb)
        .AddCardAction<OpenCard>("card.open")
        .AddCardAction<ShowHelp>("help");
}
