using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
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

    [Theory]
    [InlineData("corrupt")]
    [InlineData("swap")]
    [InlineData("foreign")]
    [InlineData("missing")]
    public async Task Close_EnvelopeTamperedWith_NeedsAttentionAndPublishesNothing(string how)
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 2);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 4);
        var rows = await stage.Test.WithDbAsync(db => db.Set<Envelope>().AsNoTracking().OrderBy(each => each.Slot).ThenBy(each => each.Candidate).ToListAsync());
        var broken = rows[0].Blob.ToArray();
        broken[^1] ^= 1;
        await (how switch
        {
            "corrupt" => stage.SqlAsync($"UPDATE Envelopes SET Blob={broken} WHERE Id={rows[0].Id}"),
            "swap" => stage.SqlAsync($"UPDATE Envelopes SET Blob={rows[1].Blob} WHERE Id={rows[0].Id}"),
            "foreign" => stage.SqlAsync($"UPDATE Envelopes SET Blob={rows[2].Blob} WHERE Id={rows[0].Id}"),
            _ => stage.SqlAsync($"DELETE FROM Envelopes WHERE Id={rows[0].Id}"),
        });

        Assert.IsType<RoundNeedsAttention>((await stage.CloseAsync(round)).Error);

        Assert.Equal(RoundState.NeedsAttention, (await stage.RoundAsync(round)).State);
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<OpenedCell>().CountAsync()) + await stage.Test.WithDbAsync(db => db.Set<RoundResult>().CountAsync()));
        Assert.Single(Directory.GetFiles(stage.Keys, "round-*"));
        Assert.DoesNotContain(stage.Cards.Log, line => line.StartsWith("post result", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Close_FormChangedInTheDatabase_NeedsAttention()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 4);
        await stage.SqlAsync($"UPDATE Rounds SET FormText=REPLACE(FormText, '\"quorum\": 0.5', '\"quorum\": 0.1')");

        Assert.Equal("FormChanged", Assert.IsType<RoundNeedsAttention>((await stage.CloseAsync(round)).Error).Trouble);
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
        using (new BreakAt(point, round))
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
    public async Task Purged_Round_LeavesNoEnvelopeInAnyFile()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 9, candidates: 40);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 9);
        var blobs = await stage.Test.WithDbAsync(db => db.Set<Envelope>().Select(each => each.Blob).ToListAsync());
        var wrapped = await stage.Test.WithDbAsync(db => db.Set<RoundKey>().Select(each => each.Wrapped).SingleAsync());
        Assert.Contains(Files(stage), file => blobs.Exists(blob => file.AsSpan().IndexOf(blob) >= 0));

        await stage.CloseAsync(round);

        foreach (var file in Files(stage))
        {
            Assert.DoesNotContain(blobs, blob => file.AsSpan().IndexOf(blob.AsSpan(1, 24)) >= 0);
            Assert.DoesNotContain(blobs, blob => file.AsSpan().IndexOf(blob.AsSpan(blob.Length - 24)) >= 0);
            Assert.True(file.AsSpan().IndexOf(wrapped.AsSpan(16, 32)) < 0);
        }
    }

    [Fact]
    public async Task Receipt_KeptByTheVoter_IsInTheCommittedList()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 4);
        var receipt = (await stage.Test.RunAsync((ViewReceipt use) => use.RunAsync(new(1), round, default))).Value;
        Assert.Null(receipt.Committed);
        await stage.CloseAsync(round);

        Assert.True((await stage.Test.RunAsync((ViewReceipt use) => use.CheckAsync(new(1), round, receipt.Envelopes, default))).Value);
        Assert.False((await stage.Test.RunAsync((ViewReceipt use) => use.CheckAsync(new(1), round, [new string('0', 64)], default))).Value);
    }

    private static List<byte[]> Files(RoundStage stage) => [.. Directory.GetFiles(stage.Test.Folder).Select(Read)];

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Throws when the round passes the point.</summary>
    private sealed class BreakAt : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly string point;
        private readonly RoundId round;
        private readonly List<IDisposable> subscriptions = [];

        public BreakAt(string point, RoundId round)
        {
            (this.point, this.round) = (point, round);
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "TeamsGrading.Rounds")
            {
                subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == point && Equals(value.Value, round.Value))
            {
                throw new InvalidOperationException("broken off on purpose");
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
