using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Tiers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Tiers;

/// <summary>A service plan from the list to its proposal, and the catalogue, by cards only.</summary>
[Trait("Clause", "R14")]
[Trait("Clause", "R15")]
public sealed class PlanCardsTests : IAsyncLifetime
{
    private GroupStage stage = null!;

    public async Task InitializeAsync() => stage = await GroupStage.CreateAsync(services => services.AddServicePlans().AddServicePlanCards());

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Plan_FromTheListToItsProposal_ByCardsOnly()
    {
        var list = Card(await stage.ActAsync(stage.LiaisonA, PlanVerbs.List));
        var plan = await StartAsync(list);
        var card = await FillAllAsync(plan, vip1: 3, vip2: 2, vip3: 1);
        Assert.Contains("尚未填写", Text(card), StringComparison.Ordinal);

        var refused = Assert.IsType<CardReply.Refuse>(await PressAsync(card, PlanVerbs.Propose));
        Assert.Equal("Tiers.PlanNeedsPolicy", refused.Code);
        Assert.Contains("§9.3.1", refused.Message, StringComparison.Ordinal);
        var form = Card(await PressAsync(card, PlanVerbs.Policy));
        card = Card(await PressAsync(form, PlanVerbs.Cite, ("title", "2026 年度销售政策"), ("number", "3 号"), ("date", "2026-01-15")));
        var sent = Assert.IsType<CardReply.Show>(await PressAsync(card, PlanVerbs.Propose));

        Assert.Equal("已提交审批", sent.Notice);
        Assert.DoesNotContain(CardStage.Buttons(sent.Card), button => (string?)button["verb"] is PlanVerbs.Propose or PlanVerbs.Area);
        Assert.Equal(stage.A, stage.Approvals.Proposals.Single().Unit);
    }

