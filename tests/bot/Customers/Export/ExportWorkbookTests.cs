using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Customers.Export;

[Trait("Clause", "A11")]
public sealed class ExportWorkbookTests
{
    [Theory]
    [InlineData("zh-CN", "导出说明", "客户清单", "基本信息", "联系人", "月度气量", "风险备注", "原件")]
    [InlineData("en", "About this export", "Customers", "Basics", "Contacts", "Monthly volumes", "Risk remarks", "Originals")]
    [Trait("Clause", "A09")]
    public async Task Workbook_OfAUnit_HoldsItsCustomersPartByPartAndNoOthers(string locale, params string[] tabs)
    {
        await using var stage = await ExportStage.CreateAsync();
        var (file, bytes) = await stage.WorkbookAsync(locale);
        Keep(bytes, $"export.{locale}.xlsx");
        var sheets = ExportStage.Sheets(bytes);

        Assert.Empty(tabs.Except(sheets.Keys));
        Assert.Equal(2, file.Customers);
        Assert.Equal(2 + 2 + ExportStage.Hostile.Length + 2, file.Rows);
        Assert.Equal(["C1", "C2"], sheets[tabs[1]].Skip(2).Select(row => row[0]));
        Assert.Equal(["Street of C1", "Street of C2"], sheets[tabs[2]].Skip(2).Select(row => row[2]));
        Assert.Equal(locale == "en" ? "Private" : "民营", sheets[tabs[2]][2][5]);
        Assert.Equal("990.125", sheets[tabs[4]][2][4]);
        Assert.DoesNotContain(ExportStage.Parts(bytes).Values, part => part.Contains("of D1", StringComparison.Ordinal) || part.Contains("REMOVED-METER", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN", "风险备注", "原件", "未解除")]
    [InlineData("en", "Risk remarks", "Originals", "open")]
    [Trait("Clause", "A08")]
    [Trait("Clause", "A12")]
    public async Task Workbook_OfRemarksAndOriginals_ListsThemWithHashes_AndCountsTheirRows(string locale, string remarks, string originals, string open)
    {
        await using var stage = await ExportStage.CreateAsync(mostRows: 20);
        await stage.PaperAsync(stage.First, "=cmd|' /C calc'!A0", "<b>contract</b>.pdf");
        await stage.PaperAsync(stage.Other, "of D1", "of D1.pdf");

        var (file, bytes) = await stage.WorkbookAsync(locale);
        var sheets = ExportStage.Sheets(bytes);

        Assert.Equal(20, file.Rows);
        Assert.Equal(("C1", "=cmd|' /C calc'!A0", open), (sheets[remarks][2][0], sheets[remarks][2][3], sheets[remarks][2][6]));
        Assert.Equal(("C1", "<b>contract</b>.pdf", new string('a', 64)), (sheets[originals][2][0], sheets[originals][2][3], sheets[originals][2][6]));
        Assert.DoesNotContain(ExportStage.Parts(bytes).Values, part => part.Contains("of D1", StringComparison.Ordinal));
        await stage.PaperAsync(stage.Second, "second", "second.pdf");
        Assert.Equal(new ExportTooLarge(22, 20), (await stage.TryWorkbookAsync(stage.Group.ManagerA, stage.Group.A)).Error);
    }

    [Fact]
    public async Task Workbook_EverySheet_ShowsAndPrintsWhoWhenAndTheNumber()
    {
        await using var stage = await ExportStage.CreateAsync();
        var (file, bytes) = await stage.WorkbookAsync();
        var mark = ExportMark.Write(file.Id);

        Assert.All(ExportStage.Sheets(bytes), sheet =>
        {
            Assert.Contains("manager A（3）", sheet.Value[0][0], StringComparison.Ordinal);
            Assert.Contains("2026-11-02", sheet.Value[0][0], StringComparison.Ordinal);
            Assert.Contains(mark, sheet.Value[0][0], StringComparison.Ordinal);
        });
        var parts = ExportStage.Parts(bytes);
        Assert.All(parts.Where(part => part.Key.StartsWith("xl/worksheets/", StringComparison.Ordinal)), sheet =>
        {
            Assert.Contains("<oddHeader>&amp;C机密", sheet.Value, StringComparison.Ordinal);
            Assert.Contains("<oddFooter>&amp;C机密", sheet.Value, StringComparison.Ordinal);
        });
        Assert.Contains(mark, parts["docProps/core.xml"], StringComparison.Ordinal);
        Assert.Contains(mark, parts["docProps/custom.xml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Workbook_OfHostileTexts_ShowsThemAsTypedAndRunsNone(string locale)
    {
        await using var stage = await ExportStage.CreateAsync();
        var (_, bytes) = await stage.WorkbookAsync(locale);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Equal("", string.Join("\n", new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")));
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()).ToList();

        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.All(
            cells.Where(cell => cell.CellReference!.Value!.StartsWith('C') && ExportStage.Hostile.Contains(cell.InnerText)),
            cell => Assert.Equal("inlineStr", cell.DataType!.InnerText));
        var names = ExportStage.Sheets(bytes)[locale == "en" ? "Contacts" : "联系人"].Skip(2).Select(row => row[2]);
        Assert.Equal(ExportStage.Hostile.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Workbook_HandedOut_IsOnRecordWithItsHashAndLoggedForEachCustomer()
    {
        await using var stage = await ExportStage.CreateAsync();
        var (file, bytes) = await stage.WorkbookAsync();

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var record = await stage.Group.Test.WithDbAsync(db => db.Set<FileExport>().SingleAsync());
        Assert.Equal((hash, hash, bytes.LongLength), (file.Sha256, record.Sha256, record.Bytes));
        Assert.Equal((stage.Group.ManagerA.Id, "manager A", stage.Group.A, 2, "月度核对 <b>"), (record.By, record.ByName, record.Unit, record.Customers, record.Reason));
        var logged = await stage.Group.Test.WithDbAsync(db => db.Set<FileReading>().ToListAsync());
        Assert.Equal(new HashSet<CustomerId?> { stage.First, stage.Second }, logged.Select(line => line.Customer).ToHashSet());
        Assert.All(logged, line => Assert.Equal((ReadingPurpose.Export, stage.Group.ManagerA.Id), (line.Purpose, line.Person)));
    }

    [Fact]
    public async Task Workbook_AboveTheLimit_IsRefusedAndNothingIsOnRecord()
    {
        await using var stage = await ExportStage.CreateAsync(mostRows: 17);
        Assert.Equal(new ExportTooLarge(18, 17), (await stage.TryWorkbookAsync(stage.Group.ManagerA, stage.Group.A)).Error);
        Assert.Null((await stage.TryWorkbookAsync(stage.Group.ManagerA, stage.Group.A, [stage.Second])).Error);
        Assert.Equal(1, await stage.Group.Test.WithDbAsync(db => db.Set<FileExport>().CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  a \n")]
    [InlineData("\u200B\u200B\u200B\u200B\u200B")]
    [InlineData("\uFEFFab\u200B\u200B")]
    public async Task Workbook_WithoutAReason_IsRefused(string reason)
    {
        await using var stage = await ExportStage.CreateAsync();
        Assert.IsType<ExportNeedsReason>((await stage.TryWorkbookAsync(stage.Group.ManagerA, stage.Group.A, reason: reason)).Error);
    }

    [Fact]
    public async Task Workbook_WithAReasonTooLongOrWithInvisibleCharacters_IsRefused()
    {
        await using var stage = await ExportStage.CreateAsync();
        var group = stage.Group;

        Assert.IsType<TextHasControlCharacters>((await stage.TryWorkbookAsync(group.ManagerA, group.A, reason: "a\u200Bb\u200Bc")).Error);
        Assert.Equal(new TextTooLong(400), (await stage.TryWorkbookAsync(group.ManagerA, group.A, reason: new string('核', 401))).Error);
        Assert.Null((await stage.TryWorkbookAsync(group.ManagerA, group.A, reason: new string('核', 400))).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Workbook_ByWhoeverMayNot_IsRefusedAndOtherUnitsAreNotThere()
    {
        await using var stage = await ExportStage.CreateAsync();
        var group = stage.Group;

        Assert.IsType<ActionNotAllowed>((await stage.TryWorkbookAsync(group.LiaisonA, group.A)).Error);
        Assert.IsType<NothingThere>((await stage.TryWorkbookAsync(group.ManagerA, group.B)).Error);
        Assert.IsType<NothingThere>((await stage.TryWorkbookAsync(group.ManagerA, group.A, [stage.First, stage.Other])).Error);
        Assert.IsType<NothingThere>((await stage.TryWorkbookAsync(group.ManagerA, group.A, [new CustomerId(4711)])).Error);
        Assert.IsType<NothingToExport>((await stage.TryWorkbookAsync(group.Officer, group.C)).Error);
        Assert.Null((await stage.TryWorkbookAsync(group.Officer, group.B)).Error);
    }

    internal static void Keep(byte[] file, string name)
    {
        if (Environment.GetEnvironmentVariable("TEAMSGRADING_PICTURES") is { } pictures)
        {
            File.WriteAllBytes(Path.Combine(pictures, name), file);
        }
    }
}
