using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Committees;

[Trait("Clause", "R07")]
public sealed class ProposeCommitteeTests : IAsyncLifetime
{
    private CommitteeStage stage = null!;

    public async Task InitializeAsync() => stage = await CommitteeStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData(4, null, typeof(CommitteeIsEven))]
    [InlineData(4, "少", typeof(CommitteeIsEven))]
    [InlineData(6, null, typeof(CommitteeIsEven))]
    [InlineData(1, "少", typeof(CommitteeTooSmall))]
    [InlineData(3, null, typeof(SmallCommitteeNeedsReason))]
    [InlineData(3, "  ", typeof(SmallCommitteeNeedsReason))]
    [InlineData(3, "人员较少", null)]
    [InlineData(5, null, null)]
    [InlineData(7, null, null)]
    public async Task Propose_SoManyVoters_IsRefusedOrSent(int voters, string? reason, Type? refusal)
    {
        await stage.SeatAsync(voters);
        var proposed = await stage.ProposeAsync(reason);
        Assert.Equal(refusal, proposed.Error?.GetType());
        Assert.Equal(refusal is null, (await stage.DraftAsync()).IsLocked);
    }

    [Fact]
    public async Task Propose_EvenAfterARemoval_IsRefusedAndTheDraftKept()
    {
        await stage.SeatAsync(5);
        Assert.Null((await stage.EditAsync(new DraftChange.Remove(await stage.WhoAsync("客户管理员")))).Error);
        Assert.Equal(new CommitteeIsEven(4), (await stage.ProposeAsync()).Error);
        Assert.Equal(5, (await stage.DraftAsync()).Seats.Count);
    }

    [Fact]
    public async Task Propose_NobodyAtAll_IsRefused() => Assert.Equal(new CommitteeIsEven(0), (await stage.ProposeAsync()).Error);

    [Fact]
    public async Task Add_MemberTwice_IsRefused()
    {
        await stage.SeatAsync(5);
        Assert.IsType<MemberNamedTwice>((await stage.AddAsync("总经理")).Error);
        Assert.IsType<MemberNamedTwice>((await stage.AddAsync("总经理", CommitteeDuty.Secretary)).Error);
    }

    [Fact]
    public async Task Add_SomebodyOfAnotherUnit_IsRefused_OfABranchIsNot()
    {
        Assert.Equal(new NotOfTheUnit("stranger"), (await stage.AddAsync("stranger")).Error);
        Assert.Equal(new NotOfTheUnit("officer"), (await stage.AddAsync("officer")).Error);
        Assert.Null((await stage.AddAsync("branch")).Error);
    }

    [Fact]
    public async Task Edit_WithoutTheRight_IsRefused()
    {
        Assert.IsType<ActionNotAllowed>((await stage.EditAsync(new DraftChange.StartOver(), "party")).Error);
        Assert.IsType<NothingThere>((await stage.EditAsync(new DraftChange.StartOver(), "stranger")).Error);
        Assert.IsType<ActionNotAllowed>((await stage.ProposeAsync(actor: "officer", version: 0)).Error);
    }

    [Fact]
    public async Task Warnings_GoWithTheProposalAndBlockNothing()
    {
        foreach (var name in new[] { "计划员", "合同员", "统计员", "市场部主任", "客户管理员" })
        {
            await stage.AddAsync(name);
        }

        var draft = await stage.DraftAsync();
        Assert.Equal(
            [CompositionWarning.LeaderMissing, CompositionWarning.GeneralManagerMissing, CompositionWarning.DeputyMissing, CompositionWarning.SecretaryMissing],
            draft.Warnings);
        var id = (await stage.ProposeAsync()).Value;
        var text = await stage.Test.WithDbAsync(db => db.Set<Approval>().Where(approval => approval.Id == id).Select(approval => approval.Text).SingleAsync());
        Assert.Equal(draft.Warnings, Canon.Read<CommitteeText>(text).Warnings);
        Assert.Null((await stage.DecideAsync()).Error);
    }

    [Fact]
    public async Task Edit_ByTwoAtOnce_LosesNothing()
    {
        var people = new List<PersonId>();
        foreach (var name in CommitteeStage.People)
        {
            people.Add(await stage.WhoAsync(name));
        }

        var liaison = await stage.WhoAsync("liaison");
        var results = await Task.WhenAll(people.Select(person => Task.Run(() => stage.Test.RunAsync((EditCommitteeDraft use) =>
            use.RunAsync(liaison, stage.Unit, new DraftChange.Add(person, CommitteeDuty.Member), default)))));
        Assert.Equal(results.Count(result => result.Error is null), (await stage.DraftAsync()).Seats.Count);
        Assert.All(results, result => Assert.True(result.Error is null or DraftChangedMeanwhile));
    }

    [Fact]
    public async Task Propose_ByTwoAtOnce_OneIsSent()
    {
        await stage.SeatAsync(5);
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => stage.ProposeAsync(version: 6))));
        Assert.Single(results, result => result.Error is null);
        Assert.All(results.Where(result => result.Error is not null), result => Assert.True(result.Error is CommitteeUnderWay or DraftChangedMeanwhile or ObjectUnderWay));
    }

    [Fact]
    public async Task Propose_ReasonWithInvisibleCharacters_IsRefused()
    {
        await stage.SeatAsync(3);
        Assert.IsType<ReasonUnreadable>((await stage.ProposeAsync("人\u202E少")).Error);
        Assert.IsType<ReasonUnreadable>((await stage.ProposeAsync(new string('少', 401))).Error);
    }

    [Theory]
    [InlineData("经理", 3)]
    [InlineData("N总", 1)]
    [InlineData("branch", 1)]
    [InlineData("stranger", 0)]
    [InlineData("", 13)]
    public async Task Find_ByNameOrNumber_OfTheUnitAndBelow(string text, int found)
    {
        var liaison = await stage.WhoAsync("liaison");
        var members = (await stage.Test.RunAsync((FindMembers use) => use.RunAsync(liaison, stage.Unit, text, default))).Value;
        Assert.Equal(found, members.All);
        Assert.Equal(Math.Min(found, FindMembers.Most), members.People.Count);
    }
}
