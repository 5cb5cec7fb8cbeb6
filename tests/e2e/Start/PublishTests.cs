using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Start;

/// <summary>What an administrator gets from <c>dotnet publish</c>: it runs from its own folder, with the desk in it.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class PublishTests
{
    [Fact]
    public async Task Publish_InProduction_RunsFromItsOwnFolderWithTheDesk()
    {
        // Inside the checkout on purpose: it must not take the project folder for its own.
        var folder = Directory.CreateDirectory(Repository.At("tests", "bin", "publish-test")).FullName;
        await using var entra = await FakeEntra.StartAsync();
        try
        {
            var published = Path.Combine(folder, "program");
            var publish = await ProgramRun.ToEndAsync(
                "dotnet", ["publish", Repository.At("bot"), "--no-build", "-c", Repository.Configuration, "-o", published, "-v", "q"], folder, TimeSpan.FromMinutes(3));
            Assert.True(publish.ExitCode == 0, publish.Output);
            var program = Path.Combine(published, "TeamsGrading.Bot.dll");
            var settings = ProductionBot.Settings(folder, entra);
            await ProductionBot.PrepareAsync(program, folder, settings);

            await using var bot = await BotProcess.StartAsync(folder, settings, program: program);

            Assert.Contains($"Content root path: {published}", bot.Output, StringComparison.Ordinal);
            var page = await bot.Http.GetStringAsync("desk/");
            var scripts = page.Split('"').Where(part => part.EndsWith(".js", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(scripts);
            foreach (var script in scripts)
            {
                Assert.NotEmpty(await bot.Http.GetByteArrayAsync($"desk/{script}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
