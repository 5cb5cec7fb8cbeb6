using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

public sealed class CastBallotTests
{
    [Theory]
    [InlineData("", typeof(AnswerMissing))]
    [InlineData("NaN", typeof(AnswerIsNoNumber))]
    [InlineData("many", typeof(AnswerIsNoNumber))]
    [InlineData("1e1", typeof(AnswerIsNoNumber))]
    [InlineData("5\0", typeof(AnswerIsNoNumber))]
    [InlineData("-1", typeof(AnswerOutOfRange))]
    [InlineData("-0.5", typeof(AnswerOutOfRange))]
    [InlineData("25.5", typeof(AnswerOutOfRange))]
    [InlineData("99999999999999999999999999999999999", typeof(AnswerIsNoNumber))]
    [InlineData("12.3", typeof(AnswerNotHalfPoint))]
    public async Task Cast_WrongAnswer_NamesTheFieldAndKeepsNothing(string typed, Type error)
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();

        var refused = (await stage.TryCastAsync(round, new(1), stage.Subjects[0], ("11", typed), ("12", "3"))).Error!;

        Assert.IsType(error, refused);
        Assert.Equal("11", refused.GetType().GetProperty("Field")!.GetValue(refused));
        Assert.True(typed.Length < 2 || !refused.ToString().Contains(typed, StringComparison.Ordinal));
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<Envelope>().CountAsync()));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("25")]
    [InlineData("12.5")]
    [InlineData("１２．５")]
    public async Task Cast_AllowedAnswer_IsKept(string typed)
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();

        var kept = await stage.TryCastAsync(round, new(1), stage.Subjects[0], ("11", typed), ("12", "3"));

        Assert.Equal([stage.Subjects[0]], kept.Value.Done);
        Assert.Equal(2, kept.Value.Needed);
    }

    [Fact]
    public async Task Cast_MeasuredItemOrUnknownField_IsRefused()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();

        Assert.IsType<AnswerToUnknownItem>((await stage.TryCastAsync(round, new(1), stage.Subjects[0], ("10", "3"), ("11", "3"), ("12", "3"))).Error);
        Assert.IsType<AnswerMissing>((await stage.TryCastAsync(round, new(1), stage.Subjects[0], ("11", "3"))).Error);
    }

    [Fact]
    public async Task Cast_ByWhoMayNot_IsRefused()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 7);
        var round = await stage.OpenAsync(recusals: [new(new(1), null), new(new(2), stage.Subjects[0])]);

        Assert.IsType<Recused>((await stage.ScoreAsync(round, new(1), stage.Subjects[0], 1, 1)).Error);
        Assert.IsType<Recused>((await stage.ScoreAsync(round, new(2), stage.Subjects[0], 1, 1)).Error);
        Assert.Null((await stage.ScoreAsync(round, new(2), stage.Subjects[1], 1, 1)).Error);
        Assert.IsType<NotOnTheRoll>((await stage.ScoreAsync(round, RoundStage.Secretary, stage.Subjects[0], 1, 1)).Error);
        Assert.IsType<ForeignCandidate>((await stage.ScoreAsync(round, new(3), new SubjectId(7), 1, 1)).Error);
        stage.Access.Strangers.Add(new(3));
        Assert.IsType<NothingThere>((await stage.ScoreAsync(round, new(3), stage.Subjects[0], 1, 1)).Error);
        Assert.IsType<NothingThere>((await stage.ScoreAsync(new RoundId(9), new(4), stage.Subjects[0], 1, 1)).Error);
    }

    [Fact]
    public async Task Cast_AfterClose_IsRefused()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 3);
        await stage.CloseAsync(round);

        Assert.IsType<RoundIsClosed>((await stage.ScoreAsync(round, new(4), stage.Subjects[0], 1, 1)).Error);
        Assert.IsType<RoundIsClosed>((await stage.FinishAsync(round, new(4))).Error);
    }

    [Fact]
    public async Task Cast_AgainAfterFinishing_CountsTheLast()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 1);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 4, (_, _) => (10, 10));
        await stage.ScoreAsync(round, new(1), stage.Subjects[0], 20, 10);
        await stage.CloseAsync(round);

        // 10.125 + (20 + 10 + 10 + 10) / 4 + 10 = 32.625, whole points with four.
        Assert.Equal(33m, (await stage.ResultAsync(round)).Rows[0].Total);
        Assert.Equal(4, await stage.Test.WithDbAsync(async db => (await db.Set<Round>().SingleAsync()).EnvelopeList!.Length / 32));
    }

    [Fact]
    public async Task Envelopes_OfARound_AreEquallyLongAndNeverRepeat()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAsync(round, new(1), stage.Subjects[0], 0, 0);
        await stage.ScoreAsync(round, new(2), stage.Subjects[0], 25, 15);
        var first = await stage.Test.WithDbAsync(db => db.Set<Envelope>().Select(each => each.Blob).ToListAsync());
        await stage.ScoreAsync(round, new(1), stage.Subjects[0], 0, 0);
        var second = await stage.Test.WithDbAsync(db => db.Set<Envelope>().Select(each => each.Blob).ToListAsync());

        Assert.Single(first.Concat(second).Select(blob => blob.Length).Distinct());
        Assert.Equal(3, first.Concat(second).Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public async Task Cast_TwoHundredAtOnceOfOneVoter_OneEnvelope()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 1);
        var round = await stage.OpenAsync();

        var kept = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() =>
            stage.ScoreAsync(round, new(1), stage.Subjects[0], number % 51 / 2m, 0))));
        await stage.ScoreAsync(round, new(1), stage.Subjects[0], 25, 15);

        Assert.All(kept, each => Assert.Null(each.Error));
        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<Envelope>().CountAsync()));
        await stage.FinishAsync(round, new(1));
        await stage.ScoreAllAsync(round, 3, (voter, _) => voter == 1 ? (25, 15) : (0, 0));
        await stage.CloseAsync(round);
        Assert.Equal(23m, (await stage.ResultAsync(round)).Rows[0].Total);
    }

    [Fact]
    public async Task Cast_DatabaseLocked_SaysSoAndWorksAgainLater()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAsync(round, new(1), stage.Subjects[0], 1, 1);
        await using (var other = new SqliteConnection($"Data Source={stage.Test.File};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = await other.BeginTransactionAsync();

            Assert.IsType<StoreUnavailable>((await stage.ScoreAsync(round, new(1), stage.Subjects[1], 1, 1)).Error);
        }

        Assert.Equal(2, (await stage.ScoreAsync(round, new(1), stage.Subjects[1], 1, 1)).Value.Done.Count);
    }

    [Fact]
    public async Task Finish_CandidatesMissing_NamesThem()
    {
        await using var stage = await RoundStage.CreateAsync(candidates: 3);
        var round = await stage.OpenAsync();
        await stage.ScoreAsync(round, new(1), stage.Subjects[1], 1, 1);

        var refused = Assert.IsType<BallotIncomplete>((await stage.FinishAsync(round, new(1))).Error);

        Assert.Equal(2, refused.Missing);
        Assert.Equal(["Customer 001", "Customer 003"], refused.Candidates);
    }

    [Fact]
    public async Task Cast_AfterTheDeadlineBeforeTheCloseJobCame_IsRefused()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        foreach (var subject in stage.Subjects)
        {
            Assert.Null((await stage.ScoreAsync(round, new(1), subject, 1, 1)).Error);
        }

        stage.Test.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMilliseconds(1));
        Assert.Null((await stage.ScoreAsync(round, new(1), stage.Subjects[0], 2, 2)).Error);
        stage.Test.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.IsType<RoundIsClosed>((await stage.ScoreAsync(round, new(1), stage.Subjects[0], 3, 3)).Error);
        Assert.IsType<RoundIsClosed>((await stage.FinishAsync(round, new(1))).Error);
        Assert.False((await stage.Test.RunAsync((ViewBallot use) => use.RunAsync(new(1), round, default))).Value.Open);
        Assert.Equal(RoundState.Open, (await stage.RoundAsync(round)).State);
    }

    [Fact]
    public async Task Cast_RacingTheClose_EveryAcknowledgedOneIsCommitted()
    {
        for (var run = 0; run < 40; run++)
        {
            await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 4);
            var round = await stage.OpenAsync();
            await stage.ScoreAllAsync(round, 3);
            var close = Task.Run(async () =>
            {
                await Task.Delay(run % 8);
                return await stage.CloseAsync(round);
            });
            var casts = await Task.WhenAll(stage.Subjects.SelectMany(subject => stage.Voters.Skip(3).Select(voter => Task.Run(() =>
                stage.ScoreAsync(round, voter, subject, 1, 1)))));

            Assert.Null((await close).Error);
            Assert.All(casts.Where(each => each.Error is not null), each => Assert.IsType<RoundIsClosed>(each.Error));
            var list = (await stage.RoundAsync(round)).EnvelopeList!.Length / 32;
            Assert.Equal(12 + casts.Count(each => each.Error is null), list);
        }
    }
}
