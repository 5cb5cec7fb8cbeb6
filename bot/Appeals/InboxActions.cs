using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Appeals;

/// <summary>Verb <c>appeals.inbox</c>; typed as 诉求 or appeals too.</summary>
internal sealed class ShowInbox(ListAppeals list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var only = call[AppealFields.Only];
        var filter = new AppealFilter(
            call.Id(AppealFields.Unit) is > 0 and var unit ? new UnitId(unit) : null, AppealParts.Named<AppealCategory>(call[AppealFields.Category]),
            AppealParts.Named<AppealState>(call[AppealFields.State]) is { } state && state != AppealState.Draft ? state : null, only == "Urgent", only == "Late", only == "Mine");
        var page = await list.RunAsync(call.Actor.Id, filter, call.Number(AppealFields.Page, 1), cancellation);
        return new CardReply.Show(InboxCards.Write(page, filter, wording.For(call.Actor.Locale)));
    }
}

/// <summary>Verb <c>appeals.state</c>: who reported the month.</summary>
internal sealed class ShowMonthState(ViewMonthState view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var state = await view.RunAsync(call.Actor.Id, AppealParts.MonthOf(call.Id(AppealFields.Month)), call.Number(AppealFields.Page, 1), cancellation);
        return state.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(InboxCards.State(state.Value, texts));
    }
}
