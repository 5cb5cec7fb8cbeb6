using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Tiers;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Tiers;

/// <summary>Bars, gifts and the strategic list through their cards only, with the demo group and real rounds.</summary>
public sealed class SpecialCardsTests : IAsyncLifetime
{
    private readonly string evidence = Directory.CreateTempSubdirectory("teamsgrading-evidence-").FullName;
    private CardStage stage = null!;

    public async Task InitializeAsync() => stage = await CardStage.CreateAsync(services => services
        .AddApprovals().AddTiers().AddFileStore(evidence).AddSpecialTiers().AddSpecialTierCards());

    public async Task DisposeAsync()
    {
        await stage.DisposeAsync();
        Directory.Delete(evidence, recursive: true);
    }

    [Fact]
    [Trait("Clause", "R20")]
    [Trait("Clause", "A08")]
    public async Task Bar_ByCards_WithARoundUnderWay_SaysBeforehandWhatHappens_AndTellsThoseConcerned()
    {
        await stage.OpenAsync(await stage.PersonAsync(DeskRound.SmallCommitteeSecretary));
        var liaison = await stage.PersonAsync("李静");
        await AwardAsync("QN001", TierLevel.Vip1);

        var card = await PressAsync(liaison, await ShowAsync(liaison, BarVerbs.List), "Card.Bar.New");
        card = await PressAsync(liaison, card, "Card.Bar.Find", ("query", "澄迈"));
        card = await PressAsync(liaison, card, "Card.Bar.Choose");
        card = await PressAsync(liaison, card, "Card.Bar.ToEvidence", ("cause", "BadFaith"), ("text", "拖欠气款"), ("year", "2025"));
        Assert.Contains(Texts["Card.Bar.NoEvidence"], Words(card), StringComparison.Ordinal);
        Assert.DoesNotContain(Texts["Card.Bar.ToCheck"], Words(card), StringComparison.Ordinal);
        card = await PressAsync(liaison, card, "Card.Bar.Cite", ("issuer", "某法院"), ("number", "12 号"), ("issued", "2026-10-09"), ("passage", "列入失信名单"));
        card = await PressAsync(liaison, card, "Card.Bar.ToCheck");
        var words = Words(card);
        Assert.Contains("琼南销售公司 VIP1（气态）身份今天终止", words, StringComparison.Ordinal);
        Assert.Contains("琼南销售公司 2025 年度气态客户评级正在进行", words, StringComparison.Ordinal);
        card = await PressAsync(liaison, card, "Card.Bar.Confirm");
        Assert.Contains("自 2026-11-02 起生效", Words(card), StringComparison.Ordinal);

        var manager = await stage.PersonAsync("赵海波");
        var notice = await RenderAsync(manager, SpecialCards.Bar);
        Assert.Contains("拖欠气款", Words(notice!), StringComparison.Ordinal);
        Assert.DoesNotContain(Texts["Card.Bar.Lift"], Words(notice!), StringComparison.Ordinal);
        Assert.Null(await RenderAsync(await stage.PersonAsync("朱琳"), SpecialCards.Bar));
        await PressAsync(manager, notice!, "Card.Bar.Seen");

        card = await PressAsync(liaison, card, "Card.Bar.Lift");
        card = await PressAsync(liaison, card, "Card.Bar.Appeal", ("reason", "已结清"));
        Assert.Contains("解除申请正在审批", Words(card), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "R20")]
    public async Task Bar_Files_AreSaidToBeOnTheDesk()
    {
        var refused = Assert.IsType<CardReply.Refuse>(await stage.ActAsync(await stage.PersonAsync("李静"), BarVerbs.Upload, ("bar", "1")));

        Assert.Equal("Tiers.FilesAreOnTheDesk", refused.Code);
    }

    [Fact]
    [Trait("Clause", "R12")]
    public async Task Gift_ByCards_ListsFirstYearCustomersOnly_AndAsksForTheReason()
    {
        var liaison = await stage.PersonAsync("郑慧敏");
        Assert.Contains(Texts.With("Card.Gift.None", ("Year", 2026)), Words(await ShowAsync(liaison, GiftVerbs.List)), StringComparison.Ordinal);
        await NewCustomerAsync("HN");

        var card = await ShowAsync(liaison, GiftVerbs.List);
        Assert.DoesNotContain("佛山", Words(card), StringComparison.Ordinal);
        card = await PressAsync(liaison, card, "Card.Gift.Give");
        var refused = await TryAsync(liaison, card, "Card.Gift.Propose", ("level", "Vip2"));
        Assert.Equal(("Tiers.GiftNeedsReason", "reason"), (refused.Code, refused.Field));
        card = await PressAsync(liaison, card, "Card.Gift.Propose", ("level", "Vip2"), ("reason", "合作潜力大"));

        Assert.Contains(Texts["Card.Gift.UnderWayLine"], Words(card), StringComparison.Ordinal);
        Assert.Null(await RenderAsync(await stage.PersonAsync("李静"), SpecialCards.Gift));
    }

