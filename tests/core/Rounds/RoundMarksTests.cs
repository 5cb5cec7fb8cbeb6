using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

/// <summary>A candidate barred while the round is under way is marked and not ranked; the ballots stay sealed as they are (000 §11.2).</summary>
[Trait("Clause", "R20")]
public sealed class RoundMarksTests : IAsyncLifetime
{
    private readonly FakeBars bars = new();
    private RoundStage stage = null!;

    private SubjectId First => stage.Subjects[0];

    public async Task InitializeAsync() => stage = await RoundStage.CreateAsync(voters: 7, candidates: 3, configure: services => services.AddSingleton<IBars>(bars));

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Barred_BeforeClosing_IsNotOpenedNotRankedAndVerified()
    {
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 7, (voter, _) => (voter, voter));
        await MarkAsync(First);
        await stage.CloseAsync(round);

        var rows = (await stage.ResultAsync(round)).Rows;
        Assert.Equal([1, 2, null], rows.Select(row => row.Rank));
        Assert.Equal((true, null, First), (rows[2].Barred, rows[2].Total, rows[2].Subject));
        Assert.All(rows.Take(2), row => Assert.False(row.Barred));
        Assert.Equal(2 * 2, await stage.Test.WithDbAsync(db => db.Set<OpenedCell>().CountAsync(cell => cell.Candidate != First)));
        Assert.False(await stage.Test.WithDbAsync(db => db.Set<OpenedCell>().AnyAsync(cell => cell.Candidate == First)));

