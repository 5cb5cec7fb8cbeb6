using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Export.Tables;

/// <summary>An export that was broken off half-way: gone on with while the data is what it was, and refused otherwise.</summary>
[Trait("Clause", "A11")]
public sealed class BrokenOffTableTests : TableStage
{
    [Fact]
    public async Task Standing_WhileNothingChanged_TellsHowFarItIs_AndTheNextPageFollows()
    {
        await ManyAsync(7, 300);
        var table = await BeginAsync();
        Assert.Equal(new StandingTable(0, 0, 2_102, IsWhole: false), (await StandAsync(table.Id)).Value);
        Assert.Null((await PageAsync(table.Id, 1)).Error);

        Assert.Equal(new StandingTable(1, 2_000, 2_102, IsWhole: false), (await StandAsync(table.Id)).Value);

        Assert.True((await PageAsync(table.Id, 2)).Value.IsLast);
        Assert.Equal(new StandingTable(2, 2_102, 2_102, IsWhole: true), (await StandAsync(table.Id)).Value);
        Assert.True((await PageAsync(table.Id, 2)).Value.IsLast);
    }

    [Theory]
    [InlineData("UPDATE MonthlyVolumes SET Actual = Actual + 1 WHERE Month = 202609 AND Customer = (SELECT Id FROM Customers WHERE Code = 'M00')")]
    [InlineData("DELETE FROM MonthlyVolumes WHERE Month = 202609 AND Customer = (SELECT Id FROM Customers WHERE Code = 'M06')")]
    [InlineData("UPDATE Customers SET Name = 'renamed' WHERE Code = 'M00'")]
    public async Task Standing_AfterDataWasChanged_SaysSo(string change)
    {
        await ManyAsync(7, 300);
        var table = await BeginAsync();
        Assert.Null((await PageAsync(table.Id, 1)).Error);

        Assert.Equal(1, await Stage.Group.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(change)));

        Assert.Equal(new RowsChangedMeanwhile(), (await StandAsync(table.Id)).Error);
    }

    [Fact]
    public async Task LastPage_WhenThereAreOtherRowsThanWereBegunWith_IsNoEnd()
    {
        await ManyAsync(7, 300);
        var table = await BeginAsync();
        Assert.Null((await PageAsync(table.Id, 1)).Error);
        await Stage.Group.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM MonthlyVolumes WHERE Month = 202609 AND Customer = (SELECT Id FROM Customers WHERE Code = 'M06')"));

        Assert.Equal(new RowsChangedMeanwhile(), (await PageAsync(table.Id, 2)).Error);
        Assert.Equal(2_000, (await TraceAsync(table.Id)).Rows);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Standing_OfAnother_GivenUp_Late_OrWithoutTheRight_IsRefused()
    {
        var table = await BeginAsync();
        Assert.Equal(new TableIsOver(), (await StandAsync(table.Id, Stage.Group.Officer)).Error);
        await GrantAsync(Manager, Role.Liaison);
        Assert.Equal(new ActionNotAllowed(), (await StandAsync(table.Id)).Error);
        await GrantAsync(Manager, Role.UnitManager);
        Assert.Null((await StandAsync(table.Id)).Error);

        Stage.Group.Test.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(new TableIsOver(), (await StandAsync(table.Id)).Error);
        var given = await BeginAsync();
        Assert.Null((await CancelAsync(given.Id)).Error);
        Assert.Equal(new TableIsOver(), (await StandAsync(given.Id)).Error);
    }
}
