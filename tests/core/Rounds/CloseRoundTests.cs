using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

public sealed class CloseRoundTests
{
    public static TheoryData<string> Points =>
    [
        "close.frozen", "close.opened", "close.tallied.beforeCommit", "close.tallied", "close.purged.envelopes", "close.purged.key", "close.purged", "close.archived",
    ];

    [Fact]
    public async Task Close_AtTheDeadline_HappensByItself()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 3);
        Assert.Equal(0, await stage.TickAsync());
        stage.Test.Clock.Advance(TimeSpan.FromDays(3));

        await stage.TickAsync();

        Assert.Equal(RoundState.Archived, (await stage.RoundAsync(round)).State);
    }

    [Fact]
    public async Task Close_BelowTheQuorum_IsNotValidAndDestroysUnopened()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 7);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 3);

        Assert.Equal(RoundOutcome.NotValid, (await stage.CloseAsync(round)).Value.Outcome);

        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<Envelope>().CountAsync()));
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<OpenedCell>().CountAsync()));
        Assert.Empty(Directory.GetFiles(stage.Keys, "round-*"));
        Assert.True(VerifyPack.Run(new MemoryStream(await stage.PackAsync(round))).Passed);
    }

    [Fact]
    public async Task Close_RecusedForOneCandidate_CountsPerCandidateAndRoundsByTheSmallest()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 7, candidates: 3);
        var round = await stage.OpenAsync(recusals: [new(new(7), null), new(new(1), stage.Subjects[0]), new(new(2), stage.Subjects[1]), new(new(3), stage.Subjects[1])]);
        await stage.ScoreAllAsync(round, 5);
        await stage.CloseAsync(round);

        var result = await stage.ResultAsync(round);

        // Counted: five for the third, four for the first, three for the second.
        Assert.Equal((6, 5, 3, 0), (result.Eligible, result.Finished, result.SmallestCounted, result.Places));
        Assert.All(result.Rows, row => Assert.Equal(0, row.Total!.Value.Scale));
        Assert.True(VerifyPack.Run(new MemoryStream(await stage.PackAsync(round))).Passed);
    }

    [Fact]
    public async Task Close_TooFewForOneCandidate_GivesThatOneNoResult()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 7, candidates: 2);
        var round = await stage.OpenAsync(recusals: [new(new(1), stage.Subjects[0]), new(new(2), stage.Subjects[0])]);
        await stage.ScoreAllAsync(round, 4);
        await stage.CloseAsync(round);

        var rows = (await stage.ResultAsync(round)).Rows;

        Assert.Equal([1, (int?)null], rows.Select(row => row.Rank));
        Assert.Null(rows[1].Total);
        Assert.DoesNotContain(stage.Subjects[0], await stage.Test.WithDbAsync(db => db.Set<OpenedCell>().Select(cell => cell.Candidate).ToListAsync()));
        Assert.True(VerifyPack.Run(new MemoryStream(await stage.PackAsync(round))).Passed);
    }

    [Fact]
    public async Task Close_KeyFileLostAndRestored_CountsAtTheSecondTry()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 4);
        var file = Directory.GetFiles(stage.Keys, "round-*").Single();
        File.Move(file, file + ".away");
        Assert.Equal("KeyMissing", Assert.IsType<RoundNeedsAttention>((await stage.CloseAsync(round)).Error).Trouble);
        File.Move(file + ".away", file);

        Assert.Equal(RoundState.Archived, (await stage.CloseAsync(round)).Value.State);
        Assert.True(VerifyPack.Run(new MemoryStream(await stage.PackAsync(round))).Passed);
    }

    [Fact]
    public async Task Close_KeyFolderAway_WaitsAndGoesOn()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 4);
        Directory.Move(stage.Keys, stage.Keys + "-away");
        Assert.IsType<KeysUnavailable>((await stage.CloseAsync(round)).Error);
        Assert.Equal(RoundState.Closing, (await stage.RoundAsync(round)).State);
        Directory.Move(stage.Keys + "-away", stage.Keys);

        await stage.TickAsync();

        Assert.Equal(RoundState.Archived, (await stage.RoundAsync(round)).State);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Close_BrokenOffAtAnyPoint_EndsAsIfUndisturbed(string point)
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 2);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 5, (voter, index) => (voter, index));
        using (new StepWatch(point, round, () => throw new InvalidOperationException("broken off on purpose")))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => stage.CloseAsync(round));
        }

        stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.TickAsync();

        Assert.Equal(RoundState.Archived, (await stage.RoundAsync(round)).State);
        Assert.Equal([14.3m, 13.1m], (await stage.ResultAsync(round)).Rows.Select(row => row.Total!.Value));
        Assert.Empty(Directory.GetFiles(stage.Keys, "round-*"));
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<Envelope>().CountAsync()) + await stage.Test.WithDbAsync(db => db.Set<RoundKey>().CountAsync()));
        Assert.Equal(4, await stage.Test.WithDbAsync(db => db.Set<OpenedCell>().CountAsync()));
        Assert.True(VerifyPack.Run(new MemoryStream(await stage.PackAsync(round))).Passed);
        Assert.Equal(
            ["opened", "closed", "tallied", "purged", "archived"],
            await stage.Test.WithDbAsync(db => db.Set<RoundEvent>().OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Close_ByManyAtOnce_HappensOnce()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 5);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stage.CloseAsync(round))));

        Assert.Equal(RoundState.Archived, (await stage.RoundAsync(round)).State);
        Assert.Equal(5, await stage.Test.WithDbAsync(db => db.Set<RoundEvent>().CountAsync()));
    }

    [Fact]
    public async Task Close_ByAnOwnerWhoseLeaseWasTakenOver_ChangesNothing()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 5);
        var once = 0;
        using (new StepWatch("close.opened", round, () =>
        {
            if (Interlocked.Exchange(ref once, 1) == 0)
            {
                stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));
                Task.Run(stage.TickAsync).Wait();
            }
        }))
        {
            await stage.CloseAsync(round);
        }

        Assert.Equal(
            ["opened", "closed", "tallied", "purged", "archived"],
            await stage.Test.WithDbAsync(db => db.Set<RoundEvent>().OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync()));
        Assert.Equal(2, (await stage.RoundAsync(round)).CloseFence);
    }

    [Fact]
    public async Task Close_WhileAnotherOwnerHoldsTheLease_LeavesItAlone()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 5);
        RoundState? seen = null;
        using (new StepWatch("close.opened", round, () =>
        {
            Task.Run(stage.TickAsync).Wait();
            seen = stage.RoundAsync(round).Result.State;
        }))
        {
            await stage.CloseAsync(round);
        }

        Assert.Equal(RoundState.Closing, seen);
        Assert.Equal(1, (await stage.RoundAsync(round)).CloseFence);
    }
}
