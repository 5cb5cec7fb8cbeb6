using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Approvals;

public sealed class RouteTests
{
    /// <summary>Written out by hand from the issue; ! decides by resolution, @HQ in headquarters.</summary>
    [Theory]
    [Trait("Clause", "R04")]
    [Trait("Clause", "R07")]
    [Trait("Clause", "R11")]
    [Trait("Clause", "R12")]
    [Trait("Clause", "R13")]
    [Trait("Clause", "R15")]
    [InlineData(ApprovalMatter.Rule, "LeaderInCharge@HQ GeneralManager@HQ", false)]
    [InlineData(ApprovalMatter.DifferentialItems, "PartyOrganization!", true)]
    [InlineData(ApprovalMatter.Committee, "PartyOrganization!", true)]
    [InlineData(ApprovalMatter.Standards, "PartyOrganization!", true)]
    [InlineData(ApprovalMatter.VipList, "PartyOrganization!", true)]
    [InlineData(ApprovalMatter.Gift, "PartyOrganization!", true)]
    [InlineData(ApprovalMatter.StrategicList, "PartyOrganization!@HQ ResourceCommittee!@HQ", false)]
    [InlineData(ApprovalMatter.StrategicPlan, "ResourceCommittee!@HQ", false)]
    [InlineData(ApprovalMatter.VipPlan, "UnitManager", true)]
    [InlineData(ApprovalMatter.LiftBar, "PartyOrganization!", true)]
    public void Route_OfEachMatter_IsAsTheRulesSay(ApprovalMatter matter, string steps, bool filed)
    {
        var route = ApprovalRoutes.Of(matter);

        Assert.Equal(steps, string.Join(' ', route.Steps.Select(step =>
            $"{step.Decider}{(step.ByResolution ? "!" : "")}{(step.Place == StepPlace.Headquarters ? "@HQ" : "")}")));
        Assert.Equal(filed, route.EndsInFiling);
    }

    [Fact]
    public void Route_OfEveryMatter_IsThere() => Assert.All(Enum.GetValues<ApprovalMatter>(), matter => Assert.NotEmpty(ApprovalRoutes.Of(matter).Steps));

    [Fact]
    [Trait("Clause", "R04")]
    public async Task Rule_ThroughItsRoute_TakesEffectAfterTheLastStepOnly()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("officer", ApprovalMatter.Rule);
        Assert.Equal(["leader"], await stage.WaitingAsync(ApprovalCards.Step, approval));

        Assert.Equal(ApprovalState.UnderWay, (await stage.DecideAsync("leader", approval)).Value.State);
        Assert.Empty(stage.Matters.InEffect);
        Assert.Equal(["general manager"], await stage.WaitingAsync(ApprovalCards.Step, approval));
        var done = (await stage.DecideAsync("general manager", approval)).Value;

        Assert.Equal((ApprovalState.Approved, FilingState.None), (done.State, done.Filing));
        Assert.Equal(new DateOnly(2026, 11, 2), Assert.Single(stage.Matters.InEffect).EffectiveOn);
        Assert.Empty(await stage.WaitingAsync(ApprovalCards.Step, approval));
        Assert.Equal(["officer"], await stage.WaitingAsync(ApprovalCards.Mine, approval));
        Assert.Equal([ApprovalEventKind.Proposed, ApprovalEventKind.Approved, ApprovalEventKind.Approved], await stage.EventsAsync(approval));
    }

    [Fact]
    [Trait("Clause", "R11")]
    public async Task Standards_Approved_AreFiledInTheSameStepAndGoToHeadquarters()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        stage.Test.Clock.Advance(TimeSpan.FromDays(3));

        var done = (await stage.DecideAsync("party", approval, resolution: " 党〔2026〕9号 ", resolvedOn: new DateOnly(2026, 11, 4))).Value;

        Assert.Equal((ApprovalState.Approved, FilingState.Filed, "党〔2026〕9号"), (done.State, done.Filing, done.Resolution));
        Assert.Equal(new DateOnly(2026, 11, 4), Assert.Single(stage.Matters.InEffect).EffectiveOn);
        Assert.Equal(["officer", "officer 2"], await stage.WaitingAsync(ApprovalCards.Filing, approval));
        Assert.Equal([ApprovalEventKind.Proposed, ApprovalEventKind.Approved, ApprovalEventKind.Filed], await stage.EventsAsync(approval));
    }
}
