using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Approvals;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using static TeamsGrading.Tests.Bot.Approvals.ApprovalCardStage;

namespace TeamsGrading.Tests.Bot.Approvals;

public sealed class ApprovalCardsTests
{
    [Fact]
    [Trait("Clause", "R11")]
    [Trait("Clause", "R19")]
    public async Task Cards_ReturnedProposedAgainApprovedAndFiled_LeadFromOneToTheNext()
    {
        await using var stage = await CreateAsync();
        var first = await stage.Approvals.ProposeAsync("liaison", ApprovalMatter.Standards, text: "VIP1=90;VIP2=80");
        var card = (await stage.RenderAsync("party", ApprovalCards.Step, first.Value))!;
        Assert.Contains("90", Text(card), StringComparison.Ordinal);

        Assert.Equal("reason", Assert.IsType<CardReply.Refuse>(await stage.PressAsync("party", card, ApprovalVerbs.Return)).Field);
        Shown(await stage.PressAsync("party", card, ApprovalVerbs.Return, ("reason", "VIP2 is too low")));
        Assert.Contains("VIP2 is too low", Text((await stage.RenderAsync("liaison", ApprovalCards.Mine, first.Value))!), StringComparison.Ordinal);
        var second = await stage.Approvals.ProposeAsync("liaison", ApprovalMatter.Standards, text: "VIP1=90;VIP2=85;VIP3=70");
        card = (await stage.RenderAsync("party", ApprovalCards.Step, second.Value))!;
        Assert.Contains("80 → 85", Text(card), StringComparison.Ordinal);
        Assert.Contains("new: 70", Text(card), StringComparison.Ordinal);

        Assert.Equal("resolution", Assert.IsType<CardReply.Refuse>(await stage.PressAsync("party", card, ApprovalVerbs.Approve)).Field);
        Assert.Equal(
            "resolvedOn",
            Assert.IsType<CardReply.Refuse>(await stage.PressAsync("party", card, ApprovalVerbs.Approve, ("resolution", "7"), ("resolvedOn", "7 Nov"))).Field);
        var approved = await stage.PressAsync("party", card, ApprovalVerbs.Approve, ("resolution", "2026-7"), ("resolvedOn", "2026-11-02"));
        Assert.Contains("resolution 2026-7 (2026-11-02)", Text(approved), StringComparison.Ordinal);
        Assert.Equal("Approvals.StepAlreadyDecided", Assert.IsType<CardReply.Refuse>(
            await stage.PressAsync("party", card, ApprovalVerbs.Approve, ("resolution", "2026-7"), ("resolvedOn", "2026-11-02"))).Code);

        card = (await stage.RenderAsync("officer", ApprovalCards.Filing, second.Value))!;
        Assert.Equal("text", Assert.IsType<CardReply.Refuse>(await stage.PressAsync("officer", card, ApprovalVerbs.AskBack)).Field);
        Shown(await stage.PressAsync("officer", card, ApprovalVerbs.AskBack, ("text", "why 85?")));
        var owed = (await stage.RenderAsync("liaison", ApprovalCards.Filing, second.Value))!;
        Assert.Contains("why 85?", Text(owed), StringComparison.Ordinal);
        Shown(await stage.PressAsync("liaison", owed, ApprovalVerbs.Answer, ("text", "two more customers")));
        var done = Shown(await stage.PressAsync("officer", (await stage.RenderAsync("officer", ApprovalCards.Filing, second.Value))!, ApprovalVerbs.Acknowledge));
        Assert.DoesNotContain(ApprovalVerbs.Acknowledge, Verbs(done));
        Assert.Contains(ApprovalVerbs.Seen, Verbs((await stage.RenderAsync("liaison", ApprovalCards.Mine, second.Value))!));
        Shown(await stage.ActAsync("liaison", ApprovalVerbs.Seen, ("approval", Id(second))));
        Assert.Empty(await stage.Approvals.WaitingAsync(ApprovalCards.Mine, second));
    }

