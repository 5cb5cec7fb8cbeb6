using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Customers;

/// <summary>Registers finding customers in the bot and from a chat.</summary>
public static class SearchCardServices
{
    public static IServiceCollection AddSearchCards(this IServiceCollection services) => services
        .AddScoped<IChatSearch, CustomerChatSearch>()
        .AddCardAction<FindCustomer>(SearchCard.Find)
        .AddCardAction<ShowCustomer>(SearchCard.Look, inAnyChat: true);
}
