using DocumentFormat.OpenXml.Wordprocessing;

namespace TeamsGrading.Bot.Documents;

/// <summary>The styles of our Word documents; whoever edits one finds headings in the navigation and tables in one style.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string Emphasis = "IntenseQuote";
    public const string Footer = "Footer";
    public const string Gap = "Gap";
    public const string Picture = "Picture";
    public const string Table = "YearTable";

    private const string Latin = "Calibri";
    private const string Text = "SimSun";
    private const string Heavy = "SimHei";
    private const string Dark = "1F3864";

    public static Styles Make(string locale) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts(Text),
                new FontSize { Val = "21" },
                new FontSizeComplexScript { Val = "21" },
                new Languages { Val = locale.StartsWith("en", StringComparison.Ordinal) ? "en-GB" : "zh-CN", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "80", Line = "288", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Paragraph(Title, "Title", "36", before: "0", after: "120", level: null),
        Paragraph(Heading1, "heading 1", "28", before: "320", after: "120", level: 0),
        Paragraph(Heading2, "heading 2", "23", before: "160", after: "80", level: 1),
        new Style(
            new StyleName { Val = "Intense Quote" },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(
                new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 8, Color = "C55A11" }),
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "FBE9DD" },
                new SpacingBetweenLines { Before = "80", After = "160" }),
            new StyleRunProperties(Fonts(Heavy), new Bold()))
        { Type = StyleValues.Paragraph, StyleId = Emphasis },
        new Style(
            new StyleName { Val = "footer" },
            new BasedOn { Val = "Normal" },
            new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }, new Justification { Val = JustificationValues.Center }),
            new StyleRunProperties(new Color { Val = "595959" }, new FontSize { Val = "17" }))
        { Type = StyleValues.Paragraph, StyleId = Footer },
        new Style(
            new StyleName { Val = "Gap" },
            new BasedOn { Val = "Normal" },
            new StyleParagraphProperties(new SpacingBetweenLines { After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact }))
        { Type = StyleValues.Paragraph, StyleId = Gap, CustomStyle = true },
        new Style(
            new StyleName { Val = "Picture" },
            new BasedOn { Val = "Normal" },
            new StyleParagraphProperties(
                new SpacingBetweenLines { Before = "80", After = "160", Line = "240", LineRule = LineSpacingRuleValues.Auto }, new Justification { Val = JustificationValues.Center }))
        { Type = StyleValues.Paragraph, StyleId = Picture, CustomStyle = true },
        TableStyle());

    private static Style Paragraph(string id, string name, string size, string before, string after, int? level)
    {
        var properties = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = before, After = after });
        if (level is { } outline)
        {
            properties.Append(new OutlineLevel { Val = outline });
        }

        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "Normal" },
            new PrimaryStyle(),
            properties,
            new StyleRunProperties(Fonts(Heavy), new Bold(), new Color { Val = Dark }, new FontSize { Val = size }))
        { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static Style TableStyle() => new(
        new StyleName { Val = "Year Table" },
        new PrimaryStyle(),
        new StyleParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }),
        new StyleRunProperties(new FontSize { Val = "19" }),
        new StyleTableProperties(
            new TableStyleRowBandSize { Val = 1 },
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Color = Dark },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Dark },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "BFBFBF" }),
            new TableCellMarginDefault(
                new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })),
        new TableStyleProperties(
            new RunPropertiesBaseStyle(Fonts(Heavy), new Bold(), new Color { Val = "FFFFFF" }),
            new TableStyleConditionalFormattingTableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Dark }))
        { Type = TableStyleOverrideValues.FirstRow },
        new TableStyleProperties(new RunPropertiesBaseStyle(Fonts(Heavy), new Bold(), new Color { Val = Dark })) { Type = TableStyleOverrideValues.FirstColumn },
        new TableStyleProperties(
            new TableStyleConditionalFormattingTableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F2F5FA" }))
        { Type = TableStyleOverrideValues.Band2Horizontal })
    { Type = StyleValues.Table, StyleId = Table, CustomStyle = true };

    private static RunFonts Fonts(string eastAsian) => new() { Ascii = Latin, HighAnsi = Latin, ComplexScript = Latin, EastAsia = eastAsian };
}
