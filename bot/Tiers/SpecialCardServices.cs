using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Registers the cards of gifts, the strategic list and bars.</summary>
public static class SpecialCardServices
{
    public static IServiceCollection AddSpecialTierCards(this IServiceCollection services) => services
        .AddScoped<ReadBarsYear>()
        .AddScoped<IYearSheet, BarYearSheet>()
        .AddScoped<IMatterSheet, GiftSheetWords>()
        .AddScoped<IMatterSheet, StrategicSheetWords>()
        .AddScoped<IMatterSheet, LiftBarSheetWords>()
        .AddCardSource<ShowBar>(SpecialCards.Bar)
        .AddCardSource<ShowGift>(SpecialCards.Gift)
        .AddCardSource<ShowStrategic>(SpecialCards.Strategic)
        .AddCardAction<ListBars>(BarVerbs.List)
        .AddCardAction<SearchCustomers>(BarVerbs.Search)
        .AddCardAction<StartBar>(BarVerbs.Start)
        .AddCardAction<ShowBar>(BarVerbs.Edit)
        .AddCardAction<ChangeBar>(BarVerbs.Describe)
        .AddCardAction<ShowBar>(BarVerbs.Evidence)
        .AddCardAction<ChangeBar>(BarVerbs.Cite)
        .AddCardAction<ChangeBar>(BarVerbs.Remove)
        .AddCardAction<FilesElsewhere>(BarVerbs.Upload)
        .AddCardAction<FilesElsewhere>(BarVerbs.File)
        .AddCardAction<ShowBar>(BarVerbs.Check)
        .AddCardAction<ChangeBar>(BarVerbs.Confirm)
        .AddCardAction<ChangeBar>(BarVerbs.Drop)
        .AddCardAction<ShowBar>(BarVerbs.Show)
        .AddCardAction<ChangeBar>(BarVerbs.Seen)
        .AddCardAction<ShowBar>(BarVerbs.Lift)
        .AddCardAction<ChangeBar>(BarVerbs.Appeal)
        .AddCardAction<ListGifts>(GiftVerbs.List)
        .AddCardAction<StartGift>(GiftVerbs.Start)
        .AddCardAction<ShowGift>(GiftVerbs.Show)
        .AddCardAction<SendGift>(GiftVerbs.Propose)
        .AddCardAction<DropGift>(GiftVerbs.Drop)
        .AddCardAction<ShowStrategic>(StrategicVerbs.List)
        .AddCardAction<ShowStrategicCandidates>(StrategicVerbs.Candidates)
        .AddCardAction<ShowStrategicCandidates>(StrategicVerbs.Candidate)
        .AddCardAction<ChangeStrategic>(StrategicVerbs.Add)
        .AddCardAction<ChangeStrategic>(StrategicVerbs.Remove)
        .AddCardAction<ChangeStrategic>(StrategicVerbs.Propose)
        .AddCardAction<ChangeStrategic>(StrategicVerbs.Adjust);
}
