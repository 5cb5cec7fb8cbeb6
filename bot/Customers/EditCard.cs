using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>A field on a form: what stands there now.</summary>
internal sealed record FormField(GuideField Field, string Text, int Version);

/// <summary>An entry to be filled in.</summary>
/// <param name="Entry">Null for an entry that is only being added.</param>
internal sealed record EntryForm(CustomerId Customer, string CustomerName, CustomerStanding Standing, GuidePart Part, EntryId? Entry, IReadOnlyList<FormField> Fields);

/// <summary>填报 The form of an entry, made from the fill guide; a long one in several cards, each saved for itself.</summary>
internal static class EditCard
{
    public static Card Write(EntryForm form, int page, Texts texts)
    {
        var cards = FieldInputs.Cards([.. form.Fields.Select(field => field.Field)]);
        var at = Math.Clamp(page, 1, cards.Count);
        var shown = cards[at - 1].Select(field => form.Fields.First(each => each.Field.Key == field.Key)).ToList();
        var title = texts.With(form.Entry is null ? "Card.File.AddTo" : "Card.File.FillIn", ("Part", Shown.Plain(form.Part.Name.In(texts.Locale))));
        return CardDocument.Write($"{title} · {Shown.Plain(form.CustomerName)}", title,
        [
            .. FileParts.Top(title, Shown.Plain(form.CustomerName)),
            .. cards.Count == 1 ? [] : new[] { Shown.Note(texts.With("Card.File.Step", ("Page", at), ("Pages", cards.Count))) },
            .. shown.Select(field => FieldInputs.Input(field.Field, field.Text, form.Standing, texts)),
            SourceInput(texts),
            Shown.Note(texts["Card.File.EditHint"]),
            .. Shown.Rows(
            [
                Buttons.Send(texts[at < cards.Count ? "Card.File.SaveNext" : "Card.File.Save"], form.Entry is null ? FileVerbs.Create : FileVerbs.Save, Data(form, shown, at)),
                Buttons.Go(texts["Card.File.Leave"], FileVerbs.Part, FileParts.Of(form.Customer), (FileFields.Part, form.Part.Key)),
            ]),
        ]);
    }

    private static (string, string)[] Data(EntryForm form, IReadOnlyList<FormField> shown, int page) =>
    [
        .. EntryOf(form.Customer, form.Part, form.Entry),
        (FileFields.Page, page.ToString(CultureInfo.InvariantCulture)),
        .. shown.Select(field => FormReading.Base(field.Field.Key, field.Version)),
    ];

    /// <summary>What names an entry; the one entry of a part has no id of its own.</summary>
    public static (string, string)[] EntryOf(CustomerId customer, GuidePart part, EntryId? entry) =>
    [
        FileParts.Of(customer),
        (FileFields.Part, part.Key),
        .. part.Many && entry is { } id ? [(FileFields.Entry, Shown.Id(id.Value))] : Array.Empty<(string, string)>(),
    ];

    public static TextInput SourceInput(Texts texts) => new()
    {
        Id = FileFields.Source,
        Label = texts["Card.File.Source"],
        Placeholder = texts["Card.File.SourceHint"],
        MaxLength = 200,
    };
}

/// <summary>内容冲突 Two people changed the same fields: both values, and the choice. Nothing of either is lost (A07).</summary>
internal static class ConflictCard
{
    /// <param name="names">Names of those who saved the other values.</param>
    /// <param name="saved">Fields of the same form that nobody else had changed; they are saved.</param>
    public static Card Write(EntryForm form, IReadOnlyList<FieldConflict> conflicts, IReadOnlyDictionary<PersonId, string> names, int saved, Texts texts)
    {
        var title = texts["Card.Conflict.Title"];
        return CardDocument.Write($"{title} · {Shown.Plain(form.CustomerName)}", title,
        [
            .. FileParts.Top(title, texts.With("Card.Conflict.Below", ("Name", Shown.Plain(form.CustomerName)), ("Part", Shown.Plain(form.Part.Name.In(texts.Locale))))),
            Shown.Callout(texts["Card.Conflict.Why"], ContainerStyle.Warning),
            .. saved == 0 ? [] : new[] { Shown.Note(texts.With("Card.Conflict.Saved", ("Count", saved))) },
            .. conflicts.SelectMany(conflict => Field(form, conflict, names, texts)),
            EditCard.SourceInput(texts),
            Shown.Row(
                Buttons.Send(
                    texts["Card.Conflict.Settle"], FileVerbs.Settle,
                    [.. EditCard.EntryOf(form.Customer, form.Part, form.Entry), .. conflicts.Select(each => FormReading.Base(each.Field.Key, each.TheirVersion))]),
                Buttons.Go(texts["Card.Conflict.KeepAll"], FileVerbs.Part, FileParts.Of(form.Customer), (FileFields.Part, form.Part.Key))),
        ]);
    }

    private static IEnumerable<Element> Field(EntryForm form, FieldConflict conflict, IReadOnlyDictionary<PersonId, string> names, Texts texts)
    {
        var field = form.Part.Field(conflict.Field.Key) ?? FieldInputs.Former(conflict.Field.Key);
        yield return Shown.Section(FieldInputs.Name(field, texts));
        yield return new FactSet(
        [
            new Fact(texts["Card.Conflict.Base"], FieldInputs.Words(field, conflict.Base, texts)),
            new Fact(texts["Card.Conflict.Theirs"], FieldInputs.Words(field, conflict.Theirs, texts, FileValue.Longest)),
            new Fact(
                texts["Card.Conflict.By"],
                texts.With("Card.Conflict.ByLine", ("By", Shown.Plain(names.GetValueOrDefault(conflict.TheirsBy, ""))), ("At", conflict.TheirsUtc))),
            .. conflict.TheirsSource.Length == 0 ? [] : new[] { new Fact(texts["Card.File.Source"], FileParts.Said(conflict.TheirsSource)) },
        ]);
        yield return FieldInputs.Input(
            field with { Name = new(texts["Card.Conflict.Yours"], texts["Card.Conflict.Yours"]), RequiredFor = [] }, conflict.Yours, form.Standing, texts);
        yield return Choice(FormReading.ChoiceOf(conflict.Field.Key), texts);
    }

    /// <summary>Which of the two values stands.</summary>
    public static ChoiceInput Choice(string id, Texts texts) =>
        new([new Choice(texts["Card.Conflict.TakeTheirs"], FormReading.Theirs), new Choice(texts["Card.Conflict.TakeMine"], FormReading.Mine)])
        {
            Id = id,
            Label = texts["Card.Conflict.Choose"],
            Style = ChoiceStyle.Expanded,
            IsRequired = true,
            ErrorMessage = texts["Card.Conflict.Undecided"],
        };
}
