using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Schedule;
using TeamsGrading.Core.Jobs;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Schedule;

/// <summary>How often jobs of a test ran, over all its processes.</summary>
internal sealed class Counts
{
    private int runs;

    public int Runs => runs;

    public bool Fails { get; set; }

    public void Ran() => Interlocked.Increment(ref runs);
}

/// <summary>Counts its runs.</summary>
internal sealed class CountingJob(Counts counts) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation)
    {
        counts.Ran();
        return counts.Fails ? throw new InvalidOperationException("secret") : Task.FromResult(1);
    }

    public override Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation) => Task.FromResult(new JobForecast(1, ["count"]));
}

/// <summary>A process with the real schedule on real files: the database of a test, and the file of the schedule beside it.</summary>
internal sealed class ScheduleProcess : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public ScheduleProcess(TestDatabase test, Counts counts, params IReadOnlyList<(string Name, JobTime Time)> jobs)
    {
        var all = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(counts)
            .AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={test.File}")
            .AddJobRuns().AddSingleton<LastLook>().AddSingleton<RunJob>().AddSingleton<CloseBell>()
            .AddSchedule(DatabaseProvider.Sqlite, $"Data Source={test.File}");
        foreach (var (name, time) in jobs)
        {
            all.AddJob<CountingJob>(name, time);
        }

        services = all.BuildServiceProvider();
        Keeper = services.GetServices<IHostedService>().OfType<KeepSchedule>().Single();
    }

    public KeepSchedule Keeper { get; }

    public ScheduleState State => services.GetRequiredService<ScheduleState>();

    public RunJob Jobs => services.GetRequiredService<RunJob>();

    public IServiceProvider Services => services;

    /// <summary>A proper end.</summary>
    public async ValueTask DisposeAsync()
    {
        await Keeper.StopAsync(default);
        await services.DisposeAsync();
    }

    /// <summary>Says in the kept schedule that the next run of a job was due then.</summary>
    public static void SetNext(TestDatabase test, string job, DateTimeOffset due)
    {
        using var connection = new SqliteConnection(ScheduleServices.ScheduleFileOf($"Data Source={test.File}"));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = $due WHERE TRIGGER_NAME = $job";
        command.Parameters.AddWithValue("$due", due.UtcTicks);
        command.Parameters.AddWithValue("$job", job);
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
