using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;

namespace TeamsGrading.Bot.Appeals;

/// <summary>Registers the cards and mails of appeals.</summary>
public static class AppealCardServices
{
    public static IServiceCollection AddAppealCards(this IServiceCollection services) => services
        .AddMonthCards()
        .AddCardSource<ShowAppeal>(AppealCards.Appeal, filledIn: true)
        .AddMailSource<UrgentAppealMail>(AppealCards.UrgentMail)
        .AddMailSource<AppealTurnMail>(AppealCards.TurnMail)
        .AddCardAction<ShowAppeal>(HandleVerbs.Show)
        .AddCardAction<ShowAppealHistory>(HandleVerbs.History)
        .AddCardAction<ChooseForAppeal>(HandleVerbs.New)
        .AddCardAction<ShowAppealForm>(HandleVerbs.Form)
        .AddCardAction<RaiseOrKeep>(HandleVerbs.Keep)
        .AddCardAction<RaiseOrKeep>(HandleVerbs.Raise)
        .AddCardAction<SendOneDraft>(HandleVerbs.SendDraft)
        .AddCardAction<ShowDrafts>(HandleVerbs.Drafts)
        .AddCardAction<ShowDrafts>(HandleVerbs.Discard)
        .AddCardAction<SortOrAssign>(HandleVerbs.Sort)
        .AddCardAction<SortOrAssign>(HandleVerbs.Assign)
        .AddCardAction<AskOrReply>(HandleVerbs.Ask)
        .AddCardAction<AskOrReply>(HandleVerbs.Reply)
        .AddCardAction<SendUpOrDecide>(HandleVerbs.Up)
        .AddCardAction<SendUpOrDecide>(HandleVerbs.Decide)
        .AddCardAction<GiveAnswer>(HandleVerbs.Answer)
        .AddCardAction<HandToHeadquarters>(HandleVerbs.Escalate)
        .AddCardAction<LastWord>(HandleVerbs.Close)
        .AddCardAction<LastWord>(HandleVerbs.Reopen)
        .AddCardAction<LastWord>(HandleVerbs.Withdraw)
        .AddCardAction<AskTakeBack>(HandleVerbs.AskWithdraw)
        .AddCardAction<ShowInbox>(HandleVerbs.Inbox)
        .AddCardAction<ShowMonthState>(HandleVerbs.State);

    private static IServiceCollection AddMonthCards(this IServiceCollection services) => services
        .AddCardSource<ShowMonth>(AppealCards.Month, filledIn: true)
        .AddCardAction<ShowMonth>(MonthVerbs.Month)
        .AddCardAction<ShowCustomerMonth>(MonthVerbs.Customer)
        .AddCardAction<SaveDraft>(MonthVerbs.Save)
        .AddCardAction<EditDraft>(MonthVerbs.Draft)
        .AddCardAction<DropDraft>(MonthVerbs.Drop)
        .AddCardAction<SayNothingOf>(MonthVerbs.Nothing)
        .AddCardAction<AskRest>(MonthVerbs.Rest)
        .AddCardAction<SayNothingOfRest>(MonthVerbs.RestNothing)
        .AddCardAction<ReviewMonth>(MonthVerbs.Review)
        .AddCardAction<SendMonth>(MonthVerbs.Send)
        .AddCardAction<TakeOutFile>(MonthVerbs.TakeOut)
        .AddCardAction<AppealFilesElsewhere>(MonthVerbs.Upload)
        .AddCardAction<AppealFilesElsewhere>(MonthVerbs.File);
}
