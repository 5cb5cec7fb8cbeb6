using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Rights;

public sealed class FileRightTests
{
    [Fact]
    [Trait("Clause", "A10")]
    public async Task Right_AskedOpenedEnded_HoldsInItsPeriodOnly()
    {
        await using var stage = await RightsStage.CreateAsync();
        Assert.IsType<ActionNotAllowed>(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South));

        var right = (await stage.AskAsync(request => request with { From = stage.Today.AddDays(1), Until = stage.Today.AddDays(2) })).Value;
        stage.Wait();
        Assert.IsType<ActionNotAllowed>(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South));
        Assert.Null((await stage.OpenAsync(right)).Error);
        stage.Wait();
        Assert.IsType<ActionNotAllowed>(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South));

        stage.Test.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South));
        Assert.Null(await stage.DemandAsync("clerk", GradingAction.ViewCustomers, stage.South));
        Assert.IsType<ActionNotAllowed>(await stage.DemandAsync("clerk", GradingAction.KeepFile, stage.South));
        Assert.IsType<ActionNotAllowed>(await stage.DemandAsync("clerk", GradingAction.ExportFiles, stage.South));
        Assert.IsType<NothingThere>(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.East));
        Assert.Contains(await stage.WhoAsync("clerk"), await PeopleAsync(stage, GradingAction.ReadFile));

        stage.Test.Clock.Advance(TimeSpan.FromDays(2));
        Assert.IsType<ActionNotAllowed>(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South));
        Assert.DoesNotContain(await stage.WhoAsync("clerk"), await PeopleAsync(stage, GradingAction.ReadFile));
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Right_ForSomebodyOfAnotherUnit_ReachesExactlyThatUnit()
    {
        await using var stage = await RightsStage.CreateAsync();

        await stage.OpenedAsync(request => request with { Person = null, EmployeeNumber = "9", Action = GradingAction.ExportFiles });

        Assert.Null(await stage.DemandAsync("guest", GradingAction.ExportFiles, stage.South));
        Assert.Null(await stage.DemandAsync("guest", GradingAction.ReadFile, stage.South));
        Assert.IsType<NothingThere>(await stage.DemandAsync("guest", GradingAction.KeepFile, stage.South));
        Assert.IsType<NothingThere>(await stage.DemandAsync("guest", GradingAction.ViewUnit, stage.South));
        Assert.IsType<ActionNotAllowed>(await stage.DemandAsync("guest", GradingAction.ExportFiles, stage.East));
    }

    [Fact]
    [Trait("Clause", "A10")]
    [Trait("Clause", "A11")]
    public async Task Reading_ByAnOpenedRight_IsLoggedWithTheRightAndItsReason()
    {
        await using var stage = await RightsStage.CreateAsync();
        var right = await stage.OpenedAsync();

        await stage.ReadAsync("clerk", stage.OfSouth, stage.South);
        await stage.ReadAsync("keeper", stage.OfSouth, stage.South);

        var lines = await stage.LinesAsync();
        Assert.Equal([ReadingPurpose.RightAsked, ReadingPurpose.RightOpened, ReadingPurpose.Enquiry, ReadingPurpose.Enquiry], lines.Select(line => line.Purpose));
        Assert.Equal((right, "节前走访准备"), (lines[2].Right, lines[2].Reason));
        Assert.Equal((null, ""), (lines[3].Right, lines[3].Reason));
        Assert.Equal(await stage.WhoAsync("clerk"), lines[1].About);
        Assert.Empty((await stage.VerifyAsync()).Broken);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Ask_Cards_ReachTheCentreAndThenUnitAndPerson()
    {
        await using var stage = await RightsStage.CreateAsync();

        var right = (await stage.AskAsync()).Value;
        Assert.Equal("1 1 0 0", await WaitingAsync(stage));

        await stage.OpenAsync(right);
        Assert.Equal("0 0 1 1", await WaitingAsync(stage));
    }

    [Theory]
    [Trait("Clause", "A10")]
    [InlineData("liaison", "ActionNotAllowed")]
    [InlineData("manager", "ActionNotAllowed")]
    [InlineData("officer", "ActionNotAllowed")]
    [InlineData("stranger", "NothingThere")]
    public async Task Decide_ByOthersThanTheCentre_IsRefused(string who, string error)
    {
        await using var stage = await RightsStage.CreateAsync();
        var right = (await stage.AskAsync()).Value;

        Assert.Equal(error, (await stage.OpenAsync(right, who)).Error?.GetType().Name);
        Assert.Equal(FileRightState.Asked, (await stage.RightAsync(right)).State);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Open_Twice_IsRefusedTheSecondTime()
    {
        await using var stage = await RightsStage.CreateAsync();
        var right = await stage.OpenedAsync();

        Assert.Equal(new RightDecidedAlready(FileRightState.Open), (await stage.OpenAsync(right, "colleague")).Error);
        Assert.Single(await stage.LinesAsync(), line => line.Purpose == ReadingPurpose.RightOpened);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Open_ForOneself_IsRefused()
    {
        await using var stage = await RightsStage.CreateAsync();
        var centre = await stage.WhoAsync("centre");
        var right = (await stage.AskAsync(request => request with { Person = centre })).Value;

        Assert.Equal(new RightForOneself(), (await stage.OpenAsync(right)).Error);
        Assert.Null((await stage.OpenAsync(right, "colleague")).Error);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Open_AfterTheLastDay_IsRefused()
    {
        await using var stage = await RightsStage.CreateAsync();
        var right = (await stage.AskAsync(request => request with { Until = request.From })).Value;
        stage.Test.Clock.Advance(TimeSpan.FromDays(1));

        Assert.IsType<RightPeriodOver>((await stage.OpenAsync(right)).Error);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Decline_NeedsAReasonAndOpensNothing()
    {
        await using var stage = await RightsStage.CreateAsync();
        var right = (await stage.AskAsync()).Value;
        var centre = await stage.WhoAsync("centre");

        Assert.IsType<RightReasonMissing>((await stage.Test.RunAsync((DecideRight use) => use.DeclineAsync(centre, right, " ", default))).Error);
        Assert.Null((await stage.Test.RunAsync((DecideRight use) => use.DeclineAsync(centre, right, "改用检查权限", default))).Error);
        stage.Wait();

        Assert.IsType<ActionNotAllowed>(await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South));
        Assert.Equal(FileRightState.Declined, (await stage.RightAsync(right)).State);
    }

    [Theory]
    [Trait("Clause", "A10")]
    [InlineData("manager", null)]
    [InlineData("centre", null)]
    [InlineData("keeper", "ActionNotAllowed")]
    [InlineData("stranger", "NothingThere")]
    public async Task Close_ByUnitOrCentre_TakesEffectAtOnce(string who, string? error)
    {
        await using var stage = await RightsStage.CreateAsync();
        var right = await stage.OpenedAsync();
        var actor = await stage.WhoAsync(who);

        var closed = await stage.Test.RunAsync((CloseRight use) => use.RunAsync(actor, right, "走访完成", default));
        stage.Wait();

        Assert.Equal(error, closed.Error?.GetType().Name);
        Assert.Equal(error is null, await stage.DemandAsync("clerk", GradingAction.ReadFile, stage.South) is ActionNotAllowed);
        Assert.Equal(error is null ? 1 : 0, (await stage.LinesAsync()).Count(line => line.Purpose == ReadingPurpose.RightClosed));
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Sweep_AfterTheLastDay_WritesTheEndDownOnce()
    {
        await using var stage = await RightsStage.CreateAsync();
        var right = await stage.OpenedAsync();
        stage.Test.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(1, await stage.Test.RunAsync((SweepRights use) => use.RunAsync(default)));
        Assert.Equal(0, await stage.Test.RunAsync((SweepRights use) => use.RunAsync(default)));
        Assert.Equal(RightEnd.PeriodOver, (await stage.RightAsync(right)).End);
        Assert.Empty((await stage.VerifyAsync()).Broken);
    }

    [Theory]
    [Trait("Clause", "A10")]
    [InlineData("liaison", true)]
    [InlineData("centre", true)]
    [InlineData("clerk", true)]
    [InlineData("keeper", false)]
    [InlineData("stranger", false)]
    public async Task View_ByOthers_LooksAsIfItWereNotThere(string who, bool sees)
    {
        await using var stage = await RightsStage.CreateAsync();
        var right = (await stage.AskAsync()).Value;
        var reader = await stage.WhoAsync(who);

        var one = await stage.Test.RunAsync((ViewRights use) => use.OneAsync(reader, right, default));
        var page = await stage.Test.RunAsync((ViewRights use) => use.PageAsync(reader, 1, default));

        Assert.Equal(sees ? null : new NothingThere(), one.Error);
        Assert.Equal(sees ? 1 : 0, page.Rights.Count);
    }

    private static Task<IReadOnlyList<PersonId>> PeopleAsync(RightsStage stage, GradingAction action) =>
        stage.Test.RunAsync((IAccess access) => access.PeopleAsync(action, stage.South, default));

    private static async Task<string> WaitingAsync(RightsStage stage)
    {
        var counts = new List<int>();
        foreach (var name in new[] { "centre", "colleague", "liaison", "clerk" })
        {
            var person = await stage.WhoAsync(name);
            counts.Add((await stage.Test.RunAsync((ListCards use) => use.HandleAsync(person, default))).Count(card => card.Kind == RequestRight.Kind && !card.Settled));
        }

        return string.Join(' ', counts);
    }
}
