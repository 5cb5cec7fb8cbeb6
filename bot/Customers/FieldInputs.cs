using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>Fields of the fill guide as inputs and as words; whatever the guide asks for needs no form of its own.</summary>
internal static class FieldInputs
{
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>Fields on one card of a form, at most.</summary>
    private const int MostFields = 12;

    /// <summary>Characters that the inputs of one card may hold at most together, so that a card with all of them stays below the message limit.</summary>
    private const int MostCharacters = 12_800;

    /// <summary>Input of a field.</summary>
    public static string IdOf(string field) => $"f.{field}";

    public static Element Input(GuideField field, string value, CustomerStanding standing, Texts texts) => field.Type switch
    {
        FieldType.Date => new DateInput { Id = IdOf(field.Key), Label = Label(field, standing, texts), Value = Given(value) },
        FieldType.YesNo => Choices(field, value, standing, [new Choice(texts["Card.File.Yes"], Yes), new Choice(texts["Card.File.No"], No)], texts),
        FieldType.Choice => Choices(field, value, standing, [.. field.Choices.Select(choice => new Choice(Shown.Plain(choice.Name.In(texts.Locale)), choice.Key))], texts),
        _ => new TextInput
        {
            Id = IdOf(field.Key),
            Label = Label(field, standing, texts),
            Value = Given(value),
            MaxLength = Longest(field.Type),
            IsMultiline = field.Type == FieldType.LongText ? true : null,
            Placeholder = Given(field.Hint.In(texts.Locale)),
        },
    };

    /// <summary>'年合同量（万方）', and what is still wanted.</summary>
    public static string Label(GuideField field, CustomerStanding standing, Texts texts) =>
        (field.IsRequiredFor(standing) ? texts["Card.File.Wanted"] : "") + Name(field, texts);

    /// <summary>'年合同量（万方）'.</summary>
    public static string Name(GuideField field, Texts texts) => field.Unit.Length == 0
        ? Shown.Plain(field.Name.In(texts.Locale))
        : texts.With("Card.File.Unit", ("Name", Shown.Plain(field.Name.In(texts.Locale))), ("Unit", Shown.Plain(field.Unit)));

    /// <summary>A stored value as people read it, at most so many characters; a choice that the guide no longer knows as it is stored.</summary>
    public static string Words(GuideField field, string text, Texts texts, int most = FileParts.Shortened) => (field.Type, text) switch
    {
        (_, "") => texts["Card.File.Empty"],
        (FieldType.YesNo, Yes) => texts["Card.File.Yes"],
        (FieldType.YesNo, No) => texts["Card.File.No"],
        (FieldType.Choice, _) => FileParts.Said(field.Choices.FirstOrDefault(choice => choice.Key == text)?.Name.In(texts.Locale) ?? text, most),
        (FieldType.Number, _) when field.Unit.Length > 0 => $"{FileParts.Said(text, most)} {Shown.Plain(field.Unit)}",
        _ => FileParts.Said(text, most),
    };

    /// <summary>A field that the guide in force no longer has, under its key; what was filled in stays readable.</summary>
    public static GuideField Former(string key) => new(key, new(key, key), FieldType.LongText, "", [], [], new("", ""), Marked: false);

    /// <summary>The fields in as many cards as they need.</summary>
    public static IReadOnlyList<IReadOnlyList<GuideField>> Cards(IReadOnlyList<GuideField> fields)
    {
        var cards = new List<IReadOnlyList<GuideField>>();
        var card = new List<GuideField>();
        var characters = 0;
        foreach (var field in fields)
        {
            if (card.Count == MostFields || (card.Count > 0 && characters + Longest(field.Type) > MostCharacters))
            {
                cards.Add(card);
                (card, characters) = ([], 0);
            }

            card.Add(field);
            characters += Longest(field.Type);
        }

        cards.Add(card);
        return cards;
    }

    private static int Longest(FieldType type) => type switch
    {
        FieldType.LongText => FileValue.Longest,
        FieldType.Text => 400,
        FieldType.Mail => 200,
        _ => 30,
    };

    private static ChoiceInput Choices(GuideField field, string value, CustomerStanding standing, List<Choice> choices, Texts texts)
    {
        if (value.Length > 0 && choices.TrueForAll(choice => choice.Value != value))
        {
            // What an older guide offered stays chosen until somebody chooses anew.
            choices.Add(new Choice(Shown.Plain(value), value));
        }

        return new ChoiceInput([new Choice(texts["Card.File.Empty"], FormReading.Nothing), .. choices])
        {
            Id = IdOf(field.Key),
            Label = Label(field, standing, texts),
            Style = ChoiceStyle.Compact,
            Value = Given(value) ?? FormReading.Nothing,
        };
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
