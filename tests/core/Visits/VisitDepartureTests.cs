using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

/// <summary>Whoever moved, as the information centre wrote it down, or may plan no more: nothing of a customer's visits is theirs, and others see to it.</summary>
[Trait("Clause", "A10")]
[Trait("Clause", "M08")]
public sealed class VisitDepartureTests : IAsyncLifetime
{
    private VisitStage stage = null!;
    private PersonCard centre = null!;
    private PersonCard clerk = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync()
    {
        stage = await VisitStage.CreateAsync();
        centre = await stage.JoinAsync("90", "centre", Group.Headquarters, Role.InformationCentre);
        clerk = await stage.JoinAsync("61", "clerk A", Group.A);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task FollowUp_OfWhoeverMoved_IsClosedToThatPersonAndWaitsWithLiaisonAndManager()
    {
        var visit = await stage.DoneAsync();
        var (open, closed) = ((await stage.FollowAsync(visit, clerk)).Value, (await stage.FollowAsync(visit, clerk, text: "寄送样品")).Value);
        Assert.Null((await CloseAsync(closed, "已寄")).Error);
        Assert.Null((await SeeAsync(open)).Error);

        await MoveAsync(DepartureKind.Moved);

        Assert.NotNull((await SeeAsync(open)).Error);
        Assert.NotNull((await SeeAsync(closed)).Error);
        Assert.NotNull((await Group.RunAsync((FollowVisit use) => use.NoteAsync(clerk.Id, open, "还在跟进", 7, default))).Error);
        Assert.NotNull((await CloseAsync(open, "已办")).Error);
        Assert.Equal(
            (1, 1, 1),
            (stage.Posted("settle", VisitCards.FollowUp, clerk), stage.Posted("post", VisitCards.FollowUp, Group.LiaisonA), stage.Posted("post", VisitCards.FollowUp, Group.ManagerA)));
        var card = (await SeeAsync(open, Group.LiaisonA)).Value;
        Assert.True(card.Line.OwnerIsGone);
        Assert.DoesNotContain(card.People, person => person.Id == clerk.Id);
        Assert.Equal(new VisitOwnerIsOfAnotherUnit("clerk A"), (await stage.FollowAsync(visit, clerk)).Error);
    }

    [Fact]
    public async Task PreparationItem_OfWhoeverMoved_IsClosedToThatPersonAndWaitsWithLiaisonAndManager()
    {
        var visit = await stage.ReadyAsync(direction: VisitDirection.Incoming);
        var item = await Group.Test.WithDbAsync(db => db.Set<PreparationItem>().AsNoTracking().FirstAsync(each => each.Visit == visit));
        Assert.Null((await Group.RunAsync((PrepareVisit use) => use.AssignAsync(Group.LiaisonA.Id, item.Id, item.Version, clerk.Id, VisitStage.Of("2026-11-18"), default))).Error);
        Assert.Null((await ItemAsync(item.Id)).Error);
        var before = stage.Posted("post", VisitCards.Item, Group.LiaisonA);

        await MoveAsync(DepartureKind.Moved);

        Assert.NotNull((await ItemAsync(item.Id)).Error);
        Assert.NotNull((await Group.RunAsync((PrepareVisit use) => use.ReportAsync(clerk.Id, item.Id, "好了", done: true, default))).Error);
        Assert.Equal((before + 1, 1), (stage.Posted("post", VisitCards.Item, Group.LiaisonA), stage.Posted("post", VisitCards.Item, Group.ManagerA)));
    }

    [Fact]
    public async Task FollowUp_OfWhoeverLeft_WaitsWithLiaisonAndManagerAtOnce()
    {
        await stage.FollowAsync(await stage.DoneAsync(), clerk);

        await MoveAsync(DepartureKind.Left);

        Assert.Equal((1, 1), (stage.Posted("post", VisitCards.FollowUp, Group.LiaisonA), stage.Posted("post", VisitCards.FollowUp, Group.ManagerA)));
    }

    [Fact]
    public async Task Move_TakenBackOrFollowedByPersonnelData_GivesTheStandingBack()
    {
        var open = (await stage.FollowAsync(await stage.DoneAsync(), clerk)).Value;
        await MoveAsync(DepartureKind.Moved);
        await DescribeAsync("clerk A", "");
        Assert.NotNull((await SeeAsync(open)).Error); // The old sheet once more says nothing new.

        Assert.Null((await Group.RunAsync((RecordDeparture use) => use.ReturnAsync(centre.Id, clerk.Id, default))).Error);
        Assert.Null((await SeeAsync(open)).Error);
        Assert.IsType<NotGone>((await Group.RunAsync((RecordDeparture use) => use.ReturnAsync(centre.Id, clerk.Id, default))).Error);

        await MoveAsync(DepartureKind.Moved);
        await DescribeAsync("clerk A", "市场部经办");
        Assert.Null((await SeeAsync(open)).Error); // Another post in the same unit.
    }

    [Fact]
    public async Task Move_BeforeAnImportThatIsUndone_StandsAgain()
    {
        await MoveAsync(DepartureKind.Moved);
        await Group.Test.WithDbAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(each => each.Id == clerk.Id);
            var (before, moved) = (PersonNote.Of(person).Write(), person.MovedOn);
            person.Describe(new PersonDetails("clerk A", "61@example.com", null, Group.B, "", null, "zh-CN"), []);
            await db.SaveChangesAsync();
            Assert.Null(person.MovedOn);

            Assert.Null((await PersonNote.UndoAsync(db, [new JournalLine(SheetKind.People, clerk.Id.Value, before, person.Version.ToString(CultureInfo.InvariantCulture))], default)).Error);
            Assert.Equal((Group.A, moved), (person.Unit, person.MovedOn));
            Assert.NotNull(moved);
            return moved;
        });
    }

    [Fact]
    [Trait("Clause", "M06")]
    public async Task Summary_OfAPlannerWhoMayPlanNoMore_IsAskedOfLiaisonAndManager()
    {
        var planner = await stage.JoinAsync("71", "planner", Group.A, Role.KeyAccountManager);
        var (sent, unsent) = (await stage.ReadyAsync(planner), await stage.ReadyAsync(planner, day: "2026-11-24"));
        await stage.SendAsync(sent, planner);
        await Group.Test.WithDbAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync(each => each.Id == planner.Id)).GiveUpRoles(); // Still in the unit.
            return await db.SaveChangesAsync();
        });
        stage.Day("2026-11-23");
        await stage.RemindAsync();
        stage.Day("2026-12-05");
        await stage.RemindAsync();

        foreach (var kind in new[] { VisitCards.Summary, VisitCards.Visit })
        {
            Assert.Equal(0, stage.Posted("post", kind, planner));
            Assert.True(stage.Posted("post", kind, Group.LiaisonA) > 0 && stage.Posted("post", kind, Group.ManagerA) > 0, kind);
        }

        var mailed = (await stage.MailsAsync()).Where(mail => mail.Kind == VisitMails.SummaryLate && mail.Subject == sent.Value).Select(mail => mail.Recipient.Value);
        Assert.Equal(new[] { Group.LiaisonA.Id.Value, Group.ManagerA.Id.Value }.Order(), mailed.Order());
        Assert.NotNull(await stage.WordsAsync(Group.ManagerA, VisitMails.SummaryLate, sent.Value));
        Assert.NotEqual(default, unsent);
    }

    private Task<Result<FollowUpCard>> SeeAsync(FollowUpId id, PersonCard? reader = null) =>
        Group.RunAsync((ViewParts use) => use.FollowUpAsync((reader ?? clerk).Id, id, default));

    private Task<Result<ItemCard>> ItemAsync(PreparationId id) => Group.RunAsync((ViewParts use) => use.ItemAsync(clerk.Id, id, default));

    private Task<Result> CloseAsync(FollowUpId id, string word) => Group.RunAsync((FollowVisit use) => use.CloseAsync(clerk.Id, id, word, RandomId.Next(), default));

    private async Task MoveAsync(DepartureKind kind) =>
        Assert.Null((await Group.RunAsync((RecordDeparture use) => use.LeaveAsync(centre.Id, clerk.Id, kind, "", default))).Error);

    private Task<int> DescribeAsync(string name, string position) => Group.Test.WithDbAsync(async db =>
    {
        (await db.Set<Person>().SingleAsync(each => each.Id == clerk.Id)).Describe(new PersonDetails(name, "61@example.com", null, Group.A, position, null, "zh-CN"), []);
        return await db.SaveChangesAsync();
    });
}
