using Microsoft.EntityFrameworkCore;
using TeamsGrading.Bot;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Bot.Rules;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Rules;

/// <summary>Rules and differential items by cards only, with the real approvals, on the demo group, whose rule of 2025 was imported.</summary>
public sealed class RuleCardsTests : IAsyncLifetime
{
    private readonly string keys = System.IO.Directory.CreateTempSubdirectory("teamsgrading-keys-").FullName;
    private TestDatabase test = null!;

    public async Task InitializeAsync()
    {
        test = await TestDatabase.CreateAsync(services => services.AddRooms(keys, 3, keys));
        await test.RunAsync<SeedDemo, bool>(seed => seed.IfEmptyAsync(default));
    }

    public async Task DisposeAsync()
    {
        await test.DisposeAsync();
        System.IO.Directory.Delete(keys, recursive: true);
    }

    [Fact]
    [Trait("Clause", "R04")]
    [Trait("Clause", "R05")]
    public async Task Rule_FromLastYearsToTheGeneralManager_ByCards()
    {
        var officer = await HandAsync("顾清扬");
        await BeginAsync(officer, "评级规则", RuleVerbs.Begin, "2026");
        Assert.Contains("合计 100 / 100 分", officer.Card!.Text, StringComparison.Ordinal);
        Assert.False(officer.Offers(RuleVerbs.Propose));

        await EditAsync(officer, "修改 J2", ("points", "9.5"));
        Assert.Contains("合计 99.5 / 100 分：还差 0.5 分", officer.Card.Text, StringComparison.Ordinal);
        await ItemAsync(officer, "修改 J2");
        Assert.Equal("Rules.ItemPointsImpossible", await officer.RefusedAsync(RuleVerbs.SaveItem, default, null, ("points", "-5")));
        await officer.PressAsync(RuleVerbs.SaveItem, default, null, ("points", "10"), ("considers", "配合度"));
        await EditAsync(officer, "修改 J1", ("considers", "业务形态"));
        await EditAsync(officer, "修改 J3", ("considers", "合作深度"));
        Assert.Contains("既没有评分项也没有说明（000 §6.2）：资源结构", officer.Card.Text, StringComparison.Ordinal);
        await officer.PressAsync(RuleVerbs.Considerations, default);
        await officer.PressAsync(RuleVerbs.Explain, default, null, ("why.ResourceStructure", "与业务形态合并考虑"));
        await EditAsync(officer, "修改 V1", ("bands", "线性 0:0; 1:10; 8:15"));
        await officer.PressAsync(RuleVerbs.Preview, default);
        Assert.Contains("用 2025 年数据，与 2025 年度规则第 1 版对比。这里只计计量项：原 75 分，现 75 分。", officer.Card.Text, StringComparison.Ordinal);
        await officer.PressAsync(RuleVerbs.Draft, default);
        await officer.PressAsync(RuleVerbs.Propose, default);
        Assert.Contains("正在审批，已锁定", officer.Card.Text, StringComparison.Ordinal);
        Assert.False(officer.Offers(RuleVerbs.Item));

        Assert.Null(await test.RunAsync((IRuleBook book) => book.ForYearAsync(2026, default)));
        Assert.IsType<OutOfOrder>((await DecideAsync("程国安")).Error);
        Assert.IsType<OwnProposal>((await DecideAsync("顾清扬")).Error);
        Assert.Null((await DecideAsync("方远")).Error);
        Assert.Null(await test.RunAsync((IRuleBook book) => book.ForYearAsync(2026, default)));
        Assert.Null((await DecideAsync("程国安")).Error);

        var card = (await test.RunAsync((IRuleBook book) => book.ForYearAsync(2026, default)))!;
        Assert.Contains("linear 0:0; 1:10; 8:15", card.CanonicalText, StringComparison.Ordinal);
        var reader = await HandAsync("陈一");
        await reader.TypeAsync("评级规则", default);
        await reader.PressAsync(RuleVerbs.Show, default, card.Id.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("来源: 在本系统批准", reader.Card!.Text, StringComparison.Ordinal);
        Assert.False(reader.Offers(RuleVerbs.Begin));
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task Rule_ImportedOne_IsAdjustedWithAReasonOnly()
    {
        var officer = await HandAsync("顾清扬");
        await officer.TypeAsync("评级规则", default);
        await officer.PressAsync(RuleVerbs.Show, default);
        Assert.Equal("Rules.RuleAdjustmentNeedsReason", await officer.RefusedAsync(RuleVerbs.Begin, default));
        await officer.PressAsync(RuleVerbs.Begin, default, null, ("reason", "经营策略调整"));
        Assert.Contains("年度内调整，原因：经营策略调整", officer.Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "R04")]
    public async Task Rule_ProposedByTheOnlyLeader_IsRefused()
    {
        var leader = await HandAsync("方远");
        await test.WithDbAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(each => each.Id == leader.Person.Id);
            person.Describe(
                new PersonDetails(person.Name, person.Mail, person.EntraObjectId, person.Unit, person.Position, person.Manager, person.Locale),
                [Role.LeaderInCharge, Role.HeadquartersOfficer]);
            return await db.SaveChangesAsync();
        });
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        await BeginAsync(leader, "评级规则", RuleVerbs.Begin, "2026");
        await ExplainAllAsync(leader);

        Assert.Equal("Approvals.NobodyCanDecide", await leader.RefusedAsync(RuleVerbs.Propose, default));
    }

