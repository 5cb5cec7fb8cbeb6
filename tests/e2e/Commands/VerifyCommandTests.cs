using System.IO.Compression;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Commands;

/// <summary>The rehearsal and the inspector's check, as processes in Production without a single setting: any machine will do.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class VerifyCommandTests
{
    [Fact]
    [Trait("Clause", "R03")]
    public async Task DemoRound_WritesAPackThatVerifies_AndAByteChangedInAnyEntryIsNamed()
    {
        using var folder = new TestFolder();
        var demo = await RunAsync(folder, "demo", "round", "--pack", "pack.zip", "--lang", "en");
        Assert.True(demo.ExitCode == 0, demo.Output);
        Assert.Equal(1, (await RunAsync(folder, "demo", "round", "--pack", "pack.zip")).ExitCode);
        var good = await RunAsync(folder, "verify", "pack.zip", "--lang", "en");
        Assert.True(good.ExitCode == 0, good.Output);
        var pack = await File.ReadAllBytesAsync(Path.Combine(folder.Path, "pack.zip"));
        using var zip = new ZipArchive(new MemoryStream(pack));
        using var receipts = new StreamReader(zip.GetEntry("receipts.txt")!.Open());
        var held = await RunAsync(folder, "verify", "pack.zip", "--receipt", (await receipts.ReadLineAsync())!, "--lang", "en");
        Assert.True(held.ExitCode == 0 && held.Output.Contains("is in the list", StringComparison.Ordinal), held.Output);
        var foreign = await RunAsync(folder, "verify", "pack.zip", "--receipt", new string('0', 64), "--lang", "zh-CN");
        Assert.True(foreign.ExitCode == 1 && foreign.Output.Contains("不在", StringComparison.Ordinal), foreign.Output);

        foreach (var entry in zip.Entries.Select(entry => entry.FullName))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, "bent.zip"), Bent(pack, entry));

            var bent = await RunAsync(folder, "verify", "bent.zip", "--lang", "en");

            Assert.True(bent.ExitCode == 1, $"{entry}: {bent.ExitCode}\n{bent.Output}");
            Assert.Contains(bent.Output.Split('\n'), line => line.Contains("FAIL", StringComparison.Ordinal) && line.Contains(entry, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("text")]
    [InlineData("empty")]
    [InlineData("absent")]
    public async Task Verify_NoPack_IsSaidWithExitCode1(string kind)
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "pack.zip");
        if (kind != "absent")
        {
            using var whole = new MemoryStream();
            using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
            {
                using var part = zip.CreateEntry("round.json").Open();
                part.Write(new byte[5000]);
            }

            await File.WriteAllBytesAsync(file, kind switch { "truncated" => whole.ToArray()[..40], "text" => "no pack"u8.ToArray(), _ => [] });
        }

        var run = await RunAsync(folder, "verify", "pack.zip", "--lang", "en");

        Assert.True(run.ExitCode == 1, run.Output);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(run.Output.Trim());
    }

    [Theory]
    [InlineData("TeamsGrading:DataFolder")]
    [InlineData("TeamsGrading:KeyFolder", "TeamsGrading__DataFolder=d")]
    [InlineData("TeamsGrading:KeyFolder", "TeamsGrading__DataFolder=d", "TeamsGrading__KeyFolder=d/keys")]
    [InlineData("TeamsGrading:Bot:AppId", "TeamsGrading__DataFolder=d", "TeamsGrading__KeyFolder=k")]
    [InlineData("TeamsGrading:Desk:Persona", "TeamsGrading__DataFolder=d", "TeamsGrading__KeyFolder=k", "TeamsGrading__Desk__Persona=true")]
    [InlineData("TeamsGrading:KeyFolder", "TeamsGrading__DataFolder=d", "TeamsGrading__KeyFolder=gone", "TeamsGrading__Bot__AppId=a", "TeamsGrading__Bot__TenantId=t", "TeamsGrading__Bot__ManagedIdentity=true")]
    public async Task Start_InProductionMissingOrUnsafeSetting_EndsNamingIt(string setting, params string[] given)
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "k"));
        var environment = given.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[0].EndsWith("Folder", StringComparison.Ordinal)
            ? Path.Combine(folder.Path, pair[1]) : (string?)pair[1]);
        environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        environment["DOTNET_ENVIRONMENT"] = "Production";
        environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{FreePort.Next()}";

        await using var run = await ProgramRun.ToEndAsync("dotnet", [Repository.BotProgram], folder.Path, TimeSpan.FromMinutes(1), environment);

        Assert.True(run.ExitCode == 3, $"{run.ExitCode}\n{run.Output}");
        Assert.Contains($"Setting {setting} ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    private static Task<CommandRun> RunAsync(TestFolder folder, params string[] arguments) =>
        CommandRun.OfAsync(folder.Path, "Production", bare: true, arguments);

    /// <summary>The pack with the middle byte of one entry's content turned over.</summary>
    private static byte[] Bent(byte[] pack, string name)
    {
        using var changed = new MemoryStream();
        changed.Write(pack);
        using (var zip = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var content = zip.GetEntry(name)!.Open();
            content.Position = content.Length / 2;
            var old = content.ReadByte();
            content.Position--;
            content.WriteByte((byte)(old ^ 1));
        }

        return changed.ToArray();
    }
}
