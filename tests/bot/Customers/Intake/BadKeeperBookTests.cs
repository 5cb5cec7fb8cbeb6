using System.Text;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Intake;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;
using TeamsGrading.Tests.Support;
using FileIsEmpty = TeamsGrading.Core.Shared.Workbooks.FileIsEmpty;

namespace TeamsGrading.Tests.Bot.Customers.Intake;

/// <summary>Workbooks that people really send; each is refused with its reason and nothing is written.</summary>
[Trait("Clause", "A07")]
public sealed class BadKeeperBookTests : IAsyncLifetime
{
    private ExportStage stage = null!;
    private byte[] exported = [];

    public async Task InitializeAsync()
    {
        stage = await ExportStage.CreateAsync();
        (_, exported) = await stage.WorkbookAsync();
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData("注册地址", "=1+1", typeof(CellHasFormula))]
    [InlineData("注册地址", "#N/A", typeof(CellHasError))]
    [InlineData("注册地址", "a\u202Eb", typeof(FieldHasInvisible))]
    [InlineData("注册资本（万元）", "many", typeof(FieldNotANumber))]
    [InlineData("企业性质", "cooperative", typeof(FieldNotAChoice))]
    [InlineData("准入日期", "2026-02-30", typeof(FieldNotADate))]
    [InlineData("客户代码", "D1", typeof(CustomerNotYours))]
    [InlineData("客户代码", "C9", typeof(CustomerNotYours))]
    [InlineData("客户代码", "C2", typeof(RowRepeats))]
    [InlineData("客户代码", null, typeof(RowHasNoCustomer))]
    [InlineData("数据版本", "address", typeof(VersionsUnreadable))]
    public async Task TakeOver_OfABadCell_NamesTheReason(string header, string? written, Type reason)
    {
        object? cell = written switch { "=1+1" => new FormulaCell("1+1", "2"), "#N/A" => new ErrorCell("#N/A"), _ => written };
        var report = await KeeperBook.Of(exported).Set(KeeperBook.Basics, "C1", header, cell).TakeAsync(stage.Group, stage.Group.LiaisonA);
        Assert.Contains(report.Value.Wrong.SelectMany(row => row.Faults), fault => fault.Reason.GetType() == reason);
        Assert.False(report.Value.Written);
    }

    [Fact]
    public async Task TakeOver_OfAnEntryOfAnotherCustomerOrNone_IsRefused()
    {
        var sheet = ExportStage.Sheets(exported)[KeeperBook.Contacts];
        var entry = sheet[2][Array.IndexOf(sheet[1], "条目编号")];
        foreach (var id in new[] { entry, "4711", "abc" })
        {
            var book = KeeperBook.Of(exported).Only(KeeperBook.Contacts).Add(KeeperBook.Contacts, "C2", ("姓名", "Li"), ("电话", "12345"), ("条目编号", id));
            Assert.IsType<EntryNotInFile>(TakeOverFilesTests.Fault(await book.TakeAsync(stage.Group, stage.Group.LiaisonA)));
        }
    }

    [Fact]
    public async Task TakeOver_WithoutTheDataVersion_ShowsBothValuesInsteadOfWritingOver()
    {
        var report = await KeeperBook.Of(exported).Set(KeeperBook.Basics, "C1", "注册地址", "My street").Set(KeeperBook.Basics, "C1", "数据版本", null)
            .TakeAsync(stage.Group, stage.Group.LiaisonA);
        Assert.Equal("Street of C1", Assert.Single(Assert.Single(report.Value.Wrong).Conflicts).Theirs);
    }

