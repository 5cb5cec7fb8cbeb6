using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Customers.Remarks;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Bot.Rounds;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>Originals and remarks of risk through their cards only, with the demo group.</summary>
public sealed class OriginalCardsTests : IAsyncLifetime
{
    private static readonly Texts Texts = new Wording().For("zh-CN");
    private readonly string folder = Directory.CreateTempSubdirectory("teamsgrading-papers-").FullName;
    private CardStage stage = null!;

    public async Task InitializeAsync() => stage = await CardStage.CreateAsync(services => services
        .AddApprovals().AddFileStore(folder).AddOriginals().AddRemarks().AddOriginalCards().AddRemarkCards());

    public async Task DisposeAsync()
    {
        await stage.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [Trait("Clause", "A12")]
    public async Task Original_IsFound_Listed_AndTakenOut_ByCardsOnly()
    {
        var (keeper, customer) = (await stage.PersonAsync("卫东"), await CustomerAsync("HN003"));
        await AttachAsync(keeper, customer, "_购销_[合同].pdf");

        var found = Card(await stage.ActAsync(keeper, OriginalVerbs.Find, ("query", "合同")));
        Assert.Contains("＿购销＿［合同］.pdf", Words(found), StringComparison.Ordinal);
        var list = await PressAsync(keeper, found, "Card.Original.OfCustomer");
        Assert.Contains(Texts["Card.Original.Upload"], Words(list), StringComparison.Ordinal);
        var form = await PressAsync(keeper, list, "Card.Original.TakeOut");
        Assert.Equal("Originals.TakingOutNeedsReason", Code(await ActAsync(keeper, form, "Card.Original.TakeOut")));
        list = await PressAsync(keeper, form, "Card.Original.TakeOut", ("reason", "传错客户"));

        Assert.Contains("传错客户", Words(list), StringComparison.Ordinal);
        Assert.Equal("Customers.FilesAreOnTheDesk", Code(await stage.ActAsync(keeper, OriginalVerbs.Upload, ("customer", "1"))));
    }

    [Fact]
    [Trait("Clause", "A08")]
    public async Task Remark_IsMade_Told_AndClosed_ByCardsOnly()
    {
        var (keeper, manager, customer) = (await stage.PersonAsync("卫东"), await ManagerAsync("HN"), await CustomerAsync("HN003"));
        var original = await AttachAsync(keeper, customer, "催款函.pdf");

        var card = Card(await stage.ActAsync(keeper, RemarkVerbs.OfCustomer, ("customer", Id(customer.Value))));
        card = await PressAsync(keeper, card, "Card.Remark.New");
        Assert.Equal("Remarks.RemarkNeedsEvidence", Code(await ActAsync(keeper, card, "Card.Remark.Make", ("kind", "Finance"), ("text", "拖欠"))));
        card = await PressAsync(keeper, card, "Card.Remark.Make", ("kind", "Finance"), ("text", "拖欠<b>三个月"), ("originals", Id(original.Value)));
        Assert.Contains("拖欠＜b＞三个月", Words(card), StringComparison.Ordinal);
        Assert.DoesNotContain(Texts["Card.Remark.Close"], Buttons(card), StringComparison.Ordinal);

        var id = await stage.Database.WithDbAsync(db => db.Set<RiskRemark>().Select(remark => remark.Id).SingleAsync());
        var told = (await stage.RenderAsync(manager, RemarkCards.Remark, Id(id.Value)))!;
        Assert.Contains("明显财务问题", Words(told), StringComparison.Ordinal);
        Assert.DoesNotContain("三个月", Words(told), StringComparison.Ordinal);
        Assert.DoesNotContain("催款函", Words(told), StringComparison.Ordinal);
        Assert.Equal(0, await ReadingsAsync(manager));
        told = await PressAsync(manager, told, "Card.Remark.Open");
        Assert.Contains("催款函.pdf", Words(told), StringComparison.Ordinal);
        Assert.Equal(1, await ReadingsAsync(manager));
        Assert.Null(await stage.RenderAsync(await stage.PersonAsync("秦岚"), RemarkCards.Remark, Id(id.Value)));
        Assert.Equal("Shared.NothingThere", Code(await stage.ActAsync(await stage.PersonAsync("秦岚"), RemarkVerbs.Close, ("remark", Id(id.Value)), ("reason", "x"))));
        var member = (await stage.RenderAsync(await stage.PersonAsync("冯建军"), RemarkCards.Remark, Id(id.Value)))!;
        Assert.Contains("明显财务问题", Words(member), StringComparison.Ordinal);
        Assert.DoesNotContain("三个月", Words(member), StringComparison.Ordinal);
        Assert.DoesNotContain("催款函", Words(member), StringComparison.Ordinal);
        told = await PressAsync(manager, told, "Card.Remark.Close", ("reason", "已结清"));

        Assert.Contains("已结清", Words(told), StringComparison.Ordinal);
        Assert.Contains(Texts["Card.Remark.ListNone"], Words(Card(await stage.ActAsync(manager, RemarkVerbs.List))), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A08")]
    public async Task Remark_Form_OffersOriginalsWithTheirNamesAsText()
    {
        var (keeper, customer) = (await stage.PersonAsync("卫东"), await CustomerAsync("HN003"));
        await AttachAsync(keeper, customer, "_催款_[函].pdf");

        var form = Card(await stage.ActAsync(keeper, RemarkVerbs.New, ("customer", Id(customer.Value))));

        Assert.Contains("＿催款＿［函］.pdf", Words(form), StringComparison.Ordinal);
        Assert.DoesNotContain("_催款_", Words(form), StringComparison.Ordinal);
    }

    private static string Id(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<OriginalId> AttachAsync(PersonCard keeper, CustomerId customer, string name) => (await stage.Database.RunAsync((AttachOriginal use) => use.RunAsync(
        keeper.Id, customer, new OriginalWish(OriginalKind.Letter, name, "", null), new MemoryStream(Encoding.UTF8.GetBytes("%PDF-1 " + name)), default))).Value;

    private Task<CustomerId> CustomerAsync(string code) =>
        stage.Database.WithDbAsync(db => db.Set<Customer>().Where(customer => customer.Code == code).Select(customer => customer.Id).SingleAsync());

    private Task<int> ReadingsAsync(PersonCard reader) =>
        stage.Database.WithDbAsync(db => db.Set<FileReading>().CountAsync(line => line.Person == reader.Id));

    private Task<PersonCard> ManagerAsync(string unit) => stage.Database.RunAsync(async (IServiceProvider services) =>
    {
        var directory = services.GetRequiredService<IDirectory>();
        var home = (await directory.UnitsAsync(default)).Single(each => each.Code == unit);
        var managers = await services.GetRequiredService<IAccess>().PeopleAsync(GradingAction.CloseRemark, home.Id, default);
        return (await directory.PeopleAsync(default)).First(person => person.Unit == home.Id && managers.Contains(person.Id));
    });

    private async Task<Card> PressAsync(PersonCard actor, Card card, string text, params (string, string)[] inputs) => Card(await ActAsync(actor, card, text, inputs));

    private Task<CardReply> ActAsync(PersonCard actor, Card card, string text, params (string, string)[] inputs)
    {
        var button = CardStage.Buttons(card).First(button => (string?)button["title"] == Texts[text]);
        return stage.ActAsync(actor, (string)button["verb"]!, [.. button["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!)), .. inputs]);
    }

    private static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());

    private static string Code(CardReply reply) => reply is CardReply.Refuse refused ? refused.Code : "";

    private static string Buttons(Card card) => string.Join('|', CardStage.Buttons(card).Select(button => (string?)button["title"]));

    private static string Words(Card card) => JsonNode.Parse(card.Utf8Json.Span)!.ToJsonString(new System.Text.Json.JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
