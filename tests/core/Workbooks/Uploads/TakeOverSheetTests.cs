using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Workbooks;
using TeamsGrading.Core.Workbooks.Uploads;

namespace TeamsGrading.Tests.Core.Workbooks.Uploads;

/// <summary>From the sheet in front of a person to the database and back.</summary>
public sealed class TakeOverSheetTests : UploadTest
{
    [Fact]
    public async Task Sheet_TriedAndTakenOver_IsStoredAndCanBeTakenBack()
    {
        await PrepareAsync();
        var before = await DumpAsync();
        var (id, tried) = await SheetAsync(Month(2, "C1", "2026-02", 1_050_000), Month(3, "C2", 46082, 590_000.5m));

        Assert.Equal((1, 1, 0), (tried.Report.Sheets.Sum(sheet => sheet.New), tried.Report.Sheets.Sum(sheet => sheet.Changed), tried.Report.Sheets.Sum(sheet => sheet.Wrong)));
        Assert.Contains(tried.Changes, change => change is { Row: 2, Column: 3, Old: "1100000", New: "1050000" });
        Assert.Equal(before, await DumpAsync());

        var receipt = (await CommitAsync(id)).Value;

        Assert.Equal(new UploadReceipt(2, 1, 1), receipt);
        Assert.Equal(590_000.5m, (await StoredAsync("C2", new Month(2026, 3)))!.Actual.CubicMetres);
        Assert.Empty(await Database.WithDbAsync(db => db.Set<UploadPart>().ToListAsync()));
        var record = await Database.WithDbAsync(db => db.Set<ImportRecord>().SingleAsync(each => each.Number == 2));
        Assert.Equal(("气量.xlsx 气量", Officer), (record.FileName, record.By!.Value));

        Assert.Equal(2, (await TakeBackAsync(id)).Value.Number);
        Assert.Equal(before, await DumpAsync());
        Assert.Equal(2, (await TakeBackAsync(id)).Value.Number);
        Assert.Equal(before, await DumpAsync());
        Assert.True((await ViewAsync(id)).Value.IsUndone);
    }

    [Fact]
    public async Task Commit_Again_IsTheSameTakingOver()
    {
        await PrepareAsync();
        var (id, _) = await SheetAsync(Month(2, "C1", "2026-03", 5));

        var first = (await CommitAsync(id)).Value;
        var second = (await CommitAsync(id)).Value;

        Assert.Equal(first, second);
        Assert.Equal(2, await Database.WithDbAsync(db => db.Set<ImportRecord>().CountAsync()));
        Assert.Equal(new UploadIsTakenOver(2), (await SendAsync(id, 1, Month(2, "C1", "2026-03", 6))).Error);
        Assert.Equal(new UploadIsTakenOver(2), (await TryAsync(id)).Error);
    }

    [Fact]
    public async Task Commit_AfterItWasTakenBack_SaysSoAndWritesNothing()
    {
        await PrepareAsync();
        var (id, _) = await SheetAsync(Month(2, "C1", "2026-03", 5));
        Assert.Null((await CommitAsync(id)).Error);
        Assert.Null((await TakeBackAsync(id)).Error);
        var before = await DumpAsync();

        Assert.Equal(new ImportIsUndone(2), (await CommitAsync(id)).Error);
        Assert.Equal(before, await DumpAsync());

        var (again, _) = await SheetAsync(Month(2, "C1", "2026-03", 5));
        Assert.Equal(new UploadReceipt(3, 1, 0), (await CommitAsync(again)).Value);
    }

    [Fact]
    public async Task Drop_WhileItIsTakenOver_SaysThatItWas()
    {
        await PrepareAsync();
        var (id, _) = await SheetAsync(Month(2, "C1", "2026-03", 5));
        Task<Result> dropped;
        using (await Database.Services.GetRequiredService<WriteGate>().EnterAsync(default))
        {
            dropped = Task.Run(() => Database.RunAsync((DropUpload drop) => drop.RunAsync(Officer, id, default)));
            // Long enough for it to have looked and to wait for its turn to write.
            await Task.Delay(500);
            await Database.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE SheetUploads SET State = 'TakenOver', Number = 2 WHERE Id = {0}", id.Value));
        }

        Assert.Equal(new UploadIsTakenOver(2), (await dropped).Error);
    }