    [Fact]
    public async Task TakeOver_OfAColumnOfAnOldGuide_IsRefusedWhereItSaysSomethingNew()
    {
        await stage.Group.Test.WithDbAsync(async db =>
        {
            var parts = BuiltInGuide.Version1.Parts.Select(part => part with { Fields = [.. part.Fields.Where(field => field.Key != "capital")] }).ToList();
            db.Add(FillGuide.Publish(2, GuideBook.Write(parts), "", stage.Group.Officer.Id, stage.Group.Test.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
        Assert.True((await KeeperBook.Of(exported).TakeAsync(stage.Group, stage.Group.LiaisonA)).Value.ChangesNothing);
        var report = await KeeperBook.Of(exported).Set(KeeperBook.Basics, "C1", "注册资本（万元）", "7").TakeAsync(stage.Group, stage.Group.LiaisonA);
        Assert.Equal(2, Assert.IsType<FieldNoLongerAsked>(TakeOverFilesTests.Fault(report)).Guide);
    }

    [Fact]
    public async Task TakeOver_OfWrongHeaders_IsRefused()
    {
        var missing = await KeeperBook.Of(exported).Header(KeeperBook.Basics, "客户代码", "代码？").TakeAsync(stage.Group, stage.Group.LiaisonA);
        Assert.IsType<MissingColumn>(TakeOverFilesTests.Fault(missing));
        var twice = await KeeperBook.Of(exported).Header(KeeperBook.Basics, "备注", "Registered address").TakeAsync(stage.Group, stage.Group.LiaisonA);
        Assert.IsType<ColumnTwice>(TakeOverFilesTests.Fault(twice));
        var foreign = await KeeperBook.Of(exported).Header(KeeperBook.Basics, "备注", "Anything").TakeAsync(stage.Group, stage.Group.LiaisonA);
        Assert.Equal(["Anything"], foreign.Value.Sheets.SelectMany(sheet => sheet.Unknown));
    }

    [Fact]
    public async Task TakeOver_OfWhatIsNoWorkbookOfFiles_IsRefused()
    {
        Assert.IsType<NoFileSheet>((await KeeperBook.Of(exported).Only("客户清单").TakeAsync(stage.Group, stage.Group.LiaisonA)).Error);
        Assert.IsType<NotAWorkbook>((await SendAsync(Encoding.UTF8.GetBytes("a,b,c"))).Error);
        Assert.IsType<FileIsEmpty>((await SendAsync([])).Error);
        Assert.IsType<OldWorkbook>((await SendAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]])).Error);
        Assert.IsType<DamagedWorkbook>((await SendAsync(exported[..(exported.Length / 2)])).Error);
    }

    [Fact]
    public async Task TakeOver_OfMergedCells_IsRefused()
    {
        var merged = new MemoryStream();
        using (var builder = new WorkbookBuilder(merged))
        {
            builder.Sheet(KeeperBook.Basics, [["客户代码", "注册地址"], ["C1", "x"]], "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>");
        }

        Assert.IsType<CellsAreMerged>(TakeOverFilesTests.Fault(await SendAsync(merged.ToArray())));
    }

    [Fact]
    public async Task TakeOver_OfTooManyRows_IsRefusedEarly()
    {
        var workbook = WorkbookBuilder.Of((KeeperBook.Basics, [["客户代码", "注册地址"], .. Enumerable.Range(0, TakeOverFiles.MostRows + 1).Select(_ => new object?[] { "C1", "x" })]));
        Assert.IsType<IntakeTooLarge>((await SendAsync(workbook.ToArray())).Error);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Template_FilledIn_IsTakenOver(string locale)
    {
        using var target = new MemoryStream();
        FileTemplate.Write(BuiltInGuide.Version1, target, new Wording().For(locale));
        var sheets = ExportStage.Sheets(target.ToArray());
        Assert.Equal(BuiltInGuide.Version1.Parts.Count + 2, sheets.Count);
        var sheet = sheets[locale == "en" ? "Contacts" : "联系人"];
        var workbook = WorkbookBuilder.Of((locale == "en" ? "Contacts" : "联系人", [[.. sheet[0]], ["C2", null, "Li", "", 8675309]]));
        var report = await SendAsync(workbook.ToArray());
        Assert.True(report.Value.Written, string.Join(' ', report.Value.Wrong.SelectMany(row => row.Faults)));
    }

    [Fact]
    public async Task Marked_WrongRows_StandWithTheirReasonAndCanBeTakenOverOnceCorrected()
    {
        var report = (await KeeperBook.Of(exported).Set(KeeperBook.Basics, "C1", "准入日期", "soon").TakeAsync(stage.Group, stage.Group.LiaisonA, dryRun: true)).Value;
        using var target = new MemoryStream();
        MarkedFile.Write(target, report, new Wording().For("zh-CN"));
        var rows = ExportStage.Sheets(target.ToArray())[KeeperBook.Basics];
        Assert.Contains("准入日期", rows[1][^1], StringComparison.Ordinal);
        var corrected = rows.ConvertAll(row => row.Select(cell => (object?)(cell == "soon" ? "2020-02-29" : cell.Length == 0 ? null : cell)).ToArray());
        Assert.True((await SendAsync(WorkbookBuilder.Of((KeeperBook.Basics, corrected.ToArray())).ToArray())).Value.Written);
    }

    private Task<Result<IntakeReport>> SendAsync(byte[] workbook) => stage.Group.RunAsync<TakeOverFiles, Result<IntakeReport>>(files =>
        files.RunAsync(stage.Group.LiaisonA.Id, new TakeOverRequest(new MemoryStream(workbook), "../../etc/passwd.xlsx", DryRun: false), default));
}
