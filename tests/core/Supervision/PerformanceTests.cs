using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Tests.Core.Supervision;

[Trait("Clause", "R18")]
public sealed class PerformanceTests : IAsyncLifetime
{
    private static readonly DateOnly Due = new(2026, 6, 30);
    private SupervisionStage stage = null!;

    public async Task InitializeAsync() => stage = await SupervisionStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Figures_OfAUnit_AreComputedFromItsRecords()
    {
        stage.Records.Steps[stage.Group.A] =
        [
            new YearStep("Round", GasForm.Gaseous, YearStepState.Done, Due, Due, null, 0), new YearStep("Round", GasForm.Liquid, YearStepState.Done, Due, Due.AddDays(1), null, 0),
            new YearStep("Standards", GasForm.Gaseous, YearStepState.Done, Due, Due, null, 0), new YearStep("VipList", GasForm.Gaseous, YearStepState.Late, Due, null, null, 0),
            new YearStep("Gift", null, YearStepState.UnderWay, Due, null, null, 0),
        ];
        stage.Records.Approvals[stage.Group.A] =
        [
            Filed(ApprovalMatter.Standards, 1, 1, "2026-06-30", FilingState.Acknowledged), Filed(ApprovalMatter.Committee, 2, 1, "2026-02-01", FilingState.AskedBack),
            Filed(ApprovalMatter.Committee, 3, 1, "2026-02-01", FilingState.AskedBack), Filed(ApprovalMatter.Committee, 3, 2, "2026-03-01", FilingState.Filed),
            Filed(ApprovalMatter.Standards, 4, 1, "2026-07-01", FilingState.Filed),
        ];
        stage.Records.Files[stage.Group.A] = new FilledFiles(8, 6);
        await stage.FinishAsync("Gifts", "Bars");

        var figures = (await RunAsync(stage.Group.LiaisonA)).Single();

        Assert.Equal(new PartOf(1, 2), figures.Rounds);
        Assert.Equal(new PartOf(2, 5), figures.Filings);
        Assert.Equal((new PartOf(6, 8), 0.75m), (figures.Files, figures.Files.Share!.Value));
        Assert.Equal((2, 0, YearStepState.Done), (figures.OpenFindings, figures.LateFindings, figures.SelfCheck));
    }

    [Fact]
    public async Task Figures_OfNothing_AreNoShare()
    {
        var figures = (await RunAsync(stage.Group.LiaisonC)).Single();

        Assert.Null(figures.Rounds.Share);
        Assert.Null(figures.Filings.Share);
        Assert.Null(figures.Files.Share);
    }

    [Fact]
    public async Task Figures_CorrectionOverdue_IsCountedAsLate()
    {
        await stage.FinishAsync("Gifts");
        var id = (await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single().Id;
        await stage.FollowAsync(use => use.AssignAsync(stage.Group.LiaisonA.Id, id, stage.Group.ManagerA.Id, new DateOnly(2026, 11, 2), default));
        Assert.Equal(0, (await RunAsync(stage.Group.LiaisonA)).Single().LateFindings);

        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, (await RunAsync(stage.Group.LiaisonA)).Single().LateFindings);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Figures_HeadquartersSeesAll_AUnitItsOwn()
    {
        Assert.Equal(["A", "B", "C"], (await RunAsync(stage.Group.Officer)).Select(unit => unit.Code));
        Assert.Equal(["B"], (await RunAsync(stage.Group.LiaisonB)).Select(unit => unit.Code));
    }

    private async Task<IReadOnlyList<UnitPerformance>> RunAsync(PersonCard reader) =>
        (await stage.Group.RunAsync((ViewPerformance use) => use.RunAsync(reader.Id, SupervisionStage.Year, default))).Value;

    private static ApprovalCard Filed(ApprovalMatter matter, long @object, int version, string day, FilingState filing) => new(
        ApprovalId.New(), matter, @object, version, ApprovalState.Approved, filing, "", new PersonId(1), DateTime.UnixEpoch,
        DateTime.SpecifyKind(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc), null, null, null);
}
