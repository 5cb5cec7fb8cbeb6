using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Start;

/// <summary>The program as a newcomer starts it: no settings but a folder, no network, no account.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class BotProcessTests
{
    [Fact]
    public async Task Start_InAnEmptyFolder_IsReadyStopsWhenAskedAndStartsAgain()
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-start-").FullName;
        try
        {
            await using (var first = await BotProcess.StartAsync(folder))
            {
                Assert.True(File.Exists(Path.Combine(folder, "data", "grading.db")), first.Output);
                await first.StopAsync(TimeSpan.FromSeconds(30));
                Assert.DoesNotContain("Unhandled", first.Output, StringComparison.Ordinal);
            }

            await using var second = await BotProcess.StartAsync(folder);
            await second.KillAsync();
            await using var third = await BotProcess.StartAsync(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
