using System.Collections.Concurrent;
using Quartz;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Jobs;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Schedule;

/// <summary>
/// Runs a job, by itself or by hand: one run of a job at a time in this process, a fault ends the run and nothing else, and what it came to is kept.
/// </summary>
internal sealed partial class RunJob(IEnumerable<JobEntry> entries, IServiceScopeFactory scopes, TimeProvider clock, ILogger<RunJob> log)
{
    /// <summary>Runs that moved nothing are kept no more often than this: a look every ten seconds must not write every ten seconds.</summary>
    private static readonly TimeSpan KeepEvery = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, bool> running = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> kept = new();

    /// <summary>All jobs by name.</summary>
    public IReadOnlyList<JobEntry> Entries { get; } = [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    public JobEntry? Find(string? name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>How many things it moved.</summary>
    /// <param name="byHand">A person asked for it: the run is kept, whatever it came to.</param>
    public async Task<Result<int>> HandleAsync(string name, bool byHand, PersonId? by, CancellationToken cancellation)
    {
        if (Find(name) is not { } entry)
        {
            return new NoSuchJob(name);
        }

        if (!running.TryAdd(name, true))
        {
            return new JobIsRunning();
        }

        try
        {
            return await RunAsync(entry, byHand, by, cancellation);
        }
        finally
        {
            running.TryRemove(name, out _);
        }
    }

    /// <summary>What a run would do now.</summary>
    public async Task<JobForecast> ForecastAsync(JobEntry entry, Texts texts, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Make(scope.ServiceProvider, entry).ForecastAsync(texts, cancellation);
    }

    private static ScheduledJob Make(IServiceProvider services, JobEntry entry) => (ScheduledJob)services.GetRequiredService(entry.Type);

    private async Task<Result<int>> RunAsync(JobEntry entry, bool byHand, PersonId? by, CancellationToken cancellation)
    {
        var began = clock.GetUtcNow();
        var (moved, fault) = (0, (string?)null);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            moved = await Make(scope.ServiceProvider, entry).RunAsync(cancellation);
            if (moved > 0)
            {
                Ran(log, entry.Name, moved);
            }
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // The next run tries again; the message of the fault may quote data, its type cannot.
            fault = thrown.GetBaseException().GetType().Name;
            Failed(log, entry.Name, fault);
        }

        if (byHand || moved > 0 || fault is not null || began - kept.GetValueOrDefault(entry.Name) >= KeepEvery || began < kept.GetValueOrDefault(entry.Name))
        {
            await KeepAsync(new RunNote(entry.Name, began.UtcDateTime, clock.GetUtcNow().UtcDateTime, moved, fault, by), cancellation);
        }

        return fault is null ? moved : new JobFailed(fault);
    }

    private async Task KeepAsync(RunNote note, CancellationToken cancellation)
    {
        kept[note.Job] = clock.GetUtcNow();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<KeepRun>().RunAsync(note, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Failed(log, note.Job, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Job}: {Moved}")]
    private static partial void Ran(ILogger log, string job, int moved);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed: {Fault}")]
    private static partial void Failed(ILogger log, string job, string fault);
}

/// <summary>The one class Quartz knows: runs the job whose name is its key.</summary>
internal sealed class QuartzJob(RunJob run) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await run.HandleAsync(context.JobDetail.Key.Name, byHand: false, by: null, cancellationToken);
}
