using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Home;
using TeamsGrading.Bot.Tiers;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Tiers;

/// <summary>Standards, levels, lists and awards through their cards only.</summary>
public sealed class TierCardsTests
{
    [Fact]
    [Trait("Clause", "R11")]
    public async Task Standards_FilledInAndSentByCards_ThenTheListAndTheAwards()
    {
        await using var stage = await StageAsync();
        var liaison = await stage.CardAsync("liaison");
        var opened = await ActAsync(stage, liaison, "standards.open", ("unit", Id(stage.Unit.Value)), ("year", "2025"), ("form", "Gaseous"));

        var card = await PressAsync(stage, liaison, opened, "standards.level", "Vip1", ("score", "85"), ("rankKind", "Number"), ("rank", "2"), ("Fulfilment", "９０％"), ("remark", "Finance,Other"));
        card = await PressAsync(stage, liaison, card, "standards.level", "Vip2", ("score", " 70 "), ("rankKind", "Share"));
        Assert.Contains("at least 85 points", Text(card), StringComparison.Ordinal);
        Assert.Contains("Contract fulfilment at least 90%", Text(card), StringComparison.Ordinal);
        Assert.Contains("62.4 × 10⁸ m³ sold last year: 3 levels at most (annex 3)", Text(card), StringComparison.Ordinal);
        card = await ActAsync(stage, liaison, "standards.propose", Data(card, "standards.propose"));
        Assert.Contains("Under approval", Text(card), StringComparison.Ordinal);
        await ApproveLatestAsync(stage, ApprovalMatter.Standards);

        Publish(stage, 92, 88, 86);
        (string, string)[] where = [("unit", Id(stage.Unit.Value)), ("year", "2025"), ("form", "Gaseous")];
        var levels = await ActAsync(stage, liaison, "levels.show", where);
        Assert.Contains("Not VIP1: rank 3, not among the first 2", Text(levels), StringComparison.Ordinal);
        var sent = await ActAsync(stage, liaison, "viplist.propose", where);
        Assert.Contains("The list is under approval", Text(sent), StringComparison.Ordinal);
        await ApproveLatestAsync(stage, ApprovalMatter.VipList);

        var list = await ActAsync(stage, liaison, "viplist.list", ("year", "2025"));
        list = await ActAsync(stage, liaison, "viplist.show", Data(list, "viplist.show"));
        Assert.Contains("Amber", Text(list), StringComparison.Ordinal);
        var awards = await ActAsync(stage, liaison, "award.list");
        Assert.Contains("Birch", Text(awards), StringComparison.Ordinal);
        var history = await ActAsync(stage, liaison, "award.of", Data(awards, "award.of"));
        Assert.Contains("Holds now: VIP1 (South, gaseous)", Text(history), StringComparison.Ordinal);
        Assert.Contains("no credit rating", Text(history), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("score", "eighty", "score")]
    [InlineData("score", "-5", "score")]
    [InlineData("rank", "2.5", "rank")]
    [InlineData("rank", "first", "rank")]
    [InlineData("Fulfilment", "nine", "Fulfilment")]
    [InlineData("Fulfilment", "85.00001", "bound")]
    [InlineData("remark", "Weather", "remark")]
    [InlineData("rankKind", "Half", "rankKind")]
    public async Task Level_BadInput_NamesTheFieldAndKeepsTheDraft(string field, string value, string refused)
    {
        await using var stage = await StageAsync();
        var liaison = await stage.CardAsync("liaison");
        var id = await stage.DraftAsync();
        var inputs = new Dictionary<string, string> { ["standards"] = Id(id.Value), ["revision"] = "1", ["level"] = "Vip1", ["rankKind"] = "Number", ["rank"] = "5", [field] = value };

        var reply = await stage.Test.RunAsync<CardBook, CardReply>(book => book.ActAsync(liaison, "standards.save", inputs, default));

        Assert.Equal(refused, Assert.IsType<CardReply.Refuse>(reply).Field);
        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<Standards>().Select(each => each.Revision).SingleAsync()));
    }

    [Fact]
    public void LevelForm_AtMostAndPerCent_AreReadAsShown()
    {
        var call = new CardCall(
            null!, "standards.save", new Dictionary<string, string> { ["rankKind"] = "Share", ["rank"] = "12.5%", ["Growth"] = "≤ 30", ["GrossMargin"] = ">=-2.5", ["YearlyVolume"] = "1,200.5" });

        var (level, _) = LevelForm.Read(call, TierLevel.Vip2);

        Assert.Equal(new RankCutOff(CutOffKind.Share, 0.125m), level!.CutOff);
        Assert.Equal(
            [
                Condition.Of(ConditionMetric.YearlyVolume, BoundSide.AtLeast, 1200.5m), Condition.Of(ConditionMetric.Growth, BoundSide.AtMost, 0.3m),
                Condition.Of(ConditionMetric.GrossMargin, BoundSide.AtLeast, -0.025m),
            ],
            level.Conditions);
    }

    [Fact]
    [Trait("Clause", "R09")]
    public async Task Lapse_OnTheHomeCard_IsReadAndGone()
    {
        await using var stage = await StageAsync();
        await stage.StandardsInForceAsync();
        Publish(stage, 92, 88);
        await stage.ListInForceAsync();
        stage.Test.Clock.Advance(TimeSpan.FromDays(310));
        await stage.Test.RunAsync((TellOfLapse use) => use.RunAsync(default));
        var liaison = await stage.CardAsync("liaison");
        var id = await stage.Test.WithDbAsync(db => db.Set<LapseNotice>().Select(notice => notice.Id).SingleAsync());

        var card = await stage.Test.RunAsync<CardBook, Card?>(book => book.RenderAsync(liaison, TierCards.Lapse, id, default));
        Assert.Contains("The levels of 2 customers end on 2027-11-01, in 54 days.", Text(card!), StringComparison.Ordinal);
        await ActAsync(stage, liaison, "lapse.seen", ("notice", Id(id)));

        Assert.True(await stage.Test.WithDbAsync(db => db.Set<CardPost>().Where(post => post.Person == liaison.Id && post.Kind == TierCards.Lapse).Select(post => post.Settled).SingleAsync()));
    }

    [Fact]
    [Trait("Clause", "R11")]
    public async Task Sheets_OfStandardsAndList_SayWhatIsDecided()
    {
        await using var stage = await StageAsync();
        await stage.StandardsInForceAsync();
        Publish(stage, 92, 88, 71);
        stage.Results.Barred.Add(stage.Results.Subjects[1]);
        await stage.ListInForceAsync();
        var standards = await stage.Test.WithDbAsync(db => db.Set<StandardsVersion>().Select(version => version.Text).SingleAsync());
        var list = await stage.Test.WithDbAsync(db => db.Set<VipListVersion>().Select(version => version.Text).SingleAsync());
        var texts = new Wording().For("en");

        var (first, second) = await stage.Test.RunAsync<IEnumerable<IMatterSheet>, (MatterSheet, MatterSheet)>(async sheets => (
            await sheets.Single(sheet => sheet.Matter == ApprovalMatter.Standards).WriteAsync(standards, texts, default),
            await sheets.Single(sheet => sheet.Matter == ApprovalMatter.VipList).WriteAsync(list, texts, default)));

        Assert.Equal("South · 2025 · gaseous customers · VIP standards", first.Title);
        Assert.Contains(new MatterLine("VIP1", "at least 85 points; among the first 2"), first.Lines);
        Assert.Contains(new MatterLine("Amber (S0)", "VIP1 · Rank 1 · 92 points"), second.Lines);
        Assert.Contains(new MatterLine("Cedar (S2)", "VIP2 · Rank 3 · 71 points"), second.Lines);
        Assert.Equal(["1 customers are barred from the rating (rules 11.2): Birch"], second.Notes);
        Assert.Equal(second.Lines.Count, second.Lines.Select(line => line.Label).Distinct().Count());
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Cards_ForAStranger_AreNotThere()
    {
        await using var stage = await StageAsync();
        var id = await stage.StandardsInForceAsync();
        var stranger = await stage.CardAsync("stranger");

        foreach (var verb in new[] { "standards.show", "standards.level", "standards.save", "standards.drop", "standards.propose", "levels.show", "viplist.propose", "award.unit", "award.of" })
        {
            var reply = await stage.Test.RunAsync<CardBook, CardReply>(book => book.ActAsync(
                stranger, verb,
                new Dictionary<string, string>
                {
                    ["standards"] = Id(id.Value),
                    ["revision"] = "1",
                    ["level"] = "Vip1",
                    ["score"] = "50",
                    ["unit"] = Id(stage.Unit.Value),
                    ["year"] = "2025",
                    ["form"] = "Gaseous",
                    ["subject"] = Id(stage.Results.Subjects[0].Value),
                },
                default));
            Assert.Equal("Shared.NothingThere", Assert.IsType<CardReply.Refuse>(reply).Code);
        }

        Assert.Null(await stage.Test.RunAsync<CardBook, Card?>(book => book.RenderAsync(stranger, TierCards.Standards, id.Value, default)));
    }

    private static Task<TiersStage> StageAsync() => TiersStage.CreateAsync(services => services.AddCards().AddHome().AddTiersCards());

    private static void Publish(TiersStage stage, params decimal[] totals)
    {
        stage.Results.Publish(stage.Unit, TiersStage.Year, totals);
        foreach (var subject in stage.Results.Subjects)
        {
            stage.Results.Figures[subject] = new RatedFigures(subject, 2020, 100, 95, 90, 0, 0, 0, 0);
        }
    }

    private static async Task<Card> ActAsync(TiersStage stage, PersonCard actor, string verb, params (string Name, string Value)[] inputs)
    {
        var reply = await stage.Test.RunAsync<CardBook, CardReply>(book => book.ActAsync(actor, verb, inputs.ToDictionary(pair => pair.Name, pair => pair.Value), default));
        return Assert.IsType<CardReply.Show>(reply, exactMatch: true).Card;
    }

    /// <summary>Opens the form of a level from the card, fills it in and saves it.</summary>
    private static async Task<Card> PressAsync(TiersStage stage, PersonCard actor, Card card, string verb, string level, params (string, string)[] inputs)
    {
        var form = await ActAsync(stage, actor, verb, Data(card, verb, ("level", level)));
        return await ActAsync(stage, actor, "standards.save", [.. Data(form, "standards.save"), .. inputs]);
    }

    /// <summary>What the card's first button with the verb carries.</summary>
    private static (string, string)[] Data(Card card, string verb, params (string Name, string Value)[] with) =>
    [
        .. CardStage.Buttons(card).First(button => (string?)button["verb"] == verb && with.All(pair => (string?)button["data"]![pair.Name] == pair.Value))["data"]!
            .AsObject().Select(pair => (pair.Key, (string)pair.Value!)),
    ];

    private static string Text(Card card) => System.Text.RegularExpressions.Regex.Unescape(System.Text.Encoding.UTF8.GetString(card.Utf8Json.Span));

    private static async Task ApproveLatestAsync(TiersStage stage, ApprovalMatter matter)
    {
        var approval = await stage.Test.WithDbAsync(db => db.Set<TeamsGrading.Core.Approvals.Approval>().Where(each => each.Matter == matter).Select(each => each.Id).SingleAsync());
        await stage.ApproveAsync(approval);
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
