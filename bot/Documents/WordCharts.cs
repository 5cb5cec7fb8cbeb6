using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace TeamsGrading.Bot.Documents;

/// <summary>One series of bars; <paramref name="Upright"/> for a course of time, lying for categories.</summary>
/// <param name="Series">Name of the figures with their unit.</param>
internal sealed record WordChart(string Title, string Series, bool Upright, IReadOnlyList<(string Label, decimal Value)> Bars);

/// <summary>Writes real charts: Word and LibreOffice draw them, and their figures can be edited in the workbook inside.</summary>
internal static class WordCharts
{
    private const string Blue = "2F5597";
    private const string Grey = "595959";
    private const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Of a line of text, in English metric units (914,400 to the inch).</summary>
    private const long Wide = 6_100_000;
    private const long Upright = 2_300_000;
    private const long Around = 700_000;
    private const long EachBar = 290_000;
    private const uint Categories = 11;
    private const uint Values = 12;

    /// <summary>A paragraph with the chart.</summary>
    public static Paragraph Write(MainDocumentPart main, WordChart chart, uint number)
    {
        var part = main.AddNewPart<ChartPart>();
        var workbook = part.AddNewPart<EmbeddedPackagePart>(WorkbookType, "rId1");
        using (var content = new MemoryStream(ChartWorkbook.Write(chart)))
        {
            workbook.FeedData(content);
        }

        part.ChartSpace = Space(chart);
        var height = chart.Upright ? Upright : Around + (EachBar * chart.Bars.Count);
        return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Picture }),
            new Run(new Drawing(new W.Inline(
                new W.Extent { Cx = Wide, Cy = height },
                new W.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
                new W.DocProperties { Id = number, Name = $"Chart {number.ToString(CultureInfo.InvariantCulture)}", Description = chart.Title },
                new W.NonVisualGraphicFrameDrawingProperties(),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = main.GetIdOfPart(part) }) { Uri = ChartUri }))
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            })));
    }

    private static C.ChartSpace Space(WordChart chart) => new(
        new C.EditingLanguage { Val = "zh-CN" },
        new C.RoundedCorners { Val = false },
        new C.Chart(
            new C.Title(
                new C.ChartText(new C.RichText(
                    new A.BodyProperties(),
                    new A.ListStyle(),
                    new A.Paragraph(
                        new A.ParagraphProperties(Text(new A.DefaultRunProperties(), 1100, bold: true)),
                        new A.Run(Text(new A.RunProperties { Language = "zh-CN" }, 1100, bold: true), new A.Text(chart.Title))))),
                new C.Overlay { Val = false }),
            new C.AutoTitleDeleted { Val = false },
            new C.PlotArea(new C.Layout(), Bars(chart), CategoryAxis(chart), ValueAxis(chart)),
            new C.PlotVisibleOnly { Val = true },
            new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
        new C.ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
        new C.TextProperties(
            new A.BodyProperties(), new A.ListStyle(),
            new A.Paragraph(new A.ParagraphProperties(Text(new A.DefaultRunProperties(), 900, bold: false)), new A.EndParagraphRunProperties { Language = "zh-CN" })),
        new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = "rId1" });

    private static C.BarChart Bars(WordChart chart)
    {
        var (count, last) = ((uint)chart.Bars.Count, chart.Bars.Count + 1);
        var labels = new C.StringCache(new C.PointCount { Val = count });
        var values = new C.NumberingCache(new C.FormatCode("General"), new C.PointCount { Val = count });
        for (var at = 0; at < chart.Bars.Count; at++)
        {
            labels.Append(new C.StringPoint(new C.NumericValue(chart.Bars[at].Label)) { Index = (uint)at });
            values.Append(new C.NumericPoint(new C.NumericValue(chart.Bars[at].Value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)at });
        }

        return new C.BarChart(
            new C.BarDirection { Val = chart.Upright ? C.BarDirectionValues.Column : C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false },
            new C.BarChartSeries(
                new C.Index { Val = 0 },
                new C.Order { Val = 0 },
                new C.SeriesText(new C.StringReference(
                    new C.Formula("Sheet1!$B$1"), new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(chart.Series)) { Index = 0 }))),
                new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Blue })),
                new C.InvertIfNegative { Val = false },
                new C.DataLabels(
                    new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = true }, new C.ShowCategoryName { Val = false }, new C.ShowSeriesName { Val = false },
                    new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false }),
                new C.CategoryAxisData(new C.StringReference(new C.Formula($"Sheet1!$A$2:$A${last}"), labels)),
                new C.Values(new C.NumberReference(new C.Formula($"Sheet1!$B$2:$B${last}"), values))),
            new C.GapWidth { Val = 60 },
            new C.AxisId { Val = Categories },
            new C.AxisId { Val = Values });
    }

    /// <summary>Lying bars read from the top, as tables do.</summary>
    private static C.CategoryAxis CategoryAxis(WordChart chart) => new(
        new C.AxisId { Val = Categories },
        new C.Scaling(new C.Orientation { Val = chart.Upright ? C.OrientationValues.MinMax : C.OrientationValues.MaxMin }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = chart.Upright ? C.AxisPositionValues.Bottom : C.AxisPositionValues.Left },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.CrossingAxis { Val = Values },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = false },
        new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
        new C.LabelOffset { Val = 100 },
        new C.NoMultiLevelLabels { Val = true });

    private static C.ValueAxis ValueAxis(WordChart chart) => new(
        new C.AxisId { Val = Values },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = true },
        new C.AxisPosition { Val = chart.Upright ? C.AxisPositionValues.Left : C.AxisPositionValues.Top },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.None },
        new C.CrossingAxis { Val = Categories },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.CrossBetween { Val = C.CrossBetweenValues.Between });

    private static T Text<T>(T properties, int size, bool bold)
        where T : A.TextCharacterPropertiesType
    {
        (properties.FontSize, properties.Bold) = (size, bold);
        properties.Append(
            new A.SolidFill(new A.RgbColorModelHex { Val = Grey }),
            new A.LatinFont { Typeface = "Calibri" },
            new A.EastAsianFont { Typeface = "SimHei" });
        return properties;
    }
}
