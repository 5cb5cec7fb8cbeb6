using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

/// <summary>What falls due by itself, step by step, and after a standstill.</summary>
[Trait("Clause", "M06")]
[Trait("Clause", "M08")]
public sealed class RemindVisitsTests : IAsyncLifetime
{
    private VisitStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await VisitStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Summary_FromTheEndOfTheVisit_IsRemindedOnceAStep()
    {
        // The visit is on Friday the 20th; five working days later is the 27th.
        var id = await stage.ReadyAsync();
        await SendAsync(id);
        Assert.Equal((0, 0), await TellAsync("2026-11-20", 9));
        Assert.Equal((1, 0), await TellAsync("2026-11-20", 12));
        Assert.Equal((0, 0), await TellAsync("2026-11-21", 9));
        Assert.Equal((1, 1), await TellAsync("2026-11-26", 9));
        Assert.Equal((1, 1), await TellAsync("2026-11-27", 9));
        Assert.Equal((0, 0), await TellAsync("2026-11-28", 8));
        Assert.Equal((1, 1), await TellAsync("2026-11-28", 9));
        Assert.Equal((0, 0), await TellAsync("2026-11-29", 9));
        Assert.True((await stage.ViewAsync(id)).SummaryLate);

        var mail = Assert.Single(await stage.MailsAsync(), mail => mail.Kind == VisitMails.SummaryLate);
        Assert.Equal((Group.LiaisonA.Id, id.Value), (mail.Recipient, mail.Subject));
        Assert.Null((await stage.SaveAsync(id)).Error);
        Assert.Equal((0, 0), await TellAsync("2026-11-30", 9));
    }

    [Fact]
    public async Task Summary_AfterAStandstill_OnlyTheLatestStep()
    {
        var id = await stage.ReadyAsync();
        await SendAsync(id);

        Assert.Equal((1, 1), await TellAsync("2026-12-05", 10));
        Assert.Equal((0, 0), await TellAsync("2026-12-05", 11));

        Assert.Single(await stage.MailsAsync(), mail => mail.Kind == VisitMails.SummaryLate);
    }

    [Fact]
    public async Task Summary_TwoProcessesAtOnce_TellOnce()
    {
        await SendAsync(await stage.ReadyAsync());
        stage.Day("2026-12-05");

        var told = await Task.WhenAll(stage.RemindAsync(), stage.RemindAsync());

        Assert.Equal(1, told.Sum());
        Assert.Single(await stage.MailsAsync(), mail => mail.Kind == VisitMails.SummaryLate);
    }

    [Fact]
    public async Task Run_EverythingIsMarked_TakesNoTurnToWrite()
    {
        await SendAsync(await stage.ReadyAsync());
        stage.Day("2026-12-05");
        var first = await stage.RemindAsync();

        using var turn = await Group.Test.Services.GetRequiredService<WriteGate>().EnterAsync(default);
        var second = await stage.RemindAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((1, 0), (first, second));
    }

    [Fact]
    public async Task Summary_OfAPlannerWhoLeft_GoesToTheLiaisonAndTheManager()
    {
        var planner = await stage.JoinAsync("71", "planner", Group.A, TeamsGrading.Core.Organization.Role.KeyAccountManager);
        var id = await stage.ReadyAsync(planner);
        await SendAsync(id);
        await stage.LeaveAsync(planner);
        stage.Day("2026-12-05");

        await stage.RemindAsync();

        Assert.Equal((1, 1, 0), (stage.Posted("post", VisitCards.Summary, Group.LiaisonA), stage.Posted("post", VisitCards.Summary, Group.ManagerA), stage.Posted("post", VisitCards.Summary, planner)));
        Assert.Null((await stage.SaveAsync(id)).Error);
    }

    [Fact]
    [Trait("Clause", "A06")]
    public async Task Visit_ThatIsOver_MakesTheFileDue_UntilItsSummaryIsSaved()
    {
        var id = await stage.ReadyAsync();
        await SendAsync(id);
        stage.Day("2026-11-20", 12);
        await stage.RemindAsync();
        Assert.Equal(VisitStage.Of("2026-11-20"), await InterviewsDueAsync());

        Assert.Null((await stage.SaveAsync(id)).Error);

        Assert.True(await InterviewsDueAsync() > VisitStage.Of("2026-11-20"));
    }

