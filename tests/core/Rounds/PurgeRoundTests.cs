using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

public sealed class PurgeRoundTests
{
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

        Assert.True(await FoundAsync(stage, round, receipt.Hash));
        Assert.True(await FoundAsync(stage, round, string.Join(' ', receipt.Hash.ToUpperInvariant().Chunk(8).Select(group => new string(group)))));
        Assert.False(await FoundAsync(stage, round, new string('0', 64)));
        Assert.IsType<ReceiptIsNoNumber>((await stage.Test.RunAsync((CheckReceipt use) => use.RunAsync(new(1), round, "12ab", default))).Error);
        Assert.Equal(4, (await stage.RoundAsync(round)).ReceiptList!.Length / 32);
        var report = VerifyPack.Run(new MemoryStream(await stage.PackAsync(round)));
        Assert.True(report.Passed && report.Holds(receipt.Hash));
        Assert.False(report.Holds(new string('0', 64)));
        Assert.False(report.Holds(""));
    }

    [Fact]
    public async Task Receipt_OfAReplacedAnswer_IsNotInTheCommittedList()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 5);
        var old = (await stage.Test.RunAsync((ViewReceipt use) => use.RunAsync(new(1), round, default))).Value;
        var candidate = await stage.Test.WithDbAsync(db => db.Set<Envelope>().Select(each => each.Candidate).FirstAsync());
        Assert.Null((await stage.ScoreAsync(round, new(1), candidate, 1, 1)).Error);
        var last = (await stage.Test.RunAsync((ViewReceipt use) => use.RunAsync(new(1), round, default))).Value;
        Assert.IsType<NoListCommittedYet>((await stage.Test.RunAsync((CheckReceipt use) => use.RunAsync(new(1), round, last.Hash, default))).Error);
        await stage.CloseAsync(round);

        Assert.NotEqual(old.Hash, last.Hash);
        Assert.False(await FoundAsync(stage, round, old.Hash));
        Assert.True(await FoundAsync(stage, round, last.Hash));
    }

    private static async Task<bool?> FoundAsync(RoundStage stage, RoundId round, string receipt) =>
        (await stage.Test.RunAsync((CheckReceipt use) => use.RunAsync(new(1), round, receipt, default))).Value.Found;

    private static List<byte[]> Files(RoundStage stage) => [.. Directory.GetFiles(stage.Test.Folder).Select(Read)];

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