    [Fact]
    public async Task Lists_ByCommand_ShowWhatWaitsAndWhereMineIs()
    {
        await using var stage = await CreateAsync();
        var approval = await stage.Approvals.ProposeAsync("officer", ApprovalMatter.Rule, text: "items=10");

        var inbox = Shown(await CommandAsync(stage, "leader", "待我审批"));
        Assert.Contains(Id(approval), Text(inbox), StringComparison.Ordinal);
        Assert.DoesNotContain(Id(approval), Text(await CommandAsync(stage, "general manager", "approvals")), StringComparison.Ordinal);
        Assert.Contains("leader in charge", Text(await CommandAsync(stage, "officer", "my proposals")), StringComparison.Ordinal);
        var card = Shown(await stage.PressAsync("leader", inbox, ApprovalVerbs.Show));
        Shown(await stage.PressAsync("leader", card, ApprovalVerbs.Approve));
        Assert.Contains(Id(approval), Text(await CommandAsync(stage, "general manager", "approvals")), StringComparison.Ordinal);
        Assert.DoesNotContain(Id(approval), Text(await CommandAsync(stage, "stranger", "filings")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_ByCards_AsksFirst()
    {
        await using var stage = await CreateAsync();
        var approval = await stage.Approvals.ProposeAsync("liaison", ApprovalMatter.Gift, text: "level=VIP2");
        var card = (await stage.RenderAsync("liaison", ApprovalCards.Mine, approval.Value))!;

        var asked = Shown(await stage.PressAsync("liaison", card, ApprovalVerbs.AskWithdraw));
        Assert.Equal(ApprovalState.UnderWay, (await stage.Approvals.StoredAsync(approval)).State);
        Shown(await stage.PressAsync("liaison", asked, ApprovalVerbs.Withdraw));

        Assert.Equal(ApprovalState.Withdrawn, (await stage.Approvals.StoredAsync(approval)).State);
    }

    [Fact]
    public async Task StandIn_ByCards_IsNamedDecidesAndIsEnded()
    {
        await using var stage = await CreateAsync();
        var approval = await stage.Approvals.ProposeAsync("liaison", ApprovalMatter.Standards, text: "VIP1=90");
        var card = Shown(await CommandAsync(stage, "party", "代理"));
        var colleague = (await stage.PersonAsync("colleague")).Id.Value.ToString(null, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal("person", Assert.IsType<CardReply.Refuse>(await stage.PressAsync("party", card, ApprovalVerbs.NameStandIn, ("from", "2026-11-02"), ("to", "2026-11-05"))).Field);
        Assert.Equal("to", Assert.IsType<CardReply.Refuse>(await stage.PressAsync("party", card, ApprovalVerbs.NameStandIn, ("person", colleague), ("from", "2026-11-02"))).Field);
        var named = Shown(await stage.PressAsync("party", card, ApprovalVerbs.NameStandIn, ("person", colleague), ("from", "2026-11-02"), ("to", "2026-11-05")));
        Assert.Contains("You stand in for party", Text((await stage.RenderAsync("colleague", ApprovalCards.Step, approval.Value))!), StringComparison.Ordinal);
        Shown(await stage.PressAsync("party", named, ApprovalVerbs.EndStandIn));

        Assert.Null(await stage.RenderAsync("colleague", ApprovalCards.Step, approval.Value));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_ByAStranger_AnswersAsIfTheApprovalWereNotThere()
    {
        await using var stage = await CreateAsync();
        var approval = await stage.Approvals.ProposeAsync("liaison", ApprovalMatter.Standards, text: "secret=1");
        var hash = (await stage.Approvals.StoredAsync(approval)).TextHash;
        string[] verbs =
        [
            ApprovalVerbs.Show, ApprovalVerbs.Content, ApprovalVerbs.Approve, ApprovalVerbs.Return, ApprovalVerbs.AskWithdraw, ApprovalVerbs.Withdraw,
            ApprovalVerbs.Seen, ApprovalVerbs.Acknowledge, ApprovalVerbs.AskBack, ApprovalVerbs.Answer, ApprovalVerbs.EndStandIn,
        ];
        foreach (var name in new[] { "stranger", "party of the other unit" })
        {
            foreach (var verb in verbs)
            {
                var foreign = await ActAsync(verb, Id(approval));

                Assert.Equal(Text(await ActAsync(verb, "4611686018427387904")), Text(foreign));
                Assert.Equal("Shared.NothingThere", Assert.IsType<CardReply.Refuse>(foreign).Code);
            }

            Task<CardReply> ActAsync(string verb, string id) => stage.ActAsync(
                name, verb, ("approval", id), ("standin", id), ("step", "1"), ("version", hash), ("reason", "x"), ("text", "x"), ("resolution", "1"),
                ("resolvedOn", "2026-11-02"));
        }

        foreach (var verb in verbs.Where(verb => verb is not ApprovalVerbs.EndStandIn))
        {
            Assert.Equal("Shared.ActionNotAllowed", Assert.IsType<CardReply.Refuse>(await stage.ActAsync(
                "colleague", verb, ("approval", Id(approval)), ("step", "1"), ("version", hash), ("reason", "x"), ("text", "x"))).Code);
        }

        Assert.Equal([ApprovalEventKind.Proposed], await stage.Approvals.EventsAsync(approval));
    }

    [Fact]
    public async Task Verbs_AllOfTheSlice_AreKnownToTheTests()
    {
        await using var stage = await CreateAsync();
        var registered = stage.Approvals.Test.Services.GetServices<CardEntry>().Where(entry => entry.Type.Namespace == typeof(ApprovalVerbs).Namespace);

        Assert.Equal(16, registered.Count(entry => entry.Use == CardEntryUse.Action));
    }

    [Fact]
    public void Compare_LinesOfTwoVersions_NamesWhatIsNewGoneAndChanged() => Assert.Equal(
        [new FaceLine("a", "1", "1"), new FaceLine("b", "2", "3"), new FaceLine("c", null, "4"), new FaceLine("d", "5", null)],
        ComposeFace.Compare([new("a", "1"), new("b", "2"), new("d", "5")], [new("a", "1"), new("b", "3"), new("c", "4")]));

    private static async Task<CardReply> CommandAsync(ApprovalCardStage stage, string name, string text)
    {
        var actor = await stage.PersonAsync(name);
        return await stage.Approvals.Test.RunAsync((CardBook book) => book.CommandAsync(actor, text, default));
    }
}