    [Fact]
    [Trait("Clause", "R13")]
    public async Task Strategic_ByCards_FromCandidatesToProposal_AndAVip2IsRefusedByName()
    {
        await AwardAsync("QN001", TierLevel.Vip1);
        await AwardAsync("HN003", TierLevel.Vip1);
        var second = await AwardAsync("HN004", TierLevel.Vip2);
        var officer = await stage.PersonAsync("顾清扬");

        var card = await PressAsync(officer, await ShowAsync(officer, StrategicVerbs.List), "Card.Strategic.Candidates");
        Assert.Contains("海口澄迈", Words(card), StringComparison.Ordinal);
        Assert.Contains("佛山城燃", Words(card), StringComparison.Ordinal);
        Assert.DoesNotContain("南沙", Words(card), StringComparison.Ordinal);
        var refused = Assert.IsType<CardReply.Refuse>(await stage.ActAsync(officer, StrategicVerbs.Add, ("subject", second), ("words", "x")));
        Assert.Contains("广州南沙湾区能源有限公司", refused.Message, StringComparison.Ordinal);
        card = await PressAsync(officer, card, "Card.Strategic.Recommend");
        card = await PressAsync(officer, card, "Card.Strategic.Save", ("words", "资源协同"));
        card = await PressAsync(officer, card, "Card.Strategic.Propose");

        Assert.Contains(Texts["Card.Strategic.UnderWayLine"], Words(card), StringComparison.Ordinal);
        Assert.IsType<CardReply.Refuse>(await stage.ActAsync(await stage.PersonAsync("李静"), StrategicVerbs.Candidates));
    }

    [Fact]
    public async Task Sheets_OfEveryMatter_SayWhatIsDecided()
    {
        await NewCustomerAsync("HN");
        var liaison = await stage.PersonAsync("郑慧敏");
        var card = await PressAsync(liaison, await ShowAsync(liaison, GiftVerbs.List), "Card.Gift.Give");
        await PressAsync(liaison, card, "Card.Gift.Propose", ("level", "Vip3"), ("reason", "合作潜力大"));

        var sheet = await SheetAsync(ApprovalMatter.Gift);

        Assert.Contains(sheet.Lines, line => line.Value == "VIP3");
        Assert.Contains(sheet.Lines, line => line.Value == "合作潜力大");
        Assert.Equal(sheet.Lines.Count, sheet.Lines.Select(line => line.Label).Distinct().Count());
    }

    private static Texts Texts => new Wording().For("zh-CN");

    private static string Words(Card card) => Support.CardJson.Text(JsonNode.Parse(card.Utf8Json.Span)!);

    private async Task<Card> ShowAsync(PersonCard actor, string verb) => Assert.IsType<CardReply.Show>(await stage.ActAsync(actor, verb)).Card;

    private async Task<CardReply> SendAsync(PersonCard actor, Card card, string textKey, (string, string)[] inputs)
    {
        var button = CardStage.Buttons(card).FirstOrDefault(each => (string?)each["title"] == Texts[textKey])
            ?? throw new InvalidOperationException($"no button '{Texts[textKey]}' on\n{Words(card)}");
        var data = (button["data"] as JsonObject ?? []).Select(pair => (pair.Key, (string)pair.Value!));
        return await stage.ActAsync(actor, (string)button["verb"]!, [.. data, .. inputs]);
    }

    private async Task<Card> PressAsync(PersonCard actor, Card card, string textKey, params (string, string)[] inputs) =>
        await SendAsync(actor, card, textKey, inputs) is CardReply.Show shown ? shown.Card
            : throw new InvalidOperationException(Assert.IsType<CardReply.Refuse>(await SendAsync(actor, card, textKey, inputs)).Message);

    private async Task<CardReply.Refuse> TryAsync(PersonCard actor, Card card, string textKey, params (string, string)[] inputs) =>
        Assert.IsType<CardReply.Refuse>(await SendAsync(actor, card, textKey, inputs));

    /// <summary>The one thing of the kind as the reader sees it.</summary>
    private async Task<Card?> RenderAsync(PersonCard reader, string kind)
    {
        var id = await stage.Database.WithDbAsync(async db => kind == SpecialCards.Bar
            ? (await db.Set<Bar>().SingleAsync()).Id.Value
            : (await db.Set<Gift>().SingleAsync()).Id.Value);
        return await stage.RenderAsync(reader, kind, id.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<MatterSheet> SheetAsync(ApprovalMatter matter)
    {
        var text = await stage.Database.WithDbAsync(db => db.Set<Approval>().Where(each => each.Matter == matter).Select(each => each.Text).SingleAsync());
        return await stage.Database.RunAsync<IEnumerable<IMatterSheet>, MatterSheet>(sheets =>
            sheets.Single(sheet => sheet.Matter == matter).WriteAsync(text, Texts, default));
    }

    private Task<string> AwardAsync(string code, TierLevel level) => stage.Database.WithDbAsync(async db =>
    {
        var customer = await db.Set<Customer>().SingleAsync(each => each.Code == code);
        db.Add(Award.Grant(customer.Subject, customer.Unit, customer.Form, level, 2025, AwardOrigin.List, new ApprovalId(1), AwardPeriod.Of(new DateOnly(2026, 3, 1))));
        await db.SaveChangesAsync();
        return customer.Subject.Value.ToString(CultureInfo.InvariantCulture);
    });

    private Task<int> NewCustomerAsync(string unit) => stage.Database.WithDbAsync(async db =>
    {
        var where = (await db.Set<TeamsGrading.Core.Organization.Unit>().SingleAsync(each => each.Code == unit)).Id;
        var subject = RatedSubject.Recognise("NEW1", "阳江滨海新区综合能源有限公司");
        db.AddRange(subject, Customer.Register("NEW1", new CustomerDetails(
            subject.Name, "", where, GasForm.Gaseous, CustomerKind.General, subject.Id, "", new DateOnly(2026, 5, 8))));
        return await db.SaveChangesAsync();
    });
}