    [Fact]
    public async Task Commit_TwiceAtOnce_IsOneImport()
    {
        await PrepareAsync();
        var (id, _) = await SheetAsync(Month(2, "C1", "2026-03", 5));

        var receipts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CommitAsync(id))));

        Assert.All(receipts, receipt => Assert.Equal(new UploadReceipt(2, 1, 0), receipt.Value));
        Assert.Equal(2, await Database.WithDbAsync(db => db.Set<ImportRecord>().CountAsync()));
    }

    [Fact]
    public async Task Commit_OfTheSameMonthBySomebodyElseSince_SaysWhichRowsAndWritesNothing()
    {
        await PrepareAsync();
        var (first, _) = await SheetAsync(Month(2, "C1", "2026-03", 5), Month(3, "C2", "2026-03", 5));
        var (second, tried) = await SheetAsync(Month(2, "C1", "2026-03", 6), Month(3, "C1", "2026-04", 6));
        Assert.Equal(2, tried.Report.Sheets.Sum(sheet => sheet.New));
        Assert.Null((await CommitAsync(first)).Error);
        var before = await DumpAsync();

        Assert.Equal(new StoredMeanwhile(1, "2"), (await CommitAsync(second)).Error);
        Assert.Equal(before, await DumpAsync());

        var again = (await TryAsync(second)).Value;
        Assert.Equal([new TriedChange(2, 3, "5", "6")], again.Changes);
        Assert.Equal(new UploadReceipt(3, 1, 1), (await CommitAsync(second)).Value);
        Assert.Equal(new NotTheLastImport(2, 3), (await TakeBackAsync(first)).Error);
    }

    [Fact]
    public async Task Commit_OfTwoUploadsOfTheSameMonthAtOnce_TakesOneAndTellsTheOther()
    {
        await PrepareAsync();
        var (first, _) = await SheetAsync(Month(2, "C1", "2026-03", 5));
        var (second, _) = await SheetAsync(Month(2, "C1", "2026-03", 6));

        var done = await Task.WhenAll(Task.Run(() => CommitAsync(first)), Task.Run(() => CommitAsync(second)));

        Assert.Single(done, receipt => receipt.Error is null);
        Assert.Single(done, receipt => receipt.Error is StoredMeanwhile { Rows: "2" });
    }

    [Fact]
    public async Task Commit_WithoutATrialOrWithWrongRowsOrNothingNew_IsRefused()
    {
        await PrepareAsync();
        var id = await StartAsync(1);
        Assert.Null((await SendAsync(id, 1, Month(2, "C1", "2026-03", 5))).Error);
        Assert.Equal(new NotTriedYet(), (await CommitAsync(id)).Error);

        var (wrong, _) = await SheetAsync(Month(2, "C9", "2026-03", 5));
        Assert.Equal(new RowsAreWrong(1), (await CommitAsync(wrong)).Error);

        var (same, tried) = await SheetAsync(Row(2, "C1", "2026-02", 1100000, 1100000, 3.2m, 2.9m));
        Assert.True(tried.Report.ChangesNothing);
        Assert.Equal(new NothingToTakeOver(), (await CommitAsync(same)).Error);
        Assert.Equal(new UploadIsNotTakenOver(), (await TakeBackAsync(same)).Error);
    }

    [Fact]
    [Trait("Clause", "R01")]
    public async Task Sheet_OfFactorData_ChangesTheRegister()
    {
        await PrepareAsync();
        var id = await StartAsync(1, sheet: SheetKind.Customers, columns: ["Code", "Name", "Unit", "Form", "FirstContract"]);
        Assert.Null((await SendAsync(id, 1, Row(2, "C2", "恒源热电", "HN", "液态", "2015-05-01"))).Error);

        var tried = (await TryAsync(id)).Value;

        Assert.Equal([(4, "Gaseous", "Liquid"), (9, "2016-05-01", "2015-05-01")], tried.Changes.Select(change => (change.Column, change.Old, change.New)));
        Assert.Null((await CommitAsync(id)).Error);
        var stored = await Database.WithDbAsync(db => db.Set<Customer>().SingleAsync(customer => customer.Code == "C2"));
        Assert.Equal((GasForm.Liquid, new DateOnly(2015, 5, 1)), (stored.Form, stored.FirstContract!.Value));
    }

    private Task<MonthlyVolume?> StoredAsync(string code, Month month) => Database.WithDbAsync(async db =>
    {
        var customer = await db.Set<Customer>().SingleAsync(each => each.Code == code);
        return await db.Set<MonthlyVolume>().SingleOrDefaultAsync(each => each.Customer == customer.Id && each.Month == month);
    });
}
