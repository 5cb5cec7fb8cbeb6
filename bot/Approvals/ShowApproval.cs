using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Approvals;

/// <summary>Kinds <c>approval.step</c>, <c>approval.mine</c>, <c>approval.filing</c> and verb <c>approval.show</c>: the same card, by what the reader may do.</summary>
internal sealed class ShowApproval(ViewApproval view, ComposeFace compose, Wording wording, TimeProvider clock) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var texts = wording.For(reader.Locale);
        var face = await FaceAsync(reader, new ApprovalId(subject), texts, cancellation);
        return face.Error is null ? DecisionCard.Write(face.Value, Today, texts) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => await AnswerAsync(call, notice: null, cancellation);

    /// <summary>The card as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var face = await FaceAsync(call.Actor, new ApprovalId(call.Id(ApprovalFields.Approval)), texts, cancellation);
        return face.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(DecisionCard.Write(face.Value, Today, texts), notice);
    }

    public async Task<Result<ApprovalFace>> FaceAsync(PersonCard reader, ApprovalId approval, Texts texts, CancellationToken cancellation)
    {
        var sheet = await view.RunAsync(reader.Id, approval, cancellation);
        return sheet.Refused(out var refusal) ? refusal : await compose.OfAsync(sheet.Value, texts, cancellation);
    }

    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());
}

/// <summary>Verb <c>approval.content</c>: all that is decided upon.</summary>
internal sealed class ShowContent(ShowApproval show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var face = await show.FaceAsync(call.Actor, new ApprovalId(call.Id(ApprovalFields.Approval)), texts, cancellation);
        return face.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(ContentCard.Write(face.Value, call.Number(ApprovalFields.Page, 1), texts));
    }
}
