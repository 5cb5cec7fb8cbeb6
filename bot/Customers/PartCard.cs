using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;

namespace TeamsGrading.Bot.Customers;

/// <summary>One part of a file: its values, or its entries with the newest first.</summary>
internal static class PartCard
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 8;

    public static Card Write(OpenedFile sheet, PartView part, int page, Texts texts) =>
        part.Part.Many ? Many(sheet, part, page, texts) : EntryCard.Write(sheet, part, part.Entries[0], texts);

    private static Card Many(OpenedFile sheet, PartView part, int page, Texts texts)
    {
        var title = Shown.Plain(part.Part.Name.In(texts.Locale));
        var pages = FileParts.Pages(part.Entries.Count, PageSize);
        var at = Math.Clamp(page, 1, pages);
        (string, string)[] data = [.. sheet.Data, (FileFields.Part, part.Part.Key)];
        return CardDocument.Write($"{title} · {Shown.Plain(sheet.File.Customer.Name)}", title,
        [
            .. FileFrame.Top(title, sheet, texts),
            .. part.Retired ? [Shown.Callout(texts["Card.File.PartRetired"], ContainerStyle.Emphasis)] : Array.Empty<Element>(),
            .. part.Entries.Count == 0 ? [new TextBlock(texts["Card.File.NoEntries"])] : Array.Empty<Element>(),
            .. part.Entries.Reverse().Skip((at - 1) * PageSize).Take(PageSize).Select(entry => Line(sheet, part, entry, texts)),
            .. FileParts.Pager(at, pages, FileVerbs.Part, data, texts),
            .. Shown.Rows(
            [
                .. sheet.IsOpenToKeep && !part.Retired
                    ? [Buttons.Next(texts.With("Card.File.AddTo", ("Part", title)), FileVerbs.Add, data)]
                    : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.File.Back"], FileVerbs.Show, sheet.Data),
            ]),
        ]);
    }

    private static ColumnSet Line(OpenedFile sheet, PartView part, EntryView entry, Texts texts)
    {
        var missing = sheet.MissingIn(part.Part, entry).Count();
        var (name, below) = EntryWords.Summary(entry, texts);
        return FileParts.Line(
            name,
            missing == 0 ? below : texts.With("Card.File.EntryMissing", ("Below", below), ("Count", missing)),
            Buttons.Go(
                texts["Card.List.Show"], FileVerbs.Entry,
                [.. sheet.Data, (FileFields.Part, part.Part.Key), (FileFields.Entry, entry.Id.Value.ToString(CultureInfo.InvariantCulture))]),
            missing > 0 ? TextColor.Warning : null);
    }
}

/// <summary>An entry in few words, whatever the guide asks of it.</summary>
internal static class EntryWords
{
    private const int Few = 3;

    /// <summary>The first value as the name, the next ones below it.</summary>
    public static (string Name, string Below) Summary(EntryView entry, Texts texts)
    {
        var filled = entry.Fields.Where(field => field.Text.Length > 0).ToList();
        return filled.Count == 0
            ? (texts["Card.File.Empty"], "")
            : (FieldInputs.Words(filled[0].Field, filled[0].Text, texts, 60),
                string.Join(" · ", filled.Skip(1).Take(Few).Select(field => FieldInputs.Words(field.Field, field.Text, texts, 40))));
    }
}
