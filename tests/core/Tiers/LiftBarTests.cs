using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R20")]
public sealed class LiftBarTests : IAsyncLifetime
{
    private SpecialStage stage = null!;
    private SubjectId subject;
    private BarId bar;

    public async Task InitializeAsync()
    {
        stage = await SpecialStage.CreateAsync();
        subject = await stage.CustomerAsync(stage.South, new DateOnly(2019, 5, 1));
        await stage.AwardAsync(subject, stage.South, TierLevel.Vip1, new DateOnly(2026, 3, 1));
        bar = await stage.BarredAsync("liaison", subject);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "A08")]
    public async Task Lift_ByTheRoute_EndsTheBarAndTheRemark_AndRevivesNoAward()
    {
        var approval = (await AppealAsync("liaison", "款项已结清")).Value;
        Assert.Contains(subject, await BarredAsync());

        Assert.Null((await stage.DecideAsync("party", approval)).Error);

        Assert.DoesNotContain(subject, await BarredAsync());
        Assert.Equal(FormattableString.Invariant($"unmark {subject.Value} 2025"), stage.Marks.Log[^1]);
        var remark = await stage.Test.WithDbAsync(db => db.Set<RiskRemark>().SingleAsync());
        Assert.Equal("款项已结清", remark.ClosedReason);
        Assert.Empty(await stage.ValidAsync(subject));
        Assert.Equal(
            [BarEventKind.Barred, BarEventKind.Appealed, BarEventKind.Lifted],
            await stage.Test.WithDbAsync(db => db.Set<BarEvent>().OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync()));
        Assert.NotEqual(BarId.New(), await stage.BarredAsync("officer", subject));
    }

    [Fact]
    public async Task Lift_WithoutReason_IsRefused() => Assert.IsType<LiftNeedsReason>((await AppealAsync("liaison", "  ")).Error);

    [Fact]
    public async Task Lift_Twice_IsRefused()
    {
        var approval = (await AppealAsync("liaison", "first")).Value;
        Assert.IsType<ObjectUnderWay>((await AppealAsync("manager", "second")).Error);
        await stage.DecideAsync("party", approval);

        Assert.IsType<BarIsLifted>((await AppealAsync("liaison", "third")).Error);
        Assert.IsType<StepAlreadyDecided>((await stage.DecideAsync("party", approval)).Error);
    }

    [Fact]
    public async Task Lift_RefusedSecondAppeal_LeavesTheReasonOfTheFirst()
    {
        await AppealAsync("liaison", "first");
        await AppealAsync("manager", "second");

        Assert.Equal("first", (await stage.Test.WithDbAsync(db => db.Set<Bar>().SingleAsync())).LiftReason);
    }

    [Fact]
    public async Task Lift_Returned_KeepsTheBar_AndCanBeProposedAgain()
    {
        var approval = (await AppealAsync("liaison", "first")).Value;
        Assert.Null((await stage.DecideAsync("party", approval, approve: false)).Error);
        Assert.Contains(subject, await BarredAsync());

        var again = (await AppealAsync("liaison", "better")).Value;
        Assert.Null((await stage.DecideAsync("party", again)).Error);
        Assert.DoesNotContain(subject, await BarredAsync());
    }

    [Fact]
    public async Task Lift_OwnAppealDecided_IsRefused()
    {
        var foreign = await stage.CustomerAsync(stage.East, new DateOnly(2019, 5, 1));
        var id = await stage.BarredAsync("east", foreign);
        var who = await stage.WhoAsync("east");
        var approval = (await stage.Test.RunAsync((AppealBar use) => use.RunAsync(who, id, "reason", default))).Value;

        Assert.IsType<OwnProposal>((await stage.DecideAsync("east", approval)).Error);
        Assert.Null((await stage.DecideAsync("east party", approval)).Error);
    }

    [Fact]
    public async Task Lift_OfHeadquartersBarByTheUnit_IsRefused()
    {
        var other = await stage.CustomerAsync(stage.South, new DateOnly(2019, 5, 1));
        var id = await stage.BarredAsync("officer", other);
        var who = await stage.WhoAsync("liaison");

        Assert.NotNull((await stage.Test.RunAsync((AppealBar use) => use.RunAsync(who, id, "reason", default))).Error);
    }

    private async Task<Result<ApprovalId>> AppealAsync(string actor, string reason)
    {
        var who = await stage.WhoAsync(actor);
        return await stage.Test.RunAsync((AppealBar use) => use.RunAsync(who, bar, reason, default));
    }

    private Task<IReadOnlySet<SubjectId>> BarredAsync() => stage.Test.RunAsync((IBars use) => use.BarredAsync(2025, default));
}
