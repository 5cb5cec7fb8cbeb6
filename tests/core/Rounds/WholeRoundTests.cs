using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

public sealed class WholeRoundTests
{
    [Fact]
    [Trait("Clause", "R08")]
    [Trait("Clause", "R21")]
    public async Task Round_AllFinish_ClosesByItselfAndPublishesOnce()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 3);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 5, (voter, index) => (10 + index + (voter / 2m), 10));

        await stage.TickAsync();

        var row = await stage.RoundAsync(round);
        Assert.Equal((RoundState.Archived, RoundOutcome.Published), (row.State, row.Outcome));
        var result = await stage.ResultAsync(round);
        Assert.Equal("SalesRatingNotCreditRating", result.Nature);
        Assert.Equal(["C003", "C002", "C001"], result.Rows.Select(each => each.Code));
        Assert.Equal([1, 2, 3], result.Rows.Select(each => each.Rank!.Value));

        // C001: 10.125 measured + mean of 10.5 … 12.5 + 10 = 31.625, one place with five ballots, half away from zero.
        Assert.Equal(31.6m, result.Rows[2].Total);
        Assert.All(result.Rows, each => Assert.Null(each.Judged));
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<Envelope>().CountAsync()));
        Assert.Empty(Directory.GetFiles(stage.Keys, "round-*"));
        Assert.Single(stage.Cards.Log, line => line == "post result 100");
    }

    [Fact]
    [Trait("Clause", "R03")]
    public async Task Pack_OfAWholeRound_Verifies()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 7, candidates: 4, drop: true);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 6, (voter, index) => (voter, index));
        Assert.Equal(RoundState.Archived, (await stage.CloseAsync(round)).Value.State);

        var report = VerifyPack.Run(new MemoryStream(await stage.PackAsync(round)));

        Assert.True(report.Passed, string.Join('\n', report.Checks));
        Assert.Equal(round, report.Round);
    }

    [Fact]
    public async Task Vote_FivePeople_CountsShown()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 2);
        var round = await stage.OpenAsync(RoundKind.Voting);
        foreach (var voter in stage.Voters)
        {
            await stage.VoteAsync(round, voter, stage.Subjects[0], voter.Value <= 3 ? VoteChoice.For : VoteChoice.Abstain);
            await stage.VoteAsync(round, voter, stage.Subjects[1], voter.Value <= 2 ? VoteChoice.For : VoteChoice.Against);
            await stage.FinishAsync(round, voter);
        }

        await stage.TickAsync();

        var rows = (await stage.ResultAsync(round)).Rows;
        Assert.Equal((true, 3, 0, 2), (rows[0].Passed, rows[0].For, rows[0].Against, rows[0].Abstain));
        Assert.Equal((false, 2, 3, 0), (rows[1].Passed, rows[1].For, rows[1].Against, rows[1].Abstain));
    }
}
