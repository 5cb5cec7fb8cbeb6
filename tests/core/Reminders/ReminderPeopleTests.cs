using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Reminders;

/// <summary>Who is told: stand-ins, units without a liaison, people without mail, managers who left.</summary>
[Trait("Clause", "M13")]
public sealed class ReminderPeopleTests : IAsyncLifetime
{
    private RemindStage stage = null!;

    public async Task InitializeAsync() => stage = await RemindStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "M01")]
    public async Task Run_LiaisonIsAway_RemindsTheStandInAlone()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        stage.Care.Liaisons[stage.A] = new Caretaker(stage.LiaisonB, stage.LiaisonA);
        await stage.RunAsync(2026, 11, 18);

        Assert.Equal(["before-7 liaison liaisonB"], await stage.MailsAsync());
        Assert.Empty(await stage.CardsAsync(stage.LiaisonA));
    }

    [Fact]
    public async Task Run_UnitWithoutLiaison_TellsTheManagerAtOnceAndHeadquarters()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        stage.Care.Liaisons.Remove(stage.A);
        await stage.RunAsync(2026, 11, 18);

        Assert.Equal(["before-7 manager managerA", "list-20261118 headquarters officer"], await stage.MailsAsync());
        Assert.Equal(ReminderGap.NoLiaison, (await stage.RemindersAsync()).First(row => row.Unit == stage.A).Gap);
    }

    [Fact]
    public async Task Run_LiaisonWithoutMail_GetsTheCardAndHeadquartersIsTold()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        stage.Care.Liaisons[stage.A] = new Caretaker(stage.Silent, stage.Silent);
        await stage.RunAsync(2026, 11, 18);

        Assert.Equal(["list-20261118 headquarters officer"], await stage.MailsAsync());
        Assert.Equal([ReminderCards.Unit], await stage.CardsAsync(stage.Silent));
    }

    [Fact]
    public async Task Run_ManagerLeft_NobodyWhoIsGoneIsWrittenToAndHeadquartersIsTold()
    {
        stage.At(2026, 11, 18);
        stage.Dues.Owes(stage.A, 2026, 11);
        await stage.LeaveAsync(stage.ManagerA);
        await stage.RunAsync(2026, 11, 30);

        Assert.Equal(["late-20261130 liaison liaisonA", "list-20261130 headquarters officer"], await stage.MailsAsync());
        Assert.Equal(ReminderGap.NoManager, (await stage.RemindersAsync()).Single(row => row.Step == ReminderStep.Late).Gap);
    }

    [Fact]
    public async Task Run_ManagerIsTheLiaisonToo_GetsOneMail()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        stage.Care.Liaisons[stage.A] = new Caretaker(stage.ManagerA, stage.ManagerA);
        await stage.RunAsync(2026, 11, 27);
        await stage.RunAsync(2026, 11, 30);

        Assert.Single(await stage.MailsAsync(), mail => mail.StartsWith("late", StringComparison.Ordinal));
    }
}
