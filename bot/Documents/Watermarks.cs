using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;
using Vml = DocumentFormat.OpenXml.Vml;

namespace TeamsGrading.Bot.Documents;

/// <summary>Puts a watermark into the header of every page, as Word itself does it, and the identifier into the properties.</summary>
internal static class Watermarks
{
    private const string TextShape = "_x0000_t136";

    /// <summary>Answers the id of the header.</summary>
    public static string Add(WordprocessingDocument document, MainDocumentPart main, WordWatermark mark)
    {
        var properties = document.PackageProperties;
        (properties.Creator, properties.Identifier, properties.Created) = (mark.Author, mark.Identifier, mark.CreatedUtc);
        document.AddCustomFilePropertiesPart().Properties = new Properties(new CustomDocumentProperty(new VTLPWSTR(mark.Identifier))
        {
            // The format id and the first number are fixed by ECMA-376, part 1, 22.3.
            FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
            PropertyId = 2,
            Name = "TeamsGrading",
        });
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Footer }),
            new Run(new RunProperties(new Bold(), new Color { Val = "B42318" }), new Text(mark.Line)),
            new Run(new Picture(ShapeType(), Across(mark.Across)))));
        return main.GetIdOfPart(header);
    }

    /// <summary>The shape 'plain text' of Word's own watermarks.</summary>
    private static Vml.Shapetype ShapeType() => new(
        new Vml.Formulas(Formulas.Select(formula => new Vml.Formula { Equation = formula })),
        new Vml.Path { AllowTextPath = true, ConnectionPointType = DocumentFormat.OpenXml.Vml.Office.ConnectValues.Custom, ConnectionPoints = "@9,0;@10,10800;@11,21600;@12,10800", ConnectAngles = "270,180,90,0" },
        new Vml.TextPath { On = true, FitShape = true })
    {
        Id = TextShape,
        CoordinateSize = "21600,21600",
        OptionalNumber = 136,
        Adjustment = "10800",
        EdgePath = "m@7,l@8,m@5,21600l@6,21600e",
    };

    private static readonly string[] Formulas =
    [
        "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600",
        "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
    ];

    private static Vml.Shape Across(string text) => new(
        new Vml.Fill { Opacity = ".35" },
        new Vml.TextPath { Style = "font-family:'SimHei';font-size:1pt", String = text })
    {
        Id = "Watermark",
        Type = "#" + TextShape,
        Style = "position:absolute;margin-left:0;margin-top:0;width:500pt;height:46pt;rotation:315;z-index:-251658752;"
            + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin",
        FillColor = "#c0c4cc",
        Stroked = false,
        AllowInCell = false,
    };
}
