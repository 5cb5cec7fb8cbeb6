using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Rights;

namespace TeamsGrading.Bot.Customers;

/// <summary>Registers the cards of rights on files and of the access log.</summary>
public static class RightCardServices
{
    public static IServiceCollection AddRightCards(this IServiceCollection services) => services
        .AddCardSource<ShowRight>(RequestRight.Kind, filledIn: true)
        .AddCardAction<ShowRight>(RightVerbs.Show)
        .AddCardAction<ListRights>(RightVerbs.List)
        .AddCardAction<BeginRight>(RightVerbs.New)
        .AddCardAction<AskForRight>(RightVerbs.Ask)
        .AddCardAction<OpenAskedRight>(RightVerbs.Open)
        .AddCardAction<DeclineRight>(RightVerbs.Decline)
        .AddCardAction<CloseOpenRight>(RightVerbs.Close)
        .AddCardAction<NoteRight>(RightVerbs.Seen)
        .AddCardAction<ListLog>(RightVerbs.Log)
        .AddCardAction<VerifyLog>(RightVerbs.Verify);
}
