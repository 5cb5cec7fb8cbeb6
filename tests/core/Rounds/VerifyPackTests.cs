using System.IO.Compression;
using System.Text;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

public sealed class VerifyPackTests
{
    [Fact]
    [Trait("Clause", "R03")]
    public async Task Verify_AnyByteOfAnyFileChanged_NamesTheFile()
    {
        var pack = await PackAsync();
        foreach (var name in Pack.Contents.Append(Pack.Manifest).Append(Pack.Signature))
        {
            var length = Files(pack)[name].Length;
            foreach (var at in Enumerable.Range(0, 24).Select(part => part * (length - 1) / 23).Distinct())
            {
                var files = Files(pack);
                files[name][at] ^= 1;

                var report = VerifyPack.Run(Zip(files));

                Assert.False(report.Passed, $"{name} at {at}");
                Assert.Contains(report.Checks, check => !check.Passed && (check.File == name || check.Detail == name));
            }
        }
    }

    [Fact]
    public async Task Verify_TotalChangedAndEverythingSignedAgain_NamesTheCandidate()
    {
        var files = Files(await PackAsync()).ToDictionary(each => each.Key, each => Encoding.UTF8.GetString(each.Value));
        files[Pack.Result] = files[Pack.Result].Replace("\"total\": 4", "\"total\": 5", StringComparison.Ordinal);
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var forged = Pack.Make(Canon.Read<RoundForm>(files[Pack.Round]).Round, files, key);

        var report = VerifyPack.Run(new MemoryStream(forged));

        var failed = Assert.Single(report.Checks, check => !check.Passed);
        Assert.Equal((Pack.Result, "candidate C002"), (failed.File, failed.Detail));
    }

    [Theory]
    [InlineData(Pack.Events, "\"kind\": \"closed\"", "\"kind\": \"reminded\"", "entry 2")]
    [InlineData(Pack.Cells, "40", "41", "candidate C001, item 11")]
    [InlineData(Pack.Rule, "1", "2", "SHA-256 differs from ruleHash")]
    [InlineData(Pack.Root, "\"envelopes\": 14", "\"envelopes\": 15", "number of envelopes")]
    [InlineData(Pack.Root, "\"receipts\": 7", "\"receipts\": 8", "number of receipts")]
    [InlineData(Pack.Root, "\"receiptRoot\": \"", "\"receiptRoot\": \"0", "root")]
    [InlineData(Pack.Receipts, "\n", "\n\n", "order")]
    public async Task Verify_FileChangedAndEverythingSignedAgain_SaysWhat(string name, string was, string becomes, string what)
    {
        var files = Files(await PackAsync()).ToDictionary(each => each.Key, each => Encoding.UTF8.GetString(each.Value));
        var at = files[name].IndexOf(was, StringComparison.Ordinal);
        files[name] = files[name][..at] + becomes + files[name][(at + was.Length)..];
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);

        var report = VerifyPack.Run(new MemoryStream(Pack.Make(Canon.Read<RoundForm>(files[Pack.Round]).Round, files, key)));

        Assert.Contains(report.Checks, check => !check.Passed && check.Detail == what);
    }

    [Fact]
    public async Task Verify_SignedByAnotherKey_IsToldWhenTheFingerprintIsKnown()
    {
        var pack = await PackAsync();

        Assert.True(VerifyPack.Run(new MemoryStream(pack)).Passed);
        Assert.False(VerifyPack.Run(new MemoryStream(pack), new string('0', 64)).Passed);
    }

    [Fact]
    public async Task Verify_MissingOrAdditionalFile_IsNamed()
    {
        var pack = await PackAsync();
        var files = Files(pack);
        files.Remove(Pack.Cells);
        Assert.Equal((Pack.Cells, "Missing"), Failure(Zip(files)));

        files = Files(pack);
        files["more.txt"] = [1];
        Assert.Equal(("pack.zip", "UnexpectedFile"), Failure(Zip(files)));
    }

    [Fact]
    public void Verify_NotAZip_IsUnreadable() => Assert.Equal(("pack.zip", "Unreadable"), Failure(new MemoryStream("no zip at all"u8.ToArray())));

    [Fact]
    public async Task Verify_ZipBomb_IsRefusedWithinLimits()
    {
        var files = Files(await PackAsync());
        files[Pack.Rule] = new byte[70 * 1024 * 1024];

        Assert.Equal((Pack.Rule, "TooBig"), Failure(Zip(files)));
    }

    private static (string File, string Detail) Failure(Stream pack)
    {
        var failed = VerifyPack.Run(pack).Checks.Single(check => !check.Passed);
        return (failed.File, failed.Detail);
    }

    private static async Task<byte[]> PackAsync()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 7, candidates: 2);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 7);
        await stage.CloseAsync(round);
        return await stage.PackAsync(round);
    }

    private static Dictionary<string, byte[]> Files(byte[] pack)
    {
        using var zip = new ZipArchive(new MemoryStream(pack));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }

    private static MemoryStream Zip(Dictionary<string, byte[]> files)
    {
        var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        target.Position = 0;
        return target;
    }
}
