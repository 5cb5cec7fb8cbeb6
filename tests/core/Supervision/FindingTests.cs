using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Tests.Core.Supervision;

[Trait("Clause", "R16")]
[Trait("Clause", "R17")]
public sealed class FindingTests : IAsyncLifetime
{
    private SupervisionStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await SupervisionStage.CreateAsync();
        stage.Records.Paths[stage.Group.A] = ["awards.json"];
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task SelfCheckFinding_Assigned_IsClosedByTheUnitsWord()
    {
        await stage.FinishAsync("Gifts");
        var id = (await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single().Id;

        Assert.IsType<FindingIsNotAssigned>((await stage.FollowAsync(use => use.CorrectAsync(stage.Group.LiaisonA.Id, id, "补齐", default))).Error);
        Assert.Null((await AssignAsync(id, stage.Group.ManagerA.Id, "2026-11-20")).Error);
        Assert.IsType<CorrectionNeedsWord>((await stage.FollowAsync(use => use.CorrectAsync(stage.Group.ManagerA.Id, id, " ", default))).Error);
        Assert.Null((await stage.FollowAsync(use => use.CorrectAsync(stage.Group.ManagerA.Id, id, "已补齐审批材料", default))).Error);

        var closed = (await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single();
        Assert.Equal((FindingState.Closed, "已补齐审批材料", new DateOnly(2026, 11, 2)), (closed.State, closed.Done, closed.ClosedOn!.Value));
        Assert.IsType<FindingIsClosed>((await stage.FollowAsync(use => use.CorrectAsync(stage.Group.ManagerA.Id, id, "again", default))).Error);
    }

    [Theory]
    [InlineData("2026-11-01")]
    [InlineData("2027-11-03")]
    [InlineData(null)]
    public async Task Assign_DayInThePastOrTooFar_IsRefused(string? day)
    {
        await stage.FinishAsync("Gifts");

        Assert.IsType<CorrectionDayIsWrong>((await AssignAsync((await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single().Id, stage.Group.ManagerA.Id, day)).Error);
    }

    [Fact]
    public async Task Assign_SomebodyOfAnotherUnit_IsRefused()
    {
        await stage.FinishAsync("Gifts");

        Assert.IsType<ResponsibleIsNotOfTheUnit>(
            (await AssignAsync((await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single().Id, stage.Group.LiaisonB.Id, "2026-11-20")).Error);
    }

    [Fact]
    public async Task SpotCheckFinding_IsClosedByHeadquartersOnly()
    {
        var id = await SpotFindingAsync();
        Assert.Null((await AssignAsync(id, stage.Group.ManagerA.Id, "2026-11-20")).Error);
        Assert.Null((await stage.FollowAsync(use => use.CorrectAsync(stage.Group.LiaisonA.Id, id, "已补", default))).Error);
        Assert.Equal(FindingState.Corrected, (await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single().State);

        Assert.IsType<ActionNotAllowed>((await stage.FollowAsync(use => use.ConfirmAsync(stage.Group.LiaisonA.Id, id, true, null, default))).Error);
        Assert.IsType<ActionNotAllowed>((await stage.FollowAsync(use => use.ConfirmAsync(stage.Group.ManagerA.Id, id, true, null, default))).Error);
        Assert.IsType<NothingThere>((await stage.FollowAsync(use => use.ConfirmAsync(stage.Group.LiaisonB.Id, id, true, null, default))).Error);
        Assert.IsType<CorrectionIsReported>((await stage.FollowAsync(use => use.CorrectAsync(stage.Group.LiaisonA.Id, id, "x", default))).Error);
        Assert.Equal(FindingState.Corrected, (await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single().State);

        Assert.Null((await stage.FollowAsync(use => use.ConfirmAsync(stage.Group.Officer.Id, id, true, null, default))).Error);
        Assert.Equal(FindingState.Closed, (await stage.FindingsAsync(stage.Group.Officer, stage.Group.A)).Single().State);
    }

    [Fact]
    public async Task SpotCheckFinding_SentBack_NeedsWhy_AndIsCorrectedAgain()
    {
        var id = await SpotFindingAsync();
        await AssignAsync(id, stage.Group.ManagerA.Id, "2026-11-20");
        await stage.FollowAsync(use => use.CorrectAsync(stage.Group.ManagerA.Id, id, "已补", default));

        Assert.IsType<CorrectionNeedsWord>((await stage.FollowAsync(use => use.ConfirmAsync(stage.Group.Officer.Id, id, false, "", default))).Error);
        Assert.Null((await stage.FollowAsync(use => use.ConfirmAsync(stage.Group.Officer.Id, id, false, "缺附件", default))).Error);
        var back = (await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single();
        Assert.Equal((FindingState.Assigned, "缺附件"), (back.State, back.Word));
        Assert.IsType<NothingToConfirm>((await stage.FollowAsync(use => use.ConfirmAsync(stage.Group.Officer.Id, id, true, null, default))).Error);
        Assert.Null((await stage.FollowAsync(use => use.CorrectAsync(stage.Group.ManagerA.Id, id, "已附", default))).Error);
    }

    [Fact]
    public async Task SelfCheckFinding_IsNotHeadquartersToClose()
    {
        await stage.FinishAsync("Gifts");
        var id = (await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single().Id;

        Assert.IsType<NothingToConfirm>((await stage.FollowAsync(use => use.ConfirmAsync(stage.Group.Officer.Id, id, true, "ok", default))).Error);
        Assert.IsType<ActionNotAllowed>((await stage.FollowAsync(use => use.CorrectAsync(stage.Group.Officer.Id, id, "ok", default))).Error);
    }

    [Fact]
    public async Task Confirm_TwoOfficersAtOnce_OneWins()
    {
        var id = await SpotFindingAsync();
        await AssignAsync(id, stage.Group.ManagerA.Id, "2026-11-20");
        await stage.FollowAsync(use => use.CorrectAsync(stage.Group.ManagerA.Id, id, "已补", default));

        var both = await Task.WhenAll(
            stage.FollowAsync(use => use.ConfirmAsync(stage.Group.Officer.Id, id, true, null, default)),
            stage.FollowAsync(use => use.ConfirmAsync(stage.Group.Officer.Id, id, false, "缺", default)));

        Assert.Single(both, result => result.Error is null);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Findings_OfAnotherUnit_AreNotThere()
    {
        await stage.FinishAsync("Gifts");
        var id = (await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single().Id;

        Assert.IsType<NothingThere>((await stage.Group.RunAsync((ViewFindings use) => use.RunAsync(stage.Group.LiaisonB.Id, id, default))).Error);
        Assert.IsType<NothingThere>((await stage.Group.RunAsync((ViewFindings use) => use.ListAsync(stage.Group.LiaisonB.Id, stage.Group.A, SupervisionStage.Year, null, default))).Error);
        Assert.IsType<NothingThere>((await stage.FollowAsync(use => use.AssignAsync(stage.Group.LiaisonB.Id, id, stage.Group.LiaisonB.Id, new DateOnly(2026, 11, 20), default))).Error);
    }

    private async Task<FindingId> SpotFindingAsync()
    {
        var check = await stage.DrawAsync();
        var sample = (await stage.SpotAsync(stage.Group.Officer, check)).Value.Units.Single(unit => unit.Unit == stage.Group.A).Samples.Single();
        Assert.Null((await stage.Group.RunAsync((JudgeSample use) => use.RunAsync(stage.Group.Officer.Id, sample.Id, false, "缺少签字页", "text", default))).Error);
        return (await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single().Id;
    }

    private Task<Result> AssignAsync(FindingId id, PersonId responsible, string? day) => stage.FollowAsync(use => use.AssignAsync(
        stage.Group.LiaisonA.Id, id, responsible, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), default));
}
