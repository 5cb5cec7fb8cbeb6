using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Care;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Care;

/// <summary>Who looks after whom, by naming, by role and by standing in.</summary>
[Trait("Clause", "M01")]
public sealed class CareMapTests : IAsyncLifetime
{
    private CareStage stage = null!;

    public async Task InitializeAsync() => stage = await CareStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    private CareOf Steel => CareOf.Customer(stage.Steel);

    [Fact]
    public async Task Liaison_NotNamed_IsTheOnlyOneWithTheRole()
    {
        Assert.Equal(("liaison A", "liaison A"), await stage.ActsAsync(CareOf.UnitOf(stage.A)));
        Assert.Null(await stage.ActsAsync(CareOf.UnitOf(stage.B)));
        Assert.Null(await stage.ActsAsync(CareOf.UnitOf(stage.C)));
        Assert.Null(await stage.ActsAsync(Steel));
    }

    [Fact]
    public async Task Liaison_NamedByTheManager_IsThatOneAmongSeveral()
    {
        Assert.Null(await stage.NameAsync("manager B", CareOf.UnitOf(stage.B), "other B"));

        Assert.Equal(("other B", "other B"), await stage.ActsAsync(CareOf.UnitOf(stage.B)));
    }

    [Fact]
    public async Task Liaison_NamingTakenBack_IsDecidedByTheRoleAgain()
    {
        Assert.Null(await stage.NameAsync("officer", CareOf.UnitOf(stage.A), "liaison A"));
        Assert.False((await stage.ViewAsync("officer", CareOf.UnitOf(stage.A))).Value.Row.ByRole);

        Assert.Null(await stage.NameAsync("manager A", CareOf.UnitOf(stage.A), null));

        Assert.True((await stage.ViewAsync("officer", CareOf.UnitOf(stage.A))).Value.Row.ByRole);
        Assert.Equal(("liaison A", "liaison A"), await stage.ActsAsync(CareOf.UnitOf(stage.A)));
    }

    [Theory]
    [InlineData("clerk B")]
    [InlineData("liaison A")]
    [InlineData("manager B")]
    [InlineData("officer")]
    public async Task Liaison_WithoutTheRoleInTheUnit_IsRefused(string person) =>
        Assert.IsType<CaretakerNotSuitable>(await stage.NameAsync("manager B", CareOf.UnitOf(stage.B), person));

    [Fact]
    public async Task Follower_NamedByHeadquarters_FollowsTheWholeSubject()
    {
        Assert.Null(await stage.NameAsync("officer", Steel, "second"));

        Assert.Equal(("second", "second"), await stage.ActsAsync(Steel));
        Assert.Equal("second", (await stage.MapAsync("manager B")).Value.Rows.Single(row => row.What == Steel).Named);
    }

    [Theory]
    [InlineData("manager A", "second", typeof(NothingThere))]
    [InlineData("centre", "second", typeof(ActionNotAllowed))]
    [InlineData("officer", "liaison A", typeof(CaretakerNotSuitable))]
    [InlineData("officer", "centre", typeof(CaretakerNotSuitable))]
    [InlineData("officer", null, typeof(CaretakerMissing))]
    public async Task Follower_ByTheWrongPersonOrOfTheWrongKind_IsRefused(string actor, string? person, Type refusal) =>
        Assert.IsType(refusal, await stage.NameAsync(actor, Steel, person));

    [Fact]
    public async Task Follower_OfACustomerThatIsNotStrategic_IsRefused()
    {
        Assert.IsType<NotAStrategicCustomer>(await stage.NameAsync("officer", CareOf.Customer(stage.Small), "second"));
        Assert.IsType<NothingThere>(await stage.NameAsync("officer", CareOf.Customer(SubjectId.New()), "second"));
    }

    [Theory]
    [InlineData("liaison B", typeof(ActionNotAllowed))]
    [InlineData("manager A", typeof(NothingThere))]
    [InlineData("centre", typeof(ActionNotAllowed))]
    public async Task Liaison_NamedByWhoMayNot_IsRefused(string actor, Type refusal) =>
        Assert.IsType(refusal, await stage.NameAsync(actor, CareOf.UnitOf(stage.B), "other B"));

    [Fact]
    public async Task Naming_SentTwice_IsOneEventAndNoRefusal()
    {
        Assert.Null(await stage.NameAsync("officer", Steel, "second", version: 0));
        Assert.Null(await stage.NameAsync("officer", Steel, "second", version: 0));

        Assert.Single((await stage.ViewAsync("officer", Steel)).Value.History);
    }

    [Fact]
    public async Task Naming_OnTopOfWhatAColleagueChanged_SaysWhoItIsNow()
    {
        Assert.Null(await stage.NameAsync("officer", Steel, "second", version: 0));

        Assert.Equal(new CareChangedMeanwhile("second"), await stage.NameAsync("third", Steel, "third", version: 0));
        Assert.Equal(("second", "second"), await stage.ActsAsync(Steel));
    }

    [Fact]
    public async Task History_OfEveryNaming_StaysWithNamesOfThoseWhoLeft()
    {
        Assert.Null(await stage.NameAsync("officer", Steel, "second"));
        stage.Test.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await stage.NameAsync("officer", Steel, "third"));
        Assert.Null(await stage.LeaveAsync("second", DepartureKind.Retired));

        var history = (await stage.ViewAsync("officer", Steel)).Value.History;
        Assert.Equal([("third", "second"), ("second", "")], history.Select(each => (each.Person, each.Before)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Test.WithDbAsync(async db =>
        {
            db.Remove(await db.Set<CareEvent>().FirstAsync());
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task Map_OfAUnit_ShowsItselfAndItsOwnCustomersOnly()
    {
        var rows = (await stage.MapAsync("liaison A")).Value.Rows;

        Assert.Equal(["S1", "A"], rows.Select(row => row.Code));
        Assert.All(rows, row => Assert.False(row.MayName));
        Assert.IsType<NothingThere>((await stage.MapAsync("centre")).Error);
        Assert.IsType<NothingThere>((await stage.ViewAsync("liaison A", CareOf.UnitOf(stage.B))).Error);
        Assert.IsType<NothingThere>((await stage.ViewAsync("liaison A", CareOf.Customer(stage.Glass))).Error);
    }

    [Fact]
    public async Task Map_OfHeadquarters_HasGapsOnTop()
    {
        Assert.Null(await stage.NameAsync("officer", Steel, "second"));

        var map = (await stage.MapAsync("officer")).Value;

        Assert.Equal(["S2 Nobody", "B Several", "C Nobody", "S1 ", "A "], map.Rows.Select(row => $"{row.Code} {row.Gap}"));
        Assert.Equal(3, map.Gaps);
    }
}
