using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

/// <summary>A unit asks headquarters for support before it visits a strategic customer.</summary>
[Trait("Clause", "M09")]
public sealed class SupportTests : IAsyncLifetime
{
    private VisitStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await VisitStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Ask_BeforeAStrategicVisit_GoesToFollowerAndOfficersByCardAndMail()
    {
        var follower = await stage.JoinAsync("41", "follower", Group.Headquarters, Role.HeadquartersOfficer);
        stage.Care.Followers[stage.Glass.Subject] = follower.Id;
        var id = await stage.ReadyAsync();
        Assert.True((await stage.ViewAsync(id)).May.Ask);

        var asked = await AskAsync(id);

        Assert.Equal((1, 1), (stage.Posted("post", VisitCards.Support, follower), stage.Posted("post", VisitCards.Support, Group.Officer)));
        Assert.Equal(new[] { follower.Id, Group.Officer.Id }.ToHashSet(), (await stage.MailsAsync()).Where(mail => mail.Kind == VisitMails.Support).Select(mail => mail.Recipient).ToHashSet());
        Assert.Equal(asked.Value, (await AskAsync(id)).Value);
        Assert.IsType<SupportIsAsked>((await AskAsync(id, "还要一辆车")).Error);
        Assert.False((await stage.ViewAsync(id)).May.Ask);
        Assert.True((await stage.ViewAsync(id, follower)).May.Answer);
    }

    [Fact]
    public async Task Answer_ByHeadquarters_IsSeenOnTheVisitAndMailed()
    {
        var id = await stage.ReadyAsync();
        var asked = (await AskAsync(id)).Value;

        Assert.IsType<ActionNotAllowed>((await AnswerAsync(Group.LiaisonA, asked, true)).Error);
        Assert.IsType<NothingThere>((await AnswerAsync(Group.LiaisonB, asked, true)).Error);
        Assert.IsType<SupportNeedsAnswer>((await AnswerAsync(Group.Officer, asked, false, " ")).Error);
        Assert.Null((await AnswerAsync(Group.Officer, asked, true)).Error);
        Assert.Null((await AnswerAsync(Group.Officer, asked, true)).Error);
        Assert.IsType<SupportIsAnswered>((await AnswerAsync(Group.Officer, asked, false)).Error);

        var seen = Assert.Single((await stage.ViewAsync(id)).Supports);
        Assert.Equal((SupportState.Given, "王经理参加", "officer"), (seen.State, seen.Answer, seen.AnsweredBy));
        Assert.Equal(Group.LiaisonA.Id, Assert.Single(await stage.MailsAsync(), mail => mail.Kind == VisitMails.Answer).Recipient);
        Assert.Contains("settle visit.support", Group.Posts.Log);
        Assert.Null((await AskAsync(id, "还要一辆车")).Error);
    }

    [Fact]
    public async Task Ask_ForAnythingElse_IsRefused()
    {
        var headquarters = await stage.ReadyAsync(Group.Officer);
        var incoming = await stage.ReadyAsync(direction: VisitDirection.Incoming);
        var general = await stage.ReadyAsync(Group.LiaisonB, customer: stage.Steel);
        var mine = await stage.ReadyAsync();

        Assert.IsType<SupportIsForStrategicVisits>((await AskAsync(headquarters)).Error);
        Assert.IsType<SupportIsForStrategicVisits>((await AskAsync(incoming)).Error);
        Assert.IsType<SupportIsForStrategicVisits>((await AskAsync(general, by: Group.LiaisonB)).Error);
        Assert.IsType<NothingThere>((await AskAsync(mine, by: Group.LiaisonB)).Error);
        Assert.IsType<SupportNeedsText>((await AskAsync(mine, " ")).Error);
        Assert.Equal(new VisitTextTooLong("text", 2000), (await AskAsync(mine, new string('x', 20_000))).Error);
        stage.Day("2026-11-20", 10);
        Assert.IsType<SupportComesTooLate>((await AskAsync(mine)).Error);
    }

    [Fact]
    public async Task Cancel_WhileHeadquartersIsAsked_EndsTheQuestion()
    {
        var id = await stage.ReadyAsync();
        var asked = (await AskAsync(id)).Value;

        await stage.CancelAsync(id);

        Assert.IsType<SupportIsAnswered>((await AnswerAsync(Group.Officer, asked, true)).Error);
        Assert.Equal(SupportState.Lapsed, Assert.Single((await stage.ViewAsync(id)).Supports).State);
    }

    private Task<Result<SupportId>> AskAsync(VisitId id, string text = "请领导出席", PersonCard? by = null) =>
        Group.RunAsync((AskSupport use) => use.RunAsync((by ?? Group.LiaisonA).Id, id, text, default));

    private Task<Result> AnswerAsync(PersonCard by, SupportId id, bool given, string answer = "王经理参加") =>
        Group.RunAsync((AnswerSupport use) => use.RunAsync(by.Id, id, given, answer, default));
}
