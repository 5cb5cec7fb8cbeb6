using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>An entry with every value, where it is from, who stood for it last and when (A07).</summary>
internal static class EntryCard
{
    /// <summary>Characters of all values together up to which each is shown whole; beyond, so that the card can be sent, each up to its share.</summary>
    private const int Whole = 24_000;

    public static Card Write(OpenedFile sheet, PartView part, EntryView entry, Texts texts)
    {
        var title = Shown.Plain(part.Part.Name.In(texts.Locale));
        var most = entry.Fields.Sum(field => field.Text.Length) <= Whole ? Whole : Whole / entry.Fields.Count;
        var missing = sheet.MissingIn(part.Part, entry).Select(each => part.Part.Field(each.Field)).OfType<GuideField>()
            .Select(field => Shown.Plain(field.Name.In(texts.Locale))).ToList();
        return CardDocument.Write($"{title} · {Shown.Plain(sheet.File.Customer.Name)}", title,
        [
            .. FileFrame.Top(title, sheet, texts),
            .. missing.Count == 0 ? [] : new[] { Shown.Callout(texts.With("Card.File.MissingHere", ("Fields", missing)), ContainerStyle.Warning) },
            .. Groups(entry.Fields).SelectMany(group => Group(group, most, sheet.Names, texts)),
            .. Shown.Rows([.. Actions(sheet, part, entry, texts)]),
        ]);
    }

    /// <summary>Fields one after the other that the same person confirmed on the same day from the same source stand together.</summary>
    private static IEnumerable<List<FieldView>> Groups(IReadOnlyList<FieldView> fields)
    {
        var group = new List<FieldView>();
        foreach (var field in fields)
        {
            if (group.Count > 0 && Mark(group[0]) != Mark(field))
            {
                yield return group;
                group = [];
            }

            group.Add(field);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    private static (PersonId?, string, string, bool) Mark(FieldView field) =>
        (field.ConfirmedBy, field.ConfirmedUtc is { } at ? Format.Day(DateOnly.FromDateTime(Format.Local(at))) : "", field.Source, field.Retired);

    private static IEnumerable<Element> Group(List<FieldView> fields, int most, IReadOnlyDictionary<PersonId, string> names, Texts texts)
    {
        var (by, day, source, retired) = Mark(fields[0]);
        yield return new FactSet([.. fields.Select(field => new Fact(FieldInputs.Name(field.Field, texts), FieldInputs.Words(field.Field, field.Text, texts, most)))])
        {
            Separator = true,
        };
        if (by is { } person)
        {
            yield return Shown.Note(texts.With(
                source.Length == 0 ? "Card.File.Confirmed" : "Card.File.ConfirmedFrom",
                ("By", Shown.Plain(names.GetValueOrDefault(person, ""))), ("Day", day), ("Source", FileParts.Said(source))));
        }

        if (retired)
        {
            yield return Shown.Note(texts["Card.File.FieldRetired"]);
        }
    }

    private static IEnumerable<CardAction> Actions(OpenedFile sheet, PartView part, EntryView entry, Texts texts)
    {
        var data = EditCard.EntryOf(sheet.Customer, part.Part, entry.Id);
        if (sheet.IsOpenToKeep && !part.Retired)
        {
            yield return Buttons.Next(texts["Card.File.Edit"], FileVerbs.Edit, data);
        }

        if (sheet.IsOpenToKeep && part.Part.Many)
        {
            yield return Buttons.Go(texts["Card.File.TakeOut"], FileVerbs.TakeOut, data);
        }

        if (sheet.File.AsOf is null)
        {
            yield return Buttons.Go(texts["Card.File.History"], FileVerbs.History, FileParts.Of(sheet.Customer), (FileFields.Part, part.Part.Key));
        }

        yield return part.Part.Many
            ? Buttons.Go(texts["Card.File.BackToPart"], FileVerbs.Part, [.. sheet.Data, (FileFields.Part, part.Part.Key)])
            : Buttons.Go(texts["Card.File.Back"], FileVerbs.Show, sheet.Data);
    }
}

/// <summary>移出 Takes an entry out, with the reason.</summary>
internal static class TakeOutCard
{
    public static Card Write(OpenedFile sheet, PartView part, EntryView entry, Texts texts)
    {
        var title = texts.With("Card.File.TakeOutOf", ("Part", Shown.Plain(part.Part.Name.In(texts.Locale))));
        var (name, below) = EntryWords.Summary(entry, texts);
        var data = EditCard.EntryOf(sheet.Customer, part.Part, entry.Id);
        return CardDocument.Write($"{title} · {Shown.Plain(sheet.File.Customer.Name)}", title,
        [
            .. FileFrame.Top(title, sheet, texts),
            FileParts.Line(name, below, null),
            new TextBlock(texts["Card.File.TakeOutWhat"]),
            new TextInput
            {
                Id = FileFields.Reason,
                Label = texts["Card.File.TakeOutReason"],
                IsMultiline = true,
                MaxLength = 1000,
                IsRequired = true,
                ErrorMessage = texts["Card.File.TakeOutReason.Wrong"],
            },
            Shown.Row(Buttons.Send(texts["Card.File.TakeOut"], FileVerbs.Remove, data), Buttons.Go(texts["Card.File.Leave"], FileVerbs.Entry, data)),
        ]);
    }
}
