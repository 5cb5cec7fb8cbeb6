using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Remarks;

namespace TeamsGrading.Bot.Customers;

/// <summary>Registers the cards of originals and of remarks of risk.</summary>
public static class OriginalCardServices
{
    public static IServiceCollection AddOriginalCards(this IServiceCollection services) => services
        .AddCardAction<ListOriginals>(OriginalVerbs.List)
        .AddCardAction<SearchOriginals>(OriginalVerbs.Find)
        .AddCardAction<AskTakeOut>(OriginalVerbs.Ask)
        .AddCardAction<RemoveOriginal>(OriginalVerbs.Remove)
        .AddCardAction<OriginalsElsewhere>(OriginalVerbs.Upload)
        .AddCardAction<OriginalsElsewhere>(OriginalVerbs.File);

    public static IServiceCollection AddRemarkCards(this IServiceCollection services) => services
        .AddCardSource<ShowRemark>(RemarkCards.Remark, filledIn: true)
        .AddCardAction<ListOpenRemarks>(RemarkVerbs.List)
        .AddCardAction<ListCustomerRemarks>(RemarkVerbs.OfCustomer)
        .AddCardAction<NewRemark>(RemarkVerbs.New)
        .AddCardAction<MakeRemark>(RemarkVerbs.Make)
        .AddCardAction<ShowRemark>(RemarkVerbs.Show)
        .AddCardAction<DecideRemark>(RemarkVerbs.Close)
        .AddCardAction<NoteRemark>(RemarkVerbs.Seen);
}
