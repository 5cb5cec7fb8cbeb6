using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

/// <summary>Plans for a mail that somebody writes (001 §7.2.2).</summary>
[Trait("Clause", "M07")]
public sealed class WritePlanTests : IAsyncLifetime
{
    private VisitStage stage = null!;

    public async Task InitializeAsync() => stage = await VisitStage.CreateAsync();

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task Write_ByThePlanner_ProposesTheUnitsPeopleButNotThePlanner()
    {
        var manager = await stage.JoinAsync("40", "王总", stage.Group.A, Role.UnitManager);
        var id = await stage.ReadyAsync();

        var written = (await WriteAsync(id, stage.Group.LiaisonA)).Value;

        Assert.Equal(("2027 年续签", "南海玻璃"), (written.Plan.Plan.Theme, written.Plan.Customer));
        Assert.Equal([new PlanReader("王总", manager.Mail, "A公司", Liaison: false)], written.Readers);
    }

    [Fact]
    public async Task Write_ACancelledVisit_IsRefused()
    {
        var id = await stage.ReadyAsync();
        await stage.CancelAsync(id);

        Assert.IsType<VisitIsCancelled>((await WriteAsync(id, stage.Group.LiaisonA)).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Write_ByAnotherUnit_IsNothingThere() => Assert.IsType<NothingThere>((await WriteAsync(await stage.ReadyAsync(), stage.Group.LiaisonC)).Error);

    [Fact]
    [Trait("Clause", "A09")]
    public async Task List_HoldsWhatIsAheadOfTheReadersUnitsOnly()
    {
        var (late, soon, gone, theirs) = (
            await stage.ReadyAsync(day: "2026-11-21"), await stage.ReadyAsync(day: "2026-11-20"), await stage.ReadyAsync(day: "2026-11-22"),
            await stage.ReadyAsync(stage.Group.LiaisonB, customer: stage.Steel));
        await stage.CancelAsync(gone);

        Assert.Equal([soon, late], await ListAsync(stage.Group.LiaisonA));
        Assert.Equal([theirs], await ListAsync(stage.Group.LiaisonB));
        Assert.Equal(3, (await ListAsync(stage.Group.Officer)).Count);
        stage.Day("2026-11-20", 20);
        Assert.Equal([late], await ListAsync(stage.Group.LiaisonA));
        Assert.IsType<ActionNotAllowed>((await stage.Group.RunAsync((ListPlans use) => use.RunAsync(new PersonId(1), null, default))).Error);
    }

    private Task<Result<PlanToWrite>> WriteAsync(VisitId id, PersonCard reader) => stage.Group.RunAsync((WritePlan use) => use.RunAsync(reader.Id, id, default));

    private async Task<List<VisitId>> ListAsync(PersonCard reader) =>
        [.. (await stage.Group.RunAsync((ListPlans use) => use.RunAsync(reader.Id, null, default))).Value.Lines.Select(line => line.Id)];
}
