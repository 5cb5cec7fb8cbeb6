using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Reminders;

/// <summary>The delivery page tells what was due and became no mail, besides what became of mails (M13).</summary>
[Trait("Clause", "M13")]
public sealed class DueRemindersTests : IAsyncLifetime
{
    private RemindStage stage = null!;

    public async Task InitializeAsync() => stage = await RemindStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task List_DueAndNotYetQueued_IsToldUntilTheRunQueuesIt()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        stage.Dues.Owes(stage.B, 2026, 11);
        stage.At(2026, 11, 18, hour: 8);
        var early = await PageAsync();
        stage.At(2026, 11, 18);
        var due = await PageAsync();
        await stage.RunAsync(2026, 11, 18);
        var done = await PageAsync();

        Assert.Empty(early.Due);
        Assert.Equal([new DueMails(ReminderMails.Liaison, DueGap.NotYet, 2)], due.Due);
        Assert.Empty(done.Due);
        Assert.Equal(2, done.Counts[MailState.Pending]);
    }

    [Fact]
    public async Task List_NobodyNoAddressAndMissed_AreToldWithTheReasonAndByKind()
    {
        stage.Dues.Owes(stage.A, 2026, 11);
        stage.Dues.Owes(stage.B, 2026, 11);
        stage.Care.Liaisons[stage.A] = new Caretaker(stage.Silent, stage.Silent);
        stage.Care.Liaisons.Remove(stage.B);
        await stage.RunAsync(2026, 11, 24);

        var page = await PageAsync();
        var managers = await PageAsync(ReminderMails.Manager);
        var month = await PageAsync(month: new Month(2026, 10));

        Assert.Equal(
            [
                new DueMails(ReminderMails.Liaison, DueGap.Overtaken, 2), new DueMails(ReminderMails.Liaison, DueGap.Nobody, 1),
                new DueMails(ReminderMails.Liaison, DueGap.NoAddress, 1),
            ],
            page.Due);
        Assert.Empty(managers.Due);
        Assert.Empty(month.Due);
    }

    private async Task<MailPage> PageAsync(string? kind = null, Month? month = null) => (await stage.Test.RunAsync<ListMails, Result<MailPage>>(
        list => list.HandleAsync(stage.Officer, new MailQuery(stage.Test.Clock.GetUtcNow().UtcDateTime.AddDays(-30), Kind: kind, Month: month), default))).Value;
}
