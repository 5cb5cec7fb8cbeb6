using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Approvals;

/// <summary>Versions of what was sent on its way, beside one another; and the filings that a map counts.</summary>
public sealed class ViewVersionsTests : IAsyncLifetime
{
    private const string Proposer = "liaison";
    private const string Party = "party";
    private const string Stranger = "stranger";
    private ApprovalStage stage = null!;

    public async Task InitializeAsync() => stage = await ApprovalStage.CreateAsync();

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    [Trait("Clause", "R19")]
    public async Task Versions_OfAReturnedThing_AreListedNewestFirstAndCompared()
    {
        var first = await stage.ProposeAsync(Proposer, ApprovalMatter.Committee, text: "chair=A");
        await stage.DecideAsync(Party, first, approve: false);
        var second = await stage.ProposeAsync(Proposer, ApprovalMatter.Committee, text: "chair=B");

        var thing = Assert.Single((await ThingsAsync(Proposer, stage.Unit)).Value);
        Assert.Equal([2, 1], thing.Versions.Select(version => version.Version));
        Assert.Equal([ApprovalState.UnderWay, ApprovalState.Returned], thing.Versions.Select(version => version.State));
        Assert.Equal("chair=B", thing.Text);

        foreach (var (one, other) in new[] { (first, second), (second, first) })
        {
            var pair = (await PairAsync(Proposer, one, other)).Value;
            Assert.Equal(("chair=A", "chair=B"), (pair.BeforeText, pair.AfterText));
        }
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Versions_OfAnotherUnit_LookAsIfTheyDidNotExist()
    {
        var first = await stage.ProposeAsync(Proposer, ApprovalMatter.Committee);
        await stage.DecideAsync(Party, first, approve: false);
        var second = await stage.ProposeAsync(Proposer, ApprovalMatter.Committee, text: "v2");

        Assert.IsType<NothingThere>((await PairAsync(Stranger, first, second)).Error);
        Assert.IsType<NothingThere>((await ThingsAsync(Stranger, stage.Unit)).Error);
    }

    [Fact]
    public async Task Pair_OfTwoThings_OrOfOneVersion_IsNothing()
    {
        var committee = await stage.ProposeAsync(Proposer, ApprovalMatter.Committee);
        var gift = await stage.ProposeAsync(Proposer, ApprovalMatter.Gift, @object: 8);

        Assert.IsType<NothingThere>((await PairAsync(Proposer, committee, gift)).Error);
        Assert.IsType<NothingThere>((await PairAsync(Proposer, committee, committee)).Error);
        Assert.IsType<NothingThere>((await PairAsync(Proposer, committee, new ApprovalId(4711))).Error);
    }

    [Fact]
    [Trait("Clause", "R07")]
    public async Task OpenFilings_AreCountedUntilTheyAreAcknowledged()
    {
        var approval = await stage.ProposeAsync(Proposer, ApprovalMatter.Committee);
        Assert.Equal(0, await OpenAsync());

        await stage.DecideAsync(Party, approval);

        Assert.Equal(1, await OpenAsync());
    }

    private Task<int> OpenAsync() => stage.Test.RunAsync(async (IEnumerable<IUnitFigures> figures) =>
        (await figures.Single(figure => figure.Key == "OpenFilings").ForAsync([stage.Unit], 2025, default))[stage.Unit]);

    private async Task<Result<IReadOnlyList<VersionedThing>>> ThingsAsync(string reader, UnitId unit)
    {
        var who = await stage.WhoAsync(reader);
        return await stage.Test.RunAsync((ViewVersions view) => view.ThingsAsync(who, unit, 2025, default));
    }

    private async Task<Result<VersionPair>> PairAsync(string reader, ApprovalId one, ApprovalId other)
    {
        var who = await stage.WhoAsync(reader);
        return await stage.Test.RunAsync((ViewVersions view) => view.PairAsync(who, one, other, default));
    }
}
