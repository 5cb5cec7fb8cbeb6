using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Rules;

[Trait("Clause", "R04")]
public sealed class DraftTests : IAsyncLifetime
{
    private DraftStage stage = null!;

    public async Task InitializeAsync() => stage = await DraftStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Start_FromLastYear_TakesItsItemsAndWhatTheirMetricsPlainlyMeasure()
    {
        await stage.ImportAsync(new RuleContent([.. DraftStage.Good.Items.Select(item => item with { Considers = Considerations.None })], true, 0.6m), 2025);

        var draft = await stage.LoadAsync(await stage.StartAsync(2026, DraftStart.LastYear));

        Assert.Equal(["J1", "V1", "V2"], draft.Content.Items.Select(item => item.Code));
        Assert.Equal([Considerations.None, Considerations.Volume, Considerations.ContractStability], draft.Content.Items.Select(item => item.Considers));
        Assert.Equal((true, 0.6m, null), (draft.Content.DropExtremes, draft.Content.Quorum, draft.AdjustmentReason));
        Assert.Contains("post rule.draft 10", stage.Cards.Log);
    }

    [Fact]
    public async Task Start_Again_KeepsWhatWasWritten()
    {
        var id = await stage.DraftAsync(DraftStage.Good);

        Assert.Equal(id, await stage.StartAsync(2026, DraftStart.LastYear));
        Assert.Equal(3, (await stage.LoadAsync(id)).Content.Items.Count);
    }

