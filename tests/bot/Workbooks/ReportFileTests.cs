using DocumentFormat.OpenXml.Packaging;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Workbooks;

namespace TeamsGrading.Tests.Bot.Workbooks;

public sealed class ReportFileTests
{
    [Fact]
    public void Report_ClosedTwice_IsWrittenOnce()
    {
        using var target = new MemoryStream();
        var report = new ReportFile(target, new Wording().For("zh-CN"));

        report.Dispose();
        var written = target.ToArray();
        report.Dispose();

        Assert.Equal(written, target.ToArray());
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(written), isEditable: false);
        Assert.Single(workbook.WorkbookPart!.WorksheetParts);
    }
}
