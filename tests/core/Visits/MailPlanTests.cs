using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

/// <summary>Plans on their way to the units concerned, and what comes back.</summary>
[Trait("Clause", "M07")]
public sealed class MailPlanTests : IAsyncLifetime
{
    private VisitStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await VisitStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Send_ToTheUnit_MailsLiaisonAndManagerOnce()
    {
        var id = await stage.ReadyAsync(Group.Officer);

        Assert.Equal(2, (await stage.SendAsync(id, Group.Officer)).Value);
        Assert.Equal(new PlanIsMailed(1), (await stage.SendAsync(id, Group.Officer)).Error);

        var mails = await stage.MailsAsync();
        Assert.Equal(new[] { Group.LiaisonA.Id, Group.ManagerA.Id }.ToHashSet(), mails.Select(mail => mail.Recipient).ToHashSet());
        Assert.All(mails, mail => Assert.Equal((VisitMails.Plan, (DateTime?)null), (mail.Kind, mail.NextAttemptUtc)));
        Assert.Equal((1, 1), (stage.Posted("post", VisitCards.Visit, Group.LiaisonA), stage.Posted("post", VisitCards.Visit, Group.ManagerA)));
    }

    [Fact]
    public async Task Send_OfAPlanWithGaps_NamesTheFirst()
    {
        var id = (await stage.PlanAsync()).Value;
        Assert.Equal(new PlanIsIncomplete(PlanField.Itinerary), (await stage.SendAsync(id)).Error);
        await stage.ArrangeAsync(id, division: "");
        Assert.Equal(new PlanIsIncomplete(PlanField.Division), (await stage.SendAsync(id)).Error);
        await stage.ArrangeAsync(id);

        Assert.Null((await stage.SendAsync(id)).Error);
    }

