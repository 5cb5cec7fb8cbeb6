using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Files;

[Trait("Clause", "A01")]
public sealed class OpenFileTests : IAsyncLifetime
{
    private FileStage stage = null!;

    public async Task InitializeAsync() => stage = await FileStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Open_ACustomer_HasFourSectionsAndCountsWhatIsMissing()
    {
        Assert.Equal(stage.Customer, (await stage.OpenAsync()).Value);

        var file = (await stage.ReadAsync()).Value;

        Assert.Equal(4, file.Parts.Select(part => part.Part.Section).Distinct().Count());
        Assert.Equal((0, 0), (file.Count.Filled, file.Count.Percent));
        Assert.Contains("basics.address", file.Count.MissingKeys);
        Assert.Equal(stage.Who("keeper"), file.Keeper);
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task Read_AsOfTheLastDayThereIs_IsAsItIsNow()
    {
        await stage.OpenAsync();

        Assert.Equal((await stage.ReadAsync()).Value.Count.Missing.Count, (await stage.ReadAsync(DateOnly.MaxValue)).Value.Count.Missing.Count);
    }

    [Fact]
    public async Task Open_WithASignedContract_IsAnEventThatMakesItDue()
    {
        await stage.OpenAsync();

        Assert.Equal((stage.Customer, FileEvent.NewCustomer), stage.Seams.Happened.Select(each => (each.Customer, each.What)).Single());
    }

    [Fact]
    public async Task Open_TwiceByTheSamePerson_IsOnce()
    {
        await stage.OpenAsync();

        Assert.Null((await stage.OpenAsync()).Error);
        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<CustomerFile>().CountAsync()));
    }

    [Fact]
    public async Task Open_AfterSomebodyElse_NamesTheDay()
    {
        await stage.OpenAsync();

        Assert.Equal(new DateOnly(2026, 11, 2), Assert.IsType<FileIsOpen>((await stage.OpenAsync(who: "colleague")).Error).Since);
    }

    [Fact]
    public async Task Open_ASecondFileForTheSameCreditCode_CannotBe_BecauseTheStoreRefusesTheSecondCustomer()
    {
        await stage.OpenAsync(await stage.RegisterAsync("X1", stage.Unit, "91350100M000100Y43"));

        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => stage.RegisterAsync("X2", stage.Unit, "91350100M000100Y43"));

        Assert.True(StoreFault.IsDuplicate(fault));
        Assert.NotEqual(default, await stage.RegisterAsync("X3", stage.Unit));
        Assert.NotEqual(default, await stage.RegisterAsync("X4", stage.Unit));
    }

    [Fact]
    public async Task Open_TheSameCreditCodeInAnotherUnit_IsThatUnitsOwnFile()
    {
        await stage.OpenAsync(await stage.RegisterAsync("X1", stage.Unit, "91350100M000100Y43"));

        Assert.Null((await stage.OpenAsync(await stage.RegisterAsync("X2", stage.OtherUnit, "91350100M000100Y43"), "stranger")).Error);
    }

    [Theory]
    [InlineData("stranger", typeof(NothingThere))]
    [InlineData("manager", typeof(ActionNotAllowed))]
    [InlineData("clerk", typeof(ActionNotAllowed))]
    [InlineData("centre", typeof(ActionNotAllowed))]
    [Trait("Clause", "A09")]
    public async Task Open_WithoutTheRight_IsRefused(string who, Type error) => Assert.IsType(error, (await stage.OpenAsync(who: who)).Error);

    [Fact]
    public async Task Open_ACustomerThatDoesNotExist_FindsNothing() =>
        Assert.IsType<NothingThere>((await stage.OpenAsync(new CustomerId(4711))).Error);

    [Fact]
    public async Task Open_ForAKeeperOfAnotherUnit_IsRefused() =>
        Assert.IsType<KeeperMayNotKeep>((await stage.OpenAsync(keeper: "stranger")).Error);

    [Fact]
    public async Task Entrust_ToAColleague_IsOnTheirList()
    {
        await stage.OpenAsync();
        Assert.Null((await stage.Test.RunAsync((EntrustFile use) => use.RunAsync(stage.Who("liaison"), stage.Customer, stage.Who("colleague"), default))).Error);

        Assert.Empty((await ListAsync("keeper", new FileFilter(Mine: true))).Lines);
        Assert.Single((await ListAsync("colleague", new FileFilter(Mine: true))).Lines);
    }

    [Fact]
    [Trait("Clause", "A02")]
    public async Task Without_ASignedContractAndNoFile_IsListedUntilItHasOne()
    {
        await stage.RegisterAsync("C3", stage.Unit, contract: false);

        Assert.Equal(["C1"], (await WithoutAsync("keeper")).Lines.Select(line => line.Code));
        await stage.OpenAsync();
        Assert.Empty((await WithoutAsync("keeper")).Lines);
        Assert.Equal(["C2"], (await WithoutAsync("officer")).Lines.Select(line => line.Code));
    }

    [Fact]
    public async Task List_ByStretches_HasEachOnceInOrder()
    {
        foreach (var code in (string[])["B2", "B1", "B3"])
        {
            await stage.OpenAsync(await stage.RegisterAsync(code, stage.Unit));
        }

        var first = await ListAsync("keeper", new FileFilter(), most: 2);
        var second = await ListAsync("keeper", new FileFilter(), first.Next, 2);

        Assert.Equal(["B1", "B2"], first.Lines.Select(line => line.Code));
        Assert.Equal(["B3"], second.Lines.Select(line => line.Code));
        Assert.Null(second.Next);
    }

    [Fact]
    [Trait("Clause", "A14")]
    public async Task Standing_FollowsRegisterAndAwards()
    {
        var own = await stage.RegisterAsync("I1", stage.Unit, kind: CustomerKind.Internal);
        var subject = await SubjectAsync(stage.Customer);
        stage.Seams.Awards.Add(new AwardCard(
            subject, stage.Unit, GasForm.Gaseous, TierLevel.Vip2, 2025, new DateOnly(2026, 6, 1), new DateOnly(2027, 5, 31), null, false));
        await stage.OpenAsync();
        await stage.OpenAsync(own);

        var cards = await stage.Test.RunAsync((ICustomers use) => use.OfAsync([stage.Customer, own, stage.Elsewhere], default));

        Assert.Equal([CustomerStanding.Vip, CustomerStanding.General, CustomerStanding.Internal], cards.Select(card => card.Standing));
        Assert.Equal([own], (await stage.Test.RunAsync((ICustomers use) => use.OfStandingAsync(stage.Unit, CustomerStanding.Internal, default))).Select(card => card.Id));
    }

    [Fact]
    public async Task Standing_OfALapsedAward_IsGeneral()
    {
        stage.Seams.Awards.Add(new AwardCard(
            await SubjectAsync(stage.Customer), stage.Headquarters, null, TierLevel.Strategic, 2024, new DateOnly(2025, 6, 1), new DateOnly(2026, 11, 1), null, false));

        var card = Assert.Single(await stage.Test.RunAsync((ICustomers use) => use.OfAsync([stage.Customer], default)));

        Assert.Equal(CustomerStanding.General, card.Standing);
    }

    private Task<SubjectId> SubjectAsync(CustomerId customer) =>
        stage.Test.WithDbAsync(db => db.Set<Customer>().Where(each => each.Id == customer).Select(each => each.Subject).SingleAsync());

    private Task<FileLines> ListAsync(string who, FileFilter filter, string? after = null, int most = 10) =>
        stage.Test.RunAsync((ListFiles use) => use.RunAsync(stage.Who(who), filter, after, most, default));

    private Task<FileLines> WithoutAsync(string who) =>
        stage.Test.RunAsync((ListFiles use) => use.WithoutAsync(stage.Who(who), null, null, 10, default));
}
