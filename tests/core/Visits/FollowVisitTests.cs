using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

/// <summary>Follow-ups until they are closed, with every note in the customer's file.</summary>
[Trait("Clause", "M08")]
public sealed class FollowVisitTests : IAsyncLifetime
{
    private VisitStage stage = null!;
    private VisitId visit;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync()
    {
        stage = await VisitStage.CreateAsync();
        visit = await stage.DoneAsync();
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task FollowUp_FromTheNoteToTheClose_StandsInTheFile()
    {
        var clerk = await stage.JoinAsync("61", "clerk A", Group.A);
        var id = (await stage.FollowAsync(visit, clerk)).Value;

        Assert.Equal(1, stage.Posted("post", VisitCards.FollowUp, clerk));
        Assert.IsType<ProgressNeedsWord>((await NoteAsync(clerk, id, " ")).Error);
        Assert.Null((await NoteAsync(clerk, id, "草案已寄出", 5)).Error);
        Assert.Null((await NoteAsync(clerk, id, "草案已寄出", 5)).Error);
        Assert.IsType<ClosingNeedsWord>((await CloseAsync(clerk, id, "")).Error);
        Assert.Null((await CloseAsync(clerk, id, "已签补充协议", 6)).Error);
        Assert.Null((await CloseAsync(clerk, id, "已签补充协议", 6)).Error);
        Assert.IsType<FollowUpIsClosed>((await CloseAsync(clerk, id, "又关")).Error);
        Assert.IsType<FollowUpIsClosed>((await NoteAsync(clerk, id, "晚了")).Error);
        Assert.IsType<FollowUpIsClosed>((await HandAsync(id, 2, Group.ManagerA)).Error);

        var card = (await SeeAsync(clerk, id)).Value;
        Assert.Equal(["已签补充协议", "草案已寄出"], card.Notes.Select(note => note.Text).Order());
        Assert.All(card.Notes, note => Assert.False(note.Waits));
        Assert.True(card.Line.Closed);
        var interviews = await stage.InterviewsAsync(stage.Glass);
        Assert.Contains($"topics=草案已寄出|visit {visit.Value}", interviews);
        Assert.Contains($"topics=已签补充协议|visit {visit.Value}", interviews);
        Assert.Equal(2, interviews.Count(value => value == $"next=拟定合同草案|visit {visit.Value}"));
        Assert.Equal(2, interviews.Count(value => value == $"ours=clerk A|visit {visit.Value}"));
    }

    [Fact]
    public async Task Add_WithoutOwnerOrWithTheWrongOne_IsRefused()
    {
        var gone = await stage.JoinAsync("62", "gone", Group.A);
        await stage.LeaveAsync(gone);

        Assert.IsType<VisitNeedsOwner>((await stage.FollowAsync(visit, null)).Error);
        Assert.Equal(new VisitOwnerIsGone("gone"), (await stage.FollowAsync(visit, gone)).Error);
        Assert.Equal(new VisitOwnerIsOfAnotherUnit("liaison B"), (await stage.FollowAsync(visit, Group.LiaisonB)).Error);
        Assert.Null((await stage.FollowAsync(visit, Group.Officer)).Error);
    }

    [Fact]
    public async Task Add_WithGaps_NamesTheInput()
    {
        Assert.IsType<FollowUpNeedsText>((await stage.FollowAsync(visit, Group.LiaisonA, text: " ")).Error);
        Assert.Equal(new VisitTextTooLong("text", 1000), (await stage.FollowAsync(visit, Group.LiaisonA, text: new string('x', 20_000))).Error);
        Assert.IsType<VisitDueDayIsWrong>((await stage.FollowAsync(visit, Group.LiaisonA, "2026-11-20")).Error);
        Assert.IsType<VisitDueDayIsWrong>((await stage.FollowAsync(visit, Group.LiaisonA, "2029-01-01")).Error);
        Assert.IsType<NothingThere>((await stage.FollowAsync(visit, Group.LiaisonB, by: Group.LiaisonB)).Error);
        var ahead = await stage.ReadyAsync(day: "2026-12-20");
        Assert.IsType<VisitHasNotTakenPlace>((await stage.FollowAsync(ahead, Group.LiaisonA)).Error);
    }

    [Fact]
    public async Task Add_SameFormTwice_IsOne()
    {
        Assert.Equal((await stage.FollowAsync(visit, Group.LiaisonA, request: 9)).Value, (await stage.FollowAsync(visit, Group.LiaisonA, request: 9)).Value);
        Assert.Single((await stage.ViewAsync(visit)).FollowUps);
    }

    [Fact]
    public async Task HandOver_ByTwoDevices_TellsTheSecond()
    {
        var id = (await stage.FollowAsync(visit, Group.LiaisonA)).Value;

        Assert.Null((await HandAsync(id, 0, Group.ManagerA)).Error);
        Assert.Null((await HandAsync(id, 0, Group.ManagerA)).Error);
        Assert.IsType<VisitChangedMeanwhile>((await HandAsync(id, 0, Group.Officer)).Error);
        Assert.Equal(new VisitOwnerIsOfAnotherUnit("liaison B"), (await HandAsync(id, 1, Group.LiaisonB)).Error);

        Assert.Equal("manager A", Assert.Single((await stage.ViewAsync(visit)).FollowUps).Owner);
        Assert.Equal(1, stage.Posted("post", VisitCards.FollowUp, Group.ManagerA));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task FollowUp_OfAnotherUnit_IsNothingThere()
    {
        var id = (await stage.FollowAsync(visit, Group.LiaisonA)).Value;
        var keeper = await stage.JoinAsync("63", "keeper A", Group.A, Role.ArchiveKeeper);

        Assert.IsType<NothingThere>((await SeeAsync(Group.LiaisonB, id)).Error);
        Assert.IsType<NothingThere>((await NoteAsync(Group.LiaisonB, id, "x")).Error);
        Assert.IsType<NothingThere>((await CloseAsync(Group.LiaisonB, id, "x")).Error);
        Assert.IsType<ActionNotAllowed>((await NoteAsync(keeper, id, "x")).Error);
        Assert.False((await SeeAsync(keeper, id)).Value.MayNote);
    }

    [Fact]
    public async Task Notes_AtTheSameMoment_AreBothKept()
    {
        var id = (await stage.FollowAsync(visit, Group.LiaisonA)).Value;

        var both = await Task.WhenAll(NoteAsync(Group.LiaisonA, id, "一", 1), NoteAsync(Group.ManagerA, id, "二", 2));

        Assert.All(both, each => Assert.Null(each.Error));
        Assert.Equal(2, await Group.Test.WithDbAsync(db => db.Set<FollowUpNote>().CountAsync()));
    }

    private Task<Result> NoteAsync(PersonCard by, FollowUpId id, string word, long request = 100) =>
        Group.RunAsync((FollowVisit use) => use.NoteAsync(by.Id, id, word, request, default));

    private Task<Result> CloseAsync(PersonCard by, FollowUpId id, string word, long request = 200) =>
        Group.RunAsync((FollowVisit use) => use.CloseAsync(by.Id, id, word, request, default));

    private Task<Result> HandAsync(FollowUpId id, int version, PersonCard owner) =>
        Group.RunAsync((FollowVisit use) => use.HandOverAsync(Group.LiaisonA.Id, id, version, owner.Id, VisitStage.Of("2026-12-15"), default));

    private Task<Result<FollowUpCard>> SeeAsync(PersonCard reader, FollowUpId id) => Group.RunAsync((ViewParts use) => use.FollowUpAsync(reader.Id, id, default));
}
