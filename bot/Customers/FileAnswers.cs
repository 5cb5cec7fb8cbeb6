using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>Turns a file into what its page reads: names and values in the reader's language beside the canonical ones.</summary>
internal static class FileAnswers
{
    private const int LongestTitle = 60;

    public static FullnessAnswer Fullness(FileView file, IReadOnlyDictionary<PersonId, string> names, Texts texts) => new(
        file.Count.Percent,
        file.Count.Filled,
        file.Count.Required,
        texts.With("Page.Customer.Guide", ("Guide", file.Count.Guide)),
        texts.With("Page.Customer.Opened", ("Person", names.GetValueOrDefault(file.OpenedBy, "")), ("Day", Format.Moment(file.OpenedUtc)[..10])),
        file.Count.Missing.Select(missing => Missing(missing, file, texts)));

    public static IEnumerable<SectionAnswer> Sections(FileView file, IReadOnlyDictionary<PersonId, string> names, Texts texts) => file.Parts
        .GroupBy(part => part.Part.Section).OrderBy(section => section.Key)
        .Select(section => new SectionAnswer(section.Key.ToString(), texts.Show(section.Key), section.Select(part => Part(part, file, names, texts))));

    /// <summary>A value in words: the name of a choice, a number with its unit.</summary>
    public static string Words(GuideField field, string text, Texts texts) => (field.Type, text) switch
    {
        (_, "") => "",
        (FieldType.Choice, _) => field.Choices.FirstOrDefault(choice => choice.Key == text)?.Name.In(texts.Locale) ?? text,
        (FieldType.YesNo, "yes") => texts["Page.Customer.Yes"],
        (FieldType.YesNo, _) => texts["Page.Customer.No"],
        (FieldType.Number, _) when field.Unit.Length > 0 => $"{text} {field.Unit}",
        _ => text,
    };

    /// <summary>The beginning of long words.</summary>
    public static string Short(string text, int most) => text.Length <= most ? text : text[..most] + "…";

    private static PartAnswer Part(PartView view, FileView file, IReadOnlyDictionary<PersonId, string> names, Texts texts)
    {
        var part = view.Part;
        var blank = part.Many && !view.Retired
            ? new EntryAnswer(null, "", part.Fields.Select(field => Field(
                new FieldView(field, "", "", null, null, 0, field.IsRequiredFor(file.Customer.Standing), Retired: false), names, texts)))
            : null;
        return new PartAnswer(
            part.Key,
            part.Name.In(texts.Locale),
            part.Many,
            view.Retired,
            part.Many && view.Entries.Count == 0 && file.Count.Missing.Any(missing => missing.Part == part.Key),
            // The newest contract or interview is what one comes for.
            view.Entries.Reverse().Select(entry => new EntryAnswer(
                Shown.Id(entry.Id.Value), Title(part, entry, texts), entry.Fields.Select(field => Field(field, names, texts)))),
            blank);
    }

    private static FieldAnswer Field(FieldView view, IReadOnlyDictionary<PersonId, string> names, Texts texts)
    {
        var field = view.Field;
        var confirmed = view is { ConfirmedBy: { } person, ConfirmedUtc: { } at } && view.Version > 0
            ? texts.With("Page.Customer.Confirmed", ("Person", names.GetValueOrDefault(person, "")), ("Day", Format.Moment(at)[..10]))
            : "";
        return new FieldAnswer(
            field.Key, field.Name.In(texts.Locale), field.Type.ToString(), field.Unit, field.Hint.In(texts.Locale),
            field.Choices.Select(choice => new OptionAnswer(choice.Key, choice.Name.In(texts.Locale))),
            view.Required, view.Retired, view.Text, Words(field, view.Text, texts), view.Version, view.Source, confirmed);
    }

    /// <summary>By which people tell one entry from another: its first filled fields.</summary>
    private static string Title(GuidePart part, EntryView entry, Texts texts)
    {
        var said = entry.Fields.Where(field => field.Text.Length > 0 && field.Field.Type is not (FieldType.LongText or FieldType.Phone or FieldType.Mail)).Take(2)
            .Select(field => Words(field.Field, field.Text, texts));
        return string.Join(" · ", said) is { Length: > 0 } title ? Short(title, LongestTitle) : part.Name.In(texts.Locale);
    }

    private static string Missing(MissingValue missing, FileView file, Texts texts)
    {
        if (file.Part(missing.Part) is not { } view)
        {
            return missing.Key;
        }

        var entry = view.Part.Many && missing.Entry is { } id ? view.Entries.FirstOrDefault(each => each.Id == id) : null;
        var part = entry is null ? view.Part.Name.In(texts.Locale) : Title(view.Part, entry, texts);
        return view.Part.Field(missing.Field) is { } field ? texts.With("Page.Customer.Missing", ("Part", part), ("Field", field.Name.In(texts.Locale))) : part;
    }
}
