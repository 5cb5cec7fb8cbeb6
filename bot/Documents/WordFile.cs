using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TeamsGrading.Bot.Documents;

/// <summary>Who took a document out and when: a line above every page and, large and pale, across it; the identifier in the file's properties.</summary>
/// <param name="Across">Short: it is set large.</param>
internal sealed record WordWatermark(string Line, string Across, string Author, string Identifier, DateTime CreatedUtc);

/// <summary>Writes a Word document: cover, title, headings, paragraphs, tables and charts on A4, in fonts that have Chinese.</summary>
internal sealed class WordFile : IDisposable
{
    /// <summary>Bits of the schema: which parts of the table style apply.</summary>
    private const string HeaderRowBanded = "0420";

    private const string LabelColumnBanded = "0480";

    private readonly MemoryStream target = new();
    private readonly WordprocessingDocument document;
    private readonly Body body = new();
    private readonly WordCover? cover;
    private uint charts;

    /// <param name="cover">A first page without header and footer; pages are counted from the one behind it.</param>
    public WordFile(string title, string locale, string footer, WordWatermark? mark = null, WordCover? cover = null)
    {
        this.cover = cover;
        document = WordprocessingDocument.Create(target, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = Clean(title);
        var main = document.AddMainDocumentPart();
        main.Document = new Document(body);
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make(locale);
        var foot = main.AddNewPart<FooterPart>();
        foot.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Footer }),
            Run(footer + "  "),
            new SimpleField { Instruction = " PAGE " }));
        if (cover is null)
        {
            foot.Footer.GetFirstChild<Paragraph>()!.Append(Run(" / "), new SimpleField { Instruction = " NUMPAGES " });
        }

        FooterId = main.GetIdOfPart(foot);
        if (mark is not null)
        {
            HeaderId = Watermarks.Add(document, main, mark with { Line = Clean(mark.Line), Across = Clean(mark.Across), Author = Clean(mark.Author) });
        }
        else if (cover is not null)
        {
            HeaderId = WordCovers.AddHeader(main, Clean(cover.Header));
        }

        if (cover is not null)
        {
            body.Append(WordCovers.Write(cover, Clean));
        }
    }

    private string? HeaderId { get; }

    private string FooterId { get; }

    public void Title(string text) => Add(text, WordStyles.Title);

    public void Heading(string text) => Add(text, WordStyles.Heading1);

    public void Subheading(string text) => Add(text, WordStyles.Heading2);

    public void Emphasis(string text) => Add(text, WordStyles.Emphasis);

    public void Paragraph(string text) => Add(text, null);

    /// <summary>A table with a header that is repeated on every page; without columns the first cell of a row is its label.</summary>
    public void Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var width = columns.Count > 0 ? columns.Count : rows.Max(row => row.Count);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Table },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLook { Val = columns.Count > 0 ? HeaderRowBanded : LabelColumnBanded }),
            new TableGrid(Enumerable.Range(0, width).Select(_ => new GridColumn())));
        if (columns.Count > 0)
        {
            table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. columns.Select(Cell)]));
        }

        foreach (var row in rows)
        {
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. Enumerable.Range(0, width).Select(at => Cell(at < row.Count ? row[at] : ""))]));
        }

        body.Append(table, new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Gap })));
    }

    /// <summary>A chart that can be edited; nothing without bars.</summary>
    public void Chart(WordChart chart)
    {
        if (chart.Bars.Count > 0)
        {
            var clean = chart with { Title = Clean(chart.Title), Series = Clean(chart.Series), Bars = [.. chart.Bars.Select(bar => (Clean(bar.Label), bar.Value))] };
            body.Append(WordCharts.Write(document.MainDocumentPart!, clean, ++charts));
        }
    }

    /// <summary>Ends the document; its bytes.</summary>
    public byte[] Close()
    {
        // A4 in twentieths of a point, margins of 2 cm.
        body.Append(new SectionProperties(
        [
            .. HeaderId is null ? [] : new OpenXmlElement[] { new HeaderReference { Type = HeaderFooterValues.Default, Id = HeaderId } },
            new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 },
            .. cover is null ? [] : new OpenXmlElement[] { new PageNumberType { Start = 0 }, new TitlePage() },
        ]));
        document.Dispose();
        return target.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        document.Dispose();
        target.Dispose();
    }

    private static TableCell Cell(string text) => new(new TableCellProperties(new TableCellWidth { Width = "0", Type = TableWidthUnitValues.Auto }), new Paragraph(Run(text)));

    private static Run Run(string text) => new(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>Text from data without the characters XML cannot hold.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));

    private void Add(string text, string? style) => body.Append(style is null
        ? new Paragraph(Run(text))
        : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text)));
}
