using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Approvals;

public sealed class DecideStepTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Fact]
    public async Task Decide_OwnProposal_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("manager", ApprovalMatter.VipPlan);

        Assert.IsType<OwnProposal>((await stage.DecideAsync("manager", approval)).Error);
        Assert.IsType<OwnProposal>((await stage.DecideAsync("manager", approval, approve: false)).Error);
        Assert.Equal(["deputy"], await stage.WaitingAsync(ApprovalCards.Step, approval));
        Assert.Null((await stage.DecideAsync("deputy", approval)).Error);
    }

    [Fact]
    public async Task Decide_ByTheProposerAsStandInOfAnother_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.NameAsync("party", "liaison", 0, 5);
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);

        Assert.IsType<OwnProposal>((await stage.DecideAsync("liaison", approval)).Error);
        Assert.Equal(["party"], await stage.WaitingAsync(ApprovalCards.Step, approval));
    }

    [Fact]
    public async Task Decide_ByTheStandInOfTheProposer_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.NameAsync("manager", "colleague", 0, 5);
        var approval = await stage.ProposeAsync("manager", ApprovalMatter.VipPlan);

        Assert.IsType<OwnProposal>((await stage.DecideAsync("colleague", approval)).Error);
        Assert.Equal(["deputy"], await stage.WaitingAsync(ApprovalCards.Step, approval));
    }

    [Fact]
    [Trait("Clause", "R04")]
    public async Task Decide_OutOfOrder_IsRefusedAndSaysWhoIsFirst()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("officer", ApprovalMatter.Rule);

        Assert.Equal(Decider.LeaderInCharge, Assert.IsType<OutOfOrder>((await stage.DecideAsync("general manager", approval)).Error).Decider);
        Assert.Equal(Decider.LeaderInCharge, Assert.IsType<OutOfOrder>((await stage.DecideAsync("general manager", approval, step: 2)).Error).Decider);
        Assert.IsType<OutOfOrder>((await stage.DecideAsync("leader", approval, step: 2)).Error);
    }

    [Fact]
    public async Task Decide_Twice_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("officer", ApprovalMatter.Rule);
        Assert.Null((await stage.DecideAsync("leader", approval)).Error);

        Assert.IsType<StepAlreadyDecided>((await stage.DecideAsync("leader", approval, step: 1)).Error);
        Assert.Null((await stage.DecideAsync("general manager", approval)).Error);
        Assert.IsType<StepAlreadyDecided>((await stage.DecideAsync("general manager", approval)).Error);
        Assert.IsType<StepAlreadyDecided>((await stage.DecideAsync("general manager", approval, approve: false)).Error);
        Assert.Single(stage.Matters.InEffect);
    }

    [Fact]
    public async Task Decide_AfterWithdrawal_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        Assert.Equal(ApprovalState.Withdrawn, (await stage.WithdrawAsync("liaison", approval)).Value.State);

        Assert.IsType<ApprovalWithdrawn>((await stage.DecideAsync("party", approval)).Error);
        Assert.Empty(await stage.WaitingAsync(ApprovalCards.Step, approval));
        Assert.Single(stage.Matters.Unlocked);
    }

    [Fact]
    public async Task Decide_ObjectChangedMeanwhile_IsRefusedButCanBeReturned()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        stage.Matters.Texts[(ApprovalMatter.Standards, 7)] = "changed behind the approval's back";

        Assert.IsType<VersionChanged>((await stage.DecideAsync("party", approval)).Error);
        stage.Matters.Texts.TryRemove((ApprovalMatter.Standards, 7), out _);
        Assert.IsType<VersionChanged>((await stage.DecideAsync("party", approval)).Error);
        Assert.Equal(ApprovalState.Returned, (await stage.DecideAsync("party", approval, approve: false)).Value.State);
    }

    [Fact]
    public async Task Decide_FromACardOfAnotherVersion_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);

        Assert.IsType<VersionChanged>((await stage.DecideAsync("party", approval, hash: Canon.Hash("v0"))).Error);
        Assert.IsType<VersionChanged>((await stage.DecideAsync("party", approval, hash: "")).Error);
    }

    [Fact]
    public async Task Return_WithoutReason_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);

        Assert.IsType<ReturnNeedsReason>((await stage.DecideAsync("party", approval, approve: false, reason: " \u3000\n")).Error);
        Assert.IsType<TextTooLong>((await stage.DecideAsync("party", approval, approve: false, reason: new string('长', 1001))).Error);
        Assert.IsType<TextHasControlCharacters>((await stage.DecideAsync("party", approval, approve: false, reason: "a\u202Eb")).Error);
    }

    [Fact]
    [Trait("Clause", "R07")]
    public async Task Approve_WithoutResolution_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Committee);
        var stored = await stage.StoredAsync(approval);
        var party = await stage.WhoAsync("party");

        Assert.IsType<ResolutionMissing>((await stage.DecideAsync("party", approval, resolution: " ")).Error);
        Assert.IsType<ResolutionDateMissing>((await stage.Test.RunAsync((DecideStep use) => use.RunAsync(
            new DecideStepRequest(party, approval, 1, stored.TextHash, Approve: true, null, "3号"), default))).Error);
        Assert.Equal(Today, Assert.IsType<ResolutionInFuture>((await stage.DecideAsync("party", approval, resolvedOn: Today.AddDays(1))).Error).Today);
        Assert.Equal(
            Today, Assert.IsType<ResolutionBeforeProposal>((await stage.DecideAsync("party", approval, resolvedOn: Today.AddDays(-1))).Error).ProposedOn);
        Assert.Null((await stage.DecideAsync("party", approval, resolvedOn: Today)).Error);
    }

    [Fact]
    [Trait("Clause", "R13")]
    public async Task Approve_ResolvedBeforeTheStepBefore_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("officer", ApprovalMatter.StrategicList);
        stage.Test.Clock.Advance(TimeSpan.FromDays(10));
        var party = GroupTime.DateOf(stage.Test.Clock.GetUtcNow());
        Assert.Null((await stage.DecideAsync("market party", approval, resolvedOn: party)).Error);

        Assert.Equal(
            party,
            Assert.IsType<ResolutionBeforeProposal>((await stage.DecideAsync("resource committee", approval, resolvedOn: party.AddDays(-5))).Error).ProposedOn);
        Assert.Null((await stage.DecideAsync("resource committee", approval, resolvedOn: party)).Error);
    }

    [Fact]
    [Trait("Clause", "R04")]
    public async Task Approve_AfterStandingInForTheStepBefore_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var today = GroupTime.DateOf(stage.Test.Clock.GetUtcNow());
        var (leader, manager) = (await stage.WhoAsync("leader"), await stage.WhoAsync("general manager"));
        Assert.Null((await stage.Test.RunAsync((NameStandIn use) => use.RunAsync(new NameStandInRequest(leader, manager, today, today.AddDays(3)), default))).Error);
        var approval = await stage.ProposeAsync("officer", ApprovalMatter.Rule);
        Assert.Null((await stage.DecideAsync("general manager", approval)).Error);

        Assert.IsType<DecidedEarlierStep>((await stage.DecideAsync("general manager", approval)).Error);
    }

    [Fact]
    public async Task Decide_BySomebodyElse_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);

        Assert.IsType<NotTheDecider>((await stage.DecideAsync("manager", approval)).Error);
        Assert.IsType<NotTheDecider>((await stage.DecideAsync("market party", approval)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.DecideAsync("colleague", approval)).Error);
        Assert.IsType<NothingThere>((await stage.DecideAsync("party of the other unit", approval)).Error);
        Assert.IsType<NothingThere>((await stage.DecideAsync("stranger", approval)).Error);
        Assert.Equal([ApprovalEventKind.Proposed], await stage.EventsAsync(approval));
    }

    [Fact]
    public async Task Approve_EffectRefuses_LeavesNothingBehind()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        stage.Matters.Refusal = new StoreUnavailable();

        Assert.IsType<StoreUnavailable>((await stage.DecideAsync("party", approval)).Error);
        Assert.Equal(ApprovalState.UnderWay, (await stage.StoredAsync(approval)).State);
        Assert.Equal([ApprovalEventKind.Proposed], await stage.EventsAsync(approval));
        Assert.Equal(["party"], await stage.WaitingAsync(ApprovalCards.Step, approval));
        stage.Matters.Refusal = null;
        Assert.Null((await stage.DecideAsync("party", approval)).Error);
    }

    [Fact]
    public async Task Return_TellsTheProposerWhyAndUnlocks()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);

        var returned = (await stage.DecideAsync("party", approval, approve: false, reason: " too low ", resolution: null)).Value;

        Assert.Equal((ApprovalState.Returned, "too low"), (returned.State, returned.ReturnReason));
        Assert.Equal(["liaison"], await stage.WaitingAsync(ApprovalCards.Mine, approval));
        Assert.Empty(await stage.WaitingAsync(ApprovalCards.Step, approval));
        Assert.Equal(approval, Assert.Single(stage.Matters.Unlocked).Id);
    }

    [Fact]
    public async Task Decide_TwoAtTheSameSecond_OneWins()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        for (var round = 1; round <= 5; round++)
        {
            var approval = await stage.ProposeAsync("liaison", ApprovalMatter.VipPlan, @object: round);

            var answers = await Task.WhenAll(
                Task.Run(() => stage.DecideAsync("manager", approval)), Task.Run(() => stage.DecideAsync("deputy", approval, approve: false)));

            Assert.Single(answers, answer => answer.Error is null);
            Assert.IsType<StepAlreadyDecided>(answers.Single(answer => answer.Error is not null).Error);
            Assert.Equal(1, (await stage.EventsAsync(approval)).Count(kind => kind is ApprovalEventKind.Approved or ApprovalEventKind.Returned));
        }
    }
}
