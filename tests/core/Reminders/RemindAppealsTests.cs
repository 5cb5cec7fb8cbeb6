using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Reminders;

/// <summary>Those who still owe are reminded, nobody else, each step once, whatever happens to the program.</summary>
[Trait("Clause", "M13")]
public sealed class RemindAppealsTests : IAsyncLifetime
{
    private RemindStage stage = null!;

    public async Task InitializeAsync() => stage = await RemindStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "M12")]
    public async Task Run_SevenWorkingDaysBefore_RemindsTheLiaisonOfTheUnitThatOwesAndNobodyElse()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        var early = await stage.RunAsync(2026, 11, 18, hour: 8);
        var told = await stage.RunAsync(2026, 11, 18);
        var again = await stage.RunAsync(2026, 11, 18, hour: 17);

        Assert.Equal((0, 1, 0), (early, told, again));
        Assert.Equal(["before-7 liaison liaisonA"], await stage.MailsAsync());
        Assert.Equal([ReminderCards.Unit], await stage.CardsAsync(stage.LiaisonA));
        foreach (var person in new[] { stage.ManagerA, stage.LiaisonB, stage.ManagerB, stage.Officer })
        {
            Assert.Empty(await stage.CardsAsync(person));
        }
    }

    [Fact]
    public async Task Run_WholeMonth_FollowsTheLadder()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        for (var day = 1; day <= 30; day++)
        {
            await stage.RunAsync(2026, 11, day);
        }

        await stage.RunAsync(2026, 12, 1);
        Assert.Equal(
            [
                "before-1 liaison liaisonA", "before-3 liaison liaisonA", "before-7 liaison liaisonA",
                "late-20261130 liaison liaisonA", "late-20261130 manager managerA", "late-20261201 liaison liaisonA", "late-20261201 manager managerA",
                "list-20261130 headquarters officer", "list-20261201 headquarters officer", "on-day liaison liaisonA",
            ],
            await stage.MailsAsync());
        Assert.Equal([ReminderCards.Late], await stage.CardsAsync(stage.Officer));
        Assert.Equal([ReminderCards.Unit], await stage.CardsAsync(stage.ManagerA));
    }

    [Fact]
    public async Task Run_ReportedInBetween_RemindsNoMoreAndTakesTheCardsAway()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        await stage.RunAsync(2026, 11, 18);
        stage.Dues.Reports(stage.A, 2026, 11);
        await stage.RunAsync(2026, 11, 24);
        var settled = await stage.Test.RunAsync<SettleReminders, int>(settle => settle.RunAsync(default));
        var again = await stage.Test.RunAsync<SettleReminders, int>(settle => settle.RunAsync(default));

        Assert.Single(await stage.MailsAsync());
        Assert.Empty(await stage.CardsAsync(stage.LiaisonA));
        Assert.Equal((1, 0), (settled, again));
    }

    [Fact]
    public async Task Settle_LastLateUnitReports_TakesHeadquartersListAway()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        await stage.RunAsync(2026, 11, 30);
        stage.Dues.Reports(stage.A, 2026, 11);
        await stage.Test.RunAsync<SettleReminders, int>(settle => settle.RunAsync(default));

        Assert.Empty(await stage.CardsAsync(stage.Officer));
        Assert.Empty(await stage.CardsAsync(stage.ManagerA));
    }

    [Fact]
    public async Task Run_DownFromThe26thToThe29th_SendsTheLiaisonTheLateOneOnly()
    {
        stage.Dues.Owes(stage.A, 2026, 9);
        foreach (var day in new[] { 17, 22, 24, 25 })
        {
            await stage.RunAsync(2026, 9, day);
        }

        var before = await stage.MailsAsync();
        await stage.RunAsync(2026, 9, 29, hour: 10);
        await stage.RunAsync(2026, 9, 29, hour: 11);

        Assert.Equal(
            ["late-20260929 liaison liaisonA", "late-20260929 manager managerA", "list-20260929 headquarters officer"],
            (await stage.MailsAsync()).Except(before));
        Assert.Equal(ReminderStep.OnDay, Assert.Single(await stage.RemindersAsync(), row => row.Skipped).Step);
    }

    [Fact]
    public async Task Run_DownOverSteps_SkippedOnesAreOnRecordAndNeverSent()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        await stage.RunAsync(2026, 11, 18);
        await stage.RunAsync(2026, 11, 29);

        Assert.Equal(["before-7 liaison liaisonA", "on-day liaison liaisonA"], await stage.MailsAsync());
        Assert.Equal([3, 1], (await stage.RemindersAsync()).Where(row => row.Skipped).Select(row => row.Days));
    }

    [Fact]
    public async Task Run_ClockSetBackOverTheWholeMonth_SendsNothingTwice()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        foreach (var day in new[] { 18, 26, 30 })
        {
            await stage.RunAsync(2026, 11, day);
        }

        var before = await stage.MailsAsync();
        for (var day = 1; day <= 30; day++)
        {
            await stage.RunAsync(2026, 11, day);
        }

        Assert.Equal(before, await stage.MailsAsync());
    }

    [Fact]
    public async Task Run_TwoProcessesAtOnce_EachStepIsSentOnce()
    {
        for (var unit = 0; unit < 120; unit++)
        {
            stage.Dues.Owes(new UnitId(1000 + unit), 2026, 11);
        }

        stage.Dues.Owes(stage.A, 2026, 11);
        stage.Dues.Owes(stage.B, 2026, 11);
        stage.At(2026, 11, 30);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => stage.Test.RunAsync<RemindAppeals, int>(remind => remind.RunAsync(default)))));

        Assert.Equal(
            [
                "late-20261130 liaison liaisonA", "late-20261130 liaison liaisonB", "late-20261130 manager managerA", "late-20261130 manager managerB",
                "list-20261130 headquarters officer",
            ],
            await stage.MailsAsync());
        Assert.Equal(122, (await stage.RemindersAsync()).Count(row => row.Step == ReminderStep.Late));
    }

    [Theory]
    [InlineData("remind.beforeCommit")]
    [InlineData("remind.committed")]
    [InlineData("remind.listBeforeCommit")]
    [InlineData("remind.listCommitted")]
    public async Task Run_EndsAtAnyPoint_TheNextRunEndsAsIfUndisturbed(string point)
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        stage.Dues.Owes(stage.B, 2026, 11);
        using (Breaking.At(point))
        {
            await Assert.ThrowsAsync<BrokenOffException>(() => stage.RunAsync(2026, 11, 30));
        }

        await stage.RunAsync(2026, 11, 30);

        Assert.Equal(
            [
                "late-20261130 liaison liaisonA", "late-20261130 liaison liaisonB", "late-20261130 manager managerA", "late-20261130 manager managerB",
                "list-20261130 headquarters officer",
            ],
            await stage.MailsAsync());
        Assert.Equal([ReminderCards.Unit], await stage.CardsAsync(stage.ManagerB));
    }

    [Fact]
    public async Task Foresee_BeforeARun_SaysWhomAndWhyAndSendsNothing()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        stage.Care.Liaisons.Remove(stage.A);
        stage.At(2026, 11, 26);
        var foreseen = await stage.Test.RunAsync<ForeseeReminders, Foreseen>(foresee => foresee.RunAsync(10, default));

        var one = Assert.Single(foreseen.First);
        Assert.Equal((1, "A公司", ReminderStep.Before, 1), (foreseen.Count, one.UnitName, one.Rung.Step, one.Rung.Days));
        Assert.Equal(["managerA"], one.People);
        Assert.Equal(ReminderGap.NoLiaison, one.Gap);
        Assert.Empty(await stage.MailsAsync());
    }

    [Fact]
    public async Task Run_TwoMonthsOwed_RemindsOfBoth()
    {
        stage.Dues.Owes(stage.A, 2026, 10);
        stage.Dues.Owes(stage.A, 2026, 11);
        await stage.RunAsync(2026, 11, 18);

        Assert.Equal(
            ["before-7 liaison liaisonA", "late-20261118 liaison liaisonA", "late-20261118 manager managerA", "list-20261118 headquarters officer"], await stage.MailsAsync());
    }
}
