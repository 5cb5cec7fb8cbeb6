using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Upkeep;

namespace TeamsGrading.Bot.Customers;

/// <summary>Registers the cards about what is due and missing.</summary>
public static class UpkeepCardServices
{
    public static IServiceCollection AddUpkeepCards(this IServiceCollection services) => services
        .AddMailSource<LateFilesMail>(UpkeepMails.Late)
        .AddMailLink(UpkeepMails.Late, "card.open", "subject", ("kind", UpkeepCards.Late))
        .AddScoped<ShowDue>()
        .AddCardSource<ShowDue>(UpkeepCards.Due)
        .AddCardSource<ShowLate>(UpkeepCards.Late)
        .AddCardAction<ShowDue>(UpkeepVerbs.List)
        .AddCardAction<ConfirmDue>(UpkeepVerbs.Confirm)
        .AddCardAction<ShowMissing>(UpkeepVerbs.Missing);
}
