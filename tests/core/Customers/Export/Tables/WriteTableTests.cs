using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Export.Tables;

/// <summary>Tables that go out page by page, each on record before it goes.</summary>
[Trait("Clause", "A11")]
public sealed class WriteTableTests : TableStage
{
    [Fact]
    public async Task Table_BegunAndRead_IsOnRecordWithItsRowsAndTheirHash()
    {
        var table = await BeginAsync();

        Assert.Equal((2, "Code,Name,Month,Contracted,Actual,Price,Cost,Receivable,PaidOnTime"), (table.Rows, string.Join(',', table.Columns.Select(column => column.Key))));
        var begun = await TraceAsync(table.Id);
        Assert.Equal((ExportKind.Sheet, 0, "", "月度核对", Manager.Name), (begun.Kind, begun.Rows, begun.Sha256, begun.Reason, begun.ByName));

        var page = (await PageAsync(table.Id, 1)).Value;

        Assert.True(page.IsLast);
        Assert.Equal(["C1", "客户 C1 <i>", new Month(2026, 10), 1000m, 990.125m, 3.25m, 2.9m, 3217.9m, 3217.9m], page.Rows[0]);
        Assert.Equal("C2", page.Rows[1][0]);
        var traced = await TraceAsync(table.Id);
        Assert.Equal((2, page.Sha256), (traced.Rows, traced.Sha256));
        Assert.Equal(new TableIsOver(), (await PageAsync(table.Id, 2)).Error);
    }

    [Fact]
    public async Task Table_OfManyPages_GoesOutWholeAndOnce()
    {
        await MonthsAsync(Stage.First, 300);
        await MonthsAsync(Stage.Second, 300);
        await ManyAsync(12, 300);
        var table = await BeginAsync();
        Assert.Equal(4_202, table.Rows);

        var rows = new List<IReadOnlyList<object?>>();
        HandedPage page;
        var number = 0;
        do
        {
            page = (await PageAsync(table.Id, ++number)).Value;
            rows.AddRange(page.Rows);
            Assert.Equal(rows.Count, page.RowsSoFar);
        }
        while (!page.IsLast);

        Assert.Equal((3, 4_202, 4_202), (number, rows.Count, rows.Select(row => (row[0], row[2])).Distinct().Count()));
        Assert.Equal(rows.OrderBy(row => (string)row[0]!, StringComparer.Ordinal).ThenBy(row => ((Month)row[2]!).Stamp).Select(row => (row[0], row[2])), rows.Select(row => (row[0], row[2])));
        Assert.Equal(4_202, (await TraceAsync(table.Id)).Rows);
    }

    [Fact]
    public async Task Page_WhoseAnswerWasLost_CanBeHadAgainAndNoOther()
    {
        await ManyAsync(7, 300);
        var table = await BeginAsync();
        Assert.Equal(new PageOutOfOrder(1), (await PageAsync(table.Id, 2)).Error);
        var first = (await PageAsync(table.Id, 1)).Value;

        Assert.Equal(first.Sha256, (await PageAsync(table.Id, 1)).Value.Sha256);
        Assert.Equal(new PageOutOfOrder(2), (await PageAsync(table.Id, 3)).Error);
        Assert.Equal(2_000, (await TraceAsync(table.Id)).Rows);
        Assert.Single(await Stage.Group.Test.WithDbAsync(db => db.Set<TableExportStep>().ToListAsync()));

        Assert.True((await PageAsync(table.Id, 2)).Value.IsLast);
        Assert.Equal(new PageOutOfOrder(3), (await PageAsync(table.Id, 1)).Error);
    }

    [Fact]
    public async Task Page_AgainAfterItsRowsWereChanged_IsRefused()
    {
        var table = await BeginAsync();
        Assert.Null((await PageAsync(table.Id, 1)).Error);
        await Stage.Group.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE MonthlyVolumes SET Actual = Actual + 1"));

        Assert.Equal(new RowsChangedMeanwhile(), (await PageAsync(table.Id, 1)).Error);
    }

    [Fact]
    public async Task Table_GivenUpHalfWay_StandsInTheLogWithTheRowsThatWentOut()
    {
        await ManyAsync(7, 300);
        var table = await BeginAsync();
        Assert.Null((await PageAsync(table.Id, 1)).Error);

        Assert.Null((await CancelAsync(table.Id)).Error);
        Assert.Null((await CancelAsync(table.Id)).Error);

        Assert.Equal(new TableIsOver(), (await PageAsync(table.Id, 2)).Error);
        Assert.Equal(new TableIsOver(), (await PageAsync(table.Id, 1)).Error);
        Assert.Equal(2_000, (await TraceAsync(table.Id)).Rows);
        Assert.Equal(2_102, (await Stage.Group.Test.WithDbAsync(db => db.Set<FileExport>().SingleAsync())).Rows);
        Assert.Equal([TableStep.Page, TableStep.Cancelled], await Stage.Group.Test.WithDbAsync(db => db.Set<TableExportStep>().OrderBy(step => step.Page).Select(step => step.Step).ToListAsync()));
    }

    [Fact]
    public async Task Table_ThatNobodyFetched_StandsInTheLogAsBegun()
    {
        var table = await BeginAsync();
        Stage.Group.Test.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(new TableIsOver(), (await PageAsync(table.Id, 1)).Error);
        Assert.Equal(0, (await TraceAsync(table.Id)).Rows);
    }

    [Fact]
    public async Task Table_OfChosenCustomers_StandsInTheLogOfEach()
    {
        var table = await BeginAsync(Volumes(Stage.Second));

        Assert.Equal(["C2"], (await PageAsync(table.Id, 1)).Value.Rows.Select(row => row[0]));
        var lines = await Stage.Group.Test.WithDbAsync(db => db.Set<FileReading>().Where(line => line.Purpose == ReadingPurpose.Export).ToListAsync());
        Assert.Equal((Stage.Second, $"{ExportMark.Write(table.Id)} 月度核对"), (lines.Single().Customer!.Value, lines.Single().Reason));
    }

    [Fact]
    public async Task Refresh_IsAnExportOfItsOwn()
    {
        var first = await BeginAsync();
        var second = await BeginAsync();

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(2, await Stage.Group.Test.WithDbAsync(db => db.Set<FileExport>().CountAsync()));
        Assert.Equal((await PageAsync(first.Id, 1)).Value.Sha256, (await PageAsync(second.Id, 1)).Value.Sha256);
    }
}
