using System.Security.Cryptography;
using System.Text;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Records;

[Trait("Clause", "R03")]
public sealed class VerifyYearTests
{
    [Fact]
    public async Task Verify_WholeYear_PassesAndNamesEveryFile()
    {
        await using var stage = await YearStage.CreateAsync(rounds: 2);

        var pack = await stage.PackAsync();
        var report = stage.Verify(pack);

        Assert.True(report.Passed, Failures(report));
        Assert.Equal((RoundStage.Unit, YearStage.Year), (report.Unit!.Value, report.Year!.Value));
        Assert.Equal(
            ["gifts/7.json", "standards/gaseous-001.json", "year.json"],
            report.Checks.Where(check => check.Name == "unchanged" && !check.File.StartsWith("rounds/", StringComparison.Ordinal)).Select(check => check.File));
        Assert.Equal(2, report.Checks.Count(check => check.Name == "round"));
        using var stream = new MemoryStream(pack);
        Assert.True(VerifyYear.Recognises(stream));
        Assert.Equal(0, stream.Position);
        Assert.False(VerifyYear.Recognises(new MemoryStream(YearStage.Files(pack).First(file => file.Name.EndsWith(".zip", StringComparison.Ordinal)).Content)));
        Assert.False(VerifyYear.Recognises(new MemoryStream("no zip"u8.ToArray())));
    }

    [Fact]
    public async Task Verify_AnyByteOfAnyFileChanged_NamesTheFile()
    {
        await using var stage = await YearStage.CreateAsync();
        var pack = await stage.PackAsync();
        foreach (var name in YearStage.Files(pack).Select(file => file.Name))
        {
            var length = YearStage.Files(pack).Single(file => file.Name == name).Content.Length;
            foreach (var at in Enumerable.Range(0, 24).Select(part => part * (length - 1) / 23).Distinct())
            {
                var files = YearStage.Files(pack);
                files.Single(file => file.Name == name).Content[at] ^= 1;

                var report = stage.Verify(YearStage.Zip(files));

                Assert.False(report.Passed, $"{name} at {at}");
                Assert.Contains(report.Checks, check => !check.Passed && (check.File == name || check.Detail == name));
            }
        }
    }

    [Fact]
    public async Task Verify_AnyByteOfThePackItselfChanged_NeverPassesWithOtherContentAndNeverThrows()
    {
        await using var stage = await YearStage.CreateAsync();
        var pack = await stage.PackAsync();
        var files = YearStage.Files(pack);
        for (var at = 0; at < pack.Length; at += 37)
        {
            var bent = pack.ToArray();
            bent[at] ^= 0x10;

            if (stage.Verify(bent).Passed)
            {
                // What zip keeps beside the content, such as attributes, is not part of the year.
                Assert.Equal(files.Select(file => Convert.ToHexString(file.Content)), YearStage.Files(bent).Select(file => Convert.ToHexString(file.Content)));
            }
        }
    }

    [Fact]
    public async Task Verify_NestedRoundForgedAndEverythingSignedAgain_NamesTheFileInsideTheRound()
    {
        await using var stage = await YearStage.CreateAsync();
        var pack = await stage.PackAsync();
        var files = YearStage.Files(pack);
        var round = files.Single(file => file.Name.StartsWith("rounds/", StringComparison.Ordinal));
        var inner = YearStage.Files(round.Content);
        var result = inner.Single(file => file.Name == "result.json");
        var text = Encoding.UTF8.GetString(result.Content);
        inner[inner.IndexOf(result)] = (result.Name, Encoding.UTF8.GetBytes(text.Replace("\"total\": 4", "\"total\": 5", StringComparison.Ordinal)));

        var report = stage.Verify(SignedAgain(files, round.Name, YearStage.Zip(inner)));

        Assert.Contains(report.Checks, check => !check.Passed && check.File == $"{round.Name}/result.json");
        Assert.DoesNotContain(report.Checks, check => !check.Passed && check.Name is "signature" or "chain" && !check.Passed);
    }

