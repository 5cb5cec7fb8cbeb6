using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Reports;

/// <summary>Figures of a report on a card. Charts are bars of text: no client needs to draw anything, and a screen reader reads the number.</summary>
internal static class FigureParts
{
    public const int MostRows = 8;
    private const int MostBars = 13;
    private const int LongestBar = 12;

    /// <summary>Words for cards: texts from data made safe.</summary>
    public static ReportWording Words(Texts texts) => new(texts, Shown.Plain);

    public static IEnumerable<Element> Write(IReadOnlyList<ReportBlock> blocks, ReportWording words, int mostRows = MostRows) =>
        blocks.SelectMany(block => block switch
        {
            ReportBlock.Sentence sentence => [new TextBlock(words.Sentence(sentence))],
            ReportBlock.Table table => Table(table, words, mostRows),
            ReportBlock.Bars bars => Bars(bars, words),
            _ => throw new InvalidOperationException(block.GetType().Name),
        });

    /// <summary>What a text says, line by line.</summary>
    public static IEnumerable<Element> Text(string text) => ReportWording.Lines(text).Select(line => new TextBlock(Shown.Plain(line)));

    private static IEnumerable<Element> Bars(ReportBlock.Bars bars, ReportWording words)
    {
        var (unit, values) = words.Bars(bars);
        var most = values.Count == 0 ? 0 : values.Max(bar => Math.Abs(bar.Value));
        yield return Title($"{words.ChartTitle(bars)} ({unit})");
        foreach (var (label, value) in values.Take(MostBars))
        {
            yield return new ColumnSet(
            [
                new Column("2", [new TextBlock(label) { Size = TextSize.Small }]),
                new Column("3", [new TextBlock($"{Bar(value, most)} {Format.Number(value)}".Trim()) { Size = TextSize.Small, Color = TextColor.Accent }]),
            ])
            { Spacing = Spacing.None };
        }

        if (values.Count > MostBars)
        {
            yield return Shown.Note(words.Texts.With("Card.Report.MoreRows", ("Count", values.Count - MostBars)));
        }
    }

    /// <summary>A bar of at least one block for everything but nothing.</summary>
    private static string Bar(decimal value, decimal most) =>
        most == 0 || value == 0 ? "" : new string('█', Math.Max(1, (int)Math.Round(Math.Abs(value) / most * LongestBar, MidpointRounding.AwayFromZero)));

    /// <summary>Each row as two lines, which a phone shows whole: the first cell, and beneath it the others with their names.</summary>
    private static IEnumerable<Element> Table(ReportBlock.Table table, ReportWording words, int mostRows)
    {
        var columns = words.Columns(table);
        yield return Title(words.TableTitle(table));
        foreach (var row in table.Rows.Take(mostRows))
        {
            var cells = row.Select(words.Value).ToList();
            yield return new TextBlock(cells[0]) { Weight = TextWeight.Bolder, Spacing = Spacing.Small };
            if (cells.Count > 1)
            {
                yield return new TextBlock(string.Join(" · ", cells.Zip(columns, (cell, column) => $"{column} {cell}").Skip(1))) { Size = TextSize.Small, Spacing = Spacing.None };
            }
        }

        if (table.Rows.Count > mostRows)
        {
            yield return Shown.Note(words.Texts.With("Card.Report.MoreRows", ("Count", table.Rows.Count - mostRows)));
        }
    }

    private static TextBlock Title(string text) => new(text) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
}
