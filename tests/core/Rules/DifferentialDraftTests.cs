using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Rules;

[Trait("Clause", "R06")]
public sealed class DifferentialDraftTests : IAsyncLifetime
{
    private static readonly RuleItemContent Winter = new("D1", "冬季保供贡献", 10, ItemMode.Judged);

    private DraftStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await DraftStage.CreateAsync();
        await stage.ApprovedAsync(DraftStage.Good);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Propose_ThirtyAndAHalf_IsRefusedAndThirtyIsNot()
    {
        var id = await DraftAsync(Winter, new("D2", "区域战略协同", 20.5m, ItemMode.Judged));

        Assert.Equal(new DifferentialPointsExceeded(30.5m, 0.5m), (await stage.ProposeAsync(id)).Error);
        Assert.Null((await stage.EditAsync(id, new DraftEdits.PutItem(2, new("D2", "区域战略协同", 20, ItemMode.Judged)))).Error);
        Assert.Null((await stage.ProposeAsync(id)).Error);
        Assert.Equal((ApprovalMatter.DifferentialItems, DraftStage.South), (stage.Approvals.Proposed[^1].Matter, stage.Approvals.Proposed[^1].Unit));
    }

    [Fact]
    public async Task Edit_MetricOrNameOfABaseItemOrItsOpposite_IsRefusedWithTheReason()
    {
        var id = await DraftAsync(Winter);

        Assert.IsType<DifferentialMetricRepeats>(await PutAsync(RuleVersionTests.Measured("D2", 5, Metric.YearlyVolume, "<1:0; >=1:5")));
        Assert.IsType<DifferentialContradicts>(await PutAsync(RuleVersionTests.Measured("D2", 5, Metric.YearlyVolume, "<1:5; >=1:0")));
        Assert.IsType<DifferentialNameRepeats>(await PutAsync(new("D2", "合作配合度与深度的评分", 5, ItemMode.Judged)));
        Assert.IsType<ItemPointsImpossible>(await PutAsync(new("D2", "别的", -5, ItemMode.Judged)));
        Assert.Single((await stage.LoadAsync(id)).Content.Items);

        async Task<TeamsGrading.Core.Shared.Error?> PutAsync(RuleItemContent item) => (await stage.EditAsync(id, new DraftEdits.PutItem(0, item))).Error;
    }

    [Fact]
    public async Task Propose_NoItemsAndNoneInForce_IsRefused() =>
        Assert.Equal(new SupplementHasNoItems(), (await stage.ProposeAsync(await DraftAsync())).Error);

    [Fact]
    public async Task Propose_NoApprovedRuleOfTheYear_IsRefused() => Assert.Equal(
        new RuleNotApproved(2027), (await stage.ProposeAsync(await stage.DraftAsync(new RuleContent([Winter]), 2027, ApprovalMatter.DifferentialItems))).Error);

    [Fact]
    public async Task Approved_Items_CountFromThenOnInTheUnitsRuleOnly()
    {
        await ApprovedAsync(Winter);

        var card = (await stage.Test.RunAsync((IRuleBook book) => book.ForUnitAsync(DraftStage.South, 2026, default))).Value;
        Assert.Equal([("D1", 10m)], card.Items.Where(item => item.Differential).Select(item => (item.Code, item.Points)));
        Assert.All((await stage.CardAsync())!.Items, item => Assert.False(item.Differential));
    }

    [Fact]
    public async Task Approved_RuleChangedMeanwhileSoThatItCollides_IsRefusedAndNothingIsDone()
    {
        var id = await DraftAsync(Winter);
        Assert.Null((await stage.ProposeAsync(id)).Error);
        var rule = await stage.StartAsync(reason: "冬季保供纳入集团规则");
        Assert.Null((await stage.EditAsync(rule, new DraftEdits.PutItem(1, DraftStage.Good.Items[2] with { Name = "冬季保供的贡献度" }))).Error);
        Assert.Null((await stage.ProposeAsync(rule)).Error);
        Assert.Null((await stage.ApproveAsync(rule)).Error);

        var refusal = Assert.IsType<SupplementCollides>((await stage.ApproveAsync(id)).Error);

        Assert.IsType<DifferentialNameRepeats>(refusal.Reason);
        Assert.Equal(RuleState.UnderApproval, (await stage.LoadAsync(id)).State);
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<Supplement>().CountAsync()));
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task Adjust_GivenUpWithReason_IsTheBaseAgainAndTheEarlierVersionStays()
    {
        await ApprovedAsync(Winter);
        Assert.Equal(new RuleAdjustmentNeedsReason(2026), (await stage.TryStartAsync(matter: ApprovalMatter.DifferentialItems)).Error);
        var id = await stage.StartAsync(reason: "不再需要", matter: ApprovalMatter.DifferentialItems);
        await stage.EditAsync(id, new DraftEdits.RemoveItem(1));
        Assert.Null((await stage.ProposeAsync(id)).Error);
        Assert.Null((await stage.ApproveAsync(id)).Error);

        Assert.Null((await stage.Test.RunAsync((IRuleBook book) => book.ForUnitAsync(DraftStage.South, 2026, default))).Value.Supplement);
        Assert.Equal([1, 0], await stage.Test.WithDbAsync(async db =>
            (await db.Set<Supplement>().AsNoTracking().OrderBy(version => version.Number).ToListAsync()).Select(version => version.Items.Count).ToList()));
    }

    [Fact]
    public async Task Start_NextYear_TakesLastYearsItems()
    {
        await ApprovedAsync(Winter);

        var draft = await stage.LoadAsync(await stage.StartAsync(2027, DraftStart.LastYear, matter: ApprovalMatter.DifferentialItems));

        Assert.Equal([Winter], draft.Content.Items);
    }

    private Task<RuleDraftId> DraftAsync(params RuleItemContent[] items) => stage.DraftAsync(new RuleContent(items), matter: ApprovalMatter.DifferentialItems);

    private Task ApprovedAsync(params RuleItemContent[] items) => stage.ApprovedAsync(new RuleContent(items), matter: ApprovalMatter.DifferentialItems);
}
