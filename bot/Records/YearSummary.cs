using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Documents;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Records;

/// <summary>The readable summary of a unit's rated year: the parts of all slices in their order, as a Word document beside the signed pack.</summary>
internal sealed class YearSummary(IEnumerable<IYearSheet> sheets, TimeProvider clock)
{
    public async Task<byte[]> WriteAsync(YearExported pack, Texts texts, CancellationToken cancellation)
    {
        var title = texts.With("Summary.Title", ("Unit", pack.Unit.Name), ("Year", pack.Year));
        using var word = new WordFile(title, texts.Locale, texts["Summary.Footer"]);
        word.Title(title);
        word.Emphasis(texts["Summary.Nature"]);
        word.Table([],
        [
            [texts["Summary.Unit"], $"{pack.Unit.Name} ({pack.Unit.Code})"],
            [texts["Summary.Rated"], texts.Show(pack.Year)],
            [texts["Summary.Sales"], pack.Unit.LastYearSalesHundredMillions is { } sales ? $"{Format.Number(sales)} {texts["Unit.HundredMillion"]}" : "–"],
            [texts["Summary.AsOf"], Format.Day(GroupTime.DateOf(clock.GetUtcNow()))],
            [texts["Summary.Hash"], pack.Hash],
            [texts["Summary.Fingerprint"], pack.Fingerprint],
        ]);
        foreach (var part in sheets.GroupBy(sheet => sheet.Part).OrderBy(part => part.Key))
        {
            var tables = new List<YearTable>();
            foreach (var sheet in part)
            {
                tables.AddRange(await sheet.WriteAsync(pack.Unit.Id, pack.Year, texts, cancellation));
            }

            word.Heading(texts[$"Summary.Part.{part.Key}"]);
            if (tables.Count == 0)
            {
                word.Paragraph(texts["Summary.Nothing"]);
            }

            tables.ForEach(table => Write(word, table));
        }

        return word.Close();
    }

    private static void Write(WordFile word, YearTable table)
    {
        if (table.Title.Length > 0)
        {
            word.Subheading(table.Title);
        }

        if (table.Rows.Count > 0)
        {
            word.Table(table.Columns, table.Rows);
        }

        foreach (var note in table.Notes)
        {
            word.Paragraph(note);
        }
    }
}
