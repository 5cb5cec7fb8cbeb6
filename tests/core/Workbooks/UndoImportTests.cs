using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Workbooks;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Workbooks;

public sealed class UndoImportTests : ImportTest
{
    private readonly Mock<IUndoGuard> guard = new();

    [Fact]
    public async Task Undo_FirstImport_LeavesNothing()
    {
        await ImportAsync(new GroupWorkbook().Bytes());

        var receipt = (await UndoAsync()).Value;

        Assert.Equal(1, receipt.Number);
        Assert.Empty(await DumpAsync());
        Assert.Equal(new NothingToUndo(), (await UndoAsync()).Error);
    }

    [Fact]
    public async Task Undo_ChangingImport_RestoresEveryValue()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var before = await DumpAsync(withVersions: false);
        var bent = new GroupWorkbook();
        bent.Units[2][1] = "华南公司";
        bent.People[2][6] = "检查人员";
        bent.Customers[2][1] = "恒源发电集团";
        bent.Volumes[1][2] = 1;
        bent.Volumes.Add(["C1", "2026-03", 1, 1, 1, 1, null, null]);
        bent.Rule[1][3] = 50;
        bent.Rule[1][6] = "线性 0:0; 1:50";
        bent.Rule[2][3] = 50;
        Assert.Equal(2, (await ImportAsync(bent.Bytes())).Value.Recorded);
        Assert.NotEqual(before, await DumpAsync(withVersions: false));

        Assert.Null((await UndoAsync()).Error);

        Assert.Equal(before, await DumpAsync(withVersions: false));
        Assert.Null((await UndoAsync()).Error);
        Assert.Empty(await DumpAsync());
    }

    [Fact]
    public async Task Undo_RowChangedSince_IsRefusedWhole()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        await Database.WithDbAsync(async db =>
        {
            var unit = await db.Set<Unit>().SingleAsync(unit => unit.Code == "HN");
            unit.Describe("别名", unit.Parent, unit.LastYearSales);
            return await db.SaveChangesAsync();
        });
        var before = await DumpAsync();

        Assert.Equal(new RowChangedSince(), (await UndoAsync()).Error);

        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task Undo_VolumeChangedSince_IsRefused()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        await Database.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE MonthlyVolumes SET Actual = Actual + 1 WHERE Month = 202602"));

        Assert.Equal(new RowChangedSince(), (await UndoAsync()).Error);
    }

    [Fact]
    public async Task Undo_SomethingBuiltOnItsUnits_IsRefused()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var hn = await Database.WithDbAsync(db => db.Set<Unit>().SingleAsync(unit => unit.Code == "HN"));
        guard.Setup(g => g.BlocksAsync(It.Is<IReadOnlyCollection<UnitId>>(units => units.Contains(hn.Id)), It.IsAny<DateTime>(), default))
            .ReturnsAsync(new ActionNotAllowed());

        Assert.Equal(new ActionNotAllowed(), (await UndoAsync()).Error);
        Assert.NotEmpty(await DumpAsync());
    }

    protected override void Configure(IServiceCollection services) => services.AddSingleton(guard.Object);
}
