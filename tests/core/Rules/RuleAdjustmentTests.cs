using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Rules;

[Trait("Clause", "R04")]
public sealed class RuleAdjustmentTests : IAsyncLifetime
{
    private DraftStage stage = null!;

    public async Task InitializeAsync() => stage = await DraftStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Approved_Draft_IsTheRuleOfTheYearAndNoImportCanChangeIt()
    {
        Assert.Null(await stage.CardAsync());
        var id = await stage.ApprovedAsync(DraftStage.Good);

        var card = (await stage.CardAsync())!;
        Assert.Equal(100, card.Items.Sum(item => item.Points));
        Assert.Contains("\"explanations\":{\"BusinessForm\":\"各单位业务形态单一\"", card.CanonicalText, StringComparison.Ordinal);
        Assert.Equal(RuleState.Approved, (await stage.LoadAsync(id)).State);
        var import = await stage.Test.RunAsync((WriteRule use) => use.StageAsync(2026, DraftStage.Good with { DropExtremes = true }, default));
        Assert.Equal(new RuleApprovedHere(2026, 1), import.Error);
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task Adjust_WithoutReason_IsRefused()
    {
        await stage.ApprovedAsync(DraftStage.Good);

        Assert.Equal(new RuleAdjustmentNeedsReason(2026), (await stage.TryStartAsync(reason: "  ")).Error);
        await stage.ImportAsync(DraftStage.Good, 2025);
        Assert.Equal(new RuleAdjustmentNeedsReason(2025), (await stage.TryStartAsync(2025)).Error);
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task Adjust_WithReason_IsTheSameObjectsNextVersionAndTheEarlierStays()
    {
        var id = await stage.ApprovedAsync(DraftStage.Good);
        var first = (await stage.CardAsync())!;
        await stage.Test.RunAsync((IRuleBook book) => book.MarkUsedAsync(first, DraftStage.South, default));

        Assert.Equal(id, await stage.StartAsync(reason: "经营策略调整"));
        Assert.Equal(new DraftChangesNothing(2026), (await stage.ProposeAsync(id)).Error);
        Assert.Null((await stage.EditAsync(id, new DraftEdits.PutSettings(0.6m, true))).Error);
        Assert.Null((await stage.ProposeAsync(id)).Error);
        Assert.Equal(first.Hash, (await stage.CardAsync())!.Hash);
        Assert.Null((await stage.ApproveAsync(id)).Error);

        Assert.Equal((2, "经营策略调整"), (stage.Approvals.Proposed.Count(each => each.Object == id.Value), stage.Approvals.Proposed[1].AdjustmentReason));
        Assert.True((await stage.CardAsync())!.DropExtremes);
        var versions = await stage.Test.WithDbAsync(db => db.Set<RuleVersion>().AsNoTracking().OrderBy(version => version.Number).ToListAsync());
        Assert.Equal([(1, RuleState.Used, first.Hash), (2, RuleState.Approved, versions[1].Hash)], versions.Select(each => (each.Number, each.State, each.Hash)));
    }

    [Fact]
    public async Task Returned_Draft_CanBeEditedAgainAndComesBackToItsProposer()
    {
        var id = await stage.DraftAsync(DraftStage.Good);
        await stage.ProposeAsync(id);

        await stage.ReturnAsync(id);

        Assert.Null((await stage.EditAsync(id, new DraftEdits.PutSettings(0.6m, false))).Error);
        Assert.Equal("post rule.draft 10", stage.Cards.Log.Last());
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task Draft_RuleImportedMeanwhile_IsAnAdjustmentAndNeedsItsReason()
    {
        var id = await stage.DraftAsync(DraftStage.Good);
        await stage.ImportAsync(DraftStage.Good with { DropExtremes = true }, 2026);
        Assert.Equal(new RuleAdjustmentNeedsReason(2026), (await stage.ProposeAsync(id)).Error);

        Assert.Equal(id, await stage.StartAsync(reason: "与导入的规则不同"));

        Assert.Null((await stage.ProposeAsync(id)).Error);
        Assert.Null((await stage.ApproveAsync(id)).Error);
        Assert.False((await stage.CardAsync())!.DropExtremes);
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task Approve_RuleImportedOnTheWay_IsRefusedWithoutAReason()
    {
        var id = await stage.DraftAsync(DraftStage.Good);
        Assert.Null((await stage.ProposeAsync(id)).Error);
        await stage.ImportAsync(DraftStage.Good with { DropExtremes = true }, 2026);

        Assert.Equal(new RuleAdjustmentNeedsReason(2026), (await stage.ApproveAsync(id)).Error);
        Assert.True((await stage.CardAsync())!.DropExtremes);
    }
}
