using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Customers;

/// <summary>Registers the cards of customers and their files.</summary>
public static class FileCardServices
{
    public static IServiceCollection AddFileCards(this IServiceCollection services) => services
        .AddCardSource<ShowCustomer>(FileCards.Customer)
        .AddCardAction<ShowCustomer>(FileVerbs.Customer);
}
