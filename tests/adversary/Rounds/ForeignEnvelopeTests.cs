using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.Rounds;

/// <summary>Corrupted, swapped, replayed or foreign envelope (voting.md): the round needs attention, nothing is published, the key is kept.</summary>
[Trait("Clause", "R08")]
public sealed class ForeignEnvelopeTests
{
    [Theory]
    [InlineData("corrupted ciphertext")]
    [InlineData("corrupted key")]
    [InlineData("cut short")]
    [InlineData("swapped between voters")]
    [InlineData("swapped between candidates")]
    [InlineData("replayed from an earlier round")]
    [InlineData("sealed for another key")]
    [InlineData("sealed for another form")]
    [InlineData("points beyond the item")]
    [InlineData("missing")]
    public async Task Envelope_Tampered_NothingIsPublished(string how)
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 2);
        var earlier = await stage.OpenAsync();
        await stage.ScoreAllAsync(earlier, 5);
        var old = await EnvelopesAsync(stage, earlier);
        await stage.CloseAsync(earlier);
        var round = (await stage.TryOpenAsync(request: "r2")).Value.Round;
        await stage.ScoreAllAsync(round, 5);
        var mine = await EnvelopesAsync(stage, round);
        var (victim, other) = (mine[0], how == "swapped between candidates"
            ? mine.First(each => each.Slot == mine[0].Slot && each.Id != mine[0].Id)
            : mine.First(each => each.Slot != mine[0].Slot && each.Candidate == mine[0].Candidate));

        await PutAsync(stage, victim, await ForgeAsync(stage, how, victim, other, old));
        if (how.StartsWith("swapped", StringComparison.Ordinal))
        {
            await PutAsync(stage, other, victim.Blob);
        }

        var closed = await stage.CloseAsync(round);

        Assert.IsType<RoundNeedsAttention>(closed.Error);
        await AssertNothingPublishedAsync(stage, round);
        if (how == "missing")
        {
            return;
        }

        // With the envelopes as they were a swapped round goes through: the list committed to the same ones. Otherwise it holds the forgery.
        await PutAsync(stage, victim, victim.Blob);
        await PutAsync(stage, other, other.Blob);
        if (how.StartsWith("swapped", StringComparison.Ordinal))
        {
            Assert.Equal(RoundState.Archived, (await stage.CloseAsync(round)).Value.State);
            return;
        }

        Assert.IsType<RoundNeedsAttention>((await stage.CloseAsync(round)).Error);
        await AssertNothingPublishedAsync(stage, round);
    }

    [Fact]
    public async Task Envelope_ExchangedAfterTheFreeze_NothingIsPublished()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 1);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 5);
        var slot = await SlotAsync(stage, round, stage.Voters[0]);
        var earlier = (await EnvelopesAsync(stage, round)).Single(each => each.Slot == slot);
        Assert.Null((await stage.ScoreAsync(round, stage.Voters[0], earlier.Candidate, 1, 1)).Error);
        var later = (await EnvelopesAsync(stage, round)).Single(each => each.Slot == slot);

        // A genuine envelope of the same voter, put back after the list was committed.
        using (RoundWatch.At("close.frozen", round, () => PutAsync(stage, later, earlier.Blob).GetAwaiter().GetResult()))
        {
            Assert.Equal("EnvelopesChanged", Assert.IsType<RoundNeedsAttention>((await stage.CloseAsync(round)).Error).Trouble);
        }

        await AssertNothingPublishedAsync(stage, round);
        await PutAsync(stage, later, later.Blob);
        Assert.Equal(RoundState.Archived, (await stage.CloseAsync(round)).Value.State);
    }

    /// <summary>The voter's own earlier envelope opens, as it is genuine; that it was put back is what the receipt is for.</summary>
    [Fact]
    public async Task Envelope_OwnEarlierOnePutBack_TheReceiptTells()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 1);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 5);
        var voter = stage.Voters[0];
        var slot = await SlotAsync(stage, round, voter);
        var earlier = (await EnvelopesAsync(stage, round)).Single(each => each.Slot == slot);
        Assert.Null((await stage.ScoreAsync(round, voter, earlier.Candidate, 1, 1)).Error);
        var receipt = (await stage.Test.RunAsync((ViewReceipt use) => use.RunAsync(voter, round, default))).Value;

        await PutAsync(stage, earlier, earlier.Blob);
        await stage.CloseAsync(round);

        Assert.False((await stage.Test.RunAsync((CheckReceipt use) => use.RunAsync(voter, round, receipt.Hash, default))).Value.Found);
    }

    private static async Task<byte[]?> ForgeAsync(RoundStage stage, string how, Envelope victim, Envelope other, IReadOnlyList<Envelope> old)
    {
        var row = await stage.RoundAsync(victim.Round);
        var form = Canon.Read<RoundForm>(row.FormText);
        var binding = new EnvelopeBinding(victim.Round, row.FormHash, victim.Candidate, victim.Slot);
        using var stranger = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var blob = victim.Blob.ToArray();
        switch (how)
        {
            case "corrupted ciphertext":
                blob[^1] ^= 1;
                return blob;
            case "corrupted key":
                blob[5] ^= 1;
                return blob;
            case "cut short":
                return blob[..^1];
            case "replayed from an earlier round":
                return old.First(each => each.Candidate == victim.Candidate).Blob;
            case "sealed for another key":
                return Sealing.Seal(stranger.PublicKey, binding, [1, 1]);
            case "sealed for another form":
                return Sealing.Seal(Sealing.Import(Convert.FromBase64String(form.PublicKey)).PublicKey, binding with { FormHash = new string('0', 64) }, [1, 1]);
            case "points beyond the item":
                return Sealing.Seal(Sealing.Import(Convert.FromBase64String(form.PublicKey)).PublicKey, binding, [1, 99]);
            case "missing":
                return null;
            default:
                return other.Blob;
        }
    }

    private static async Task AssertNothingPublishedAsync(RoundStage stage, RoundId round)
    {
        var row = await stage.RoundAsync(round);
        Assert.Equal((RoundState.NeedsAttention, RoundOutcome.None, null), (row.State, row.Outcome, row.ResultText));
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<OpenedCell>().CountAsync(cell => cell.Round == round)));
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<RoundResult>().CountAsync(result => result.Round == round)));
        Assert.True(File.Exists(Path.Combine(stage.Keys, FormattableString.Invariant($"round-{round.Value}.key"))));
        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<RoundKey>().CountAsync(key => key.Round == round)));
    }

    private static Task<long> SlotAsync(RoundStage stage, RoundId round, PersonId voter) =>
        stage.Test.WithDbAsync(db => db.Set<RollSlot>().Where(slot => slot.Round == round && slot.Voter == voter).Select(slot => slot.Id).SingleAsync());

    private static Task<List<Envelope>> EnvelopesAsync(RoundStage stage, RoundId round) => stage.Test.WithDbAsync(db =>
        db.Set<Envelope>().AsNoTracking().Where(envelope => envelope.Round == round).OrderBy(envelope => envelope.Slot).ThenBy(envelope => envelope.Candidate).ToListAsync());

    private static Task<int> PutAsync(RoundStage stage, Envelope envelope, byte[]? blob) => blob is null
        ? stage.SqlAsync($"DELETE FROM Envelopes WHERE Id={envelope.Id}")
        : stage.SqlAsync($"UPDATE Envelopes SET Blob={blob} WHERE Id={envelope.Id}");
}