    [Fact]
    public async Task Verify_RoundOfAnotherYearAndEverythingSignedAgain_IsFound()
    {
        await using var stage = await YearStage.CreateAsync();
        var files = YearStage.Files(await stage.PackAsync());

        var report = stage.Verify(SignedAgain(files, "", [], year: YearStage.Year - 1));

        Assert.Contains(report.Checks, check => check is { Passed: false, Name: "round", Detail: "year" });
        Assert.Contains(report.Checks, check => check is { Passed: false, Name: "year", File: "year.json" });
    }

    [Fact]
    public async Task Verify_FileMissingAddedOrRenamed_IsNamed()
    {
        await using var stage = await YearStage.CreateAsync();
        var files = YearStage.Files(await stage.PackAsync());

        Assert.Equal(("gifts/7.json", "Missing"), Failure(stage.Verify(YearStage.Zip(files.Where(file => file.Name != "gifts/7.json")))));
        Assert.Equal(("gifts/8.json", "UnexpectedFile"), Failure(stage.Verify(YearStage.Zip([.. files, ("gifts/8.json", [1])]))));
        Assert.Equal(("gifts/7.json", "UnexpectedFile"), Failure(stage.Verify(YearStage.Zip([.. files, ("gifts/7.json", [1])]))));
        Assert.Equal(("manifest.json", "Missing"), Failure(stage.Verify(YearStage.Zip(files.Where(file => file.Name != "manifest.json")))));
        Assert.Equal(("signature.txt", "Missing"), Failure(stage.Verify(YearStage.Zip(files.Where(file => file.Name != "signature.txt")))));
    }

    [Fact]
    public async Task Verify_SignedByAnotherKey_IsToldWhenTheFingerprintIsKnown()
    {
        await using var stage = await YearStage.CreateAsync();
        var pack = await stage.PackAsync();

        Assert.True(stage.Verify(pack, stage.Verify(pack).Fingerprint).Passed);
        Assert.Equal(("manifest.json", "signed by another key"), Failure(stage.Verify(pack, new string('0', 64))));
    }

    [Theory]
    [InlineData("no zip at all")]
    [InlineData("")]
    public async Task Verify_NoPack_IsUnreadable(string text)
    {
        await using var stage = await YearStage.CreateAsync(rounds: 0);

        Assert.Equal((VerifyYear.WholePack, "Unreadable"), Failure(stage.Verify(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public async Task Verify_MoreThanTheManifestSays_IsRefusedWithoutUnpackingItAll()
    {
        await using var stage = await YearStage.CreateAsync(rounds: 0);
        var files = YearStage.Files(await stage.PackAsync());
        var at = files.FindIndex(file => file.Name == "gifts/7.json");
        files[at] = (files[at].Name, new byte[200 * 1024 * 1024]);
        var bomb = YearStage.Zip(files);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(("gifts/7.json", "SHA-256"), Failure(stage.Verify(bomb)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 * 1024 * 1024);
    }

    private static byte[] SignedAgain(List<(string Name, byte[] Content)> files, string changed, byte[] content, int year = YearStage.Year)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var records = files.Where(file => file.Name is not (YearPack.Manifest or YearPack.Signature))
            .Select(file => new YearRecord(file.Name, file.Name == changed ? content : file.Content)).ToList();
        var listed = records.ConvertAll(YearPack.Describe);
        var publicKey = key.ExportSubjectPublicKeyInfo();
        var manifest = Canon.Write(new YearManifest(
            YearPack.Format, RoundStage.Unit, year, Convert.ToBase64String(publicKey), PackSeal.Fingerprint(publicKey), YearPack.Root(listed), listed));
        using var target = new MemoryStream();
        YearPack.Write(target, manifest, PackSeal.Sign(key, manifest), records);
        return target.ToArray();
    }

    private static (string File, string Detail) Failure(YearReport report)
    {
        var failed = report.Checks.Single(check => !check.Passed);
        return (failed.File, failed.Detail);
    }

    private static string Failures(YearReport report) => string.Join("\n", report.Checks.Where(check => !check.Passed));
}
