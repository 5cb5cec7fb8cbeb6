using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quartz;
using TeamsGrading.Bot.Schedule;
using TeamsGrading.Core.Jobs;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Schedule;

/// <summary>The schedule is kept in a store: what was missed is made up once, and one process of an embedded database works it.</summary>
[Trait("Clause", "M13")]
public sealed class KeepScheduleTests : IAsyncLifetime
{
    private const string Job = "count";
    private static readonly JobTime Rarely = new JobTime.Daily(23);
    private readonly Counts counts = new();
    private TestDatabase test = null!;

    public async Task InitializeAsync() => test = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Fact]
    public async Task Daily_MissedForThreeDays_IsMadeUpOnce()
    {
        await OnceAsync(Rarely);
        ScheduleProcess.SetNext(test, Job, TimeProvider.System.GetUtcNow().AddDays(-3));

        await using var process = new ScheduleProcess(test, counts, (Job, Rarely));
        await process.Keeper.StepAsync(default);
        await ComesAsync(1);
        await Task.Delay(1500);

        Assert.Equal(1, counts.Runs);
    }

    [Fact]
    public async Task Daily_NothingMissed_DoesNotRunAtAStart()
    {
        await OnceAsync(Rarely);
        await OnceAsync(Rarely);

        Assert.Equal(0, counts.Runs);
    }

    [Fact]
    public async Task Plan_TimeChangedInSettings_IsReplaced_AndAJobThatIsNoMoreIsTakenOut()
    {
        await OnceAsync(Rarely, "old");
        await using var process = new ScheduleProcess(test, counts, (Job, new JobTime.Every(TimeSpan.FromMilliseconds(300))));
        await process.Keeper.StepAsync(default);
        await ComesAsync(2);
        var scheduler = await process.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

        Assert.Null(await scheduler.GetTrigger(new TriggerKey("old")));
        Assert.NotNull(await scheduler.GetTrigger(new TriggerKey(Job)));
    }

    [Fact]
    public async Task TwoProcesses_OneStandsBy_AndGoesOnWhenTheOtherEnds()
    {
        var fast = new JobTime.Every(TimeSpan.FromMilliseconds(300));
        var first = new ScheduleProcess(test, counts, (Job, fast));
        await using var second = new ScheduleProcess(test, counts, (Job, fast));
        await first.Keeper.StepAsync(default);
        await second.Keeper.StepAsync(default);
        var (one, two) = (first.State.Turn, second.State.Turn);
        await ComesAsync(1);
        await first.DisposeAsync();
        var before = counts.Runs;
        await Task.Delay(700);
        var between = counts.Runs;

        await second.Keeper.StepAsync(default);
        await ComesAsync(between + 1);

        Assert.Equal((ScheduleTurn.Works, ScheduleTurn.StandsBy), (one, two));
        Assert.Equal(before, between);
        Assert.Equal(ScheduleTurn.Works, second.State.Turn);
    }

    [Fact]
    public async Task Owner_WhoseProcessIsGone_IsDead_AndNobodyElse()
    {
        using var gone = Process.Start("true");
        await gone.WaitForExitAsync();

        Assert.True(KeepSchedule.IsDead($"{Environment.MachineName}/{gone.Id}/7"));
        Assert.False(KeepSchedule.IsDead($"{Environment.MachineName}/{Environment.ProcessId}/7"));
        Assert.False(KeepSchedule.IsDead($"elsewhere/{gone.Id}/7"));
        Assert.False(KeepSchedule.IsDead(""));
    }

    [Fact]
    public async Task Run_JobThrows_IsKeptWithTheTypeOnlyAndRunsAgain()
    {
        await using var process = new ScheduleProcess(test, counts, (Job, Rarely));
        counts.Fails = true;
        var failed = await process.Jobs.HandleAsync(Job, byHand: true, null, default);
        var kept = await test.WithDbAsync(db => db.Set<JobRun>().AsNoTracking().SingleAsync());
        counts.Fails = false;
        var done = await process.Jobs.HandleAsync(Job, byHand: true, null, default);

        Assert.Equal(new JobFailed("InvalidOperationException"), failed.Error);
        Assert.Equal("InvalidOperationException", kept.Fault);
        Assert.Equal(1, done.Value);
    }

    [Fact]
    public void SqlServer_Composition_IsClusteredAndProvisionsItsTables()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddSchedule(DatabaseProvider.SqlServer, "Server=db;Database=grading;Integrated Security=true").BuildServiceProvider();

        Assert.False(services.GetRequiredService<ScheduleWay>().UsesLease);
        Assert.True(services.GetRequiredService<IOptions<ClusteringOptions>>().Value.Enabled);
        Assert.Equal(SchemaProvisioning.CreateIfMissing, services.GetRequiredService<IOptions<AdoJobStoreOptions>>().Value.SchemaProvisioning);
        Assert.True(services.GetRequiredService<IOptions<AdoJobStoreOptions>>().Value.UseDbLocks);
    }

    [Fact]
    public void Next_DailyHour_IsMeantInShanghai()
    {
        var next = new JobTime.Daily(9).NextAfter(new DateTimeOffset(2026, 11, 27, 1, 0, 0, TimeSpan.Zero), null);

        Assert.Equal(new DateTimeOffset(2026, 11, 28, 1, 0, 0, TimeSpan.Zero), next);
    }

    private async Task OnceAsync(JobTime time, string job = Job)
    {
        await using var process = new ScheduleProcess(test, counts, (job, time));
        await process.Keeper.StepAsync(default);
        await Task.Delay(300);
    }

    private async Task ComesAsync(int runs)
    {
        var watch = Stopwatch.StartNew();
        while (counts.Runs < runs && watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(20);
        }

        Assert.True(counts.Runs >= runs, $"{counts.Runs} runs, {runs} expected");
    }
}
