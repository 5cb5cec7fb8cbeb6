using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Approvals;

public sealed class FilingTests
{
    [Fact]
    [Trait("Clause", "R11")]
    public async Task Filing_AskedBackAnsweredAndAcknowledged_IsOnRecord()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await FiledAsync(stage);
        var (officer, liaison) = (await stage.WhoAsync("officer"), await stage.WhoAsync("liaison"));

        Assert.IsType<FilingTextMissing>((await Filing(stage, use => use.AskBackAsync(officer, approval, " ", default))).Error);
        Assert.Equal(FilingState.AskedBack, (await Filing(stage, use => use.AskBackAsync(officer, approval, "why?", default))).Value.Filing);
        Assert.Equal(["liaison"], await stage.WaitingAsync(ApprovalCards.Filing, approval));
        Assert.IsType<FilingDoesNotWait>((await Filing(stage, use => use.AcknowledgeAsync(officer, approval, default))).Error);
        Assert.Equal(FilingState.Filed, (await Filing(stage, use => use.AnswerAsync(liaison, approval, "because", default))).Value.Filing);
        Assert.Equal(["officer", "officer 2"], await stage.WaitingAsync(ApprovalCards.Filing, approval));
        Assert.IsType<NothingAskedBack>((await Filing(stage, use => use.AnswerAsync(liaison, approval, "again", default))).Error);
        Assert.Equal(FilingState.Acknowledged, (await Filing(stage, use => use.AcknowledgeAsync(officer, approval, default))).Value.Filing);

        Assert.Empty(await stage.WaitingAsync(ApprovalCards.Filing, approval));
        Assert.IsType<FilingDoesNotWait>((await Filing(stage, use => use.AcknowledgeAsync(officer, approval, default))).Error);
        var sheet = (await stage.Test.RunAsync((ViewApproval use) => use.RunAsync(liaison, approval, default))).Value;
        Assert.Equal(["", "why?", "because", ""], sheet.Filing.Select(note => note.Text ?? ""));
        Assert.Empty((await stage.Test.RunAsync((VerifyChain use) => use.RunAsync(officer, stage.Unit, 2025, default))).Value);
    }

    [Fact]
    public async Task Filing_ByWhoMayNot_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await FiledAsync(stage);

        foreach (var (name, refusal) in new[] { ("manager", typeof(ActionNotAllowed)), ("leader", typeof(ActionNotAllowed)), ("stranger", typeof(NothingThere)) })
        {
            var who = await stage.WhoAsync(name);
            Assert.IsType(refusal, (await Filing(stage, use => use.AcknowledgeAsync(who, approval, default))).Error);
            Assert.IsType(refusal, (await Filing(stage, use => use.AskBackAsync(who, approval, "?", default))).Error);
        }

        var officer = await stage.WhoAsync("officer");
        Assert.IsType<ActionNotAllowed>((await Filing(stage, use => use.AnswerAsync(officer, approval, "!", default))).Error);
    }

    [Fact]
    public async Task Filing_TwoOfficersAtTheSameSecond_OneWins()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await FiledAsync(stage);
        var (one, two) = (await stage.WhoAsync("officer"), await stage.WhoAsync("officer 2"));

        var answers = await Task.WhenAll(
            Task.Run(() => Filing(stage, use => use.AcknowledgeAsync(one, approval, default))),
            Task.Run(() => Filing(stage, use => use.AskBackAsync(two, approval, "?", default))));

        Assert.Single(answers, answer => answer.Error is FilingDoesNotWait);
    }

    [Fact]
    public async Task Lists_TellEachWhatWaits()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var filed = await FiledAsync(stage);
        stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));
        var open = await stage.ProposeAsync("liaison", ApprovalMatter.Gift, @object: 9);
        var (officer, party, liaison, stranger) = (
            await stage.WhoAsync("officer"), await stage.WhoAsync("party"), await stage.WhoAsync("liaison"), await stage.WhoAsync("stranger"));

        Assert.Equal([filed], await WaitsForAsync(officer));
        Assert.Equal([open], await WaitsForAsync(party));
        Assert.Empty(await WaitsForAsync(liaison));
        await stage.NameAsync("party", "deputy", 0, 0);
        Assert.Equal([open], await WaitsForAsync(await stage.WhoAsync("deputy")));
        var mine = await stage.Test.RunAsync((MyProposals use) => use.RunAsync(liaison, default));
        Assert.Equal(
            [(filed, (Decider?)Decider.MarketDepartment), (open, Decider.PartyOrganization)], mine.Select(line => (line.Approval, line.WaitsFor)));
        Assert.Equal([filed], (await stage.Test.RunAsync((ListFilings use) => use.RunAsync(officer, default))).Select(line => line.Approval));
        Assert.Empty(await stage.Test.RunAsync((ListFilings use) => use.RunAsync(stranger, default)));
        await Filing(stage, use => use.AskBackAsync(officer, filed, "why?", default));
        Assert.Equal([filed], await WaitsForAsync(liaison));

        async Task<IEnumerable<ApprovalId>> WaitsForAsync(PersonId reader) =>
            (await stage.Test.RunAsync((WaitingForMe use) => use.RunAsync(reader, default))).Lines.Select(line => line.Approval);
    }

    private static async Task<ApprovalId> FiledAsync(ApprovalStage stage)
    {
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.VipList);
        Assert.Null((await stage.DecideAsync("party", approval)).Error);
        return approval;
    }

    private static Task<Result<ApprovalCard>> Filing(ApprovalStage stage, Func<HandleFiling, Task<Result<ApprovalCard>>> use) => stage.Test.RunAsync(use);
}
