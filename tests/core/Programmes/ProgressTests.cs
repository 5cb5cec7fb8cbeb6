using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Programmes;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Programmes;

[Trait("Clause", "M04")]
public sealed class ProgressTests : IAsyncLifetime
{
    private ProgrammesStage stage = null!;
    private ProgrammeId national;

    public async Task InitializeAsync()
    {
        stage = await ProgrammesStage.CreateAsync();
        national = await stage.NationalAsync();
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Choose_ACustomerOfAnotherUnit_IsRefusedAndChoosesNobody()
    {
        var (own, other) = (stage.Customers.Add("甲", stage.Group.A), stage.Customers.Add("乙", stage.Group.B));
        var part = await stage.PartAsync(national, stage.Group.A);

        Assert.IsType<TargetOfAnotherUnit>((await stage.ChooseAsync(stage.Group.LiaisonA, part, own, other)).Error);
        Assert.Empty((await stage.TargetsAsync(stage.Group.LiaisonA, part)).Value.Targets);
        Assert.IsType<TargetMissing>((await stage.ChooseAsync(stage.Group.LiaisonA, part)).Error);
    }

    [Fact]
    [Trait("Clause", "M05")]
    public async Task Choose_InARegionalProgramme_TakesTheUnitsOwnCustomersOnly()
    {
        var id = (await stage.DraftAsync(stage.Group.LiaisonA, stage.Typed(stage.Group.A))).Value;
        await stage.PublishAsync(stage.Group.LiaisonA, id);
        var part = await stage.PartAsync(id, stage.Group.A);

        Assert.IsType<TargetOfAnotherUnit>((await stage.ChooseAsync(stage.Group.LiaisonA, part, stage.Customers.Add("乙", stage.Group.B))).Error);
        Assert.IsType<NothingThere>((await stage.ChooseAsync(stage.Group.LiaisonB, part, stage.Customers.Add("丙", stage.Group.B))).Error);
    }

    [Fact]
    public async Task Choose_Twice_IsOneTarget()
    {
        var customer = stage.Customers.Add("甲", stage.Group.A);
        var part = await stage.PartAsync(national, stage.Group.A);

        var both = await Task.WhenAll(stage.ChooseAsync(stage.Group.LiaisonA, part, customer), stage.ChooseAsync(stage.Group.LiaisonA, part, customer));

        Assert.Equal(1, both.Sum(chosen => chosen.Value));
        Assert.Single((await stage.TargetsAsync(stage.Group.LiaisonA, part)).Value.Targets);
    }

    [Fact]
    public async Task Funnel_OfUnitAndGroup_CountsHowFarEachCame()
    {
        await stage.NoteAsync(stage.Group.LiaisonA, await stage.ChosenAsync(national, "甲"), Intention.Talking, "电话");
        await stage.NoteAsync(stage.Group.LiaisonA, await stage.ChosenAsync(national, "乙"), Intention.Agreed, "面谈");
        var back = await stage.ChosenAsync(national, "丙");
        await stage.NoteAsync(stage.Group.LiaisonA, back, Intention.Interested, "面谈");
        await stage.NoteAsync(stage.Group.LiaisonA, back, Intention.Declined, "价格高");
        Assert.Null((await stage.SignAsync(stage.Group.LiaisonA, await stage.ChosenAsync(national, "丁"), "HT-1")).Error);
        await stage.ChosenAsync(national, "戊");

        var view = (await stage.SeeAsync(stage.Group.Officer, national)).Value;

        var expected = new Funnel(5, 4, 3, 2, 1, Declined: 1, Stalled: 0);
        Assert.Equal((expected, expected), (view.Sum, view.Parts.Single(part => part.Unit == stage.Group.A).Funnel));
        Assert.Equal(Funnel.Empty, view.Parts.Single(part => part.Unit == stage.Group.B).Funnel);
        Assert.Equal([stage.Group.A], (await stage.SeeAsync(stage.Group.LiaisonA, national)).Value.Parts.Select(part => part.Unit));
    }

    [Fact]
    public async Task Note_TheSameFormTwice_IsOneStep_AndAnOlderFormIsRefused()
    {
        var target = await stage.ChosenAsync(national);

        Assert.Null((await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Talking, "电话", version: 0)).Error);
        Assert.Null((await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Talking, "电话", version: 0)).Error);
        Assert.IsType<ProgrammeChangedMeanwhile>((await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Agreed, "另一台设备", version: 0)).Error);

        Assert.Equal(
            [ProgrammeStep.Progress, ProgrammeStep.Chosen], (await stage.TargetAsync(stage.Group.LiaisonA, target)).Value.Entries.Select(entry => entry.Step));
    }

    [Fact]
    public async Task Note_ByTwoDevicesAtOnce_KeepsOne()
    {
        var target = await stage.ChosenAsync(national);

        var both = await Task.WhenAll(
            stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Talking, "一", version: 0), stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Agreed, "二", version: 0));

        Assert.IsType<ProgrammeChangedMeanwhile>(Assert.Single(both, done => done.Error is not null).Error);
    }

    [Fact]
    public async Task Note_WithoutWhatItNeeds_NamesTheField()
    {
        var target = await stage.ChosenAsync(national);

        Assert.IsType<ProgressNeedsIntention>((await stage.NoteAsync(stage.Group.LiaisonA, target, null, "x")).Error);
        Assert.Equal(new ProgrammeTextMissing("text"), (await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Declined, " ")).Error);
        Assert.Equal(new ProgrammeTextWrong("text", RecordProgress.Longest), (await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Talking, new string('长', 20_000))).Error);
        Assert.IsType<ProgressDayIsWrong>((await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Talking, "x", stage.Today.AddDays(1))).Error);
        Assert.IsType<ProgressDayIsWrong>((await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Talking, "x", new DateOnly(2020, 1, 1))).Error);
    }

    [Fact]
    public async Task Note_WithMarkup_IsKeptAsTyped()
    {
        var target = await stage.ChosenAsync(national);
        const string typed = "<script>alert(1)</script> **粗** '; DROP TABLE Programmes;--";

        await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Talking, typed);

        Assert.Equal(typed, (await stage.TargetAsync(stage.Group.LiaisonA, target)).Value.Entries[0].Text);
    }

    [Fact]
    public async Task Note_OnAProgrammeThatEnded_IsRefused_UntilItIsExtended()
    {
        var target = await stage.ChosenAsync(national);
        stage.Group.Test.Clock.SetUtc(new DateTimeOffset(2027, 1, 1, 1, 0, 0, TimeSpan.Zero));

        Assert.Equal(new ProgrammeHasEnded(new DateOnly(2026, 12, 31)), (await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Talking, "x")).Error);
        Assert.IsType<ProgrammeHasEnded>((await stage.SignAsync(stage.Group.LiaisonA, target, "HT-1")).Error);
        Assert.IsType<ProgrammeHasEnded>((await stage.ChooseAsync(stage.Group.LiaisonA, await stage.PartAsync(national, stage.Group.A), stage.Customers.Add("新", stage.Group.A))).Error);

        Assert.Null((await stage.ExtendAsync(stage.Group.Officer, national, new DateOnly(2027, 1, 31))).Error);
        Assert.Null((await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Talking, "x")).Error);
        await stage.CloseAsync(stage.Group.Officer, national, "完成");
        Assert.IsType<ProgrammeIsClosed>((await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Agreed, "y")).Error);
    }

    [Fact]
    public async Task Sign_IsFinal_AndMakesTheFileDue()
    {
        var target = await stage.ChosenAsync(national);
        await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Agreed, "谈妥");

        Assert.Null((await stage.SignAsync(stage.Group.LiaisonA, target, " HT-2026-1 ")).Error);
        Assert.Null((await stage.SignAsync(stage.Group.LiaisonA, target, "HT-2026-1")).Error);
        Assert.Equal(new ContractIsSigned("HT-2026-1", stage.Today), (await stage.SignAsync(stage.Group.LiaisonA, target, "HT-2026-2")).Error);
        Assert.IsType<ContractIsSigned>((await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Declined, "反悔")).Error);

        Assert.Equal((stage.Customers.All.Single(card => card.Name == "甲化工").Id, FileEvent.FurtherContract, stage.Today), Assert.Single(stage.Customers.Happened));
    }

    [Fact]
    public async Task Sign_WithoutNumberOrAfterDeclining_IsRefused()
    {
        var target = await stage.ChosenAsync(national);

        Assert.Equal(new ProgrammeTextMissing("number"), (await stage.SignAsync(stage.Group.LiaisonA, target, null)).Error);
        await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Declined, "价格高");
        Assert.IsType<TargetHasDeclined>((await stage.SignAsync(stage.Group.LiaisonA, target, "HT-1")).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Target_OfAnotherUnit_IsNotThere()
    {
        var target = await stage.ChosenAsync(national);

        Assert.IsType<NothingThere>((await stage.TargetAsync(stage.Group.LiaisonB, target)).Error);
        Assert.IsType<NothingThere>((await stage.NoteAsync(stage.Group.LiaisonB, target, Intention.Talking, "x")).Error);
        Assert.IsType<NothingThere>((await stage.SignAsync(stage.Group.LiaisonB, target, "HT-1")).Error);
        Assert.IsType<ActionNotAllowed>((await stage.NoteAsync(stage.Group.ManagerA, target, Intention.Talking, "x")).Error);
    }

    [Fact]
    public async Task Note_OfACustomerThatMovedAway_IsRefused()
    {
        var target = await stage.ChosenAsync(national);
        stage.Customers.Move(stage.Customers.All.Single().Id, stage.Group.B);

        Assert.IsType<TargetOfAnotherUnit>((await stage.NoteAsync(stage.Group.LiaisonA, target, Intention.Talking, "x")).Error);
    }

    [Fact]
    public async Task Remind_TargetsAtAStandstill_OnceAWeek_AndNobodyElse()
    {
        var (still, moving) = (await stage.ChosenAsync(national, "甲"), await stage.ChosenAsync(national, "乙"));
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(14));
        await stage.NoteAsync(stage.Group.LiaisonA, moving, Intention.Talking, "电话");
        var view = (await stage.TargetsAsync(stage.Group.LiaisonA, await stage.PartAsync(national, stage.Group.A))).Value;

        Assert.Equal([(still, 14), (moving, 0)], view.Targets.Select(line => (line.Id, line.StillFor)));
        Assert.Equal(1, await RemindAsync());
        Assert.Equal(0, await RemindAsync());
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, await RemindAsync());
        await stage.NoteAsync(stage.Group.LiaisonA, still, Intention.Talking, "面谈");
        await stage.NoteAsync(stage.Group.LiaisonA, moving, Intention.Declined, "不需要");
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, await RemindAsync());

        var reminded = stage.Group.Posts.Log.Where(line => line.StartsWith("remind", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, reminded.Count);
        Assert.All(reminded, line => Assert.Equal($"remind programme.unit {stage.Group.LiaisonA.Id.Value}", line));
    }

    [Fact]
    public async Task Timeline_OfTheCustomer_TellsTheProgramme()
    {
        var target = await stage.ChosenAsync(national);
        await stage.SignAsync(stage.Group.LiaisonA, target, "HT-1");
        var customer = stage.Customers.All.Single();

        var entries = await stage.Group.RunAsync((IEnumerable<ICustomerTimeline> all) => all.Single().ForAsync(customer.Id, customer.Subject, customer.Unit, 10, default));

        Assert.Equal(["ProgrammeChosen", "ProgrammeSigned"], entries.Select(entry => entry.Key).Order());
        Assert.All(entries, entry => Assert.Equal(("冬季保供套餐", ProgrammeCards.Unit), (entry.Text, entry.CardKind)));
    }

    [Fact]
    public async Task History_CannotBeChanged()
    {
        await stage.ChosenAsync(national);

        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Group.Test.WithDbAsync(async db =>
        {
            db.RemoveRange(await db.Set<ProgrammeEntry>().ToListAsync());
            return await db.SaveChangesAsync();
        }));
    }

    private Task<int> RemindAsync() => stage.Group.RunAsync((RemindStalled use) => use.RunAsync(default));
}
