using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Customers;

/// <summary>Registers the cards of customers and their files.</summary>
public static class FileCardServices
{
    public static IServiceCollection AddFileCards(this IServiceCollection services) => services
        .AddScoped<ReadSheet>()
        .AddCardSource<ShowCustomer>(FileCards.Customer)
        .AddCardSource<ShowFile>(FileCards.File, filledIn: true)
        .AddCardSource<ListCustomersWithoutFile>(FileCards.Without, filledIn: true)
        .AddCardAction<ShowCustomer>(FileVerbs.Customer)
        .AddCardAction<ListMyFiles>(FileVerbs.List)
        .AddCardAction<ListCustomersWithoutFile>(FileVerbs.Without)
        .AddCardAction<OpenCustomerFile>(FileVerbs.Open)
        .AddCardAction<ShowFile>(FileVerbs.Show)
        .AddCardAction<ShowFile>(FileVerbs.Part)
        .AddCardAction<ShowFile>(FileVerbs.Entry)
        .AddCardAction<ShowFile>(FileVerbs.Add)
        .AddCardAction<ShowFile>(FileVerbs.Edit)
        .AddCardAction<SaveForm>(FileVerbs.Create)
        .AddCardAction<SaveForm>(FileVerbs.Save)
        .AddCardAction<SaveForm>(FileVerbs.Settle)
        .AddCardAction<ShowFile>(FileVerbs.TakeOut)
        .AddCardAction<TakeOutEntry>(FileVerbs.Remove)
        .AddCardAction<ConfirmFile>(FileVerbs.Confirm)
        .AddCardAction<ShowFileAsItWas>(FileVerbs.AsOf)
        .AddCardAction<ShowMonths>(FileVerbs.Months)
        .AddCardAction<ShowMonths>(FileVerbs.Month)
        .AddCardAction<SaveMonth>(FileVerbs.Record)
        .AddCardAction<ShowHistory>(FileVerbs.History)
        .AddCardAction<ChooseKeeper>(FileVerbs.Keeper)
        .AddCardAction<ChooseKeeper>(FileVerbs.Entrust);
}
