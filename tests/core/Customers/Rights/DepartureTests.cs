using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Rights;

public sealed class DepartureTests
{
    [Theory]
    [Trait("Clause", "A10")]
    [InlineData(DepartureKind.Left, RightEnd.Left)]
    [InlineData(DepartureKind.Retired, RightEnd.Retired)]
    [InlineData(DepartureKind.Moved, RightEnd.Moved)]
    public async Task Leave_WhatWasOpened_IsClosedAndRecorded(DepartureKind kind, RightEnd end)
    {
        await using var stage = await RightsStage.CreateAsync();
        var right = await stage.OpenedAsync();

        Assert.Null((await stage.LeaveAsync("clerk", kind)).Error);
        stage.Wait();

        Assert.NotNull(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South));
        Assert.Equal((FileRightState.Closed, end), ((await stage.RightAsync(right)).State, (await stage.RightAsync(right)).End!.Value));
        Assert.Equal([ReadingPurpose.PersonGone, ReadingPurpose.RightClosed], (await stage.LinesAsync()).TakeLast(2).Select(line => line.Purpose));
        Assert.Empty((await stage.VerifyAsync()).Broken);
    }

    [Theory]
    [Trait("Clause", "A10")]
    [InlineData(DepartureKind.Left)]
    [InlineData(DepartureKind.Retired)]
    public async Task Leave_SomebodyWithARole_IsNobodyAnyMore(DepartureKind kind)
    {
        await using var stage = await RightsStage.CreateAsync();
        var keeper = await stage.WhoAsync("keeper");

        Assert.Null((await stage.LeaveAsync("keeper", kind)).Error);
        stage.Wait();

        Assert.IsType<NothingThere>(await stage.DemandAsync("keeper", GradingAction.ReadFile, stage.South));
        Assert.IsType<NothingThere>(await stage.DemandAsync("keeper", GradingAction.ViewUnit, stage.South));
        Assert.DoesNotContain(keeper, await stage.Test.RunAsync((IAccess access) => access.PeopleAsync(GradingAction.KeepFile, stage.South, default)));
        await stage.Test.RunAsync(async (IDirectory directory) =>
        {
            Assert.Null(await directory.PersonByObjectIdAsync(RightsStage.ObjectIdOf("7"), default));
            Assert.Null(await directory.PersonByEmployeeNumberAsync("7", default));
            Assert.DoesNotContain(await directory.PeopleAsync(default), person => person.Id == keeper);
            Assert.Equal((true, "keeper"), ((await directory.PersonAsync(keeper, default))!.Gone, (await directory.PersonAsync(keeper, default))!.Name));
            return true;
        });
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Leave_Moved_TakesTheRolesAndLeavesThePerson()
    {
        await using var stage = await RightsStage.CreateAsync();

        Assert.Null((await stage.LeaveAsync("keeper", DepartureKind.Moved)).Error);
        stage.Wait();

        Assert.IsType<ActionNotAllowed>(await stage.DemandAsync("keeper", GradingAction.ReadFile, stage.South));
        Assert.Null(await stage.DemandAsync("keeper", GradingAction.ViewUnit, stage.South));
    }

    [Theory]
    [Trait("Clause", "A10")]
    [InlineData("manager", "ActionNotAllowed")]
    [InlineData("officer", "ActionNotAllowed")]
    [InlineData("stranger", "NothingThere")]
    public async Task Leave_ByOthersThanTheCentre_IsRefused(string by, string error)
    {
        await using var stage = await RightsStage.CreateAsync();

        Assert.Equal(error, (await stage.LeaveAsync("keeper", DepartureKind.Left, by)).Error?.GetType().Name);
        Assert.Null(await stage.DemandAsync("keeper", GradingAction.ReadFile, stage.South));
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Leave_OneselfTwiceOrWithoutSayingWhat_IsRefused()
    {
        await using var stage = await RightsStage.CreateAsync();

        Assert.Equal(new OwnDeparture(), (await stage.LeaveAsync("centre", DepartureKind.Left)).Error);
        Assert.Equal(new DepartureKindMissing(), (await stage.LeaveAsync("keeper", null)).Error);
        await stage.LeaveAsync("keeper", DepartureKind.Left);
        Assert.Equal(new GoneAlready(stage.Today), (await stage.LeaveAsync("keeper", DepartureKind.Retired)).Error);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Return_AfterAMistake_AdmitsThePersonWithoutTheOldRights()
    {
        await using var stage = await RightsStage.CreateAsync();
        await stage.OpenedAsync();
        await stage.LeaveAsync("clerk", DepartureKind.Left);
        var (centre, clerk) = (await stage.WhoAsync("centre"), await stage.WhoAsync("clerk"));

        Assert.Null((await stage.Test.RunAsync((RecordDeparture use) => use.ReturnAsync(centre, clerk, default))).Error);
        stage.Wait();

        Assert.Null(await stage.DemandAsync("clerk", GradingAction.ViewUnit, stage.South));
        Assert.IsType<ActionNotAllowed>(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South));
        Assert.Equal(new NotGone(), (await stage.Test.RunAsync((RecordDeparture use) => use.ReturnAsync(centre, clerk, default))).Error);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Access_PersonMovedBehindTheProductsBack_HasLostWhatWasOpened()
    {
        await using var stage = await RightsStage.CreateAsync();
        await stage.OpenedAsync();
        var clerk = await stage.WhoAsync("clerk");

        await stage.Test.WithDbAsync(db => db.Database.ExecuteSqlInterpolatedAsync($"UPDATE People SET Unit={stage.East.Value} WHERE Id={clerk.Value}"));
        stage.Wait();

        Assert.IsType<NothingThere>(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South));
        Assert.DoesNotContain(clerk, await stage.Test.RunAsync((IAccess access) => access.PeopleAsync(GradingAction.ReadFile, stage.South, default)));
        Assert.Equal(1, await stage.Test.RunAsync((SweepRights use) => use.RunAsync(default)));
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Access_LastDayToCome_HoldsUntilThatDay()
    {
        await using var stage = await RightsStage.CreateAsync();
        var keeper = await stage.WhoAsync("keeper");
        await stage.Test.WithDbAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(each => each.Id == keeper);
            person.Describe(
                new PersonDetails("keeper", "", person.EntraObjectId, stage.South, "科员", null, "zh-CN", stage.Today.AddDays(1)), [Role.ArchiveKeeper]);
            return await db.SaveChangesAsync();
        });
        stage.Wait();
        Assert.Null(await stage.DemandAsync("keeper", GradingAction.ReadFile, stage.South));

        // Midnight in Shanghai is 16:00 UTC.
        stage.Test.Clock.SetUtc(new DateTimeOffset(2026, 11, 2, 16, 0, 0, TimeSpan.Zero));

        Assert.IsType<NothingThere>(await stage.DemandAsync("keeper", GradingAction.ReadFile, stage.South));
    }
}
