using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Supervision;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Supervision.FileChecks;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Core.Supervision.FileChecks;

namespace TeamsGrading.Tests.Bot.Supervision;

/// <summary>Headquarters' checks of files by cards only.</summary>
[Trait("Clause", "A13")]
public sealed class FileCheckCardsTests : IAsyncLifetime
{
    private FileChecksStage stage = null!;

    public async Task InitializeAsync() => stage = await FileChecksStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Month_FromTheListToTheFindingOfAUnit_ByCardsOnly()
    {
        stage.Files.Add(stage.Group.A, "S1", CustomerStanding.Strategic, percent: 80, missing: ["basics.capital"], late: ["Basics"]);
        stage.Files.Add(stage.Group.A, "S2", CustomerStanding.Strategic);
        var officer = stage.Group.Officer;

        var card = await PressAsync(officer, Card(await stage.Group.ActAsync(officer, FileCheckVerbs.List)), FileCheckVerbs.Start);
        card = await PressAsync(officer, card, FileCheckVerbs.Gather);
        card = await PressAsync(officer, card, FileCheckVerbs.Unit);
        Assert.Contains("完整度 80%，缺 1 项、逾期未更新：基本信息", Text(card), StringComparison.Ordinal);
        card = await PressAsync(officer, card, FileCheckVerbs.Rest);
        Assert.Equal("Supervision.VerdictMissing", Code(await ActAsync(officer, card, FileCheckVerbs.Judge)));
        card = await PressAsync(officer, card, FileCheckVerbs.Judge, ("verdict", "Finding"), ("text", "缺注册资本"));
        Assert.Null(Button(card, FileCheckVerbs.Judge));

        var finding = await PressAsync(stage.Group.LiaisonA, await PressAsync(stage.Group.LiaisonA, card, CheckVerbs.Findings), CheckVerbs.Finding);
        Assert.Contains("2026 年 9 月档案检查：客户 S1", Text(finding), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quarter_IsAnnouncedAndDrawn_ByCardsOnly()
    {
        stage.Files.Add(stage.Group.A, "V1", CustomerStanding.Vip);
        var id = (await stage.StartAsync(FileCheckKind.Quarterly, 3)).Value;
        var officer = stage.Group.Officer;

        var card = await PressAsync(
            officer, (await stage.Group.RenderAsync(officer, FileCheckCards.Check, id.Value))!, FileCheckVerbs.Announce, ("source", "上证综指"), ("day", "2026-11-04"), ("size", "3"));
        Assert.Null(Button(card, FileCheckVerbs.Draw));
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(2));
        card = await PressAsync(officer, (await stage.Group.RenderAsync(officer, FileCheckCards.Check, id.Value))!, FileCheckVerbs.Draw, ("figure", "3456.78"));

        Assert.Contains("上证综指=3456.78", Text(card), StringComparison.Ordinal);
        Assert.Contains("V1", Text(await PressAsync(officer, card, FileCheckVerbs.Unit)), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_ByAnotherUnit_ShowsNothingOfTheUnitAndChangesNothing()
    {
        stage.Files.Add(stage.Group.A, "S1", CustomerStanding.Strategic);
        var id = (await stage.StartAsync(FileCheckKind.Monthly, 9)).Value;
        await stage.GatherAsync(id);
        var item = (await stage.ItemsAsync(id, stage.Group.A)).Value.Items[0].Id;

        foreach (var verb in new[]
        {
            FileCheckVerbs.List, FileCheckVerbs.Start, FileCheckVerbs.Show, FileCheckVerbs.Gather, FileCheckVerbs.Announce, FileCheckVerbs.Draw, FileCheckVerbs.Unit, FileCheckVerbs.Judge,
            FileCheckVerbs.Rest,
        })
        {
            var reply = await stage.Group.ActAsync(
                stage.Group.LiaisonB, verb, ("check", Id(id.Value)), ("unit", Id(stage.Group.A.Value)), ("kind", "Monthly"), ("year", "2026"), ("number", "8"), ("sample", Id(item)),
                ("verdict", "InOrder"), ("text", "x"), ("source", "s"), ("day", "2026-11-20"), ("size", "1"), ("figure", "1"));

            Assert.DoesNotContain("A公司", reply is CardReply.Show shown ? Text(shown.Card) : ((CardReply.Refuse)reply).Message, StringComparison.Ordinal);
            Assert.True(reply is CardReply.Show || Code(reply) == "Shared.NothingThere", $"{verb}: {reply}");
        }

        Assert.Equal(0, (await stage.SeeAsync(id)).Units.Single().Judged);
        Assert.Null(await stage.Group.RenderAsync(stage.Group.LiaisonB with { Id = new PersonId(1) }, FileCheckCards.Check, id.Value));
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task<Card> PressAsync(PersonCard actor, Card card, string verb, params (string, string)[] inputs) => Card(await ActAsync(actor, card, verb, inputs));

    private Task<CardReply> ActAsync(PersonCard actor, Card card, string verb, params (string, string)[] inputs) => stage.Group.ActAsync(
        actor, verb, [.. Button(card, verb)!["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!)), .. inputs]);

    private static JsonObject? Button(Card card, string verb) => CardStage.Buttons(card).FirstOrDefault(button => (string?)button["verb"] == verb);

    private static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());

    private static string Code(CardReply reply) => reply is CardReply.Refuse refused ? refused.Code : "";

    private static string Text(Card card) => Encoding.UTF8.GetString(card.Utf8Json.Span);
}
