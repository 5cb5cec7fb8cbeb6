using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TeamsGrading.Bot.Documents;

/// <summary>The first page of an issue in the group's usual look: who issues it large and red, the number, a red line, department and day.</summary>
/// <param name="Header">Stands above every page but the first.</param>
internal sealed record WordCover(string Group, string Title, string Number, string Month, string Department, string Day, string Note, string Header);

/// <summary>Writes a cover, and the header of the pages behind it.</summary>
internal static class WordCovers
{
    private const string Red = "C00000";
    private const string Heavy = "SimHei";
    private const string Text = "SimSun";

    public static IEnumerable<OpenXmlElement> Write(WordCover cover, Func<string, string> clean)
    {
        yield return Line(clean(cover.Group), "52", Red, before: 1800, after: 240, Heavy);
        yield return Line(clean(cover.Title), "72", Red, before: 0, after: 480, Heavy);
        yield return Line(clean(cover.Number), "32", "000000", before: 0, after: 120, Text);
        yield return Line(clean(cover.Month), "28", "000000", before: 0, after: 240, Text);
        yield return new Paragraph(
            new ParagraphProperties(
                new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 24, Space = 1, Color = Red }),
                new SpacingBetweenLines { After = "360" }));
        yield return new Paragraph(
            new ParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9638 }), new SpacingBetweenLines { After = "480" }),
            Run(clean(cover.Department), "28", "000000", Text, bold: false),
            new Run(new TabChar()),
            Run(clean(cover.Day), "28", "000000", Text, bold: false));
        if (cover.Note.Length > 0)
        {
            yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Emphasis }), Run(clean(cover.Note), "21", "000000", Heavy, bold: true));
        }

        yield return new Paragraph(new Run(new Break { Type = BreakValues.Page }));
    }

    /// <summary>Answers the id of the header.</summary>
    public static string AddHeader(MainDocumentPart main, string text)
    {
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = WordStyles.Footer },
                new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 4, Color = Red })),
            new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));
        return main.GetIdOfPart(header);
    }

    private static Paragraph Line(string text, string size, string colour, int before, int after, string font) => new(
        new ParagraphProperties(
            new SpacingBetweenLines { Before = before.ToString(System.Globalization.CultureInfo.InvariantCulture), After = after.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            new Justification { Val = JustificationValues.Center }),
        Run(text, size, colour, font, bold: font == Heavy));

    private static Run Run(string text, string size, string colour, string font, bool bold)
    {
        var properties = new RunProperties(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = font });
        if (bold)
        {
            properties.Append(new Bold());
        }

        properties.Append(new Color { Val = colour }, new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        return new Run(properties, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }
}
