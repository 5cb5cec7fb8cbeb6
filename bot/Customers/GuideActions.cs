using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>Verbs <c>guide.show</c>, <c>guide.part</c> and <c>guide.field</c>: the version in force, for headquarters the draft.</summary>
internal sealed class ShowGuide(EditGuide guide, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => call.Verb switch
    {
        GuideVerbs.Part => await PartAsync(call, null, cancellation),
        GuideVerbs.Field => await AnswerAsync(call, null, (view, texts) => Form(call, view, texts), cancellation),
        _ => await AnswerAsync(call, null, (view, texts) => GuideCards.Whole(view, texts), cancellation),
    };

    /// <summary>The whole guide as it stands after a step.</summary>
    public Task<CardReply> WholeAsync(CardCall call, string notice, CancellationToken cancellation) =>
        AnswerAsync(call, notice, (view, texts) => GuideCards.Whole(view, texts), cancellation);

    /// <summary>The part that the call is about.</summary>
    public Task<CardReply> PartAsync(CardCall call, string? notice, CancellationToken cancellation) =>
        AnswerAsync(call, notice, (view, texts) => view.Shown.Part(call[FileFields.Part] ?? "") is { } part ? GuideCards.Part(view, part, texts) : null, cancellation);

    private async Task<CardReply> AnswerAsync(CardCall call, string? notice, Func<GuideView, Texts, Card?> write, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var view = await guide.ViewAsync(call.Actor.Id, cancellation);
        return view.Refused(out var refusal) ? texts.Refuse(refusal) : write(view.Value, texts) is { } card ? new CardReply.Show(card, notice) : texts.Refuse(new NothingThere());
    }

    private static Card? Form(CardCall call, GuideView view, Texts texts) =>
        view.MayEdit && view.Shown.Part(call[FileFields.Part] ?? "") is { } part && (call[GuideVerbs.FieldField] is not { } key || part.Field(key) is not null)
            ? GuideCards.Form(view, part, call[GuideVerbs.FieldField] is { } known ? part.Field(known) : null, texts)
            : null;
}

/// <summary>Verbs <c>guide.save</c> and <c>guide.retire</c>.</summary>
internal sealed class SaveGuideField(EditGuide guide, ShowGuide show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (part, token) = (call[FileFields.Part] ?? "", Token(call));
        var saved = call.Verb == GuideVerbs.Retire
            ? await guide.RetireAsync(call.Actor.Id, token, part, call[GuideVerbs.FieldField] ?? "", cancellation)
            : await guide.PutAsync(call.Actor.Id, token, part, Read(call), cancellation);
        return saved.Refused(out var refusal) ? texts.Refuse(refusal, InputOf(refusal)) : await show.PartAsync(call, texts["Card.Guide.Saved"], cancellation);
    }

    /// <summary>The draft's version as the card was drawn; −1 when there was none.</summary>
    public static int Token(CardCall call) => call[GuideVerbs.TokenField] == "-1" ? -1 : call.Number(GuideVerbs.TokenField, int.MaxValue);

    private static WrittenField Read(CardCall call) => new(
        call[GuideVerbs.FieldField], call[GuideVerbs.ChineseField], call[GuideVerbs.EnglishField],
        Enum.TryParse<FieldType>(call[GuideVerbs.TypeField], out var type) && Enum.IsDefined(type) ? type : FieldType.Text, call[GuideVerbs.UnitField],
        [.. (call[GuideVerbs.RequiredField]?.Split(',') ?? []).Where(each => Enum.TryParse<CustomerStanding>(each, out _)).Select(Enum.Parse<CustomerStanding>).Where(each => Enum.IsDefined(each))],
        call[GuideVerbs.ChoicesField], call[GuideVerbs.MarkedField] == GuideVerbs.Yes);

    private static string? InputOf(Error refusal) => refusal switch
    {
        FieldNeedsNames or FieldNameTwice => GuideVerbs.ChineseField,
        ChoicesNotUnderstood or ChoiceStays => GuideVerbs.ChoicesField,
        _ => null,
    };
}

/// <summary>Verb <c>guide.preview</c>.</summary>
internal sealed class ShowGuidePreview(PreviewGuide preview, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var seen = await preview.RunAsync(call.Actor.Id, cancellation);
        return seen.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(GuideCards.Preview(seen.Value, texts));
    }
}

/// <summary>Verbs <c>guide.publish</c> and <c>guide.discard</c>.</summary>
internal sealed class EndGuideDraft(EditGuide guide, ShowGuide show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (call.Verb == GuideVerbs.Discard)
        {
            var given = await guide.DiscardAsync(call.Actor.Id, SaveGuideField.Token(call), cancellation);
            return given.Refused(out var kept) ? texts.Refuse(kept) : await show.WholeAsync(call, texts["Card.Guide.Discarded"], cancellation);
        }

        var published = await guide.PublishAsync(call.Actor.Id, SaveGuideField.Token(call), call[GuideVerbs.NoteField], cancellation);
        return published.Refused(out var refusal)
            ? texts.Refuse(refusal, refusal is GuideNeedsNote ? GuideVerbs.NoteField : null)
            : await show.WholeAsync(call, texts.With("Card.Guide.Published", ("Number", published.Value)), cancellation);
    }
}
