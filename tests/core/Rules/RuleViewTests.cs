using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Rules;

public sealed class RuleViewTests : IAsyncLifetime
{
    private static readonly RuleItemContent Winter = new("D1", "冬季保供贡献", 10, ItemMode.Judged);
    private static readonly DateOnly Today = new(2026, 11, 21);

    private DraftStage stage = null!;

    public async Task InitializeAsync() => stage = await DraftStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "R04")]
    public async Task Rules_ListAndOne_ShowVersionsWithTheirOriginToWhoeverSeesAYear()
    {
        await stage.ImportAsync(DraftStage.Good, 2025);
        await stage.ApprovedAsync(DraftStage.Good);
        await stage.StartAsync(2027);

        var list = (await ListAsync()).Value;

        Assert.Equal([(2026, RuleOrigin.Approved, true), (2025, RuleOrigin.Imported, true)], list.Versions.Select(line => (line.Year, line.Origin, line.IsLatest)));
        Assert.Equal([(2027, RuleState.Draft)], list.Drafts.Select(draft => (draft.Year, draft.State)));
        var one = (await stage.Test.RunAsync((ViewRules use) => use.OneAsync(DraftStage.Officer, list.Versions[0].Id, default))).Value;
        Assert.Equal((new DateOnly(2026, 3, 1), true, true), (one.InForceFrom, one.IsLatest, one.MayDraft));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Views_WithoutTheRight_ShowNothingOrNoDrafts()
    {
        await stage.StartAsync();
        stage.Access.Forbidden.Add((DraftStage.Officer, GradingAction.ProposeForGroup));
        Assert.Empty((await ListAsync()).Value.Drafts);

        stage.Access.Strangers.Add(DraftStage.Officer);
        Assert.IsType<NothingThere>((await ListAsync()).Error);
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((ViewRules use) => use.OneAsync(DraftStage.Officer, new RuleVersionId(1), default))).Error);
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((ViewSupplements use) => use.ListAsync(DraftStage.Officer, default))).Error);
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((ViewSupplements use) => use.OneAsync(DraftStage.Officer, new SupplementId(1), default))).Error);
    }

    [Fact]
    [Trait("Clause", "R06")]
    public async Task Supplements_RuleThatCollidesCameLater_SayWhy()
    {
        await stage.ApprovedAsync(DraftStage.Good);
        await stage.ApprovedAsync(new RuleContent([Winter]), matter: ApprovalMatter.DifferentialItems);
        var list = (await stage.Test.RunAsync((ViewSupplements use) => use.ListAsync(DraftStage.Officer, default))).Value;
        var line = Assert.Single(list.InForce);
        Assert.Equal(("华南公司", 1, 1, 10m), (line.UnitName, line.Number, line.Items, line.Points));
        Assert.Null((await OneAsync(line.Id)).Collision);

        var rule = await stage.StartAsync(reason: "纳入集团规则");
        await stage.EditAsync(rule, new DraftEdits.PutItem(1, DraftStage.Good.Items[2] with { Name = "冬季保供的贡献" }));
        await stage.ProposeAsync(rule);
        await stage.ApproveAsync(rule);

        Assert.IsType<DifferentialNameRepeats>((await OneAsync(line.Id)).Collision);
    }

    [Fact]
    [Trait("Clause", "R03")]
    public async Task Year_RuleAndItems_AreStepsAndRecords()
    {
        Assert.Equal([("Rule", YearStepState.Ahead)], (await StepsAsync()).Select(step => (step.Key, step.State)));
        await stage.StartAsync();
        Assert.Equal([("Rule", YearStepState.UnderWay)], (await StepsAsync()).Select(step => (step.Key, step.State)));
        await stage.ApprovedAsync(DraftStage.Good);
        await stage.ApprovedAsync(new RuleContent([Winter]), matter: ApprovalMatter.DifferentialItems);

        var steps = await StepsAsync();
        Assert.Equal(
            [("Rule", YearStepState.Done, "rule.version"), ("DifferentialItems", YearStepState.Done, "rule.supplement")],
            steps.Select(step => (step.Key, step.State, step.CardKind!)));
        var records = await stage.Test.RunAsync(async (IServiceProvider services) =>
            await services.GetServices<IYearRecords>().Single().ForAsync(DraftStage.South, 2026, default).ToListAsync());
        Assert.Equal(["rule/01.json", "rule/differential-01.json"], records.Select(record => record.Path));
        Assert.Equal((await stage.CardAsync())!.CanonicalText, Canon.Read<RuleRecord>(Encoding.UTF8.GetString(records[0].Content)).Text);
        Assert.Contains("冬季保供贡献", Encoding.UTF8.GetString(records[1].Content), StringComparison.Ordinal);
        var texts = stage.Approvals.Proposed.Select((proposal, n) => new ApprovedText(new ApprovalId(n + 1), proposal.Matter, proposal.Object, 1, proposal.Text)).ToList();
        Assert.Equal(["", ""], Inspect(records, texts));
        Assert.Equal(["", "not approved"], Inspect(records, [texts[0]]));
        Assert.Equal(["hash", ""], Inspect([Bent(records[0], "合作配合度", "合作深入度"), records[1]], texts));
        Assert.Equal(["not as approved", ""], Inspect(records, [texts[0] with { Text = texts[0].Text.Replace("配合", "配和", StringComparison.Ordinal) }, texts[1]]));
        Assert.Equal(["unreadable", ""], Inspect([records[0] with { Content = [1, 2] }, records[1]], texts));
    }

    /// <summary>What the check finds in each file.</summary>
    private static IEnumerable<string> Inspect(IEnumerable<YearRecord> records, IEnumerable<ApprovedText> approved)
    {
        var evidence = new YearEvidence(DraftStage.South, 2026);
        foreach (var text in approved)
        {
            evidence.Add(text);
        }

        var inspection = new RuleRecordCheck().Begin();
        return [.. records.Where(record => inspection.Reads(record.Path)).SelectMany(record => inspection.See(record.Path, record.Content, evidence)).Select(check => check.Detail)];
    }

    private static YearRecord Bent(YearRecord record, string from, string to) =>
        record with { Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(record.Content).Replace(from, to, StringComparison.Ordinal)) };

    private Task<IReadOnlyList<YearStep>> StepsAsync() => stage.Test.RunAsync((IServiceProvider services) =>
        services.GetServices<IYearSteps>().Single().ForAsync(DraftStage.South, 2026, Today, default));

    private Task<Result<RuleList>> ListAsync() => stage.Test.RunAsync((ViewRules use) => use.ListAsync(DraftStage.Officer, default));

    private async Task<SupplementView> OneAsync(SupplementId id) =>
        (await stage.Test.RunAsync((ViewSupplements use) => use.OneAsync(DraftStage.Officer, id, default))).Value;
}
