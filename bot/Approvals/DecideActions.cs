using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Approvals;

/// <summary>Verbs <c>approval.approve</c> and <c>approval.return</c>.</summary>
internal sealed class DecideIt(DecideStep decide, ShowApproval show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var approve = call.Verb == ApprovalVerbs.Approve;
        var decided = await decide.RunAsync(
            new DecideStepRequest(
                call.Actor.Id, new ApprovalId(call.Id(ApprovalFields.Approval)), call.Number(ApprovalFields.Step, 0), call[ApprovalFields.Version] ?? "",
                approve, call[ApprovalFields.Reason], call[ApprovalFields.Resolution], ApprovalFields.Day(call, ApprovalFields.ResolvedOn)),
            cancellation);
        return decided.Refused(out var refusal)
            ? ApprovalFields.Refuse(texts, refusal)
            : await show.AnswerAsync(call, texts[NoticeOf(decided.Value)], cancellation);
    }

    private static string NoticeOf(ApprovalCard approval) => approval.State switch
    {
        ApprovalState.Returned => "Card.Approval.Notice.Returned",
        ApprovalState.UnderWay => "Card.Approval.Notice.PassedOn",
        _ => approval.Filing == FilingState.None ? "Card.Approval.Notice.Approved" : "Card.Approval.Notice.Filed",
    };
}

/// <summary>Verb <c>approval.withdrawing</c>: asks before withdrawing.</summary>
internal sealed class AskToWithdraw(ShowApproval show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var face = await show.FaceAsync(call.Actor, new ApprovalId(call.Id(ApprovalFields.Approval)), texts, cancellation);
        return face.Refused(out var refusal) ? texts.Refuse(refusal)
            : face.Value.Sheet.May.Withdraw ? new CardReply.Show(Write(face.Value, texts))
            : await show.AnswerAsync(call, notice: null, cancellation);
    }

    internal static Card Write(ApprovalFace face, Texts texts) => CardDocument.Write(face.Title, texts["Card.Approval.Withdraw.Ask"],
    [
        Shown.Heading(face.Title),
        Shown.Callout(texts["Card.Approval.Withdraw.Ask"], ContainerStyle.Warning),
        Shown.Row(
            Buttons.Stop(texts["Card.Approval.Withdraw.Do"], ApprovalVerbs.Withdraw, face.Id),
            Buttons.Go(texts["Card.Approval.Back"], ApprovalVerbs.Show, face.Id)),
    ]);
}

/// <summary>Verb <c>approval.withdraw</c>.</summary>
internal sealed class WithdrawIt(WithdrawProposal withdraw, ShowApproval show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var withdrawn = await withdraw.RunAsync(call.Actor.Id, new ApprovalId(call.Id(ApprovalFields.Approval)), cancellation);
        return withdrawn.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : await show.AnswerAsync(call, texts["Card.Approval.Notice.Withdrawn"], cancellation);
    }
}

/// <summary>Verb <c>approval.seen</c>: the reader's own card no longer waits.</summary>
internal sealed class SeenIt(SeeOutcome see, ShowApproval show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        await see.RunAsync(call.Actor.Id, new ApprovalId(call.Id(ApprovalFields.Approval)), cancellation);
        return await show.AnswerAsync(call, wording.For(call.Actor.Locale)["Card.Approval.Notice.Seen"], cancellation);
    }
}
