using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Appeals;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Appeals;

/// <summary>A month, an urgent appeal and a VIP customer's by cards only, the mails, and what another unit gets.</summary>
public sealed class AppealCardsTests : IAsyncLifetime
{
    private AppealStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync()
    {
        stage = await AppealStage.CreateAsync(services => services.AddAppealCards());
        await stage.OpenAsync();
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "M10")]
    [Trait("Clause", "M12")]
    public async Task Month_FromTheFirstCustomerToTheReceipt_ByCardsOnly()
    {
        await EarlierAsync();
        var month = Card(await Group.ActAsync(Group.LiaisonA, MonthVerbs.Month));
        Assert.Contains("0 / 2", Text(month), StringComparison.Ordinal);
        var first = Card(await PressAsync(Group.LiaisonA, month, MonthVerbs.Customer, last: true)); // 'Begin', below the list.
        Assert.Contains("以前月份未关闭的诉求", Text(first), StringComparison.Ordinal);
        Assert.Contains("上月的事", Text(first), StringComparison.Ordinal);
        Assert.Equal(9, Choices(first, AppealFields.Category).Count(choice => choice.StartsWith("（", StringComparison.Ordinal)));
        Assert.Equal(("Monthly.CustomersAreOpen", "Appeals.AppealNeedsCategory"), (Code(await Group.ActAsync(Group.LiaisonA, MonthVerbs.Send, await ReturnAsync(), ("version", await VersionAsync()))), Code(await PressAsync(Group.LiaisonA, first, MonthVerbs.Save))));
        (string, string)[] words = [("category", "ContractRisk"), ("title", "照付不议"), ("text", "客户提出调减照付不议量。")];
        var saved = Card(await PressAsync(Group.LiaisonA, first, MonthVerbs.Save, inputs: words));
        await PressAsync(Group.LiaisonA, first, MonthVerbs.Save, inputs: words); // The same card from another device.
        Assert.Contains("1 / 2", Text(saved), StringComparison.Ordinal);
        Assert.Contains("12 字", Text(saved), StringComparison.Ordinal);

        var edit = Card(await PressAsync(Group.LiaisonA, saved, MonthVerbs.Draft));
        saved = Card(await PressAsync(Group.LiaisonA, edit, MonthVerbs.Save, inputs: [("category", "ContractRisk"), ("title", "照付不议量调减"), ("text", "客户提出调减 10%。")]));
        Assert.Contains("照付不议量调减", Text(saved), StringComparison.Ordinal);
        var next = Card(await PressAsync(Group.LiaisonA, saved, MonthVerbs.Customer));
        Assert.Contains("客户A2", Text(next), StringComparison.Ordinal);
        month = Card(await PressAsync(Group.LiaisonA, next, MonthVerbs.Nothing));
        Assert.Contains("2 / 2", Text(month), StringComparison.Ordinal);

        var review = Card(await PressAsync(Group.LiaisonA, month, MonthVerbs.Review));
        Assert.Contains("将上报 1 条诉求；1 家客户无诉求", Text(review), StringComparison.Ordinal);
        var sent = Assert.IsType<CardReply.Show>(await PressAsync(Group.LiaisonA, review, MonthVerbs.Send));
        Assert.Equal("已上报，诉求 1 条", sent.Notice);
        Assert.Contains("已于 2026-11-02 上报", Text(sent.Card), StringComparison.Ordinal);
        Assert.Equal("已上报，诉求 0 条", Assert.IsType<CardReply.Show>(await PressAsync(Group.LiaisonA, review, MonthVerbs.Send)).Notice);
        Assert.Contains("已报", Text(Card(await Group.ActAsync(Group.Officer, HandleVerbs.State))), StringComparison.Ordinal);
        Assert.Contains("照付不议量调减", Text(Card(await Group.ActAsync(Group.Officer, HandleVerbs.Inbox))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Month_NothingFromAllOthers_AsksFirst()
    {
        var month = Card(await Group.ActAsync(Group.LiaisonA, MonthVerbs.Month));
        var ask = Card(await PressAsync(Group.LiaisonA, month, MonthVerbs.Rest));
        Assert.Equal(0, (await stage.ReturnAsync(Group.A)).Answered);
        var done = Card(await PressAsync(Group.LiaisonA, ask, MonthVerbs.RestNothing));

        Assert.Contains("2 / 2", Text(done), StringComparison.Ordinal);
        Assert.NotNull(await Group.RenderAsync(Group.LiaisonA, AppealCards.Month, 202611)); // As a mail's link names it.
        Assert.NotNull(await Group.RenderAsync(Group.LiaisonA, AppealCards.Month, (await stage.ReturnAsync(Group.A)).Id.Value));
        Assert.Null(await Group.RenderAsync(Group.LiaisonB, AppealCards.Month, (await stage.ReturnAsync(Group.A)).Id.Value));
    }

    [Fact]
    [Trait("Clause", "M16")]
    public async Task Urgent_FromTheFormToTheClosedAppeal_ByCardsOnly()
    {
        var choose = Card(await Group.ActAsync(Group.LiaisonA, HandleVerbs.New, ("words", "A1")));
        var form = Card(await PressAsync(Group.LiaisonA, choose, HandleVerbs.Form));
        var appeal = Card(await PressAsync(
            Group.LiaisonA, form, HandleVerbs.Raise, inputs: [("category", "TradeDispute"), ("title", "停气争议 <b>*急*</b>"), ("text", "今日 18 时前须答复。")]));
        Assert.DoesNotContain("<b>*", Text(appeal), StringComparison.Ordinal);
        var inbox = Card(await Group.ActAsync(Group.Officer, HandleVerbs.Inbox, ("only", "Urgent"), ("state", "WithHeadquarters"), ("category", "TradeDispute"), ("unit", Shown.Id(Group.A.Value))));
        var seen = Card(await PressAsync(Group.Officer, inbox, HandleVerbs.Show));
        var asked = Card(await PressAsync(Group.Officer, seen, HandleVerbs.Ask, inputs: [("text", "合同编号？")]));
        Assert.Contains("时限暂停", Text(asked), StringComparison.Ordinal);
        Assert.Null(Button(asked, HandleVerbs.Answer));
        var mine = Card(await Group.ActAsync(Group.LiaisonA, HandleVerbs.Inbox, ("only", "Mine")));
        var reply = Card(await PressAsync(Group.LiaisonA, mine, HandleVerbs.Show));
        await PressAsync(Group.LiaisonA, reply, HandleVerbs.Reply, inputs: [("text", "2026-7")]);
        seen = Card(await PressAsync(Group.Officer, inbox, HandleVerbs.Show));
        await PressAsync(Group.Officer, seen, HandleVerbs.Up, inputs: [("text", "请领导审议")]);
        var id = stage.Seams.Mails[0].Subject;
        var decide = (await Group.RenderAsync(stage.Leader, AppealCards.Appeal, id))!;
        await PressAsync(stage.Leader, decide, HandleVerbs.Decide, inputs: [("text", "同意")]);
        seen = (await Group.RenderAsync(Group.Officer, AppealCards.Appeal, id))!;
        Assert.Equal("Appeals.AppealNeedsText", Code(await PressAsync(Group.Officer, seen, HandleVerbs.Answer)));
        await PressAsync(Group.Officer, seen, HandleVerbs.Answer, inputs: [("text", "已协调恢复供气。")]);
        var answered = (await Group.RenderAsync(Group.LiaisonA, AppealCards.Appeal, id))!;
        var closed = Card(await PressAsync(Group.LiaisonA, answered, HandleVerbs.Close));

        Assert.Contains("2026-11-02 关闭", Text(closed), StringComparison.Ordinal);
        Assert.Equal("Appeals.AppealIsClosed", Code(await PressAsync(Group.Officer, seen, HandleVerbs.Answer, inputs: [("text", "又答")])));
        var history = Card(await PressAsync(Group.LiaisonA, closed, HandleVerbs.History));
        Assert.Contains("单位补充", Text(history) + Text(closed), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "M11")]
    [Trait("Clause", "M02")]
    public async Task Vip_ByTheUnitThenHandedOn_ByCardsOnly()
    {
        var form = Card(await Group.ActAsync(stage.Keeper, HandleVerbs.Form, ("customer", Shown.Id(stage.Vip.Value))));
        await PressAsync(stage.Keeper, form, HandleVerbs.Keep, inputs: [("category", "Other"), ("title", "计量异议"), ("text", "表具争议。")]);
        var drafts = Card(await Group.ActAsync(Group.LiaisonA, HandleVerbs.Drafts));
        var draft = Card(await PressAsync(Group.LiaisonA, drafts, HandleVerbs.Show));
        var sent = Card(await PressAsync(Group.LiaisonA, draft, HandleVerbs.SendDraft));
        Assert.Contains("本单位处理中", Text(sent), StringComparison.Ordinal);
        Assert.Equal("Handling.EscalationNeedsReason", Code(await PressAsync(Group.ManagerA, sent, HandleVerbs.Escalate, inputs: [("text", "超出权限")])));
        var handed = Card(await PressAsync(Group.ManagerA, sent, HandleVerbs.Escalate, inputs: [("cause", "CannotSolve"), ("text", "超出权限")]));

        Assert.Contains("总部处理中", Text(handed), StringComparison.Ordinal);
        Assert.NotNull(Button((await Group.RenderAsync(Group.Officer, AppealCards.Appeal, (await IdAsync()).Value))!, HandleVerbs.Answer));
    }

    [Fact]
    public async Task Mails_SayWhoAndByWhen_NeverTheText()
    {
        await stage.RaiseAsync(stage.First, typed: AppealStage.Typed(text: "机密内容"));
        var (id, texts) = (await IdAsync(), new Wording().For("zh-CN"));
        await using var scope = Group.Test.Services.CreateAsyncScope();
        var urgent = (await scope.ServiceProvider.GetRequiredKeyedService<IMailSource>(AppealCards.UrgentMail).WriteAsync(Group.Officer, id.Value, default))!;

        Assert.Equal(($"#/card/appeal/{id.Value}", texts["Mail.AppealUrgent.Title"]), (urgent.Place, urgent.Title));
        Assert.DoesNotContain("机密内容", string.Join('|', urgent.Parts), StringComparison.Ordinal);
        Assert.Null(await scope.ServiceProvider.GetRequiredKeyedService<IMailSource>(AppealCards.UrgentMail).WriteAsync(Group.LiaisonB, id.Value, default));
        await stage.AskAsync(id);
        var turn = (await scope.ServiceProvider.GetRequiredKeyedService<IMailSource>(AppealCards.TurnMail).WriteAsync(Group.LiaisonA, id.Value, default))!;
        Assert.Equal(texts["Mail.AppealTurn.AskedBack"], turn.Title);
        stage.Seams.Liaisons.Remove(Group.A);
        await using var later = Group.Test.Services.CreateAsyncScope();
        var gap = (await later.ServiceProvider.GetRequiredKeyedService<IMailSource>(AppealCards.TurnMail).WriteAsync(Group.Officer, id.Value, default))!;
        Assert.Equal(texts["Mail.AppealTurn.Gap"], gap.Title);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_ByAnotherUnit_ShowsNothingOfTheUnitAndChangesNothing()
    {
        var id = (await stage.RaiseAsync(stage.First, typed: AppealStage.Typed("机密标题"))).Value;
        var before = (await stage.AppealAsync(id)).Version;
        foreach (var verb in Group.Test.Services.GetServices<CardEntry>().Where(entry => entry.Use == CardEntryUse.Action).Select(entry => entry.Name))
        {
            var reply = await Group.ActAsync(
                Group.LiaisonB, verb, ("appeal", Shown.Id(id.Value)), await ReturnAsync(), ("customer", Shown.Id(stage.First.Value)), ("unit", Shown.Id(Group.A.Value)), ("text", "x"),
                ("title", "x"), ("category", "Other"), ("cause", "MajorRisk"), ("version", "1"), ("person", Shown.Id(Group.Officer.Id.Value)));
            var said = reply is CardReply.Show shown ? Text(shown.Card) : ((CardReply.Refuse)reply).Message;
            Assert.DoesNotContain("机密标题", said, StringComparison.Ordinal);
            Assert.DoesNotContain("客户A1", said, StringComparison.Ordinal);
        }

        Assert.Equal(before, (await stage.AppealAsync(id)).Version);
        Assert.Null(await Group.RenderAsync(Group.LiaisonB, AppealCards.Appeal, id.Value));
    }

    /// <summary>An appeal of October on A1 that is still open.</summary>
    private async Task EarlierAsync()
    {
        stage.Clock.SetUtc(new DateTimeOffset(2026, 10, 12, 1, 0, 0, TimeSpan.Zero));
        await stage.RaiseAsync(stage.First, typed: AppealStage.Typed("上月的事"));
        stage.Clock.SetUtc(new DateTimeOffset(2026, 11, 2, 1, 0, 0, TimeSpan.Zero));
    }

    private async Task<(string, string)> ReturnAsync() => (AppealFields.Return, Shown.Id((await stage.ReturnAsync(Group.A)).Id.Value));

    private async Task<string> VersionAsync() => (await stage.ReturnAsync(Group.A)).Version.ToString(CultureInfo.InvariantCulture);

    private Task<AppealId> IdAsync() => Group.Test.WithDbAsync(db => Task.FromResult(db.Set<Appeal>().Select(appeal => appeal.Id).First()));

    private Task<CardReply> PressAsync(PersonCard actor, Card card, string verb, bool last = false, params (string, string)[] inputs)
    {
        var buttons = CardStage.Buttons(card).Where(button => (string?)button["verb"] == verb).ToList();
        Assert.NotEmpty(buttons);
        return Group.ActAsync(actor, verb, [.. (last ? buttons[^1] : buttons[0])["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!)), .. inputs]);
    }

    private static JsonObject? Button(Card card, string verb) => CardStage.Buttons(card).FirstOrDefault(button => (string?)button["verb"] == verb);

    private static IEnumerable<string> Choices(Card card, string input) =>
        CardStage.Inputs(card).Single(each => (string?)each["id"] == input)["choices"]!.AsArray().Select(choice => (string)choice!["title"]!);

    private static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());

    private static string Code(CardReply reply) => reply is CardReply.Refuse refused ? refused.Code : "";

    private static string Text(Card card) => AppealStage.Text(card);
}