    [Fact]
    public async Task Send_ByTwoDevices_IsOneVersion()
    {
        var id = await stage.ReadyAsync();
        var version = (await stage.VisitAsync(id)).Version;

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Group.RunAsync((MailPlan use) => use.SendAsync(Group.LiaisonA.Id, id, version, default))));

        Assert.Single(both, each => each.Error is null);
        Assert.Equal(1, (await stage.VisitAsync(id)).PlanNumber);
        Assert.Equal(2, (await stage.MailsAsync()).Count);
    }

    [Fact]
    public async Task Receipt_OfEachMail_IsSeenOnTheVisit()
    {
        var id = await stage.ReadyAsync();
        await stage.SendAsync(id);
        await SetAsync(Group.LiaisonA, MailState.Failed, MailReasons.NoAddress);
        await SetAsync(Group.ManagerA, MailState.Unknown, MailReasons.NoAnswer);

        var unit = Assert.Single((await stage.ViewAsync(id, Group.Officer)).Units);

        Assert.Equal([(NoticeRole.Liaison, MailFate.Failed, "NoAddress"), (NoticeRole.Manager, MailFate.Unknown, "NoAnswer")],
            unit.Notices.Select(notice => (notice.Role, notice.Trace!.Fate, notice.Trace.Reason)));
        Assert.Equal((true, 0), (unit.HasLiaison, unit.Received));
    }

    [Fact]
    public async Task Receive_ByTheUnit_StandsOnTheVisit()
    {
        var id = await stage.ReadyAsync(Group.Officer);
        Assert.IsType<PlanIsNotMailed>((await stage.ReceiveAsync(id, Group.LiaisonA)).Error);
        await stage.SendAsync(id, Group.Officer);
        Assert.True((await stage.ViewAsync(id)).May.Receive);

        Assert.IsType<OnlyTheUnitReceives>((await stage.ReceiveAsync(id, Group.Officer)).Error);
        Assert.IsType<NothingThere>((await stage.ReceiveAsync(id, Group.LiaisonB)).Error);
        Assert.IsType<VisitChangedMeanwhile>((await stage.ReceiveAsync(id, Group.ManagerA, 2)).Error);
        Assert.Null((await stage.ReceiveAsync(id, Group.ManagerA)).Error);
        Assert.Null((await stage.ReceiveAsync(id, Group.LiaisonA)).Error);

        var unit = Assert.Single((await stage.ViewAsync(id)).Units);
        Assert.Equal((1, "manager A"), (unit.Received, unit.ReceivedBy));
        Assert.False((await stage.ViewAsync(id)).May.Receive);
        Assert.Equal(2, stage.Posted("settle", VisitCards.Visit, Group.LiaisonA));
    }

    [Fact]
    public async Task Send_UnitWithoutLiaison_GoesToTheManager_AndShowsTheGap()
    {
        stage.Care.Liaisons.Clear();
        var id = await stage.ReadyAsync();

        Assert.Equal(1, (await stage.SendAsync(id)).Value);

        var unit = Assert.Single((await stage.ViewAsync(id)).Units);
        Assert.Equal((false, true), (unit.HasLiaison, unit.HasAnybody));
        Assert.Equal(Group.ManagerA.Id, Assert.Single(await stage.MailsAsync()).Recipient);
    }

    [Fact]
    public async Task Send_UnitWithNobody_IsRefused_AndNothingIsSent()
    {
        stage.Care.Liaisons.Clear();
        var id = await stage.ReadyAsync(Group.Officer, customer: stage.Steel);

        Assert.IsType<NobodyToTell>((await stage.SendAsync(id, Group.Officer)).Error);

        Assert.Empty(await stage.MailsAsync());
        Assert.Equal(0, (await stage.VisitAsync(id)).PlanNumber);
        Assert.False(Assert.Single((await stage.ViewAsync(id, Group.Officer)).Units).HasAnybody);
    }

    [Fact]
    public async Task Change_OfAMailedPlan_MailsANewVersionThatSaysWhatChanged()
    {
        var id = await stage.ReadyAsync();
        await stage.SendAsync(id);
        await stage.DeliverAsync();

        Assert.Null((await stage.ChangeAsync(id, VisitStage.Basics("2026-11-24"))).Error);

        var second = (await stage.MailsAsync()).FindAll(mail => mail.State == MailState.Pending);
        Assert.Equal(2, second.Count);
        Assert.All(second, mail => Assert.Equal(Group.Test.Clock.GetUtcNow().UtcDateTime + PublishPlan.Gathering, mail.NextAttemptUtc));
        var plan = await ReadAsync(Group.LiaisonA, second.Single(mail => mail.Recipient == Group.LiaisonA.Id).Subject);
        Assert.Equal([new PlanChange(PlanField.When, "2026-11-20 09:00 – 11:30", "2026-11-24 09:00 – 11:30")], plan!.Changes);
        Assert.Equal((2, false, false), (plan.Number, plan.First, plan.Cancelled));
        Assert.Equal(0, Assert.Single((await stage.ViewAsync(id)).Units).Received);
    }

    [Fact]
    public async Task Change_Twice_BeforeTheMailGoes_IsOneMailAgainstWhatWasRead()
    {
        var id = await stage.ReadyAsync();
        await stage.SendAsync(id);
        await stage.DeliverAsync();
        await stage.ChangeAsync(id, VisitStage.Basics("2026-11-24"));
        await stage.ArrangeAsync(id, "10:00 抵达");

        var mails = (await stage.MailsAsync()).FindAll(mail => mail.State == MailState.Pending && mail.Recipient == Group.LiaisonA.Id);
        var read = new List<PlanMail?>();
        foreach (var mail in mails)
        {
            read.Add(await ReadAsync(Group.LiaisonA, mail.Subject));
        }

        var plan = Assert.Single(read, each => each is not null)!;
        Assert.Equal(3, plan.Number);
        Assert.Equal([PlanField.When, PlanField.Itinerary], plan.Changes.Select(change => change.Field));
    }

    [Fact]
    public async Task Cancel_OfAMailedPlan_IsMailedAtOnce()
    {
        var id = await stage.ReadyAsync();
        await stage.SendAsync(id);
        await stage.DeliverAsync();

        await stage.CancelAsync(id);

        var mail = (await stage.MailsAsync()).Single(mail => mail.State == MailState.Pending && mail.Recipient == Group.ManagerA.Id);
        var plan = await ReadAsync(Group.ManagerA, mail.Subject);
        Assert.Equal((true, "客户改期", 2, null), (plan!.Cancelled, plan.CancelReason, plan.Number, mail.NextAttemptUtc));
        Assert.Null((await stage.ReceiveAsync(id, Group.LiaisonA, 2)).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Units_NamedByHeadquarters_SeeThePlanOnly()
    {
        await stage.RegisterAsync("B9", "南海玻璃东厂", Group.B, subject: stage.Glass.Subject);
        var id = await stage.ReadyAsync(Group.Officer);
        Assert.IsType<NothingThere>((await stage.SeeAsync(id, Group.LiaisonB)).Error);
        Assert.IsType<OnlyHeadquartersNamesUnits>((await NameAsync(Group.LiaisonA, id, Group.B)).Error);

        Assert.Null((await NameAsync(Group.Officer, id, Group.B, Group.C)).Error);
        Assert.Equal(3, (await stage.SendAsync(id, Group.Officer)).Value);
        stage.Day("2026-11-21");
        Assert.Null((await stage.SaveAsync(id)).Error);
        Assert.Null((await stage.FollowAsync(id, Group.LiaisonA)).Error);

        var seen = await stage.ViewAsync(id, Group.LiaisonB);
        Assert.Equal((VisitSight.Plan, false, 0, "B公司"), (seen.Sight, seen.Summary.Saved, seen.FollowUps.Count, Assert.Single(seen.Units).Name));
        Assert.IsType<NothingThere>((await stage.SeeAsync(id, Group.LiaisonC)).Error);
        Assert.Null((await stage.ReceiveAsync(id, Group.LiaisonB)).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Read_ByAnybodyElse_IsNothing()
    {
        var id = await stage.ReadyAsync();
        await stage.SendAsync(id);
        var mail = (await stage.MailsAsync()).First(mail => mail.Recipient == Group.ManagerA.Id);

        Assert.NotNull(await ReadAsync(Group.ManagerA, mail.Subject));
        Assert.Null(await ReadAsync(Group.LiaisonA, mail.Subject));
        Assert.Null(await ReadAsync(Group.LiaisonB, mail.Subject));
        Assert.Null(await ReadAsync(Group.ManagerA, 1));
    }

    private Task<Result> NameAsync(PersonCard actor, VisitId id, params UnitId[] units) => Group.RunAsync((ChangePlan use) => use.UnitsAsync(actor.Id, id, units, default));

    private Task<PlanMail?> ReadAsync(PersonCard reader, long notice) => Group.RunAsync((ReadVisitMail use) => use.PlanAsync(reader.Id, new NoticeId(notice), default));

    private Task<int> SetAsync(PersonCard recipient, MailState state, string reason) => Group.Test.WithDbAsync(db =>
        db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Mails SET State = {state.ToString()}, Reason = {reason} WHERE Recipient = {recipient.Id.Value}"));
}
