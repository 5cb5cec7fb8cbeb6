using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Export.Tables;

/// <summary>Who may take a table out, and of what.</summary>
[Trait("Clause", "A11")]
public sealed class TableRightsTests : TableStage
{
    [Fact]
    [Trait("Clause", "A09")]
    public async Task Begin_WithoutTheRightOrOfAnotherUnit_IsRefusedAndNotOnRecord()
    {
        Assert.Equal(new ActionNotAllowed(), (await TryBeginAsync(Volumes(), Stage.Group.LiaisonA)).Error);
        Assert.Equal(new NothingThere(), (await TryBeginAsync(Volumes() with { Unit = Stage.Group.B })).Error);
        Assert.Equal(new NothingThere(), (await TryBeginAsync(Volumes(Stage.First, Stage.Other))).Error);
        Assert.Equal(new NothingThere(), (await TryBeginAsync(Volumes(), Stage.Group.LiaisonB)).Error);
        Assert.Empty(await Stage.Group.Test.WithDbAsync(db => db.Set<FileExport>().ToListAsync()));
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Page_AfterTheRightEnded_IsRefusedAndTheLogKeepsWhatWentOut()
    {
        await MonthsAsync(Stage.First, 310);
        var table = await BeginAsync();
        await GrantAsync(Manager, Role.Liaison);

        Assert.Equal(new ActionNotAllowed(), (await PageAsync(table.Id, 1)).Error);
        Assert.Equal(0, (await TraceAsync(table.Id)).Rows);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Page_OfAnotherPersonsExport_IsNotThere()
    {
        var table = await BeginAsync();

        Assert.Equal(new TableIsOver(), (await PageAsync(table.Id, 1, Stage.Group.Officer)).Error);
        Assert.Equal(new TableIsOver(), (await CancelAsync(table.Id, Stage.Group.Officer)).Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("   \u3000 ")]
    public async Task Begin_WithoutAReason_IsRefused(string reason) =>
        Assert.Equal(new ExportNeedsReason(4, 400), (await TryBeginAsync(Volumes(), reason: reason)).Error);

    [Fact]
    public async Task Begin_OfNothingOrTooMuchOrMonthsTheWrongWayRound_IsRefused()
    {
        var wish = Volumes();
        Assert.Equal(new TableIsEmpty(), (await TryBeginAsync(wish with { From = new Month(1990, 1), To = new Month(1990, 1) })).Error);
        Assert.Equal(new MonthsAreWrong(), (await TryBeginAsync(wish with { From = new Month(2026, 2), To = new Month(2026, 1) })).Error);
        Assert.Equal(new MonthsAreWrong(), (await TryBeginAsync(wish with { From = null })).Error);
        Assert.Equal(new TooManyCustomers(501, 500), (await TryBeginAsync(wish with { Customers = [.. Enumerable.Range(1, 501).Select(id => new CustomerId(id))] })).Error);
        await Stage.Group.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
            + "INSERT INTO MonthlyVolumes SELECT (SELECT Id FROM Customers WHERE Code = 'C2'), (3000 + i / 12) * 100 + 1 + i % 12, 1, 1, 1, 1, 1, 1 FROM n"));
        Assert.IsType<ExportTooLarge>((await TryBeginAsync(wish with { From = new Month(3000, 1), To = new Month(4000, 1) })).Error);
    }
}
