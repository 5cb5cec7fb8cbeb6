using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Visits;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Visits;

/// <summary>Visits from the plan to the closed follow-up by cards only.</summary>
public sealed class VisitCardsTests : IAsyncLifetime
{
    private static readonly (string, string)[] Basics =
    [
        ("theme", "2027 年续签"), ("from", "2026-11-20"), ("fromtime", "09:00"), ("totime", "11:30"), ("place", "佛山"), ("theirs", "王建国 总经理"), ("ours", "李静"),
    ];

    private VisitStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await VisitStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "M07")]
    [Trait("Clause", "M08")]
    [Trait("Clause", "M09")]
    public async Task Visit_FromThePlanToTheClosedFollowUp_ByCardsOnly()
    {
        var find = Card(await PressAsync(Group.LiaisonA, Card(await Group.ActAsync(Group.LiaisonA, VisitVerbs.List)), VisitVerbs.Find));
        var form = Card(await PressAsync(Group.LiaisonA, find, VisitVerbs.New));
        var card = Card(await PressAsync(Group.LiaisonA, form, VisitVerbs.Create, Basics));
        Assert.Equal(VisitStage.Text(card), VisitStage.Text(Card(await PressAsync(Group.LiaisonA, form, VisitVerbs.Create, Basics))));
        var programme = Card(await PressAsync(Group.LiaisonA, card, VisitVerbs.Programme));
        card = Card(await PressAsync(Group.LiaisonA, programme, VisitVerbs.Arrange, ("itinerary", "09:00 抵达"), ("topics", "续签"), ("division", "李静：汇报")));
        card = Card(await PressAsync(Group.LiaisonA, Card(await PressAsync(Group.LiaisonA, card, VisitVerbs.Ask)), VisitVerbs.Request, ("text", "请领导出席")));
        card = Card(await PressAsync(Group.LiaisonA, Card(await PressAsync(Group.LiaisonA, card, VisitVerbs.Send)), VisitVerbs.Mail));
        Assert.Contains("尚未确认收到", VisitStage.Text(card), StringComparison.Ordinal);

        var visit = long.Parse((string)Button(card, VisitVerbs.Papers)!["data"]!["visit"]!, CultureInfo.InvariantCulture);
        var received = (await Group.RenderAsync(Group.ManagerA, VisitCards.Visit, visit))!;
        Assert.Contains("已收到：manager A", VisitStage.Text(Card(await PressAsync(Group.ManagerA, received, VisitVerbs.Received))), StringComparison.Ordinal);
        var asked = Card(await PressAsync(Group.Officer, (await Group.RenderAsync(Group.Officer, VisitCards.Visit, visit))!, VisitVerbs.Support));
        Assert.Equal("Visits.SupportNeedsAnswer", Code(await PressAsync(Group.Officer, asked, VisitVerbs.Give)));
        Assert.Contains("总部支持（officer", VisitStage.Text(Card(await PressAsync(Group.Officer, asked, VisitVerbs.Give, ("answer", "王经理参加")))), StringComparison.Ordinal);

        stage.Day("2026-11-21");
        await stage.RemindAsync();
        var summary = (await Group.RenderAsync(Group.LiaisonA, VisitCards.Summary, visit))!;
        Assert.Contains("王建国 总经理", VisitStage.Text(summary), StringComparison.Ordinal);
        summary = Card(await PressAsync(Group.LiaisonA, summary, VisitVerbs.Draft, ("theirs", "王建国"), ("said", "谈到一半")));
        Assert.Contains("谈到一半", VisitStage.Text(summary), StringComparison.Ordinal);
        Assert.Equal("Visits.SummaryIsIncomplete", Code(await PressAsync(Group.LiaisonA, summary, VisitVerbs.Save, ("theirs", "王建国"), ("said", "谈完了"))));
        card = Card(await PressAsync(Group.LiaisonA, summary, VisitVerbs.Save, ("theirs", "王建国"), ("ours", "李静"), ("said", "谈完了"), ("next", "给草案")));
        Assert.Contains("已写入客户档案", VisitStage.Text(card), StringComparison.Ordinal);

        var follow = Card(await PressAsync(Group.LiaisonA, card, VisitVerbs.Follow));
        Assert.Equal(("Visits.VisitNeedsOwner", "person"), Refusal(await PressAsync(Group.LiaisonA, follow, VisitVerbs.Add, ("text", "给草案"), ("day", "2026-12-10"))));
        card = Card(await PressAsync(Group.LiaisonA, follow, VisitVerbs.Add, ("text", "给草案"), ("day", "2026-12-10"), ("person", Shown.Id(Group.ManagerA.Id.Value))));
        var work = Card(await PressAsync(Group.ManagerA, card, VisitVerbs.FollowUp));
        work = Card(await PressAsync(Group.ManagerA, work, VisitVerbs.Note, ("word", "草案已寄出")));
        Assert.Contains("草案已寄出", VisitStage.Text(work), StringComparison.Ordinal);
        work = Card(await PressAsync(Group.ManagerA, work, VisitVerbs.Close, ("word", "已签")));
        Assert.Contains("已关闭（2026-11-21）", VisitStage.Text(work), StringComparison.Ordinal);
        Assert.Null(Button(work, VisitVerbs.Note));
    }

    [Fact]
    [Trait("Clause", "M06")]
    public async Task Preparation_OfTheirVisit_ByCardsOnly()
    {
        var form = Card(await Group.ActAsync(Group.Officer, VisitVerbs.New, ("customer", Shown.Id(stage.Glass.Id.Value)), ("direction", "Incoming")));
        var card = Card(await PressAsync(Group.Officer, form, VisitVerbs.Create, Basics));
        Assert.Contains("接待准备（0/5 已完成）", VisitStage.Text(card), StringComparison.Ordinal);
        var item = Card(await PressAsync(Group.Officer, card, VisitVerbs.Item));
        item = Card(await PressAsync(Group.Officer, item, VisitVerbs.Assign, ("person", Shown.Id(Group.LiaisonA.Id.Value)), ("day", "2026-11-18")));
        Assert.Equal(("Visits.ProgressNeedsWord", "word"), Refusal(await PressAsync(Group.LiaisonA, item, VisitVerbs.Progress)));
        Assert.Contains("名单已拟", VisitStage.Text(Card(await PressAsync(Group.LiaisonA, item, VisitVerbs.Progress, ("word", "名单已拟")))), StringComparison.Ordinal);
        Assert.Contains("已完成 · liaison A", VisitStage.Text(Card(await PressAsync(Group.LiaisonA, item, VisitVerbs.Ready))), StringComparison.Ordinal);
        card = Card(await PressAsync(Group.Officer, Card(await PressAsync(Group.Officer, item, VisitVerbs.Show)), VisitVerbs.Drop));

        Assert.Contains("已取消", VisitStage.Text(Card(await PressAsync(Group.Officer, card, VisitVerbs.Cancel, ("reason", "改期")))), StringComparison.Ordinal);
        Assert.Equal("Visits.VisitIsCancelled", Code(await PressAsync(Group.Officer, card, VisitVerbs.Cancel, ("reason", "改期"))));
    }

    [Fact]
    public async Task Owner_NotOnTheList_IsNamedByEmployeeNumber()
    {
        var id = await stage.DoneAsync();
        var clerk = await stage.JoinAsync("A-77", "clerk A", Group.A);

        var reply = await Group.ActAsync(Group.LiaisonA, VisitVerbs.Add, ("visit", Shown.Id(id.Value)), ("text", "给草案"), ("day", "2026-12-10"), ("worker", "A-77"));

        Assert.Contains(clerk.Name, VisitStage.Text(Card(reply)), StringComparison.Ordinal);
        Assert.Equal("Visits.VisitNeedsOwner", Code(await Group.ActAsync(Group.LiaisonA, VisitVerbs.Add, ("visit", Shown.Id(id.Value)), ("text", "x"), ("day", "2026-12-10"), ("worker", "nobody"))));
    }

    [Fact]
    public async Task Markup_InEveryField_IsShownAsTyped()
    {
        const string typed = "**粗**<script>[a](http://b){x}";
        var id = (await stage.PlanAsync(basics: VisitStage.Basics(theme: typed, theirs: typed, ours: typed))).Value;
        await stage.ArrangeAsync(id, typed, typed);
        await Group.RunAsync((AskSupport use) => use.RunAsync(Group.LiaisonA.Id, id, typed, default));
        stage.Day("2026-11-21");
        await stage.SaveAsync(id, new TypedSummary(typed, typed, typed, typed, typed, typed));
        var follow = (await stage.FollowAsync(id, Group.LiaisonA, text: typed)).Value;
        await Group.RunAsync((FollowVisit use) => use.NoteAsync(Group.LiaisonA.Id, follow, typed, 1, default));

        foreach (var (kind, subject) in new[] { (VisitCards.Visit, id.Value), (VisitCards.Summary, id.Value), (VisitCards.FollowUp, follow.Value) })
        {
            var text = VisitStage.Text((await Group.RenderAsync(Group.LiaisonA, kind, subject))!);
            Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
            Assert.DoesNotContain("**粗**", text, StringComparison.Ordinal);
            Assert.DoesNotContain("](http", text, StringComparison.Ordinal);
            Assert.Contains("＊＊粗＊＊＜script＞", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_ByAnotherUnit_ShowsNothingOfTheUnitAndChangesNothing()
    {
        var id = await stage.ReadyAsync(direction: VisitDirection.Incoming);
        var other = await stage.ReadyAsync();
        await Group.RunAsync((AskSupport use) => use.RunAsync(Group.LiaisonA.Id, other, "请领导出席", default));
        var view = await stage.ViewAsync(id);
        stage.Day("2026-11-21");
        var follow = (await stage.FollowAsync(id, Group.LiaisonA)).Value;
        var before = (await stage.VisitAsync(id)).Version;

        foreach (var verb in Group.Test.Services.GetServices<CardEntry>().Where(entry => entry.Use == CardEntryUse.Action).Select(entry => entry.Name))
        {
            var reply = await Group.ActAsync(
                Group.LiaisonB, verb, ("visit", Shown.Id(id.Value)), ("customer", Shown.Id(stage.Glass.Id.Value)), ("item", Shown.Id(view.Items[0].Id.Value)), ("followup", Shown.Id(follow.Value)),
                ("support", Shown.Id((await stage.ViewAsync(other)).Supports[0].Id.Value)), ("person", Shown.Id(Group.LiaisonB.Id.Value)), ("day", "2026-12-18"), ("word", "x"), ("reason", "x"),
                ("text", "x"), ("answer", "x"), ("number", "1"), ("theme", "x"), ("from", "2026-12-20"), ("fromtime", "09:00"), ("totime", "10:00"), ("theirs", "x"), ("ours", "x"), ("said", "x"));

            Assert.DoesNotContain("南海玻璃", reply is CardReply.Show shown ? VisitStage.Text(shown.Card) : ((CardReply.Refuse)reply).Message, StringComparison.Ordinal);
            Assert.True(reply is CardReply.Show || Code(reply) is "Shared.NothingThere" or "Visits.FilesAreOnTheDesk", $"{verb}: {reply}");
        }

        Assert.Equal((before, false), ((await stage.VisitAsync(id)).Version, (await stage.ViewAsync(id)).FollowUps[0].Closed));
        foreach (var (kind, subject) in new[] { (VisitCards.Visit, id.Value), (VisitCards.Summary, id.Value), (VisitCards.Item, view.Items[0].Id.Value), (VisitCards.FollowUp, follow.Value) })
        {
            Assert.Null(await Group.RenderAsync(Group.LiaisonB, kind, subject));
        }
    }

    private Task<CardReply> PressAsync(PersonCard actor, Card card, string verb, params (string, string)[] inputs) => Group.ActAsync(
        actor, verb, [.. Button(card, verb)!["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!)), .. inputs]);

    private static JsonObject? Button(Card card, string verb) => CardStage.Buttons(card).FirstOrDefault(button => (string?)button["verb"] == verb);

    private static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());

    private static string Code(CardReply reply) => ((CardReply.Refuse)reply).Code;

    private static (string, string?) Refusal(CardReply reply) => (((CardReply.Refuse)reply).Code, ((CardReply.Refuse)reply).Field);
}