    [Fact]
    public async Task Preparation_IsRemindedTheDayBefore_OnTheDay_AndWhenLate()
    {
        await stage.ReadyAsync(direction: VisitDirection.Incoming, day: "2026-11-24");
        Assert.Equal(0, await ItemsAsync("2026-11-19"));
        Assert.Equal(5, await ItemsAsync("2026-11-20"));
        Assert.Equal(0, await ItemsAsync("2026-11-21"));
        Assert.Equal(5, await ItemsAsync("2026-11-23"));
        Assert.Equal(5, await ItemsAsync("2026-11-24"));
        Assert.All((await Group.RunAsync((ListVisits use) => use.RunAsync(Group.LiaisonA.Id, VisitScope.Mine, null, null, 1, default))).Value.Lines, line => Assert.False(line.Late));

        async Task<int> ItemsAsync(string day)
        {
            var before = stage.Posted("remind", VisitCards.Item, Group.LiaisonA);
            stage.Day(day, 9);
            await stage.RemindAsync();
            return stage.Posted("remind", VisitCards.Item, Group.LiaisonA) - before;
        }
    }

    [Fact]
    public async Task FollowUp_Late_IsShownAndMailedOnce()
    {
        var visit = await stage.DoneAsync();
        var id = (await stage.FollowAsync(visit, Group.ManagerA, "2026-12-10")).Value;
        foreach (var (day, reminded, mailed) in new[] { ("2026-12-08", 0, 0), ("2026-12-09", 1, 0), ("2026-12-10", 2, 0), ("2026-12-11", 3, 1), ("2026-12-12", 3, 1), ("2026-12-20", 3, 1) })
        {
            stage.Day(day);
            await stage.RemindAsync();
            Assert.Equal((day, reminded), (day, stage.Posted("remind", VisitCards.FollowUp, Group.ManagerA)));
            Assert.Equal((day, mailed), (day, (await stage.MailsAsync()).Count(mail => mail.Kind == VisitMails.FollowUpLate)));
        }

        Assert.True(Assert.Single((await stage.ViewAsync(visit)).FollowUps).Late);
        Assert.Null((await Group.RunAsync((FollowVisit use) => use.HandOverAsync(Group.LiaisonA.Id, id, 0, Group.LiaisonA.Id, VisitStage.Of("2026-12-28"), default))).Error);
        stage.Day("2026-12-29");
        await stage.RemindAsync();
        Assert.Equal(2, (await stage.MailsAsync()).Count(mail => mail.Kind == VisitMails.FollowUpLate));
    }

    [Fact]
    [Trait("Clause", "M07")]
    public async Task Plan_NotMailedTwoWorkingDaysAhead_IsSaidOnce()
    {
        await stage.ReadyAsync(day: "2026-11-24");
        stage.Day("2026-11-19");
        await stage.RemindAsync();
        Assert.Equal(0, stage.Posted("post", VisitCards.Visit, Group.LiaisonA));
        stage.Day("2026-11-20");
        await stage.RemindAsync();
        await stage.RemindAsync();

        Assert.Equal(1, stage.Posted("post", VisitCards.Visit, Group.LiaisonA));
    }

    private Task<Result<int>> SendAsync(VisitId id) => stage.SendAsync(id);

    /// <summary>How often the summary's card was posted and reminded of.</summary>
    private async Task<(int Posted, int Reminded)> TellAsync(string day, int hour)
    {
        var (posted, reminded) = (stage.Posted("post", VisitCards.Summary, Group.LiaisonA), stage.Posted("remind", VisitCards.Summary, Group.LiaisonA));
        stage.Day(day, hour);
        await stage.RemindAsync();
        return (stage.Posted("post", VisitCards.Summary, Group.LiaisonA) - posted, stage.Posted("remind", VisitCards.Summary, Group.LiaisonA) - reminded);
    }

    private Task<DateOnly> InterviewsDueAsync() => Group.Test.WithDbAsync(db =>
        db.Set<UpkeepDue>().AsNoTracking().Where(due => due.Customer == stage.Glass.Id && due.Part == UpkeepPart.Interviews).Select(due => due.DueOn).SingleAsync());
}
