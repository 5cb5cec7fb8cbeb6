using System.Net;
using System.Net.Sockets;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Start;

/// <summary>What is wrong around the program ends it with one line that names the setting, never with a stack trace or the value.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class WrongSurroundingsTests
{
    [Theory]
    [InlineData("TeamsGrading:DataFolder", "file/data", "keys", "")]
    [InlineData("TeamsGrading:DataFolder", "file/data", "keys", "rounds")]
    [InlineData("TeamsGrading:KeyFolder", "data", "file", "")]
    [InlineData("TeamsGrading:DataFolder", "broken", "keys", "")]
    [InlineData("TeamsGrading:DataFolder", "broken", "keys", "rounds")]
    [InlineData("TeamsGrading:Database:MaxBatchSize", "data", "keys", "", "TeamsGrading__Database__MaxBatchSize=secretabc")]
    [InlineData("Urls", "data", "keys", "--urls secretabc")]
    [InlineData("Urls", "data", "keys", "--urls http://localhost:99999")]
    [InlineData("Urls", "data", "keys", "--urls http://203.0.113.7:3979")]
    [InlineData("Urls", "data", "keys", "--urls ftp://localhost:3979")]
    public async Task Start_WrongSurroundings_EndsNamingTheSetting(string setting, string data, string keys, string arguments, params string[] given)
    {
        using var folder = Furnished();

        await using var run = await RunAsync(folder, data, keys, arguments, given);

        AssertOneLine(run, $"Setting {setting} ");
        Assert.DoesNotContain("secretabc", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AddressInUse_EndsSayingHowToChooseAnother()
    {
        using var folder = Furnished();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await using var run = await RunAsync(folder, "data", "keys", $"--urls http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        AssertOneLine(run, "--urls http://localhost:3979");
    }

    private static TestFolder Furnished()
    {
        var folder = new TestFolder();
        File.WriteAllText(Path.Combine(folder.Path, "file"), "in the way");
        Directory.CreateDirectory(Path.Combine(folder.Path, "broken"));
        File.WriteAllText(Path.Combine(folder.Path, "broken", "grading.db"), new string('x', 8192));
        return folder;
    }

    private static Task<ProgramRun> RunAsync(TestFolder folder, string data, string keys, string arguments, params string[] given)
    {
        var environment = given.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => (string?)pair[1]);
        environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        environment["DOTNET_ENVIRONMENT"] = "Development";
        environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{FreePort.Next()}";
        environment["TeamsGrading__DataFolder"] = Path.Combine(folder.Path, data);
        environment["TeamsGrading__KeyFolder"] = Path.Combine(folder.Path, keys);
        return ProgramRun.ToEndAsync(
            "dotnet", [Repository.BotProgram, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)], folder.Path, TimeSpan.FromMinutes(1), environment);
    }

    private static void AssertOneLine(ProgramRun run, string said)
    {
        Assert.True(run.ExitCode == 3, $"{run.ExitCode}\n{run.Output}");
        Assert.True(run.Output.Split('\n').Count(line => line.Contains(said, StringComparison.Ordinal)) == 1, run.Output);
        Assert.False(run.Output.Contains("   at ", StringComparison.Ordinal), run.Output);
    }
}
