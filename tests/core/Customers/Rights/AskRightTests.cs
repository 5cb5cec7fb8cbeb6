using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Rights;

/// <summary>What a unit cannot ask for.</summary>
public sealed class AskRightTests
{
    public static TheoryData<string, Func<RightsStage, RightRequest, RightRequest>> BadRequests() => new()
    {
        { "RightReasonMissing", (_, request) => request with { Reason = " " } },
        { "TextTooLong", (_, request) => request with { Reason = new string('长', 601) } },
        { "RightPeriodMissing", (_, request) => request with { From = null } },
        { "RightPeriodMissing", (_, request) => request with { Until = null } },
        { "RightBeginsInPast", (stage, request) => request with { From = stage.Today.AddDays(-1) } },
        { "RightEndsBeforeItBegins", (_, request) => request with { Until = request.From!.Value.AddDays(-1) } },
        { "RightTooLong", (_, request) => request with { Until = request.From!.Value.AddDays(366) } },
        { "RightNotOffered", (_, request) => request with { Action = GradingAction.OpenAccess } },
        { "NobodyChosen", (_, request) => request with { Person = null, EmployeeNumber = "4711" } },
        { "NobodyChosen", (_, request) => request with { Person = new PersonId(4711) } },
        { "NobodyChosen", (_, request) => request with { Person = null } },
        { "NothingThere", (stage, request) => request with { Unit = stage.East } },
        { "NothingThere", (_, request) => request with { Unit = new UnitId(4711) } },
    };

    [Theory]
    [Trait("Clause", "A10")]
    [MemberData(nameof(BadRequests))]
    public async Task Ask_Wrongly_IsRefused(string error, Func<RightsStage, RightRequest, RightRequest> change)
    {
        await using var stage = await RightsStage.CreateAsync();

        Assert.Equal(error, (await stage.AskAsync(request => change(stage, request))).Error?.GetType().Name);
        Assert.Empty(await stage.LinesAsync());
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Ask_WhatTheRoleGivesAlready_IsRefused()
    {
        await using var stage = await RightsStage.CreateAsync();
        var keeper = await stage.WhoAsync("keeper");

        Assert.Equal(new RightNotNeeded("keeper"), (await stage.AskAsync(request => request with { Person = keeper })).Error);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Ask_WhatAnOpenedRightGivesForFewerDays_IsTaken()
    {
        await using var stage = await RightsStage.CreateAsync();
        await stage.OpenedAsync(request => request with { Action = GradingAction.KeepFile });

        Assert.Null((await stage.AskAsync(request => request with { Until = stage.Today.AddDays(200) })).Error);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Ask_ForTheSameDays_IsRefusedAndForLaterOnesNot()
    {
        await using var stage = await RightsStage.CreateAsync();
        await stage.OpenedAsync();

        Assert.IsType<RightOverlaps>((await stage.AskAsync(request => request with { From = stage.Today.AddDays(29), Until = stage.Today.AddDays(40) })).Error);
        Assert.Null((await stage.AskAsync(request => request with { From = stage.Today.AddDays(30), Until = stage.Today.AddDays(40) })).Error);
    }

    [Theory]
    [Trait("Clause", "A10")]
    [InlineData("keeper", "ActionNotAllowed")]
    [InlineData("clerk", "ActionNotAllowed")]
    [InlineData("stranger", "NothingThere")]
    public async Task Ask_WithoutTheRight_IsRefused(string who, string error)
    {
        await using var stage = await RightsStage.CreateAsync();

        Assert.Equal(error, (await stage.AskAsync(who: who)).Error?.GetType().Name);
    }
}
