using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Home;

/// <summary>Registers the home card and help.</summary>
public static class HomeServices
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddCardSource<HomeCard>(CardBook.Home)
        .AddCardAction<ShowHome>(CardBook.Home)
        .AddCardAction<OpenCard>("card.open")
        .AddCardAction<ShowHelp>("help");
}
