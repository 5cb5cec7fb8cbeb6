using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Reports;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Reports;

/// <summary>The distribution list.</summary>
[Trait("Clause", "M14")]
public sealed class DistributionTests : IAsyncLifetime
{
    private ReportStage stage = null!;

    public async Task InitializeAsync() => stage = await ReportStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task List_ByRoleUnitAndPerson_ReachesEachOnce()
    {
        Assert.Null((await stage.IncludeAsync(nameof(Role.Liaison))).Error);
        Assert.Null((await stage.IncludeAsync(nameof(Role.UnitManager), stage.Group.A)).Error);
        Assert.Null((await stage.IncludeAsync(null, name: "liaison B")).Error);

        var list = await ViewAsync();

        Assert.Equal(["2", "3", "4", "5"], list.Recipients.Select(person => person.EmployeeNumber));
        Assert.Equal([1, 1, 3], list.Lines.Select(line => line.People.Count).Order());
    }

    [Fact]
    public async Task List_OfAUnitAbove_ReachesThoseBelow()
    {
        await stage.IncludeAsync(nameof(Role.UnitManager), stage.Group.Headquarters);

        Assert.Equal(2, (await ViewAsync()).Recipients.Count);
    }

    [Fact]
    public async Task Line_TwiceUnknownOrEmpty_IsRefusedClearly()
    {
        await stage.IncludeAsync(nameof(Role.Liaison));

        Assert.Equal("Reports.DistributionLineIsThere", (await stage.IncludeAsync(nameof(Role.Liaison))).Error?.Code);
        Assert.Equal("Reports.NobodyHoldsRole", (await stage.IncludeAsync(nameof(Role.Inspector))).Error?.Code);
        Assert.Equal("Reports.DistributionLineIsEmpty", (await stage.IncludeAsync(null)).Error?.Code);
        Assert.Equal("Reports.RecipientUnknown", (await stage.IncludeAsync(null, name: "nobody")).Error?.Code);
    }

    [Fact]
    public async Task Line_TakenOff_ReachesNobodyAndCanBePutOnAgain()
    {
        await stage.IncludeAsync(nameof(Role.Liaison));
        var line = (await ViewAsync()).Lines.Single();

        for (var time = 0; time < 2; time++)
        {
            Assert.Null((await stage.Group.RunAsync((EditDistribution use) => use.RemoveAsync(stage.Group.Officer.Id, line.Id, default))).Error);
        }

        Assert.Empty((await ViewAsync()).Recipients);
        Assert.Null((await stage.IncludeAsync(nameof(Role.Liaison))).Error);
    }

    [Fact]
    public async Task List_ByAUnit_IsRefused() =>
        Assert.NotNull((await stage.Group.RunAsync((EditDistribution use) => use.ViewAsync(stage.Group.ManagerA.Id, default))).Error);

    private async Task<DistributionList> ViewAsync() => (await stage.Group.RunAsync((EditDistribution use) => use.ViewAsync(stage.Group.Officer.Id, default))).Value;
}
