using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Reports;

namespace TeamsGrading.Tests.Bot.Reports;

/// <summary>The report as a Word document.</summary>
[Trait("Clause", "M14")]
public sealed class ReportDocumentTests
{
    [Theory]
    [InlineData("zh-CN", "2026年第11期（第 2 版，更正）", "资源与市场部")]
    [InlineData("en", "2026 no. 11 (edition 2, corrected)", "Resources and Marketing Department")]
    public void Document_OfAFullReport_IsValidWithCoverChartsAndPageNumbers(string locale, string number, string department)
    {
        var content = new ReportDocument(new Wording()).Write(ReportSamples.Paper(whole: true), locale);
        if (Environment.GetEnvironmentVariable("TEAMSGRADING_PICTURES") is { } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"report.{locale}.docx"), content);
        }

        using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        Assert.Equal("", string.Join("\n", new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")));
        var main = document.MainDocumentPart!;
        var text = main.Document.Body!.InnerText;
        Assert.Contains(number, text, StringComparison.Ordinal);
        Assert.Contains(department, text, StringComparison.Ordinal);
        Assert.Equal(3, main.ChartParts.Count());
        Assert.All(main.ChartParts, part => Assert.NotNull(part.EmbeddedPackagePart));
        Assert.Contains(main.ChartParts, part => part.ChartSpace.Descendants<NumericValue>().Any(value => value.Text == "2.3"));
        Assert.Contains(" PAGE ", main.FooterParts.Single().Footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value));
        Assert.NotNull(main.Document.Body.Descendants<TitlePage>().Single());
        Assert.Contains("2026", main.HeaderParts.Single().Header.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_MarkupAndFormulas_StandAsTyped()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(new ReportDocument(new Wording()).Write(ReportSamples.Paper(whole: true), "zh-CN")), isEditable: false);

        var texts = document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        Assert.Contains("=SUM(A1:A9) <b>原样</b> **显示** & {0}", texts);
        Assert.Contains("=1+1 <script>", texts);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public void Document_ForAUnit_SaysThatItIsRestricted()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(new ReportDocument(new Wording()).Write(ReportSamples.Paper(whole: false), "zh-CN")), isEditable: false);

        Assert.Contains("客户明细只含本单位的客户", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }
}