    [Fact]
    public async Task Start_EightAtTheSameMoment_MakeOne()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stage.StartAsync())));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<RuleDraft>().CountAsync()));
    }

    [Fact]
    public async Task Edit_ItemOfMinusFive_IsRefusedAndNothingChanges()
    {
        var id = await stage.DraftAsync(DraftStage.Good);
        var before = await stage.LoadAsync(id);

        Assert.Equal(
            new ItemPointsImpossible("J1", -5), (await stage.EditAsync(id, new DraftEdits.PutItem(3, DraftStage.Good.Items[2] with { Points = -5 }))).Error);
        Assert.Equal((before.Text, before.Version), ((await stage.LoadAsync(id)).Text, (await stage.LoadAsync(id)).Version));
    }

    [Fact]
    public async Task Edit_CodeOfAnotherItem_IsRefused()
    {
        var id = await stage.DraftAsync(DraftStage.Good);

        Assert.Equal(new ItemCodeTwice("j1"), (await stage.EditAsync(id, new DraftEdits.PutItem(1, DraftStage.Good.Items[0] with { Code = "j1" }))).Error);
        Assert.Null((await stage.EditAsync(id, new DraftEdits.PutItem(3, DraftStage.Good.Items[2] with { Code = "j1" }))).Error);
        Assert.IsType<NothingThere>((await stage.EditAsync(id, new DraftEdits.PutItem(4, DraftStage.Good.Items[2]))).Error);
        Assert.IsType<NothingThere>((await stage.EditAsync(id, new DraftEdits.RemoveItem(4))).Error);
    }

    [Fact]
    public async Task Edit_SeenBeforeAnotherOfficersChange_IsRefused()
    {
        var id = await stage.DraftAsync(DraftStage.Good);
        var seen = (await stage.LoadAsync(id)).Version;
        Assert.Null((await stage.EditAsync(id, new DraftEdits.PutSettings(0.6m, true), seen)).Error);

        Assert.Equal(new DraftChangedMeanwhile(2026), (await stage.EditAsync(id, new DraftEdits.RemoveItem(1), seen)).Error);
        Assert.Equal(3, (await stage.LoadAsync(id)).Content.Items.Count);
    }

    [Fact]
    public async Task Edit_TwoOfficersAtTheSameSecond_OneWins()
    {
        var id = await stage.DraftAsync(DraftStage.Good);
        var seen = (await stage.LoadAsync(id)).Version;

        var errors = (await Task.WhenAll(Enumerable.Range(1, 2).Select(place => Task.Run(() => stage.EditAsync(id, new DraftEdits.RemoveItem(place), seen)))))
            .Select(result => result.Error).ToList();

        Assert.Equal(new DraftChangedMeanwhile(2026), Assert.Single(errors, error => error is not null));
        Assert.Equal(2, (await stage.LoadAsync(id)).Content.Items.Count);
    }

    [Fact]
    public async Task Edit_UnderApproval_IsRefused()
    {
        var id = await stage.DraftAsync(DraftStage.Good);
        Assert.Null((await stage.ProposeAsync(id)).Error);

        Assert.Equal(new DraftUnderApproval(2026), (await stage.EditAsync(id, new DraftEdits.RemoveItem(1))).Error);
        Assert.Equal(new DraftUnderApproval(2026), (await stage.ProposeAsync(id)).Error);
        Assert.Equal(id, await stage.StartAsync(2026));
    }

    [Fact]
    public async Task Propose_NinetyNineAndAHalf_SaysWhatIsMissing()
    {
        var id = await stage.DraftAsync(DraftStage.Good with { Items = [.. DraftStage.Good.Items.Take(2), DraftStage.Good.Items[2] with { Points = 29.5m }] });

        Assert.Equal(new ItemsDoNotSumTo100(99.5m, 0.5m), (await stage.ProposeAsync(id)).Error);
        Assert.Contains(new ItemsDoNotSumTo100(99.5m, 0.5m), (await stage.ViewAsync(id)).Value.Faults);
        Assert.Equal(RuleState.Draft, (await stage.LoadAsync(id)).State);
        Assert.Empty(stage.Approvals.Proposed);
    }

    [Fact]
    [Trait("Clause", "R05")]
    public async Task Propose_ConsiderationNeitherNamedNorExplained_IsRefused()
    {
        var id = await stage.DraftAsync(DraftStage.Good with { Explanations = [new Explanation(Considerations.BusinessForm, "单一"), new Explanation(Considerations.ResourceStructure, " ")] });

        Assert.Equal(new ConsiderationNotCovered(Considerations.ResourceStructure), (await stage.ProposeAsync(id)).Error);
    }

    [Fact]
    [Trait("Clause", "R05")]
    public void NotCovered_AnyItemsAndExplanations_AreExactlyTheRest() => Prop.ForAll(
        Gen.Choose(0, 127).ListOf().ToArbitrary(),
        Gen.Choose(0, 127).ToArbitrary(),
        (items, explanations) =>
        {
            var explained = ConsiderationList.All.Where(each => ((Considerations)explanations).HasFlag(each)).ToList();
            var content = new RuleContent(
                [.. items.Select((flags, n) => new RuleItemContent($"J{n}", "x", 1, ItemMode.Judged, null, null, (Considerations)flags))],
                Explanations: [.. explained.Select(each => new Explanation(each, "why"))]);
            var named = items.Aggregate(0, (all, flags) => all | flags);
            return DraftCheck.NotCovered(content).SequenceEqual(
                ConsiderationList.All.Where(each => (named & (int)each) == 0 && !explained.Contains(each)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void FaultsOf_AnySplitOf100_IsSoundExactlyWhenItSumsTo100() => Prop.ForAll(
        Gen.Choose(1, 100).ListOf(4).ToArbitrary(),
        Gen.Elements(-1, 0, 0, 1).ToArbitrary(),
        (halves, off) =>
        {
            var last = 200 - halves.Sum() + off;
            var points = halves.Append(last).Select(half => half / 2m).ToList();
            var content = new RuleContent([.. points.Select((each, n) => new RuleItemContent($"J{n}", "x", each, ItemMode.Judged))], Explanations:
                [.. ConsiderationList.All.Select(each => new Explanation(each, "why"))]);
            var sound = DraftCheck.FaultsOf(content).Count == 0;
            return sound == (off == 0 && last is > 0 and <= 200);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Propose_GoodDraft_SendsExactlyItsText()
    {
        var id = await stage.DraftAsync(DraftStage.Good);

        Assert.Null((await stage.ProposeAsync(id)).Error);

        var draft = await stage.LoadAsync(id);
        var proposal = Assert.Single(stage.Approvals.Proposed);
        Assert.Equal((draft.Text, id.Value, ApprovalMatter.Rule, DraftStage.Headquarters), (proposal.Text, proposal.Object, proposal.Matter, proposal.Unit));
        Assert.Contains("settle rule.draft", stage.Cards.Log);
    }

    [Fact]
    public async Task Propose_RefusedByApprovals_LeavesTheDraftOpen()
    {
        var id = await stage.DraftAsync(DraftStage.Good);
        stage.Approvals.Refusal = new NothingThere();

        Assert.IsType<NothingThere>((await stage.ProposeAsync(id)).Error);
        Assert.Equal(RuleState.Draft, (await stage.LoadAsync(id)).State);
    }

    [Fact]
    public async Task Discard_NeverProposed_IsGoneAndAnAdjustmentGoesBackToWhatIsInForce()
    {
        var fresh = await stage.DraftAsync(DraftStage.Good, 2027);
        Assert.Equal(2027, (await DiscardAsync(fresh)).Value);
        Assert.IsType<NothingThere>((await stage.ViewAsync(fresh)).Error);
        var id = await stage.ApprovedAsync(DraftStage.Good);
        await stage.StartAsync(reason: "调整");
        await stage.EditAsync(id, new DraftEdits.RemoveItem(1));

        Assert.Null((await DiscardAsync(id)).Error);

        var draft = await stage.LoadAsync(id);
        Assert.Equal((RuleState.Approved, 3, null), (draft.State, draft.Content.Items.Count, draft.AdjustmentReason));
    }

    [Fact]
    public async Task Everything_WithoutTheRight_IsRefused()
    {
        var id = await stage.DraftAsync(DraftStage.Good);
        stage.Access.Forbidden.Add((DraftStage.Officer, GradingAction.ProposeForGroup));

        Assert.IsType<ActionNotAllowed>((await stage.TryStartAsync()).Error);
        Assert.IsType<ActionNotAllowed>((await stage.EditAsync(id, new DraftEdits.RemoveItem(1))).Error);
        Assert.IsType<ActionNotAllowed>((await stage.ProposeAsync(id)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.ViewAsync(id)).Error);
        Assert.IsType<ActionNotAllowed>((await DiscardAsync(id)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.Test.RunAsync((PreviewRule use) => use.RunAsync(DraftStage.Officer, id, default))).Error);
    }

    private async Task<Result<int>> DiscardAsync(RuleDraftId id)
    {
        var seen = (await stage.LoadAsync(id)).Version;
        return await stage.Test.RunAsync((DiscardDraft use) => use.RunAsync(DraftStage.Officer, id, seen, default));
    }
}
