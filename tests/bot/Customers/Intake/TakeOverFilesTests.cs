using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Intake;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Customers.Intake;

[Trait("Clause", "A07")]
public sealed class TakeOverFilesTests : IAsyncLifetime
{
    /// <summary>Changes on record before: three values of three customers.</summary>
    private const int Stored = 9;

    private ExportStage stage = null!;
    private byte[] exported = [];

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync()
    {
        stage = await ExportStage.CreateAsync();
        (_, exported) = await stage.WorkbookAsync();
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task TakeOver_OfAnExportAsItIs_ChangesNothing(string locale)
    {
        var report = await KeeperBook.Of((await stage.WorkbookAsync(locale)).Bytes).TakeAsync(Group, Group.LiaisonA);

        Assert.True(report.Value is { ChangesNothing: true, HasNoRows: false, Written: false }, string.Join('\n', report.Value.Wrong.SelectMany(row => row.Faults)));
        Assert.Equal(2 + ExportStage.Hostile.Length + 2, report.Value.Sheets.Sum(sheet => sheet.Unchanged));
        Assert.Equal(Stored, await CountAsync<FileChange>());
    }

    [Fact]
    public async Task TakeOver_OfChangedCells_IsTriedThenWrittenWithHistoryAndASecondTimeChangesNothing()
    {
        var book = KeeperBook.Of(exported).Set(KeeperBook.Basics, "C1", "注册地址", "<b>New street</b> =1+1").Set(KeeperBook.Basics, "C2", "企业性质", "State-owned");

        var tried = (await book.TakeAsync(Group, Group.LiaisonA, dryRun: true)).Value;
        Assert.False(tried.Written);
        Assert.Equal(["Street of C1 → <b>New street</b> =1+1", "private → State-owned"], tried.Changes.Select(change => $"{change.Before} → {change.After}"));
        Assert.Equal("Street of C1", (await ValueAsync(stage.First, "address")).Text);
        Assert.Equal(Stored, await CountAsync<FileChange>());
        Assert.Equal(2, await Group.Test.WithDbAsync(db => db.Set<FileReading>().CountAsync(line => line.Purpose == ReadingPurpose.Upkeep)));

        Assert.True((await book.TakeAsync(Group, Group.LiaisonA)).Value.Written);
        var value = await ValueAsync(stage.First, "address");
        Assert.Equal(("<b>New street</b> =1+1", 2, "Excel 十月.xlsx", Group.LiaisonA.Id), (value.Text, value.Version, value.Source, value.ConfirmedBy));
        Assert.Equal("state", (await ValueAsync(stage.Second, "ownership")).Text);
        Assert.Equal(Stored + 2, await CountAsync<FileChange>());

        Assert.True((await book.TakeAsync(Group, Group.LiaisonA)).Value.ChangesNothing);
        Assert.Equal(Stored + 2, await CountAsync<FileChange>());
    }

    [Fact]
    public async Task TakeOver_OfANewEntry_AddsItOnce()
    {
        var book = KeeperBook.Of(exported).Add(KeeperBook.Meters, "C2", ("表号", "M-1"), ("检定日期", new DateOnly(2026, 2, 28)), ("检定到期", "2028-02-29"));

        Assert.Equal(1, (await book.TakeAsync(Group, Group.LiaisonA)).Value.Sheets.Sum(sheet => sheet.New));
        Assert.Equal("2026-02-28", (await ValueAsync(stage.Second, "verifiedon")).Text);
        Assert.Equal("2028-02-29", (await ValueAsync(stage.Second, "verifyby")).Text);
        Assert.True((await book.TakeAsync(Group, Group.LiaisonA)).Value.ChangesNothing);
        Assert.IsType<EntryRepeats>(Fault(await book.Add(KeeperBook.Meters, "C2", ("表号", "M-1"), ("型号", "other")).TakeAsync(Group, Group.LiaisonA)));
    }

    [Fact]
    public async Task TakeOver_OfAClearedCell_ClearsTheValue()
    {
        Assert.True((await KeeperBook.Of(exported).Set(KeeperBook.Basics, "C1", "注册资本（万元）", null).TakeAsync(Group, Group.LiaisonA)).Value.Written);
        Assert.Equal("", (await ValueAsync(stage.First, "capital")).Text);
    }

    [Fact]
    public async Task TakeOver_OfNumberCells_TakesTheDigitsThatAreShown()
    {
        Assert.True((await KeeperBook.Of(exported).Set(KeeperBook.Basics, "C1", "注册资本（万元）", new NumberCell("0.30000000000000004")).TakeAsync(Group, Group.LiaisonA)).Value.Written);
        Assert.Equal("0.3", (await ValueAsync(stage.First, "capital")).Text);
    }

    [Fact]
    public async Task TakeOver_WhenSomebodyWasFaster_ShowsBothValuesAndWritesOnlyWhatIsChosen()
    {
        await SaveAsync("address", "Their street");
        var book = KeeperBook.Of(exported).Set(KeeperBook.Basics, "C1", "注册地址", "My street").Set(KeeperBook.Basics, "C2", "注册地址", "Elsewhere");

        var report = (await book.TakeAsync(Group, Group.LiaisonA)).Value;
        var conflict = Assert.Single(Assert.Single(report.Wrong).Conflicts);
        Assert.Equal(("My street", "Their street", "liaison A"), (conflict.Yours, conflict.Theirs, conflict.TheirsBy));
        Assert.Equal("Street of C2", (await ValueAsync(stage.Second, "address")).Text);

        await SaveAsync("address", "Their second street", 2);
        Assert.Single((await book.TakeAsync(Group, Group.LiaisonA, take: new HashSet<string> { conflict.Key })).Value.Wrong);
        var seen = (await book.TakeAsync(Group, Group.LiaisonA, dryRun: true)).Value.Wrong[0].Conflicts[0];
        Assert.True((await book.TakeAsync(Group, Group.LiaisonA, take: new HashSet<string> { seen.Key })).Value.Written);
        Assert.Equal("My street", (await ValueAsync(stage.First, "address")).Text);
        Assert.Equal("Elsewhere", (await ValueAsync(stage.Second, "address")).Text);
    }

    [Fact]
    public async Task TakeOver_WhenSomebodyChangedAnotherField_Merges()
    {
        await SaveAsync("capital", "99");
        Assert.True((await KeeperBook.Of(exported).Set(KeeperBook.Basics, "C1", "注册地址", "My street").TakeAsync(Group, Group.LiaisonA)).Value.Written);
        Assert.Equal("99", (await ValueAsync(stage.First, "capital")).Text);
        Assert.Equal("My street", (await ValueAsync(stage.First, "address")).Text);
    }

    [Fact]
    public async Task TakeOver_WithOneWrongRow_WritesNothing()
    {
        var book = KeeperBook.Of(exported).Set(KeeperBook.Basics, "C1", "注册地址", "My street").Set(KeeperBook.Basics, "C2", "准入日期", "31/31/2026");
        Assert.IsType<FieldNotADate>(Fault(await book.TakeAsync(Group, Group.LiaisonA)));
        Assert.Equal("Street of C1", (await ValueAsync(stage.First, "address")).Text);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task TakeOver_ByWhoeverMayNot_IsRefusedAndOtherUnitsCustomersAreUnknown()
    {
        var book = KeeperBook.Of(exported).Set(KeeperBook.Basics, "C1", "注册地址", "Stolen");
        Assert.IsType<ActionNotAllowed>((await book.TakeAsync(Group, Group.ManagerA)).Error);
        Assert.IsType<CustomerNotYours>(Fault(await book.TakeAsync(Group, Group.LiaisonB)));
        Assert.Equal(Fault(await book.TakeAsync(Group, Group.LiaisonB)), Fault(await book.Set(KeeperBook.Basics, "C1", "客户代码", "NONE").TakeAsync(Group, Group.LiaisonB)));
    }

    private Task<FileValue> ValueAsync(CustomerId customer, string field) =>
        Group.Test.WithDbAsync(db => db.Set<FileValue>().SingleAsync(value => value.Customer == customer && value.Field == field));

    private Task<int> CountAsync<T>()
        where T : class => Group.Test.WithDbAsync(db => db.Set<T>().CountAsync());

    private async Task SaveAsync(string field, string text, int version = 1) => Assert.Null((await Group.RunAsync<SaveFields, Result<FieldsWritten>>(save => save.RunAsync(
        Group.LiaisonA.Id, new SaveFieldsRequest(stage.First, "basics", EntryId.OfPart("basics"), [new FieldEdit(field, text, version)]), default))).Error);

    internal static Error Fault(Result<IntakeReport> report) => report.Value.Wrong[0].Faults[0].Reason;
}