    [Theory]
    [InlineData("zh-CN", "市场行情报告”：VIP2 为 3 份/年，优于 VIP1 的 2 份/年")]
    [InlineData("en", "'Market reports': VIP2 gets 3 a year, better than VIP1 with 2 a year")]
    public async Task Plan_Vip2BeatsVip1_IsRefusedInTheReadersWords(string locale, string said)
    {
        var plan = await StartAsync(Card(await stage.ActAsync(stage.LiaisonA, PlanVerbs.List)));
        await FillAllAsync(plan, vip1: 2, vip2: 3, vip3: 1);
        var reader = stage.LiaisonA with { Locale = locale };
        await stage.ActAsync(reader, PlanVerbs.Cite, ("plan", plan), ("version", await VersionAsync(plan)), ("title", "t"), ("number", "1"), ("date", "2026-01-15"));

        var refused = Assert.IsType<CardReply.Refuse>(await stage.ActAsync(reader, PlanVerbs.Propose, ("plan", plan), ("version", await VersionAsync(plan))));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Contains("§9.3.2", refused.Message, StringComparison.Ordinal);
        var shown = await stage.RenderAsync(reader, PlanCards.Plan, long.Parse(plan, CultureInfo.InvariantCulture));
        Assert.Contains(said[..10], Text(shown!), StringComparison.Ordinal);
        var compared = Card(await PressAsync(shown!, PlanVerbs.Compare));
        Assert.Contains("⚠", Text(compared), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Area_NumberThatIsNone_IsRefusedAtItsField()
    {
        var plan = await StartAsync(Card(await stage.ActAsync(stage.LiaisonA, PlanVerbs.List)));

        var refused = Assert.IsType<CardReply.Refuse>(await stage.ActAsync(
            stage.LiaisonA, PlanVerbs.Fill, ("plan", plan), ("version", await VersionAsync(plan)), ("area", "Information"), ("v.I1.Vip2", "viel")));

        Assert.Equal(("Tiers.PlanValueIsWrong", "v.I1.Vip2"), (refused.Code, refused.Field));
        Assert.DoesNotContain("viel", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalogue_HeadquartersAddsAndTakesOut_AUnitOnlyReads()
    {
        var added = await stage.ActAsync(
            stage.Officer, PlanVerbs.AddBenefit, ("code", "x1"), ("name", "加急提货"), ("english", "Express pick-up"), ("area", "Resources"), ("direction", "Choices"),
            ("choices", "当日\n次日"), ("englishchoices", "same day\nnext day"));
        Assert.Contains("加急提货", Text(Card(added)), StringComparison.Ordinal);
        Assert.Equal("Tiers.BenefitCodeIsTaken", Code(await stage.ActAsync(
            stage.Officer, PlanVerbs.AddBenefit, ("code", "X1"), ("name", "别的"), ("area", "Resources"), ("direction", "YesNo"))));
        Assert.Equal("Tiers.BenefitNeedsUnit", Code(await stage.ActAsync(
            stage.Officer, PlanVerbs.AddBenefit, ("code", "X2"), ("name", "数值"), ("area", "Resources"), ("direction", "MoreIsBetter"))));
        Assert.Equal("Tiers.BenefitNeedsChoices", Code(await stage.ActAsync(
            stage.Officer, PlanVerbs.AddBenefit, ("code", "X2"), ("name", "选项"), ("area", "Resources"), ("direction", "Choices"), ("choices", "只有一个"))));
        Assert.Equal("Tiers.BenefitNeedsReason", Code(await stage.ActAsync(stage.Officer, PlanVerbs.Retire, ("code", "X1"))));
        Assert.DoesNotContain("加急提货", Text(Card(await stage.ActAsync(stage.Officer, PlanVerbs.Retire, ("code", "X1"), ("reason", "停办")))), StringComparison.Ordinal);

        var read = Card(await stage.ActAsync(stage.LiaisonA, PlanVerbs.Benefits));
        Assert.DoesNotContain(CardStage.Buttons(read), button => (string?)button["verb"] == PlanVerbs.NewBenefit);
        foreach (var verb in new[] { PlanVerbs.NewBenefit, PlanVerbs.AskRetire, PlanVerbs.Retire })
        {
            Assert.Equal("Shared.NothingThere", Code(await stage.ActAsync(stage.LiaisonA, verb, ("code", "I1"), ("reason", "x"))));
        }
    }

    [Fact]
    public async Task Sheet_OfAProposal_SaysEveryValueInWords()
    {
        var plans = new PlanWriter(stage);
        await plans.ProposeAsync(stage.LiaisonA, await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1));

        var sheet = await stage.RunAsync<IServiceProvider, MatterSheet>(scope => scope.GetServices<IMatterSheet>().Single(sheet => sheet.Matter == ApprovalMatter.VipPlan)
            .WriteAsync(stage.Approvals.Proposals.Single().Text, new Wording().For("zh-CN"), default));

        Assert.Contains("A公司", sheet.Title, StringComparison.Ordinal);
        Assert.Contains(new MatterLine("I1 市场行情报告 · VIP2", "2 份/年"), sheet.Lines);
        Assert.Equal(sheet.Lines.Count, sheet.Lines.Select(line => line.Label).Distinct().Count());
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_ByAnotherUnit_ShowsNothingOfThePlan()
    {
        var plans = new PlanWriter(stage);
        var plan = (await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1)).Value.ToString(CultureInfo.InvariantCulture);
        var version = await VersionAsync(plan);

        foreach (var verb in stage.Test.Services.GetServices<CardEntry>().Where(entry => entry.Use == CardEntryUse.Action).Select(entry => entry.Name))
        {
            var reply = await stage.ActAsync(
                stage.LiaisonB, verb, ("plan", plan), ("version", version), ("unit", stage.A.Value.ToString(CultureInfo.InvariantCulture)), ("year", "2025"), ("form", "Gaseous"),
                ("area", "Information"), ("code", "I1"), ("reason", "x"), ("title", "t"), ("number", "1"), ("date", "2026-01-01"));

            Assert.DoesNotContain("A公司", reply is CardReply.Show shown ? Text(shown.Card) : ((CardReply.Refuse)reply).Message, StringComparison.Ordinal);
            Assert.True(reply is CardReply.Show || Code(reply) == "Shared.NothingThere", $"{verb}: {reply}");
        }

        Assert.Equal(version, await VersionAsync(plan));
        Assert.Null(await stage.RenderAsync(stage.LiaisonB, PlanCards.Plan, long.Parse(plan, CultureInfo.InvariantCulture)));
    }

    private async Task<string> StartAsync(Card list)
    {
        var start = CardStage.Buttons(list).First(button => (string?)button["verb"] == PlanVerbs.Start && (string?)button["data"]!["form"] == "Gaseous");
        var plan = Card(await stage.ActAsync(stage.LiaisonA, PlanVerbs.Start, Data(start)));
        return (string)CardStage.Buttons(plan).First(button => (string?)button["verb"] == PlanVerbs.Area)["data"]!["plan"]!;
    }

    /// <summary>Goes through the five areas; market reports as told, everything else best for VIP1.</summary>
    private async Task<Card> FillAllAsync(string plan, int vip1, int vip2, int vip3)
    {
        var card = Card(await stage.ActAsync(stage.LiaisonA, PlanVerbs.Area, ("plan", plan), ("version", await VersionAsync(plan)), ("area", "Information")));
        while (CardStage.Buttons(card).FirstOrDefault(button => (string?)button["verb"] == PlanVerbs.Fill) is { } save)
        {
            (string, string)[] typed = [("v.I1.Vip1", $"{vip1}"), ("v.I1.Vip2", $"{vip2}"), ("v.I1.Vip3", $"{vip3}"), ("v.C4.Vip1", "1"), ("v.C4.Vip2", "2"), ("v.M2.Vip1", "yes"), ("v.M2.Vip2", "-")];
            var inputs = CardStage.Inputs(card).Select(input => (string)input["id"]!).ToHashSet();
            card = Card(await stage.ActAsync(stage.LiaisonA, PlanVerbs.Fill, [.. Data(save), .. typed.Where(pair => inputs.Contains(pair.Item1))]));
        }

        return card;
    }

    private Task<CardReply> PressAsync(Card card, string verb, params (string, string)[] inputs) => stage.ActAsync(
        stage.LiaisonA, verb, [.. Data(CardStage.Buttons(card).First(button => (string?)button["verb"] == verb)), .. inputs]);

    private async Task<string> VersionAsync(string plan) => (await stage.RunAsync(
        (ViewPlan view) => view.RunAsync(stage.LiaisonA.Id, new ServicePlanId(long.Parse(plan, CultureInfo.InvariantCulture)), default))).Value.Version.ToString(CultureInfo.InvariantCulture);

    private static (string, string)[] Data(JsonObject button) => [.. button["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!))];

    private static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());

    private static string Code(CardReply reply) => reply is CardReply.Refuse refused ? refused.Code : "";

    private static string Text(Card card) => Encoding.UTF8.GetString(card.Utf8Json.Span);
}
