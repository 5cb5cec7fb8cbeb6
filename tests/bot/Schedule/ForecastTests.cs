using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Commands;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Bot.Demo.CareMonth;
using TeamsGrading.Bot.Schedule;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Schedule;

/// <summary>Every job of the program on the demo group over weeks: what it says beforehand is what it then does, and saying it changes nothing.</summary>
[Trait("Kind", "Slow")]
[Trait("Clause", "M13")]
public sealed class ForecastTests
{
    /// <summary>Says what a look finds; clocks that merely move on are counted by the run, and an index is told of by customer while it moves nothing.</summary>
    private static readonly string[] CountsOtherwise = ["appeals", "indexCustomers"];

    private static readonly DateTime[] Moments =
    [
        new(2026, 11, 2, 7, 0, 0), new(2026, 11, 2, 9, 30, 0), new(2026, 11, 10, 9, 30, 0), new(2026, 11, 18, 10, 0, 0), new(2026, 11, 27, 9, 30, 0),
        new(2026, 11, 30, 9, 30, 0), new(2026, 12, 1, 9, 30, 0), new(2026, 12, 3, 9, 30, 0), new(2026, 12, 31, 9, 30, 0), new(2027, 1, 4, 9, 30, 0),
    ];

    [Fact]
    public async Task Jobs_OverWeeksOfTheDemoGroup_DoWhatTheySaidBeforehand()
    {
        using var folder = new TestFolder();
        var clock = new DemoClock(Moments[0]);
        await using var services = DemoMonthCommand.Compose(Directory.CreateDirectory(folder.At("data")), clock, Directory.CreateDirectory(folder.At("out")).FullName);
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<GradingDb>().Database.EnsureCreatedAsync();
            await scope.ServiceProvider.GetRequiredService<SeedDemo>().IfEmptyAsync(default, files: true);
            await scope.ServiceProvider.GetRequiredService<SeedMonth>().RunAsync(default);
        }

        var jobs = services.GetRequiredService<RunJob>();
        var did = new Dictionary<string, int>();
        var wrong = new List<string>();
        foreach (var (moment, turn) in Moments.Select((moment, turn) => (moment, turn)))
        {
            // In either order: two of the jobs finish each other's work.
            clock.SetLocal(moment);
            foreach (var entry in turn % 2 == 0 ? jobs.Entries : jobs.Entries.Reverse())
            {
                var texts = new Wording().For(did.Count % 2 == 0 ? "zh-CN" : "en");
                var said = await jobs.ForecastAsync(entry, texts, default);
                var again = await jobs.ForecastAsync(entry, texts, default);
                var done = (await jobs.HandleAsync(entry.Name, byHand: true, null, default)).Value;
                var after = await jobs.ForecastAsync(entry, texts, default);
                did[entry.Name] = did.GetValueOrDefault(entry.Name) + said.Count;
                if (said.Count != again.Count || after.Count != 0 || (!CountsOtherwise.Contains(entry.Name) && said.Count != done) || said.Lines.Count > said.Count)
                {
                    wrong.Add($"{moment:MM-dd HH:mm} {entry.Name}: said {said.Count}, again {again.Count}, did {done}, after {after.Count}");
                }
            }
        }

        Assert.Equal("", string.Join("\n", wrong));
        Assert.All(new[] { "appeals", "care", "indexCustomers", "monthlyReport", "reminderCards", "reminders", "upkeep" }, job => Assert.True(did[job] > 0, job));
    }
}
