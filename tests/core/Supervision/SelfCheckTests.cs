using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Tests.Core.Supervision;

[Trait("Clause", "R16")]
public sealed class SelfCheckTests : IAsyncLifetime
{
    private SupervisionStage stage = null!;

    public async Task InitializeAsync() => stage = await SupervisionStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Start_DrawsUpEveryPoint_WithWhatTheRecordsLack()
    {
        stage.Records.Steps[stage.Group.A] =
        [
            new YearStep("Committee", null, YearStepState.Done, null, null, null, 0),
            new YearStep("Standards", GasForm.Gaseous, YearStepState.Late, null, null, null, 0),
            new YearStep("Unheard", null, YearStepState.Ahead, null, null, null, 0),
        ];
        stage.Records.Approvals[stage.Group.A] = [Approval(ApprovalMatter.Committee, ApprovalState.Approved, FilingState.AskedBack)];

        var check = await stage.ViewAsync(stage.Group.LiaisonA, (await stage.StartAsync(stage.Group.LiaisonA, stage.Group.A)).Value);

        Assert.Equal(SelfCheckPoints.All.Select(kind => kind.Key), check.Points.Select(point => point.Key));
        var hints = check.Points.Where(point => point.Hints.Count > 0).ToDictionary(point => point.Key, point => point.Hints.Single());
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Standards"] = "Standards:Gaseous:Late",
                ["Materials"] = "Unheard::Ahead",
                ["CommitteeFiling"] = "Approval:Committee:AskedBack",
            },
            hints);
        Assert.Equal((SelfCheckState.UnderWay, new DateOnly(2026, 11, 30)), (check.State, check.DueOn));
    }

    [Fact]
    public void Points_CoverTheClausesOfRating()
    {
        string[] clauses = ["7.1.1", "7.1.2", "7.1.3", "7.1.4", "7.1.5", "7.2.1", "7.2.2", "7.2.3", "7.2.4", "9.3.1", "9.3.2", "10.1", "11.1", "11.2", "6.4", "5.3"];

        Assert.Empty(clauses.Except(SelfCheckPoints.All.Select(kind => kind.Clause)));
        Assert.Equal(SelfCheckPoints.All.Count, SelfCheckPoints.All.Select(kind => kind.Key).Distinct().Count());
    }

    [Fact]
    public async Task Start_Twice_AndAtOnce_IsOneSelfCheck()
    {
        var both = await Task.WhenAll(
            stage.StartAsync(stage.Group.LiaisonA, stage.Group.A), stage.StartAsync(stage.Group.ManagerA, stage.Group.A), stage.StartAsync(stage.Group.LiaisonA, stage.Group.A));

        Assert.Single(both.Select(started => started.Value).Distinct());
    }

    [Fact]
    public async Task Judge_FindingWithoutText_IsRefusedWithItsClause()
    {
        var id = (await stage.StartAsync(stage.Group.LiaisonA, stage.Group.A)).Value;

        Assert.Equal(new FindingNeedsText("t", "7.1.2"), (await stage.JudgeAsync(stage.Group.LiaisonA, id, ("Composition", CheckVerdict.Finding, " "))).Error);
    }

    [Fact]
    public async Task Judge_InOrderAgainstTheRecords_NeedsAnExplanation()
    {
        stage.Records.Steps[stage.Group.A] = [new YearStep("Round", GasForm.Liquid, YearStepState.Ahead, null, null, null, 0)];
        var id = (await stage.StartAsync(stage.Group.LiaisonA, stage.Group.A)).Value;

        Assert.Equal(new PointNeedsExplanation("t", "7.2.1"), (await stage.JudgeAsync(stage.Group.LiaisonA, id, ("YearlyRating", CheckVerdict.InOrder, null))).Error);
        Assert.Null((await stage.JudgeAsync(stage.Group.LiaisonA, id, ("YearlyRating", CheckVerdict.InOrder, "无液态客户"), ("Levels", CheckVerdict.InOrder, null))).Error);
    }

    [Fact]
    public async Task Judge_OnePointOfManyIsWrong_KeepsNone()
    {
        var id = (await stage.StartAsync(stage.Group.LiaisonA, stage.Group.A)).Value;

        await stage.JudgeAsync(stage.Group.LiaisonA, id, ("Levels", CheckVerdict.InOrder, null), ("Gifts", CheckVerdict.Finding, null));

        Assert.All((await stage.ViewAsync(stage.Group.LiaisonA, id)).Points, point => Assert.Equal(CheckVerdict.Open, point.Verdict));
    }

    [Fact]
    public async Task Judge_OnAnOldVersion_IsRefused()
    {
        var id = (await stage.StartAsync(stage.Group.LiaisonA, stage.Group.A)).Value;
        var version = (await stage.ViewAsync(stage.Group.LiaisonA, id)).Version;
        await stage.JudgeAsync(stage.Group.ManagerA, id, ("Levels", CheckVerdict.InOrder, null));

        var late = await stage.Group.RunAsync((JudgePoints use) => use.RunAsync(
            stage.Group.LiaisonA.Id, id, version, [new PointJudgement("Levels", CheckVerdict.Finding, "x", "t")], default));

        Assert.IsType<CheckChangedMeanwhile>(late.Error);
    }

    [Fact]
    public async Task Finish_WithOpenPoints_IsRefused()
    {
        var id = (await stage.StartAsync(stage.Group.LiaisonA, stage.Group.A)).Value;
        await stage.JudgeAsync(stage.Group.LiaisonA, id, ("Levels", CheckVerdict.InOrder, null));

        Assert.Equal(
            new PointsAreOpen(SelfCheckPoints.All.Count - 1),
            (await stage.Group.RunAsync((FinishSelfCheck use) => use.RunAsync(stage.Group.LiaisonA.Id, id, default))).Error);
    }

    [Fact]
    public async Task Finish_RaisesFindings_TellsTheUnit_AndStands()
    {
        var id = await stage.FinishAsync("Gifts", "Bars");

        var findings = await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A);
        Assert.Equal(["Bars", "Gifts"], findings.Select(finding => finding.About).Order());
        Assert.All(findings, finding => Assert.Equal((FindingState.Open, FindingSource.SelfCheck), (finding.State, finding.Source)));
        Assert.Equal(4, stage.Group.Posts.Log.Count(line => line.StartsWith("post finding", StringComparison.Ordinal)));
        Assert.IsType<SelfCheckIsFinished>((await stage.JudgeAsync(stage.Group.LiaisonA, id, ("Levels", CheckVerdict.Finding, "x"))).Error);
        Assert.IsType<SelfCheckIsFinished>((await stage.Group.RunAsync((FinishSelfCheck use) => use.RunAsync(stage.Group.LiaisonA.Id, id, default))).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task AnyUse_ByOthers_IsRefused()
    {
        var id = (await stage.StartAsync(stage.Group.LiaisonA, stage.Group.A)).Value;

        Assert.IsType<NothingThere>((await stage.StartAsync(stage.Group.LiaisonB, stage.Group.A)).Error);
        Assert.IsType<NothingThere>((await stage.JudgeAsync(stage.Group.LiaisonB, id, ("Levels", CheckVerdict.InOrder, null))).Error);
        Assert.IsType<NothingThere>((await stage.Group.RunAsync((FinishSelfCheck use) => use.RunAsync(stage.Group.LiaisonB.Id, id, default))).Error);
        Assert.IsType<NothingThere>((await stage.Group.RunAsync((ViewSelfChecks use) => use.RunAsync(stage.Group.LiaisonB.Id, id, default))).Error);
        Assert.IsType<ActionNotAllowed>((await stage.StartAsync(stage.Group.Officer, stage.Group.A)).Error);
        Assert.Equal([stage.Group.B], (await stage.Group.RunAsync((ViewSelfChecks use) => use.ListAsync(stage.Group.LiaisonB.Id, SupervisionStage.Year, default))).Select(line => line.UnitId));
        Assert.Equal(3, (await stage.Group.RunAsync((ViewSelfChecks use) => use.ListAsync(stage.Group.Officer.Id, SupervisionStage.Year, default))).Count);
    }

    [Fact]
    public async Task Start_YearAhead_IsRefused() =>
        Assert.IsType<CheckYearIsWrong>((await stage.StartAsync(stage.Group.LiaisonA, stage.Group.A, 2027)).Error);

    [Fact]
    public async Task Steps_BeforeAndAfterTheDueDay_AreAheadThenLateThenDone()
    {
        async Task<YearStepState> StateAsync(string day) => (await stage.Group.RunAsync<IEnumerable<IYearSteps>, IReadOnlyList<YearStep>>(all =>
            all.Single(steps => steps is SupervisionSteps).ForAsync(stage.Group.A, SupervisionStage.Year, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), default)))
            .Single(step => step.Key == "SelfCheck").State;

        Assert.Equal(YearStepState.Ahead, await StateAsync("2026-11-30"));
        Assert.Equal(YearStepState.Late, await StateAsync("2026-12-01"));
        await stage.FinishAsync();
        Assert.Equal(YearStepState.Done, await StateAsync("2026-12-01"));
    }

    private static ApprovalCard Approval(ApprovalMatter matter, ApprovalState state, FilingState filing) => new(
        ApprovalId.New(), matter, 1, 1, state, filing, "", new PersonId(1), DateTime.UnixEpoch, new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), null, null, null);
}
