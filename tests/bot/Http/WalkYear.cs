using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Commands;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Bot.Demo.Play;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Http;

/// <summary>A year that was played through, so that there is something behind every door that the walk tries.</summary>
public sealed class WalkYear : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("teamsgrading-walk-");

    internal ServiceProvider Services { get; private set; } = null!;

    internal WalkGround Ground { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var clock = DemoYearCommand.Clock();
        Services = DemoYearCommand.Compose(folder, clock);
        await Services.Migrate(default);
        await using (var scope = Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SeedDemo>().IfEmptyAsync(default, ruleOf: YearPlay.Rated - 1);
        }

        await new RatedYear(new YearPlay(new Instances(Services), clock, new Wording().For("zh-CN"), TextWriter.Null, default)).PlayAsync();
        Ground = await WalkGround.PrepareAsync(Services, clock);
        clock.Advance(TimeSpan.FromSeconds(6)); // Who was added behind the program's back is seen after five.
    }

    public async Task DisposeAsync()
    {
        await Services.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
