using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Workbooks;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Core.Workbooks;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Workbooks;

public sealed class TemplateFileTests : ImportTest
{
    private readonly Wording wording = new();

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Template_Empty_IsAValidWorkbookThatImportsAsNothing(string locale)
    {
        using var target = new MemoryStream();
        await using (var scope = Database.Services.CreateAsyncScope())
        {
            new TemplateFile(scope.ServiceProvider.GetServices<IWorkbookSheet>(), wording).Write(target, locale);
        }

        AssertValid(target);
        var report = (await ImportAsync(target)).Value;
        Assert.Empty(Faults(report));
        Assert.All(report.Sheets, sheet => Assert.Empty(sheet.UnknownHeaders));
        Assert.True(report.ChangesNothing);
    }

    [Fact]
    public async Task WrongRows_Corrected_ImportFromTheirOwnWorkbook()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var bent = new GroupWorkbook();
        bent.Customers[1][8] = new FormulaCell("TODAY()", "45000");
        bent.Customers[2][1] = "=cmd|' /C calc'!A0";
        bent.Customers[2][3] = "XX";
        var report = (await ImportAsync(bent.Bytes())).Value;
        using var target = new MemoryStream();

        WrongRowsFile.Write(target, report, wording.For("zh-CN"));

        AssertValid(target);
        var again = (await ImportAsync(target, partial: true)).Value;
        Assert.Equal(["Customers 3 Unit NoSuchUnit"], Faults(again).Where(fault => fault.EndsWith("NoSuchUnit", StringComparison.Ordinal)));
        Assert.DoesNotContain(Faults(again), fault => fault.EndsWith("CellHasFormula", StringComparison.Ordinal));
    }

    /// <summary>By the schema of Office itself.</summary>
    private static void AssertValid(Stream workbook)
    {
        workbook.Position = 0;
        using var document = SpreadsheetDocument.Open(workbook, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath} {fault.Description}"));
    }
}
