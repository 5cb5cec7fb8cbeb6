using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

/// <summary>The preparation list and the background papers.</summary>
[Trait("Clause", "M06")]
public sealed class PrepareVisitTests : IAsyncLifetime
{
    private VisitStage stage = null!;
    private VisitId visit;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync()
    {
        stage = await VisitStage.CreateAsync();
        visit = await stage.ReadyAsync(direction: VisitDirection.Incoming);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Item_NamedAndDone_ByCard()
    {
        var clerk = await stage.JoinAsync("31", "clerk HQ", Group.Headquarters);
        var item = await ItemAsync();

        Assert.Null((await AssignAsync(item, clerk, "2026-11-18")).Error);
        Assert.IsType<ProgressNeedsWord>((await ReportAsync(clerk, item.Id, " ")).Error);
        Assert.Null((await ReportAsync(clerk, item.Id, "名单已拟")).Error);
        Assert.Null((await ReportAsync(clerk, item.Id, "", done: true)).Error);
        Assert.Null((await ReportAsync(clerk, item.Id, "", done: true)).Error);
        Assert.IsType<PreparationIsClosed>((await ReportAsync(Group.ManagerA, item.Id, "还没好")).Error);

        var seen = await ItemAsync();
        Assert.Equal((true, "名单已拟", "clerk HQ", VisitStage.Of("2026-11-18")), (seen.Done, seen.Progress, seen.ProgressBy, seen.DueOn));
        Assert.Equal(1, stage.Posted("post", VisitCards.Item, clerk));
        Assert.Null((await SeeAsync(clerk, item.Id)).Error);
    }

    [Fact]
    public async Task Item_WithoutOwnerOrWithTheWrongOne_IsRefused()
    {
        var (item, gone) = (await ItemAsync(), await stage.JoinAsync("32", "gone", Group.A));
        await stage.LeaveAsync(gone);

        Assert.IsType<VisitNeedsOwner>((await AssignAsync(item, null, "2026-11-18")).Error);
        Assert.Equal(new VisitOwnerIsGone("gone"), (await AssignAsync(item, gone, "2026-11-18")).Error);
        Assert.Equal(new VisitOwnerIsOfAnotherUnit("liaison B"), (await AssignAsync(item, Group.LiaisonB, "2026-11-18")).Error);
        Assert.IsType<VisitDueDayIsWrong>((await AssignAsync(item, Group.ManagerA, "2026-11-01")).Error);
        Assert.IsType<PreparationIsTooLate>((await AssignAsync(item, Group.ManagerA, "2026-11-21")).Error);
        Assert.IsType<VisitChangedMeanwhile>((await AssignAsync(item with { Version = 7 }, Group.ManagerA, "2026-11-18")).Error);
        Assert.Equal(new VisitTextTooLong("word", 1000), (await ReportAsync(Group.LiaisonA, item.Id, new string('x', 20_000))).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Item_OfAnotherUnit_IsNothingThere()
    {
        var item = await ItemAsync();

        Assert.IsType<NothingThere>((await SeeAsync(Group.LiaisonB, item.Id)).Error);
        Assert.IsType<NothingThere>((await AssignAsync(item, Group.ManagerA, "2026-11-18", Group.LiaisonB)).Error);
        Assert.IsType<NothingThere>((await ReportAsync(Group.LiaisonB, item.Id, "x")).Error);
        Assert.IsType<NothingThere>((await SeeAsync(Group.LiaisonA, new PreparationId(1))).Error);
    }

    [Fact]
    public async Task Item_OnceTheOwnerMovedAway_IsTheirsNoMore()
    {
        var (item, clerk) = (await ItemAsync(), await stage.JoinAsync("33", "mover", Group.A));
        await AssignAsync(item, clerk, "2026-11-18");
        await stage.LeaveAsync(clerk);

        Assert.IsType<NothingThere>((await ReportAsync(clerk, item.Id, "x")).Error);
        Assert.True((await ItemAsync()).OwnerIsGone);
    }

    [Fact]
    [Trait("Clause", "M07")]
    public async Task Paper_Attached_IsOpenedByWhoSeesThePlan_AndTakenOut()
    {
        var paper = (await AttachAsync("%PDF-1.7 备参", "谈参 <1>.pdf")).Value;
        Assert.IsType<PaperIsThere>((await AttachAsync("%PDF-1.7 备参", "again.pdf")).Error);
        Assert.IsType<FileTypeNotTaken>((await AttachAsync("<script>", "a.pdf")).Error);
        Assert.IsType<FileIsEmpty>((await AttachAsync("", "a.pdf")).Error);
        Assert.IsType<FileTooBig>((await AttachAsync("%PDF", "a.pdf", length: AttachPaper.MostBytes + 1)).Error);
        Assert.IsType<NothingThere>((await AttachAsync("%PDF-2", "b.pdf", Group.LiaisonB)).Error);

        Assert.Equal("谈参 1.pdf", Assert.Single((await stage.ViewAsync(visit)).Papers).Name);
        await using (var content = (await OpenAsync(Group.Officer, paper)).Value.Content)
        {
            using var reader = new StreamReader(content);
            Assert.Equal("%PDF-1.7 备参", await reader.ReadToEndAsync());
        }

        Assert.IsType<NothingThere>((await OpenAsync(Group.LiaisonB, paper)).Error);
        Assert.IsType<NothingThere>((await TakeOutAsync(Group.LiaisonB, paper)).Error);
        Assert.Null((await TakeOutAsync(Group.LiaisonA, paper)).Error);
        Assert.Null((await TakeOutAsync(Group.LiaisonA, paper)).Error);
        Assert.IsType<NothingThere>((await OpenAsync(Group.LiaisonA, paper)).Error);
        Assert.Null((await AttachAsync("%PDF-1.7 备参", "back.pdf")).Error);
    }

    [Fact]
    public async Task Papers_TwentyOfThem_AreAll()
    {
        for (var number = 0; number < AttachPaper.Most; number++)
        {
            Assert.Null((await AttachAsync($"%PDF-1.7 {number}", "a.pdf")).Error);
        }

        Assert.IsType<PapersAreFull>((await AttachAsync("%PDF-1.7 more", "a.pdf")).Error);
    }

    private async Task<ItemView> ItemAsync() => (await stage.ViewAsync(visit)).Items[0];

    private Task<Result> AssignAsync(ItemView item, PersonCard? owner, string day, PersonCard? by = null) => Group.RunAsync((PrepareVisit use) => use.AssignAsync(
        (by ?? Group.LiaisonA).Id, item.Id, item.Version, owner?.Id ?? default, VisitStage.Of(day), default));

    private Task<Result> ReportAsync(PersonCard by, PreparationId id, string word, bool done = false) =>
        Group.RunAsync((PrepareVisit use) => use.ReportAsync(by.Id, id, word, done, default));

    private Task<Result<ItemCard>> SeeAsync(PersonCard reader, PreparationId id) => Group.RunAsync((ViewParts use) => use.ItemAsync(reader.Id, id, default));

    private Task<Result<PaperId>> AttachAsync(string content, string name, PersonCard? by = null, long? length = null) => Group.RunAsync((AttachPaper use) => use.RunAsync(
        (by ?? Group.LiaisonA).Id, visit, name, length, new MemoryStream(Encoding.UTF8.GetBytes(content)), default));

    private Task<Result<OpenedPaper>> OpenAsync(PersonCard reader, PaperId id) => Group.RunAsync((AttachPaper use) => use.OpenAsync(reader.Id, id, default));

    private Task<Result<VisitId>> TakeOutAsync(PersonCard by, PaperId id) => Group.RunAsync((AttachPaper use) => use.TakeOutAsync(by.Id, id, default));
}
