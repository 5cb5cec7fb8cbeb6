using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Supervision;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Core.Supervision;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Supervision;

/// <summary>Self-check, spot check, findings and figures by cards only.</summary>
public sealed class SupervisionCardsTests : IAsyncLifetime
{
    private SupervisionStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync()
    {
        stage = await SupervisionStage.CreateAsync(services => services.AddSupervisionCards());
        stage.Records.Paths[Group.A] = ["awards.json", "standards/gaseous-001.json"];
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "R16")]
    public async Task SelfCheck_FromTheListToTheClosedFinding_ByCardsOnly()
    {
        stage.Records.Steps[Group.A] = [new YearStep("Standards", GasForm.Gaseous, YearStepState.Late, null, null, null, 0)];
        var card = Card(await PressAsync(Group.LiaisonA, Card(await Group.ActAsync(Group.LiaisonA, CheckVerbs.SelfChecks)), CheckVerbs.Start));
        var hinted = 0;
        while (Button(card, CheckVerbs.Save) is not null)
        {
            // Whoever just presses on: what the records lack is written down already as a finding.
            var inputs = CardStage.Inputs(card).Select(input => (Id: (string)input["id"]!, Value: (string?)input["value"])).ToList();
            hinted += inputs.Count(input => input.Value == nameof(CheckVerdict.Finding));
            card = Card(await PressAsync(
                Group.LiaisonA, card, CheckVerbs.Save,
                [.. inputs.Select(input => (input.Id, input.Value ?? (input.Id.StartsWith("d.", StringComparison.Ordinal) ? nameof(CheckVerdict.InOrder) : "")))]));
        }

        Assert.Equal(1, hinted);
        card = Card(await PressAsync(Group.LiaisonA, card, CheckVerbs.Finish));
        var finding = Card(await PressAsync(Group.LiaisonA, Card(await PressAsync(Group.LiaisonA, card, CheckVerbs.Findings)), CheckVerbs.Finding));
        Assert.Contains("评定标准（气态）已逾期", Text(finding), StringComparison.Ordinal);
        finding = Card(await PressAsync(
            Group.LiaisonA, finding, CheckVerbs.Assign, ("person", Group.ManagerA.Id.Value.ToString(CultureInfo.InvariantCulture)), ("day", "2026-11-20")));
        Assert.Equal("Supervision.CorrectionNeedsWord", Code(await PressAsync(Group.ManagerA, finding, CheckVerbs.Correct)));
        finding = Card(await PressAsync(Group.ManagerA, finding, CheckVerbs.Correct, ("word", "标准已报党组织审批")));

        Assert.Contains("已于 2026-11-02 关闭", Text(finding), StringComparison.Ordinal);
        Assert.Null(Button(finding, CheckVerbs.Correct));
    }

    [Fact]
    [Trait("Clause", "R17")]
    public async Task SpotCheck_FromTheAnnouncementToTheClosedFinding_ByCardsOnly()
    {
        var form = Card(await PressAsync(Group.Officer, Card(await Group.ActAsync(Group.Officer, CheckVerbs.SpotChecks)), CheckVerbs.NewSpotCheck));
        var card = Card(await PressAsync(Group.Officer, form, CheckVerbs.Announce, ("source", "2026-12-01 上证综指收盘价"), ("day", "2026-11-04"), ("size", "1")));
        Assert.Null(Button(card, CheckVerbs.Draw));
        Group.Test.Clock.Advance(TimeSpan.FromDays(2));
        var check = (string)Button(Card(await Group.ActAsync(Group.Officer, CheckVerbs.SpotChecks)), CheckVerbs.SpotCheck)!["data"]!["check"]!;
        card = (await Group.RenderAsync(Group.Officer, SupervisionCards.SpotCheck, long.Parse(check, CultureInfo.InvariantCulture)))!;
        card = Card(await PressAsync(Group.Officer, card, CheckVerbs.Draw, ("figure", "3456.78")));
        Assert.Contains("2026-12-01 上证综指收盘价=3456.78", Text(card), StringComparison.Ordinal);
        var samples = Card(await PressAsync(Group.Officer, card, CheckVerbs.SampledUnit));
        Assert.Equal("Supervision.VerdictMissing", Code(await PressAsync(Group.Officer, samples, CheckVerbs.Judge)));
        samples = Card(await PressAsync(Group.Officer, samples, CheckVerbs.Judge, ("verdict", "Finding"), ("text", "缺少签字页")));
        var finding = Card(await PressAsync(Group.LiaisonA, Card(await PressAsync(Group.LiaisonA, samples, CheckVerbs.Findings)), CheckVerbs.Finding));
        finding = Card(await PressAsync(
            Group.LiaisonA, finding, CheckVerbs.Assign, ("person", Group.LiaisonA.Id.Value.ToString(CultureInfo.InvariantCulture)), ("day", "2026-11-20")));
        finding = Card(await PressAsync(Group.LiaisonA, finding, CheckVerbs.Correct, ("word", "已补")));

        var id = (CheckFields.Finding, await FindingIdAsync());
        Assert.Null(Button(finding, CheckVerbs.Confirm));
        Assert.Equal("Shared.ActionNotAllowed", Code(await Group.ActAsync(Group.LiaisonA, CheckVerbs.Confirm, id)));
        var confirm = Card(await Group.ActAsync(Group.Officer, CheckVerbs.Finding, id));
        Assert.Contains("关闭", Text(Card(await PressAsync(Group.Officer, confirm, CheckVerbs.Confirm))), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Clause", "R18")]
    [InlineData("zh-CN", "6 / 8 · 75%")]
    [InlineData("en", "Complete customer entries")]
    public async Task Performance_OfOnesOwnUnit_IsShown(string locale, string said)
    {
        stage.Records.Files[Group.A] = new FilledFiles(8, 6);

        var card = Card(await Group.ActAsync(Group.LiaisonA with { Locale = locale }, CheckVerbs.Performance));

        Assert.Contains(said, Text(card), StringComparison.Ordinal);
        Assert.DoesNotContain("B公司", Text(card), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_ByAnotherUnit_ShowsNothingOfTheUnitAndChangesNothing()
    {
        var selfCheck = (await stage.FinishAsync("Gifts")).Value.ToString(CultureInfo.InvariantCulture);
        var spotCheck = (await stage.DrawAsync()).Value.ToString(CultureInfo.InvariantCulture);
        var finding = await FindingIdAsync();
        var sample = (await stage.SpotAsync(Group.Officer, new SpotCheckId(long.Parse(spotCheck, CultureInfo.InvariantCulture)))).Value.Units[0].Samples[0].Id
            .ToString(CultureInfo.InvariantCulture);

        foreach (var verb in Group.Test.Services.GetServices<CardEntry>().Where(entry => entry.Use == CardEntryUse.Action).Select(entry => entry.Name))
        {
            var check = verb.StartsWith("selfcheck", StringComparison.Ordinal) ? selfCheck : spotCheck;
            var reply = await Group.ActAsync(
                Group.LiaisonB, verb, ("check", check), ("version", "1"), ("unit", Group.A.Value.ToString(CultureInfo.InvariantCulture)), ("year", "2025"), ("finding", finding),
                ("sample", sample), ("verdict", "InOrder"), ("text", "x"), ("person", Group.LiaisonB.Id.Value.ToString(CultureInfo.InvariantCulture)), ("day", "2026-11-20"),
                ("word", "x"), ("source", "s"), ("size", "1"), ("figure", "1"), ("d.Gifts", "InOrder"), ("t.Gifts", "x"));

            Assert.DoesNotContain("A公司", reply is CardReply.Show shown ? Text(shown.Card) : ((CardReply.Refuse)reply).Message, StringComparison.Ordinal);
            Assert.True(reply is CardReply.Show || Code(reply) == "Shared.NothingThere", $"{verb}: {reply}");
        }

        var untouched = (await stage.FindingsAsync(Group.LiaisonA, Group.A)).Single();
        Assert.Equal((FindingState.Open, "wrong with Gifts"), (untouched.State, untouched.Text));
        foreach (var (kind, subject) in new[] { (SupervisionCards.SelfCheck, selfCheck), (SupervisionCards.Finding, finding) })
        {
            Assert.Null(await Group.RenderAsync(Group.LiaisonB, kind, long.Parse(subject, CultureInfo.InvariantCulture)));
        }
    }

    private async Task<string> FindingIdAsync() =>
        (await stage.FindingsAsync(Group.LiaisonA, Group.A)).Single().Id.Value.ToString(CultureInfo.InvariantCulture);

    private Task<CardReply> PressAsync(PersonCard actor, Card card, string verb, params (string, string)[] inputs) => Group.ActAsync(
        actor, verb, [.. Button(card, verb)!["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!)), .. inputs]);

    private static JsonObject? Button(Card card, string verb) => CardStage.Buttons(card).FirstOrDefault(button => (string?)button["verb"] == verb);

    private static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());

    private static string Code(CardReply reply) => reply is CardReply.Refuse refused ? refused.Code : "";

    private static string Text(Card card) => Encoding.UTF8.GetString(card.Utf8Json.Span);
}
