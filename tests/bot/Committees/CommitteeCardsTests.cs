using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Committees;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Bot.Rounds;

namespace TeamsGrading.Tests.Bot.Committees;

/// <summary>The unit without a committee sets one up, through cards.</summary>
[Trait("Clause", "R07")]
public sealed class CommitteeCardsTests : IAsyncLifetime
{
    private static readonly string[] Members = ["杨帆", "朱琳", "徐航", "宋嘉", "罗毅"];
    private CardStage stage = null!;
    private PersonCard liaison = null!;

    private string Unit => liaison.Unit.Value.ToString(CultureInfo.InvariantCulture);

    public async Task InitializeAsync()
    {
        stage = await CardStage.CreateAsync();
        liaison = await stage.PersonAsync("朱琳");
        await stage.Database.WithDbAsync(async db =>
        {
            foreach (var (name, position) in new[] { ("徐航", "副总经理（分管市场）"), ("宋嘉", "市场销售主管"), ("罗毅", "客户管理主管"), ("苗苗", "市场部职员"), ("董事", "党委办公室") })
            {
                TeamsGrading.Core.Organization.Role[] roles = name == "董事" ? [TeamsGrading.Core.Organization.Role.PartyRecorder] : [];
                db.Add(TeamsGrading.Core.Organization.Person.Join("H" + name, new(name, "", null, liaison.Unit, position, null, "zh-CN"), roles));
            }

            return await db.SaveChangesAsync();
        });
        stage.Database.Clock.Advance(TimeSpan.FromSeconds(6));
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Wizard_FromNobodyToACommitteeInForce_OpensARound()
    {
        var secretary = await stage.PersonAsync("苗苗");
        Assert.Contains("还没有生效的评级工作小组", Text(await ActAsync(CommitteeVerbs.List)), StringComparison.Ordinal);
        foreach (var name in Members)
        {
            var found = Text(await ActAsync(CommitteeVerbs.Find, (CommitteeVerbs.NameField, name)));
            Assert.Contains(name, found, StringComparison.Ordinal);
            Assert.Contains("已在小组", Text(await AddAsync(name, CommitteeDuty.Member, name)), StringComparison.Ordinal);
        }

        Assert.Contains("苗苗", Text(await AddAsync("苗苗", CommitteeDuty.Secretary)), StringComparison.Ordinal);
        var leader = await stage.PersonAsync("杨帆");
        Assert.Contains("杨帆", Text(await ActAsync(CommitteeVerbs.Seat, Person(leader))), StringComparison.Ordinal);
        await ActAsync(CommitteeVerbs.Duty, Person(leader), (CommitteeVerbs.DutyField, "Leader"));
        var check = await ActAsync(CommitteeVerbs.Check);
        Assert.DoesNotContain("提醒", Text(check), StringComparison.Ordinal);

        // Nothing is in force while the party organisation has not decided.
        var propose = Buttons(check).Single(button => button.Verb == CommitteeVerbs.Propose);
        Assert.Contains("提交党组织审批", Text(await ActAsync(CommitteeVerbs.Propose, (CommitteeVerbs.VersionField, propose.Version!))), StringComparison.Ordinal);
        Assert.Contains("审批期间不能修改", Text(await ActAsync(CommitteeVerbs.Draft)), StringComparison.Ordinal);
        Assert.Equal("Shared.ActionNotAllowed", await OpenAsync(secretary));
        Assert.Equal("Committees.CommitteeUnderWay", Code(await AddAsync("董事", CommitteeDuty.Member)));

        await DecideAsync();
        stage.Database.Clock.Advance(TimeSpan.FromSeconds(6));
        var card = Text(await ActAsync(CommitteeVerbs.Show));
        Assert.Contains("HD党〔2026〕9号", card, StringComparison.Ordinal);
        Assert.Contains("2026-11-02", card, StringComparison.Ordinal);
        Assert.Equal("", await OpenAsync(secretary));
        Assert.NotNull(await stage.RenderAsync(secretary, "committee", Unit));
    }

    [Fact]
    public async Task OpenRound_WithoutACommitteeInForce_SaysSo()
    {
        var refused = await stage.Database.RunAsync<TeamsGrading.Core.Rounds.PrepareForm, Error?>(async prepare => (await prepare.RunAsync(
            new TeamsGrading.Core.Rounds.OpenRoundRequest(
                liaison.Id, "1", liaison.Unit, 2025, GasForm.Liquid, TeamsGrading.Core.Rounds.RoundKind.Scoring, new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc), []),
            [], default)).Error);
        var words = new Wording().For("zh-CN").Explain(refused!);
        Assert.Equal("Rounds.NoCommitteeInForce", refused!.Code);
        Assert.Contains("党组织批准", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FourMembers_OffersNoProposalAndNamesTheClause()
    {
        foreach (var name in Members.Take(4))
        {
            await AddAsync(name, CommitteeDuty.Member);
        }

        var check = await ActAsync(CommitteeVerbs.Check);
        Assert.Contains("须为单数（000 §7.1.2", Text(check), StringComparison.Ordinal);
        Assert.DoesNotContain(Buttons(check), button => button.Verb == CommitteeVerbs.Propose);
        Assert.Equal("Committees.CommitteeIsEven", Code(await ActAsync(CommitteeVerbs.Propose, (CommitteeVerbs.VersionField, "4"))));
        await ActAsync(CommitteeVerbs.Remove, Person(await stage.PersonAsync("宋嘉")));
        Assert.Contains("少于 5 人的理由", Text(await ActAsync(CommitteeVerbs.Check)), StringComparison.Ordinal);
        var refused = Assert.IsType<CardReply.Refuse>(await ActAsync(CommitteeVerbs.Propose, (CommitteeVerbs.VersionField, "5")));
        Assert.Equal(("Committees.SmallCommitteeNeedsReason", CommitteeVerbs.ReasonField), (refused.Code, refused.Field));
        Assert.Equal("", Code(await ActAsync(CommitteeVerbs.Propose, (CommitteeVerbs.VersionField, "5"), (CommitteeVerbs.ReasonField, "市场人员不足"))));
    }

    [Fact]
    public async Task BadInputs_AreRefusedByName()
    {
        Assert.Equal("Committees.DutyMissing", Code(await ActAsync(CommitteeVerbs.Add, Person(liaison))));
        Assert.Equal("Committees.DutyMissing", Code(await ActAsync(CommitteeVerbs.Add, Person(liaison), (CommitteeVerbs.DutyField, "2"))));
        Assert.Equal("Committees.NotInDraft", Code(await ActAsync(CommitteeVerbs.Seat, Person(liaison))));
        Assert.Equal("Committees.NotInDraft", Code(await ActAsync(CommitteeVerbs.Remove, Person(liaison))));
        Assert.Equal("Committees.NotOfTheUnit", Code(await ActAsync(CommitteeVerbs.Add, (CommitteeVerbs.PersonField, "1"), (CommitteeVerbs.DutyField, "Member"))));
        Assert.Equal("Committees.DraftChangedMeanwhile", Code(await ActAsync(CommitteeVerbs.Propose)));
        await AddAsync("杨帆", CommitteeDuty.Member);
        Assert.Equal("Committees.MemberNamedTwice", Code(await AddAsync("杨帆", CommitteeDuty.Member)));
        Assert.Contains("还没有成员", Text(await ActAsync(CommitteeVerbs.Reset)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matter_SaysEverySeatByItself_SoThatAChangeShowsWhatChanged()
    {
        foreach (var name in Members)
        {
            await AddAsync(name, CommitteeDuty.Member);
        }

        await ActAsync(CommitteeVerbs.Propose, (CommitteeVerbs.VersionField, "5"));
        var text = await stage.Database.WithDbAsync(db => Task.FromResult(db.Set<Approval>().Single(approval => approval.Matter == ApprovalMatter.Committee).Text));
        var sheet = await stage.Database.RunAsync<IServiceProvider, MatterSheet>(scope =>
            scope.GetServices<IMatterSheet>().Single(each => each.Matter == ApprovalMatter.Committee).WriteAsync(text, new Wording().For("zh-CN"), default));
        Assert.Contains("华东销售公司", sheet.Title, StringComparison.Ordinal);
        Assert.Equal(sheet.Lines.Count, sheet.Lines.Select(line => line.Label).Distinct().Count());
        Assert.Contains(new MatterLine("宋嘉（H宋嘉）", "组员 · 市场销售主管"), sheet.Lines);
        Assert.Contains("还没有组长", sheet.Notes);
    }

    private Task<CardReply> ActAsync(string verb, params (string Name, string Value)[] inputs) =>
        stage.ActAsync(liaison, verb, [(CommitteeVerbs.UnitField, Unit), .. inputs]);

    private async Task<CardReply> AddAsync(string name, CommitteeDuty duty, string? search = null)
    {
        (string, string)[] from = search is null ? [] : [(CommitteeVerbs.NameField, search)];
        return await ActAsync(CommitteeVerbs.Add, [Person(await stage.PersonAsync(name)), (CommitteeVerbs.DutyField, duty.ToString()), .. from]);
    }

    private static (string, string) Person(PersonCard person) => (CommitteeVerbs.PersonField, person.Id.Value.ToString(CultureInfo.InvariantCulture));

    private async Task DecideAsync()
    {
        var party = await stage.PersonAsync("董事");
        var latest = (await stage.Database.RunAsync((IApprovals use) => use.LatestAsync(ApprovalMatter.Committee, liaison.Unit.Value, default)))!;
        var decided = await stage.Database.RunAsync((DecideStep use) => use.RunAsync(
            new DecideStepRequest(party.Id, latest.Id, 1, latest.TextHash, Approve: true, null, "HD党〔2026〕9号", new DateOnly(2026, 11, 2)), default));
        Assert.Null(decided.Error);
    }

    private async Task<string> OpenAsync(PersonCard secretary) => Code(await stage.ActAsync(
        secretary, RoundVerbs.Open, (CommitteeVerbs.UnitField, Unit), ("year", "2025"), ("form", "Liquid"), ("kind", "Scoring"), ("day", "2026-11-20"), ("time", "18:00"),
        ("recused", ""), ("request", "1")));

    private static string Code(CardReply reply) => reply is CardReply.Refuse refusal ? refusal.Code : "";

    private static string Text(CardReply reply) => Encoding.UTF8.GetString(Assert.IsType<CardReply.Show>(reply).Card.Utf8Json.Span);

    private static IEnumerable<(string Verb, string? Version)> Buttons(CardReply reply) =>
        CardStage.Buttons(((CardReply.Show)reply).Card).Select(button => ((string)button["verb"]!, (string?)button["data"]?["version"]));
}