    [Fact]
    [Trait("Clause", "R04")]
    public async Task Rule_ChangedBehindTheApproval_IsNotDecided()
    {
        var officer = await HandAsync("顾清扬");
        await BeginAsync(officer, "评级规则", RuleVerbs.Begin, "2026");
        await ExplainAllAsync(officer);
        await officer.PressAsync(RuleVerbs.Propose, default);
        await test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE RuleDrafts SET Text = REPLACE(Text, '合作深度', '深度')"));

        Assert.IsType<VersionChanged>((await DecideAsync("方远")).Error);
    }

    [Fact]
    [Trait("Clause", "R06")]
    public async Task Differential_FromTheUnitToItsPartyOrganisation_ByCards()
    {
        var liaison = await HandAsync("李静");
        await BeginAsync(liaison, "差异化评分项", RuleVerbs.BeginDifferential, "2025");
        await AddAsync(liaison, ("code", "D1"), ("name", "冬季保供贡献"), ("points", "30.5"), ("mode", "评分"), ("metric", "none"));
        Assert.Contains("合计 30.5 / 30 分：超出 0.5 分", liaison.Card!.Text, StringComparison.Ordinal);
        Assert.False(liaison.Offers(RuleVerbs.Propose));
        Assert.Equal("Rules.DifferentialPointsExceeded", await liaison.RefusedAsync(RuleVerbs.Propose, DraftData(liaison), "报批", default));
        await EditAsync(liaison, "修改 D1", ("points", "20"));
        await liaison.PressAsync(RuleVerbs.Item, default, "添加评分项");
        Assert.Equal("Rules.DifferentialMetricRepeats", await RefusedItemAsync("年度气量", "linear 0:0; 8:10"));
        Assert.Equal("Rules.DifferentialContradicts", await RefusedItemAsync("年度气量", "linear 0:10; 8:0"));
        await liaison.PressAsync(
            RuleVerbs.SaveItem, default, null, ("code", "D2"), ("name", "合作年限"), ("points", "10"), ("mode", "计量"), ("metric", "合作年限"), ("bands", "线性 1:0; 6:10"));
        await liaison.PressAsync(RuleVerbs.Propose, default);

        Assert.Null((await DecideAsync("何伟", "琼南党委〔2026〕3 号")).Error);

        var card = (await test.RunAsync((IRuleBook book) => book.ForUnitAsync(liaison.Person.Unit, 2025, default))).Value;
        Assert.Equal(["D1", "D2"], card.Items.Where(item => item.Differential).Select(item => item.Code));
        var points = await test.RunAsync((IRuleBook book) => book.MeasureAsync(card, liaison.Person.Unit, GasForm.Gaseous, default));
        Assert.All(points, subject => Assert.Contains(subject.Items, item => item.Metric == "YearsOfCooperation"));
        Assert.Equal(FilingState.Filed, (await LatestAsync()).Filing);

        Task<string> RefusedItemAsync(string metric, string bands) => liaison.RefusedAsync(
            RuleVerbs.SaveItem, default, null, ("code", "D2"), ("name", "规模"), ("points", "10"), ("mode", "计量"), ("metric", metric), ("bands", bands));
    }

