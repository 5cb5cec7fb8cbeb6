using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Rules;

/// <summary>Verbs <c>draft.save</c> and <c>draft.remove</c>: one item of a draft.</summary>
internal sealed class SaveDraftItem(EditDraft edit, ShowDraft show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var asked = Read(call);
        if (asked.Refused(out var refusal))
        {
            return Refuse(refusal, texts);
        }

        var edited = await edit.RunAsync(call.Actor.Id, ShowDraft.Id(call), call.Number(RuleVerbs.TokenField, -1), asked.Value, cancellation);
        return edited.Refused(out refusal)
            ? Refuse(refusal, texts)
            : await show.AnswerAsync(
                call, ShowDraft.Id(call), (draft, words) => DraftCard.Write(draft, PageOf(call, draft), words),
                texts[call.Verb == RuleVerbs.RemoveItem ? "Card.Item.Removed" : "Card.Item.Saved"], cancellation);
    }

    /// <summary>The page on which the item stands.</summary>
    private static int PageOf(CardCall call, DraftView draft) =>
        ((call.Number(RuleVerbs.PlaceField, 0) is > 0 and var place ? place : draft.Content.Items.Count) + Pages.Size - 1) / Pages.Size;

    private static Result<DraftEdit> Read(CardCall call)
    {
        var place = call.Number(RuleVerbs.PlaceField, 0);
        if (call.Verb == RuleVerbs.RemoveItem)
        {
            return new DraftEdits.RemoveItem(place);
        }

        var metric = call["metric"] is null or DraftItemCard.NoMetric ? "" : call["metric"]!;
        var considers = (call["considers"]?.Split(',') ?? []).Select(each => Enum.TryParse<Considerations>(each, out var named) ? named : Considerations.None)
            .Aggregate(Considerations.None, (all, each) => all | each);
        var item = new WrittenItem(
            call["code"] ?? "", call["name"] ?? "", call["points"] ?? "", call["mode"] == nameof(ItemMode.Judged) ? ItemMode.Judged : ItemMode.Measured,
            metric, call["tolerance"] ?? "", call["bands"] ?? "", considers).Read();
        return item.Refused(out var refusal) ? refusal : new DraftEdits.PutItem(place, item.Value);
    }

    private static CardReply.Refuse Refuse(Error refusal, Texts texts) => texts.Refuse(refusal, refusal switch
    {
        ItemNeedsCode or ItemCodeTwice or DifferentialCodeTaken => "code",
        ItemNeedsName or ItemTextTooLong or DifferentialNameRepeats or TextHasControlCharacters => "name",
        ItemPointsImpossible or ItemPointsNotUnderstood or JudgedPointsNotHalf => "points",
        MetricUnknown or MeasuredItemNeedsMetric or JudgedItemIsMeasured or DifferentialMetricRepeats => "metric",
        ToleranceNotUnderstood or ToleranceNotForMetric => "tolerance",
        BandError or MeasuredItemNeedsBands or BandsExceedPoints or BandsNeverReachPoints or DifferentialContradicts => "bands",
        _ => null,
    });
}

/// <summary>Verb <c>draft.set</c>: validity and extremes.</summary>
internal sealed class SaveDraftSettings(EditDraft edit, ShowDraft show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (!WrittenNumber.Decimal((call[DraftParts.QuorumField] ?? "").TrimEnd('%', '％'), false, out var percent, out _))
        {
            return texts.Refuse(new QuorumNotUnderstood(), DraftParts.QuorumField);
        }

        var edited = await edit.RunAsync(
            call.Actor.Id, ShowDraft.Id(call), call.Number(RuleVerbs.TokenField, -1),
            new DraftEdits.PutSettings(percent / 100, call[DraftParts.DropField] == "yes"), cancellation);
        return edited.Refused(out var refusal)
            ? texts.Refuse(refusal, refusal is QuorumImpossible ? DraftParts.QuorumField : null)
            : await show.AnswerAsync(call, ShowDraft.Id(call), (draft, words) => DraftCard.Write(draft, 1, words), texts["Card.Item.Saved"], cancellation);
    }
}

/// <summary>Verb <c>draft.explain</c>: why there is no item for a consideration.</summary>
internal sealed class ExplainDraft(EditDraft edit, ShowDraft show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var given = ConsiderationList.All.Select(each => new Explanation(each, call[DraftParts.WhyField + each] ?? "")).ToList();
        var edited = await edit.RunAsync(
            call.Actor.Id, ShowDraft.Id(call), call.Number(RuleVerbs.TokenField, -1), new DraftEdits.PutExplanations(given), cancellation);
        return edited.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : await show.AnswerAsync(call, ShowDraft.Id(call), (draft, words) => DraftCard.Write(draft, 1, words), texts["Card.Item.Saved"], cancellation);
    }
}
