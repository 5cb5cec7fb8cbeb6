using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Approvals;

public sealed class RemindTests
{
    [Fact]
    public async Task Remind_LateStep_OncePerWorkingDay()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        Assert.Equal(new DateOnly(2026, 11, 5), (await OpenAsync(stage)).DueOn);
        await SentAsync(stage);

        stage.Test.Clock.Advance(TimeSpan.FromDays(3)); // Thursday: the last day in time.
        await RemindAsync(stage);
        Assert.Equal(0, await RemindersAsync(stage));
        stage.Test.Clock.Advance(TimeSpan.FromDays(1)); // Friday.
        Assert.Equal(1, await RemindAsync(stage));
        Assert.Equal(0, await RemindAsync(stage));
        Assert.Equal(1, await RemindersAsync(stage));
        stage.Test.Clock.Advance(TimeSpan.FromDays(1)); // Saturday.
        Assert.Equal(1, await RemindAsync(stage));
        Assert.Equal(1, await RemindersAsync(stage));
        stage.Test.Clock.Advance(TimeSpan.FromDays(2)); // Monday, and the reminder before was sent.
        await SentAsync(stage);
        Assert.Equal(1, await RemindAsync(stage));
        Assert.Equal(2, await RemindersAsync(stage));
        Assert.Null((await stage.DecideAsync("party", approval, resolvedOn: new DateOnly(2026, 11, 9))).Error);
    }

    [Fact]
    public async Task Remind_ByManyAtOnce_RemindsOnce()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        await SentAsync(stage);
        stage.Test.Clock.Advance(TimeSpan.FromDays(4));

        var looked = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => RemindAsync(stage))));

        Assert.Equal(1, looked.Sum());
        Assert.Equal(1, await RemindersAsync(stage));
    }

    [Fact]
    public async Task Remind_BeforeEight_Waits()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        stage.Test.Clock.Advance(TimeSpan.FromDays(4) - TimeSpan.FromHours(2));

        Assert.Equal(0, await RemindAsync(stage));
    }

    [Fact]
    public async Task Look_WhenAStandInBegins_GivesTheCardAndTakesItBack()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        await stage.NameAsync("party", "deputy", 1, 1);
        Assert.Equal(["party"], await stage.WaitingAsync(ApprovalCards.Step, approval));

        stage.Test.Clock.Advance(TimeSpan.FromDays(1));
        await RemindAsync(stage);
        Assert.Equal(["deputy", "party"], await stage.WaitingAsync(ApprovalCards.Step, approval));
        stage.Test.Clock.Advance(TimeSpan.FromDays(1));
        await RemindAsync(stage);
        Assert.Equal(["party"], await stage.WaitingAsync(ApprovalCards.Step, approval));
    }

    private static Task<int> RemindAsync(ApprovalStage stage) => stage.Test.RunAsync((RemindWaiting use) => use.RunAsync(default));

    private static Task<OpenStep> OpenAsync(ApprovalStage stage) => stage.Test.WithDbAsync(db => db.Set<OpenStep>().AsNoTracking().SingleAsync());

    /// <summary>As the channel would: whatever waits to be sent has been.</summary>
    private static Task<int> SentAsync(ApprovalStage stage) =>
        stage.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE TeamsMessages SET State='Sent'"));

    private static Task<int> RemindersAsync(ApprovalStage stage) =>
        stage.Test.WithDbAsync(db => db.Set<TeamsMessage>().CountAsync(message => message.Step == MessageStep.Reminder));
}