        // Its envelopes were in the box when it closed, and are gone like all others.
        Assert.Equal(21 * 32, (await stage.RoundAsync(round)).EnvelopeList!.Length);
        Assert.False(await stage.Test.WithDbAsync(db => db.Set<Envelope>().AnyAsync()));
        await AssertVerifiedAsync(round);
        var rated = (await stage.Test.RunAsync((IRoundResults use) => use.LatestAsync(RoundStage.Unit, 2026, GasForm.Gaseous, default)))!;
        Assert.Equal((true, null, null), rated.Rows.Where(row => row.Subject == First).Select(row => (row.Barred, row.Rank, row.BaseTotal)).Single());
    }

    [Fact]
    public async Task Barred_AfterClosingBeforeCounting_IsRanked()
    {
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 7);
        await stage.Test.RunAsync((CloseMachine machine) => machine.FreezeAsync(round, RoundStage.Secretary, "asked", default));
        await MarkAsync(First);
        bars.Barred.Add(First);
        await stage.CloseAsync(round);
        Assert.All((await stage.ResultAsync(round)).Rows, row => Assert.True(row is { Barred: false, Rank: not null }));
        Assert.Equal(["opened", "closed", "barred", "tallied", "purged", "archived"], await LogAsync(round));
        await AssertVerifiedAsync(round);
    }

    [Fact]
    public async Task Unbarred_BeforeClosing_IsRanked()
    {
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 7);
        await MarkAsync(First);
        await UnmarkAsync(First);
        await stage.CloseAsync(round);
        Assert.All((await stage.ResultAsync(round)).Rows, row => Assert.NotNull(row.Rank));
        Assert.Equal(["opened", "barred", "unbarred", "closed", "tallied", "purged", "archived"], await LogAsync(round));
        await AssertVerifiedAsync(round);
    }

    [Fact]
    public async Task Barred_Twice_IsOneEntry_AndUnbarredWithoutABarNone()
    {
        var round = await stage.OpenAsync();
        await UnmarkAsync(First);
        await MarkAsync(First);
        await MarkAsync(First);
        Assert.Equal(["opened", "barred"], await LogAsync(round));
        var detail = await stage.Test.WithDbAsync(db => db.Set<RoundEvent>().Where(entry => entry.Kind == "barred").Select(entry => entry.Detail).SingleAsync());
        Assert.Equal(RoundLog.BarDetail(First), detail);
    }

    [Fact]
    public async Task Barred_InAnotherYearOrWhenCounted_ChangesNothing()
    {
        var round = await stage.OpenAsync();
        await MarkAsync(First, year: 2025);
        Assert.Equal(["opened"], await LogAsync(round));
        Assert.Empty(await stage.Test.RunAsync((IRoundMarks marks) => marks.UnderWayAsync(First, 2025, default)));
        Assert.Equal(round, Assert.Single(await stage.Test.RunAsync((IRoundMarks marks) => marks.UnderWayAsync(First, 2026, default))).Round);
        await stage.ScoreAllAsync(round, 7);
        await stage.CloseAsync(round);
        await MarkAsync(First);
        Assert.Equal(["opened", "closed", "tallied", "purged", "archived"], await LogAsync(round));
        Assert.Empty(await stage.Test.RunAsync((IRoundMarks marks) => marks.UnderWayAsync(First, 2026, default)));
    }

    [Fact]
    public async Task Barred_BeforeOpening_IsNoCandidate()
    {
        bars.Barred.Add(First);
        var round = await stage.OpenAsync();
        Assert.DoesNotContain(Canon(await stage.RoundAsync(round)).Candidates, candidate => candidate.Subject == First);
        bars.Barred.UnionWith(stage.Subjects);
        Assert.IsType<NoCandidates>((await stage.TryOpenAsync(RoundKind.Scoring, request: "r9") is { Error: RoundAlreadyOpen } ? await OtherAsync() : default).Error);
        async Task<TeamsGrading.Core.Shared.Result<RoundOpened>> OtherAsync()
        {
            await stage.CloseAsync(round);
            return await stage.TryOpenAsync(request: "r10");
        }
    }

    /// <summary>The bar comes after the candidates were gathered, so that it found no round to mark.</summary>
    [Fact]
    public async Task Barred_WhileOpening_IsMarkedByOpening()
    {
        bars.Barred.Add(First);
        bars.Blind = 1;
        var round = await stage.OpenAsync();
        Assert.Equal(["opened", "barred"], await LogAsync(round));
        await stage.ScoreAllAsync(round, 7);
        await stage.CloseAsync(round);
        Assert.True((await stage.ResultAsync(round)).Rows.Single(row => row.Subject == First).Barred);
        await AssertVerifiedAsync(round);
    }

    [Fact]
    public async Task Barred_AndUnseenSoFar_IsMarkedByClosing()
    {
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 7);
        bars.Barred.UnionWith(stage.Subjects.Take(2));
        await stage.CloseAsync(round);
        Assert.Equal(["opened", "barred", "barred", "closed", "tallied", "purged", "archived"], await LogAsync(round));
        Assert.Equal(2, (await stage.ResultAsync(round)).Rows.Count(row => row.Barred));
        await AssertVerifiedAsync(round);
    }

    [Fact]
    public async Task Barred_AllOfThem_PublishesNoFigure()
    {
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 7);
        foreach (var subject in stage.Subjects)
        {
            await MarkAsync(subject);
        }

        await stage.CloseAsync(round);
        var result = await stage.ResultAsync(round);
        Assert.Equal((RoundOutcome.Published, 0), (result.Outcome, result.SmallestCounted));
        Assert.All(result.Rows, row => Assert.True(row is { Barred: true, Total: null, Rank: null }));
        Assert.False(await stage.Test.WithDbAsync(db => db.Set<OpenedCell>().AnyAsync()));
        await AssertVerifiedAsync(round);
    }

    [Fact]
    public async Task Barred_InAVote_IsListedLastWithoutOutcome()
    {
        var round = await stage.OpenAsync(RoundKind.Voting);
        foreach (var voter in stage.Voters)
        {
            foreach (var subject in stage.Subjects)
            {
                await stage.VoteAsync(round, voter, subject, VoteChoice.For);
            }

            await stage.FinishAsync(round, voter);
        }

        await MarkAsync(First);
        await stage.CloseAsync(round);
        var last = (await stage.ResultAsync(round)).Rows[^1];
        Assert.Equal((First, true, null, null), (last.Subject, last.Barred, last.Passed, last.For));
        await AssertVerifiedAsync(round);
    }

    [Fact]
    public async Task Barred_InARoundThatIsNotValid_LeavesItSo()
    {
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 2);
        await MarkAsync(First);
        await stage.CloseAsync(round);
        Assert.Equal(RoundOutcome.NotValid, (await stage.ResultAsync(round)).Outcome);
        await AssertVerifiedAsync(round);
    }

    [Fact]
    public async Task Ballot_ShowsTheMark_AndStillTakesTheAnswer()
    {
        var round = await stage.OpenAsync();
        await MarkAsync(First);
        var ballot = (await stage.Test.RunAsync((ViewBallot use) => use.RunAsync(stage.Voters[0], round, default))).Value;
        Assert.Equal([First], ballot.Barred);
        Assert.Contains(ballot.Needed, candidate => candidate.Subject == First);
        Assert.Equal([First], (await stage.ScoreAsync(round, stage.Voters[0], First, 1, 1)).Value.Barred);
        var watch = (await stage.Test.RunAsync((ViewParticipation use) => use.RunAsync(RoundStage.Secretary, round, default))).Value;
        Assert.Equal(["Customer 001"], watch.Barred);
        Assert.Contains("refresh ballot", stage.Cards.Log);
        await UnmarkAsync(First);
        Assert.Empty((await stage.ScoreAsync(round, stage.Voters[0], First, 1, 1)).Value.Barred);
    }

    private static RoundForm Canon(Round round) => TeamsGrading.Core.Shared.Canon.Read<RoundForm>(round.FormText);

    private Task MarkAsync(SubjectId subject, int year = 2026) => WriteAsync(marks => marks.MarkBarredAsync(subject, year, new PersonId(50), default));

    private Task UnmarkAsync(SubjectId subject) => WriteAsync(marks => marks.UnmarkBarredAsync(subject, 2026, new PersonId(50), default));

    private Task<bool> WriteAsync(Func<IRoundMarks, Task> work) => stage.Test.RunAsync<IServiceProvider, bool>(scope =>
        scope.GetRequiredService<GradingDb>().WriteAsync(
            async () =>
            {
                await work(scope.GetRequiredService<IRoundMarks>());
                return true;
            },
            default));

    private Task<List<string>> LogAsync(RoundId round) => stage.Test.WithDbAsync(db => db.Set<RoundEvent>().Where(entry => entry.Round == round)
        .OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync());

    private async Task AssertVerifiedAsync(RoundId round)
    {
        var report = VerifyPack.Run(new MemoryStream(await stage.PackAsync(round)));
        Assert.DoesNotContain(report.Checks, check => !check.Passed);
    }
}
