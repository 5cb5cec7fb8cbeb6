using System.Text;
using System.Text.Json.Nodes;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Surveys;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Surveys;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Core.Surveys;

namespace TeamsGrading.Tests.Bot.Surveys;

/// <summary>A survey by cards only: made, opened, handed out, closed, read.</summary>
[Trait("Clause", "M03")]
public sealed class SurveyCardsTests : IAsyncLifetime
{
    private SurveysStage stage = null!;

    public async Task InitializeAsync() => stage = await SurveysStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Survey_FromTheFormToItsResults_ByCardsOnly()
    {
        for (var number = 0; number < 6; number++)
        {
            stage.Customers.Add($"华南*化工{number}", stage.Group.A, CustomerStanding.Vip);
        }

        var officer = stage.Group.Officer;
        var card = await PressAsync(officer, Card(await stage.Group.ActAsync(officer, SurveyVerbs.List)), SurveyVerbs.New);
        card = await PressAsync(
            officer, card, SurveyVerbs.Save, ("title", "年度<b>调查</b>"), ("kinds", "Vip,Strategic"), ("units", Shown.Id(stage.Group.A.Value)), ("until", "2026-11-30"));
        Assert.Contains("年度＜b＞调查＜/b＞", Text(card), StringComparison.Ordinal);
        Assert.Equal("Surveys.SurveyNeedsQuestions", Code(await ActAsync(officer, card, SurveyVerbs.Open)));
        Assert.Equal(("Surveys.QuestionNeedsKind", "kind"), Refused(await ActAsync(officer, card, SurveyVerbs.Ask, ("text", "满意吗？"))));
        card = await PressAsync(officer, card, SurveyVerbs.Ask, ("kind", "Score"), ("text", "满意吗？"), ("required", "1"));
        card = await PressAsync(officer, card, SurveyVerbs.Ask, ("kind", "Choice"), ("text", "看重什么？"), ("choices", "价格\n服务"), ("required", "0"));
        Assert.Contains("匿名填写", Text(await PressAsync(officer, card, SurveyVerbs.Preview)), StringComparison.Ordinal);
        card = await PressAsync(officer, card, SurveyVerbs.Open);
        Assert.Contains("已答 0 / 6", Text(card), StringComparison.Ordinal);

        var id = new SurveyId(long.Parse((string)Button(card, SurveyVerbs.Close)!["data"]!["survey"]!, System.Globalization.CultureInfo.InvariantCulture));
        var unit = (await stage.Group.RenderAsync(stage.Group.LiaisonA, SurveyCards.Unit, (await stage.PartAsync(id, stage.Group.A)).Value))!;
        Assert.Contains("华南＊化工0", Text(unit), StringComparison.Ordinal);
        var links = await stage.Group.ActAsync(stage.Group.LiaisonA, SurveyVerbs.Link, Data(CardStage.Buttons(unit).Last(button => (string?)button["verb"] == SurveyVerbs.Link)));
        var tokens = System.Text.RegularExpressions.Regex.Matches(Text(Card(links)), "http://localhost:3978/survey/#([0-9a-f]{64})").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(6, tokens.Count);
        foreach (var token in tokens)
        {
            var form = (await stage.FormAsync(token)).Value;
            Assert.Null((await stage.SendAsync(token, form.Version, new() { [form.Questions[0].Field] = "4", [form.Questions[1].Field] = "2" })).Error);
        }

        card = await PressAsync(officer, (await stage.Group.RenderAsync(officer, SurveyCards.Survey, id.Value))!, SurveyVerbs.Close);
        card = await PressAsync(officer, card, SurveyVerbs.Results);
        Assert.Contains("平均 4 分（6 份）", Text(card), StringComparison.Ordinal);
        Assert.Contains("选得最多：服务", Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeptCards_NeverHoldALink()
    {
        var id = await stage.OpenedAsync(2, 0);
        var part = await stage.PartAsync(id, stage.Group.A);
        var tokens = await stage.LinksAsync(id, stage.Group.A);

        foreach (var reader in new[] { stage.Group.LiaisonA, stage.Group.ManagerA, stage.Group.Officer })
        {
            foreach (var card in new[] { await stage.Group.RenderAsync(reader, SurveyCards.Unit, part.Value), await stage.Group.RenderAsync(reader, SurveyCards.Survey, id.Value) })
            {
                Assert.All(tokens, token => Assert.DoesNotContain(token, card is null ? "" : Text(card), StringComparison.Ordinal));
                Assert.DoesNotContain("survey/#", card is null ? "" : Text(card), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_ByAnotherUnit_ShowsNothingAndChangesNothing()
    {
        var id = await stage.OpenedAsync(3, 0);
        var part = await stage.PartAsync(id, stage.Group.A);
        var invitation = (await stage.UnitAsync(stage.Group.LiaisonA, part)).Value.Lines[0].Id;
        var before = (await stage.SeeAsync(id)).Value.Version;

        foreach (var verb in typeof(SurveyVerbs).GetFields().Select(field => (string)field.GetValue(null)!))
        {
            var reply = await stage.Group.ActAsync(
                stage.Group.LiaisonC, verb, ("survey", Shown.Id(id.Value)), ("surveyUnit", Shown.Id(part.Value)), ("invitations", Shown.Id(invitation.Value)), ("version", "1"),
                ("title", "x"), ("kinds", "Vip"), ("units", Shown.Id(stage.Group.A.Value)), ("until", "2026-11-30"), ("kind", "Score"), ("text", "x"), ("copied", "77"));
            var text = reply is CardReply.Show shown ? Text(shown.Card) : ((CardReply.Refuse)reply).Message;
            Assert.DoesNotContain("满意度调查 2026", text, StringComparison.Ordinal);
            Assert.DoesNotContain("客户-", text, StringComparison.Ordinal);
            Assert.DoesNotContain("A公司", text, StringComparison.Ordinal);
        }

        Assert.Equal((before, SurveyState.Open), ((await stage.SeeAsync(id)).Value.Version, (await stage.SeeAsync(id)).Value.State));
        Assert.Single((await stage.Group.RunAsync((ViewSurveys use) => use.ListAsync(stage.Group.Officer.Id, default))).Surveys);
    }

    private async Task<Card> PressAsync(PersonCard actor, Card card, string verb, params (string, string)[] inputs) => Card(await ActAsync(actor, card, verb, inputs));

    private Task<CardReply> ActAsync(PersonCard actor, Card card, string verb, params (string, string)[] inputs) =>
        stage.Group.ActAsync(actor, verb, [.. Data(Button(card, verb)!), .. inputs]);

    private static (string, string)[] Data(JsonObject button) => [.. button["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!))];

    private static JsonObject? Button(Card card, string verb) => CardStage.Buttons(card).FirstOrDefault(button => (string?)button["verb"] == verb);

    private static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());

    private static string Code(CardReply reply) => Refused(reply).Code;

    private static (string Code, string? Field) Refused(CardReply reply) => reply is CardReply.Refuse refused ? (refused.Code, refused.Field) : ("", null);

    private static string Text(Card card) => Encoding.UTF8.GetString(card.Utf8Json.Span);
}
