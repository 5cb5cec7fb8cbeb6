using System.Text;
using System.Text.Json.Nodes;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Programmes;
using TeamsGrading.Core.Programmes;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Core.Programmes;

namespace TeamsGrading.Tests.Bot.Programmes;

/// <summary>A programme by cards only: drafted, published, carried to customers, signed, closed.</summary>
[Trait("Clause", "M04")]
public sealed class ProgrammeCardsTests : IAsyncLifetime
{
    private ProgrammesStage stage = null!;

    public async Task InitializeAsync() => stage = await ProgrammesStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task National_FromTheFormToTheContract_ByCardsOnly()
    {
        stage.Customers.Add("华南*化工", stage.Group.A, CustomerStanding.Vip);
        stage.Customers.Add("华南别处", stage.Group.B, CustomerStanding.Vip);
        var (officer, liaison) = (stage.Group.Officer, stage.Group.LiaisonA);

        var card = await PressAsync(officer, Card(await stage.Group.ActAsync(officer, ProgrammeVerbs.List)), ProgrammeVerbs.New);
        Assert.Equal(("Programmes.ProgrammeTextMissing", "name"), Refused(await ActAsync(officer, card, ProgrammeVerbs.Save)));
        card = await PressAsync(officer, card, ProgrammeVerbs.Save, Form(("units", "")));
        Assert.Equal(("Programmes.ProgrammeNeedsUnits", "units"), Refused(await ActAsync(officer, card, ProgrammeVerbs.Publish)));
        card = await PressAsync(officer, await PressAsync(officer, card, ProgrammeVerbs.Edit), ProgrammeVerbs.Save, Form(("units", Shown.Id(stage.Group.A.Value))));
        card = await PressAsync(officer, card, ProgrammeVerbs.Publish);
        Assert.Contains("冬季＜b＞保供＜/b＞", Text(card), StringComparison.Ordinal);

        var unit = await PressAsync(liaison, Card(await stage.Group.ActAsync(liaison, ProgrammeVerbs.List)), ProgrammeVerbs.Unit);
        unit = await PressAsync(liaison, unit, ProgrammeVerbs.Find, ("query", "华南"));
        Assert.Contains("华南＊化工", Text(unit), StringComparison.Ordinal);
        Assert.DoesNotContain("华南别处", Text(unit), StringComparison.Ordinal);
        unit = await PressAsync(liaison, unit, ProgrammeVerbs.Choose, ("customers", Shown.Id(stage.Customers.All[0].Id.Value)));
        var target = await PressAsync(liaison, unit, ProgrammeVerbs.Target);
        Assert.Equal(("Programmes.ProgressNeedsIntention", "intention"), Refused(await ActAsync(liaison, target, ProgrammeVerbs.Progress, ("text", "电话"), ("day", "2026-11-02"))));
        target = await PressAsync(liaison, target, ProgrammeVerbs.Progress, ("intention", "Agreed"), ("text", "谈妥"), ("day", "2026-11-02"));
        target = await PressAsync(liaison, target, ProgrammeVerbs.Sign, ("number", "HT-1"), ("date", "2026-11-02"));
        Assert.Contains("已签约：合同号 HT-1，签订日期 2026-11-02", Text(target), StringComparison.Ordinal);
        Assert.Null(Button(target, ProgrammeVerbs.Progress));

        card = Card(await stage.Group.ActAsync(officer, ProgrammeVerbs.Show, ("programme", (string)Button(card, ProgrammeVerbs.Close)!["data"]!["programme"]!)));
        Assert.Contains("1 → 1 → 1 → 1 → 1", Text(card), StringComparison.Ordinal);
        card = await PressAsync(officer, card, ProgrammeVerbs.Close, ("outcome", "签约一家"));
        Assert.Contains("签约一家", Text(card), StringComparison.Ordinal);
        Assert.Null(Button(card, ProgrammeVerbs.Close));
        Assert.Contains("不再记录进展", Text(await PressAsync(liaison, target, ProgrammeVerbs.Unit)), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "M05")]
    public async Task Regional_FormOfAUnit_OffersItsOwnRegionOnly()
    {
        var form = await PressAsync(stage.Group.LiaisonA, Card(await stage.Group.ActAsync(stage.Group.LiaisonA, ProgrammeVerbs.List)), ProgrammeVerbs.New);

        Assert.Contains("区域性推广", Text(form), StringComparison.Ordinal);
        Assert.Contains("A公司", Text(form), StringComparison.Ordinal);
        Assert.DoesNotContain("B公司", Text(form), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_ByAnotherUnit_ShowsNothingAndChangesNothing()
    {
        var id = await stage.NationalAsync();
        var target = await stage.ChosenAsync(id, "机密客户");
        var part = await stage.PartAsync(id, stage.Group.A);

        foreach (var verb in typeof(ProgrammeVerbs).GetFields().Select(field => (string)field.GetValue(null)!))
        {
            var reply = await stage.Group.ActAsync(
                stage.Group.LiaisonC, verb, ("programme", Shown.Id(id.Value)), ("programmeUnit", Shown.Id(part.Value)), ("target", Shown.Id(target.Value)), ("version", "1"),
                ("customers", Shown.Id(stage.Customers.All[0].Id.Value)), ("query", "机密"), ("intention", "Agreed"), ("text", "x"), ("day", "2026-11-02"), ("number", "1"),
                ("date", "2026-11-02"), ("outcome", "x"), ("until", "2027-01-31"), ("from", "2026-11-01"), ("name", "x"), ("kind", "Product"), ("units", Shown.Id(stage.Group.A.Value)));
            var text = reply is CardReply.Show shown ? Text(shown.Card) : ((CardReply.Refuse)reply).Message;
            Assert.DoesNotContain("机密客户", text, StringComparison.Ordinal);
            Assert.DoesNotContain("冬季保供", text, StringComparison.Ordinal);
            Assert.DoesNotContain("A公司", text, StringComparison.Ordinal);
        }

        var view = (await stage.SeeAsync(stage.Group.Officer, id)).Value;
        Assert.Equal((ProgrammeState.Published, 1, 0), (view.State, view.Sum.Targets, view.Sum.Contacted));
    }

    private static (string, string)[] Form((string, string) units) =>
        [("name", "冬季<b>保供</b>"), ("kind", "Product"), ("text", "推介"), ("from", "2026-11-01"), ("until", "2026-12-31"), units];

    private async Task<Card> PressAsync(PersonCard actor, Card card, string verb, params (string, string)[] inputs) => Card(await ActAsync(actor, card, verb, inputs));

    private Task<CardReply> ActAsync(PersonCard actor, Card card, string verb, params (string, string)[] inputs) => stage.Group.ActAsync(
        actor, verb, [.. Button(card, verb)!["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!)), .. inputs]);

    private static JsonObject? Button(Card card, string verb) => CardStage.Buttons(card).FirstOrDefault(button => (string?)button["verb"] == verb);

    private static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());

    private static (string, string?) Refused(CardReply reply) => reply is CardReply.Refuse refused ? (refused.Code, refused.Field) : ("", null);

    private static string Text(Card card) => Encoding.UTF8.GetString(card.Utf8Json.Span);
}
