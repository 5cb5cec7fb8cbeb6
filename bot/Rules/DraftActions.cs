using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rules;

/// <summary>Kind <c>rule.draft</c> and verb <c>draft.show</c>.</summary>
internal sealed class ShowDraft(ViewDraft view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var draft = await view.RunAsync(reader.Id, new RuleDraftId(subject), cancellation);
        return draft.Error is null ? DraftCard.Write(draft.Value, 1, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        AnswerAsync(call, Id(call), (draft, texts) => DraftCard.Write(draft, call.Number(RuleVerbs.PageField, 1), texts), null, cancellation);

    /// <summary>The draft as it stands now, drawn by <paramref name="draw"/>.</summary>
    public async Task<CardReply> AnswerAsync(
        CardCall call, RuleDraftId id, Func<DraftView, Texts, Card> draw, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var draft = await view.RunAsync(call.Actor.Id, id, cancellation);
        return draft.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(draw(draft.Value, texts), notice);
    }

    /// <summary>A form about the draft; once it is locked, the draft itself.</summary>
    public Task<CardReply> FormAsync(CardCall call, Func<DraftView, Texts, Card> draw, CancellationToken cancellation) => AnswerAsync(
        call, Id(call), (draft, texts) => draft.State == RuleState.Draft ? draw(draft, texts) : DraftCard.Write(draft, 1, texts), null, cancellation);

    public static RuleDraftId Id(CardCall call) => new(call.Id(RuleVerbs.DraftField));
}

/// <summary>Verbs <c>draft.item</c>, <c>draft.settings</c>, <c>draft.considerations</c> and <c>draft.discarding</c>: the forms.</summary>
internal sealed class ShowDraftForm(ShowDraft show) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => show.FormAsync(
        call,
        (draft, texts) => call.Verb switch
        {
            RuleVerbs.Settings => DraftParts.Settings(draft, texts),
            RuleVerbs.Considerations => DraftParts.Considered(draft, texts),
            RuleVerbs.AskDiscard => DraftParts.Discard(draft, texts),
            _ => Item(draft, call.Number(RuleVerbs.PlaceField, 0), texts),
        },
        cancellation);

    /// <summary>An item that somebody removed meanwhile is the draft again.</summary>
    private static Card Item(DraftView draft, int place, Texts texts) => place > draft.Content.Items.Count
        ? DraftCard.Write(draft, 1, texts)
        : DraftItemCard.Write(draft, place, texts);
}

/// <summary>Verb <c>draft.preview</c>.</summary>
internal sealed class ShowPreview(PreviewRule preview, ShowDraft show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var computed = await preview.RunAsync(call.Actor.Id, ShowDraft.Id(call), cancellation);
        return computed.Refused(out var refusal)
            ? wording.For(call.Actor.Locale).Refuse(refusal)
            : await show.AnswerAsync(call, ShowDraft.Id(call), (draft, texts) => PreviewCard.Write(draft, computed.Value, texts), null, cancellation);
    }
}

/// <summary>Verb <c>draft.propose</c>.</summary>
internal sealed class SendDraft(ProposeDraft propose, ShowDraft show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var proposed = await propose.RunAsync(call.Actor.Id, ShowDraft.Id(call), call.Number(RuleVerbs.TokenField, -1), cancellation);
        return proposed.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : await show.AnswerAsync(call, ShowDraft.Id(call), (draft, words) => DraftCard.Write(draft, 1, words), texts["Card.Draft.Proposed"], cancellation);
    }
}

/// <summary>Verb <c>draft.discard</c>.</summary>
internal sealed class GiveDraftUp(DiscardDraft discard, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var discarded = await discard.RunAsync(call.Actor.Id, ShowDraft.Id(call), call.Number(RuleVerbs.TokenField, -1), cancellation);
        return discarded.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(PlainCard.Write(texts, texts["Card.Discard.Done"], texts.With("Card.Discard.DoneText", ("Year", discarded.Value))));
    }
}
