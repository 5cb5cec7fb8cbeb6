using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Workbooks.Uploads;

namespace TeamsGrading.Tests.Core.Workbooks.Uploads;

/// <summary>Parts, rights and time.</summary>
public sealed class UploadPartsTests : UploadTest
{
    [Fact]
    public async Task Upload_CutOffHalfWay_GoesOnAtTheMissingPart()
    {
        await PrepareAsync();
        var id = await StartAsync(3, 3);
        Assert.Null((await SendAsync(id, 1, Month(2, "C1", "2026-03", 5))).Error);
        Assert.Null((await SendAsync(id, 3, Month(9, "C2", "2026-03", 5))).Error);

        Assert.Equal([2], (await ViewAsync(id)).Value.Missing);
        Assert.Equal(new PartsAreMissing(1), (await TryAsync(id)).Error);
        Assert.Null((await SendAsync(id, 1, Month(2, "C1", "2026-03", 5))).Error);
        Assert.Equal(new PartDiffers(1), (await SendAsync(id, 1, Month(2, "C1", "2026-03", 6))).Error);

        Assert.Null((await SendAsync(id, 2, Month(5, "C1", "2026-04", 5))).Error);
        Assert.Equal(3, (await TryAsync(id)).Value.Report.Sheets.Sum(sheet => sheet.New));
        Assert.Null((await CommitAsync(id)).Error);
    }

    [Fact]
    public async Task Part_SentTwiceAtOnce_IsKeptOnce()
    {
        await PrepareAsync();
        var id = await StartAsync(1);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(id, 1, Month(2, "C1", "2026-03", 5)))));

        Assert.All(sent, result => Assert.Null(result.Error));
        Assert.Single(await Database.WithDbAsync(db => db.Set<UploadPart>().ToListAsync()));
    }

    [Fact]
    public async Task Parts_WhoseRowsOverlap_AreRefused()
    {
        await PrepareAsync();
        var id = await StartAsync(2, 2);
        await SendAsync(id, 1, Month(5, "C1", "2026-03", 5));
        await SendAsync(id, 2, Month(5, "C2", "2026-03", 5));

        Assert.Equal(new UploadMalformed(), (await TryAsync(id)).Error);
    }

    [Fact]
    public async Task Upload_OfAnotherPersonOrExpiredOrDropped_IsGone()
    {
        await PrepareAsync();
        var other = await OfficerAsync("3");
        var (id, _) = await SheetAsync(Month(2, "C1", "2026-03", 5));

        Assert.Equal(new UploadIsGone(), (await ViewAsync(id, other)).Error);
        Assert.Equal(new UploadIsGone(), (await TryAsync(id, other)).Error);
        Assert.Equal(new UploadIsGone(), (await CommitAsync(id, other)).Error);
        Assert.Null((await Database.RunAsync((DropUpload drop) => drop.RunAsync(other, id, default))).Error);
        Assert.Null((await ViewAsync(id)).Error);

        Database.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(new UploadIsGone(), (await CommitAsync(id)).Error);

        var dropped = await StartAsync(1);
        Assert.Null((await Database.RunAsync((DropUpload drop) => drop.RunAsync(Officer, dropped, default))).Error);
        Assert.Null((await Database.RunAsync((DropUpload drop) => drop.RunAsync(Officer, dropped, default))).Error);
        Assert.Equal(new UploadIsGone(), (await ViewAsync(dropped)).Error);
    }

    [Fact]
    public async Task Upload_TheFourthOfAPerson_TakesThePlaceOfTheOldest()
    {
        await PrepareAsync();
        var ids = new List<UploadId>();
        for (var each = 0; each < 4; each++)
        {
            ids.Add(await StartAsync(1));
            Database.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(new UploadIsGone(), (await ViewAsync(ids[0])).Error);
        Assert.All(await Task.WhenAll(ids.Skip(1).Select(id => ViewAsync(id))), view => Assert.Null(view.Error));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryStep_WithoutTheRightAtHeadquarters_IsRefused()
    {
        await PrepareAsync();
        var liaison = await PersonAsync("2");
        var (id, _) = await SheetAsync(Month(2, "C1", "2026-03", 5));
        // The same role in a unit reaches that unit only, and an import reaches all.
        var ofTheUnit = await OfficerAsync("4", "HN");

        foreach (var person in new[] { liaison, ofTheUnit })
        {
            Assert.NotNull((await TryStartAsync(1, by: person)).Error);
            Assert.NotNull((await TryAsync(id, person)).Error);
            Assert.NotNull((await CommitAsync(id, person)).Error);
            Assert.NotNull((await Database.RunAsync((RememberColumns memory) => memory.ReadAsync(person, SheetKind.Volumes, default))).Error);
            Assert.NotNull((await Database.RunAsync((ProposeColumns propose) => propose.RunAsync(person, SheetKind.Volumes, ["a"], default))).Error);
        }
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Commit_AfterTheRightEnded_IsRefused()
    {
        await PrepareAsync();
        var (id, _) = await SheetAsync(Month(2, "C1", "2026-03", 5));
        await GrantAsync("1", "HQ");

        Assert.NotNull((await CommitAsync(id)).Error);
        Assert.NotNull((await SendAsync(id, 1, Month(2, "C1", "2026-03", 5))).Error);
    }

    [Fact]
    public async Task Columns_Remembered_ArePersonalVersionedAndProposed()
    {
        await PrepareAsync();
        var other = await OfficerAsync("3");
        string[] headers = ["代码", "月份", "Plan", "Taken (m³)", "价格", "成本"];
        var first = await ProposeAsync(Officer, headers);
        Assert.Equal([("Month", 1), ("Cost", 5)], first.Where(column => column.Place is not null).Select(column => (column.Column.Key, column.Place!.Value)));

        var chosen = new Dictionary<string, string> { ["Customer"] = "代码", ["Contracted"] = "Plan", ["Actual"] = "Taken (m³)", ["Price"] = "价格" };
        Assert.Equal(1, (await KeepAsync(0, chosen)).Value.Version);
        Assert.Equal(new ColumnsChangedMeanwhile(), (await KeepAsync(0, chosen)).Error);
        Assert.Equal(new UploadMalformed(), (await KeepAsync(1, new Dictionary<string, string> { ["Salary"] = "x" })).Error);
        Assert.Equal(new UploadMalformed(), (await KeepAsync(1, new Dictionary<string, string> { ["Price"] = new string('x', 401) })).Error);

        // In another order, with a column in between.
        var again = await ProposeAsync(Officer, ["备注", .. headers.Reverse()]);
        Assert.Equal([6, 5, 4, 3, 2, 1], again.Take(6).Select(column => column.Place!.Value));
        Assert.True(again[0].IsRemembered);
        Assert.Null((await ProposeAsync(other, headers))[0].Place);
    }

    private async Task<IReadOnlyList<ProposedColumn>> ProposeAsync(PersonId person, string[] headers) =>
        (await Database.RunAsync((ProposeColumns propose) => propose.RunAsync(person, SheetKind.Volumes, headers, default))).Value;

    private Task<Result<ColumnMemory>> KeepAsync(int version, Dictionary<string, string> headers) =>
        Database.RunAsync((RememberColumns memory) => memory.KeepAsync(Officer, SheetKind.Volumes, version, headers, default));

    private async Task<PersonId> OfficerAsync(string number, string unit = "HQ")
    {
        await GrantAsync(number, unit, Role.HeadquartersOfficer);
        return await PersonAsync(number);
    }
}