    [Fact]
    [Trait("Clause", "R06")]
    public async Task Drafts_OfOthers_AreNothing()
    {
        var liaison = await HandAsync("李静");
        await BeginAsync(liaison, "差异化评分项", RuleVerbs.BeginDifferential, "2025");
        var data = DraftData(liaison);
        var stranger = await HandAsync("郑慧敏");

        foreach (var verb in new[] { RuleVerbs.Draft, RuleVerbs.Item, RuleVerbs.RemoveItem, RuleVerbs.Propose, RuleVerbs.Discard, RuleVerbs.AskDiscard })
        {
            Assert.Equal("Shared.NothingThere", await stranger.RefusedAsync(verb, data, verb, default));
        }
    }

    [Fact]
    [Trait("Clause", "R21")]
    public async Task GroupRanking_ForHeadquartersOnly_SaysWhatItIs()
    {
        var officer = await HandAsync("顾清扬");
        await officer.TypeAsync("集团排名", default);
        Assert.Contains("本结果是销售评级，不是信用评级", officer.Card!.Text, StringComparison.Ordinal);
        Assert.Contains("2025 年度集团总体排名 · 气态客户", officer.Card.Text, StringComparison.Ordinal);
        await officer.PressAsync(RuleVerbs.GroupRanking, default, null, ("form", "液态"));

        var reply = await test.RunAsync<CardBook, CardReply>(async book => await book.CommandAsync((await HandAsync("李静")).Person, "集团排名", default));
        Assert.IsType<CardReply.Refuse>(reply);
    }

    private static IReadOnlyDictionary<string, string> DraftData(DemoHand hand) => hand.DataOf(RuleVerbs.Item, "添加评分项");

    private static async Task BeginAsync(DemoHand hand, string command, string verb, string year)
    {
        await hand.TypeAsync(command, default);
        await hand.PressAsync(verb, default, null, ("year", year));
    }

    private static Task<DemoHand> ItemAsync(DemoHand hand, string button) => hand.PressAsync(RuleVerbs.Item, default, button);

    private static async Task EditAsync(DemoHand hand, string button, params (string, string)[] fill)
    {
        await ItemAsync(hand, button);
        await hand.PressAsync(RuleVerbs.SaveItem, default, null, fill);
    }

    private static async Task AddAsync(DemoHand hand, params (string, string)[] fill)
    {
        await ItemAsync(hand, "添加评分项");
        await hand.PressAsync(RuleVerbs.SaveItem, default, null, fill);
    }

    private static async Task ExplainAllAsync(DemoHand hand)
    {
        await hand.PressAsync(RuleVerbs.Considerations, default);
        await hand.PressAsync(
            RuleVerbs.Explain, default, null,
            [.. hand.Card!.Inputs.Where(input => input.Id.StartsWith("why.", StringComparison.Ordinal)).Select(input => (input.Id, "另行说明"))]);
    }

    private async Task<DemoHand> HandAsync(string name) => new(
        await test.RunAsync<IDirectory, PersonCard>(async directory => (await directory.PeopleAsync(default)).Single(person => person.Name == name)),
        test.Services, (_, _, _) => { });

    private Task<Approval> LatestAsync() => test.WithDbAsync(db => db.Set<Approval>().AsNoTracking().OrderByDescending(each => each.Version).FirstAsync());

    private async Task<Result<ApprovalCard>> DecideAsync(string name, string? resolution = null)
    {
        var approval = await LatestAsync();
        var person = (await HandAsync(name)).Person.Id;
        return await test.RunAsync((DecideStep use) => use.RunAsync(
            new DecideStepRequest(
                person, approval.Id, approval.Step, approval.TextHash, Approve: true, Resolution: resolution,
                ResolvedOn: resolution is null ? null : GroupTime.DateOf(test.Clock.GetUtcNow())),
            default));
    }
}
