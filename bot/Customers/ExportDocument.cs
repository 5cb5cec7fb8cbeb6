using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Documents;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>导出文档 Writes one customer's file as a Word document in the order of its four sections, with the watermark on every page.</summary>
internal static class ExportDocument
{
    /// <summary>The latest months; all of them are in the workbook.</summary>
    private const int MonthsShown = 24;

    public static void Write(FileExtract extract, Stream target, IReadOnlyDictionary<PersonId, string> people, string reason, Texts texts)
    {
        var customer = extract.List().Single();
        var mark = ExportMark.Write(extract.Id);
        var title = texts.With("Files.Export.DocumentTitle", ("Name", customer.Name));
        using var word = new WordFile(title, texts.Locale, $"{title} · {mark}", new WordWatermark(
            ExportWorkbook.Watermark(extract, texts),
            $"{extract.By.Name} {texts.Show(extract.AtUtc)} {mark}",
            extract.By.Name,
            mark,
            extract.AtUtc));
        word.Title(title);
        word.Emphasis(texts["Files.Export.DutyText"]);
        word.Table([],
        [
            [texts["Files.Column.Code"], customer.Code],
            [texts["Files.Column.CreditCode"], Or(customer.CreditCode)],
            [texts["Files.Export.Unit"], extract.Unit.Name],
            [texts["Files.Column.Form"], texts.Show(customer.Form)],
            [texts["Files.Column.Standing"], customer.Standing is { } standing ? texts.Show(standing) : "–"],
            [texts["Files.Column.Keeper"], customer.Keeper is { } keeper ? people.GetValueOrDefault(keeper, "–") : "–"],
            [texts["Files.Column.Percent"], texts.Show(customer.Percent)],
            [texts["Files.Export.Reason"], reason],
        ]);
        foreach (var section in extract.Guide.Parts.GroupBy(part => part.Section).OrderBy(section => section.Key))
        {
            word.Heading(texts.Show(section.Key));
            foreach (var part in section)
            {
                WritePart(word, extract, part, people, texts);
            }

            if (section.Key == FileSection.Execution)
            {
                WriteMonths(word, extract, texts);
            }
        }

        ExportPapers.Write(word, extract, people, texts);
        target.Write(word.Close());
    }

    private static void WritePart(WordFile word, FileExtract extract, GuidePart part, IReadOnlyDictionary<PersonId, string> people, Texts texts)
    {
        var entries = extract.Entries(part).ToList();
        word.Subheading(part.Many ? texts.With("Files.Export.PartOf", ("Part", part.Name), ("Count", entries.Count)) : part.Name.In(texts.Locale));
        if (entries.All(entry => entry.Values.Values.All(value => value.Text.Length == 0)))
        {
            word.Paragraph(texts["Files.Export.Nothing"]);
            return;
        }

        foreach (var entry in entries)
        {
            var filled = part.Fields.Select(field => (Field: field, Value: entry.Values.GetValueOrDefault(field.Key))).Where(pair => pair.Value?.Text.Length > 0);
            word.Table(
                [texts["Files.Export.Field"], texts["Files.Export.Value"], texts["Files.Export.Source"], texts["Files.Export.Confirmed"]],
                [.. filled.Select(pair => new[]
                {
                    pair.Field.Name.In(texts.Locale),
                    $"{FieldWords.Show(pair.Field, pair.Value!.Text, texts.Locale)} {pair.Field.Unit}".TrimEnd(),
                    Or(pair.Value.Source),
                    $"{people.GetValueOrDefault(pair.Value.ConfirmedBy, "–")} {texts.Show(pair.Value.ConfirmedUtc)}",
                })]);
        }
    }

    private static void WriteMonths(WordFile word, FileExtract extract, Texts texts)
    {
        var months = extract.Months().TakeLast(MonthsShown).Reverse().ToList();
        word.Subheading(texts.With("Files.Export.Months", ("Count", MonthsShown)));
        if (months.Count == 0)
        {
            word.Paragraph(texts["Files.Export.Nothing"]);
            return;
        }

        var shown = MonthSheet.Sheet.Columns.Where(column => column.Field is { } field && field.Key != MonthSheet.Reason && field.RequiredFor.Count > 0).ToList();
        word.Table(
            [.. shown.Select(column => column.Header(texts.Locale))],
            [.. months.Select(month => shown.ConvertAll(column => MonthSheet.Write(month, column)))]);
    }

    private static string Or(string text) => text.Length == 0 ? "–" : text;
}
