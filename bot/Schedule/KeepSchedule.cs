using System.Diagnostics;
using System.Globalization;
using Quartz;
using TeamsGrading.Core.Jobs;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Schedule;

/// <summary>How several processes come by one schedule.</summary>
/// <param name="UsesLease">One works it and the others stand by; else the store's own cluster shares it out.</param>
internal sealed record ScheduleWay(bool UsesLease);

/// <summary>
/// Starts the schedule in the process whose turn it is, gives signs of life while it works it, and stands by else. A process that was stopped takes its
/// turn back properly; one that died is followed when its lease ends, or at once where it can be seen that it is dead.
/// </summary>
internal sealed partial class KeepSchedule(
    IServiceScopeFactory scopes, ISchedulerFactory schedulers, PlanJobs plan, ScheduleWay way, ScheduleState state, TimeProvider clock, ILogger<KeepSchedule> log)
    : BackgroundService
{
    private readonly string me = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{RandomId.Next() % 1_000_000}");

    private IScheduler? scheduler;
    private DateTimeOffset lastBeat;

    /// <summary>Looks whose turn it is, and acts on it.</summary>
    internal async Task StepAsync(CancellationToken cancellation)
    {
        if (await IsMineAsync(cancellation))
        {
            lastBeat = clock.GetUtcNow();
            if (state.Turn != ScheduleTurn.Works)
            {
                // Never cut off half-way: the store would report what it has to take back as a fault. Whoever stops waits these moments.
                await BeginAsync(CancellationToken.None);
            }
        }
        else
        {
            await StandByAsync(ScheduleTurn.StandsBy, cancellation);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            if (scheduler is not null)
            {
                await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
            }

            if (way.UsesLease && state.Turn == ScheduleTurn.Works)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<HoldLease>().ReleaseAsync(me, cancellationToken);
            }
        }
        catch (Exception fault)
        {
            // The end must not fail because the database is away; the lease ends by itself.
            Stumbled(log, fault.GetBaseException().GetType().Name);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Starting the host must not wait for the schedule.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await StepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Stumbled(log, fault.GetBaseException().GetType().Name);
                await GiveUpLateAsync(stoppingToken);
            }

            await Task.Delay(HoldLease.Beat, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Dead is who ran on this machine under a process number that is nobody's any more.</summary>
    internal static bool IsDead(string owner)
    {
        var parts = owner.Split('/');
        if (parts.Length != 3 || parts[0] != Environment.MachineName || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(number);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private async Task<bool> IsMineAsync(CancellationToken cancellation)
    {
        if (!way.UsesLease)
        {
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HoldLease>().BeatAsync(me, IsDead, cancellation);
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        var again = scheduler is not null;
        scheduler ??= await schedulers.GetScheduler(cancellation);
        await plan.RunAsync(scheduler, again, cancellation);
        await scheduler.Start(cancellation);
        state.Set(ScheduleTurn.Works);
        Works(log);
    }

    private async Task StandByAsync(ScheduleTurn turn, CancellationToken cancellation)
    {
        if (scheduler is not null && state.Turn == ScheduleTurn.Works)
        {
            await scheduler.Standby(cancellation);
            Rests(log);
        }

        state.Set(turn);
    }

    /// <summary>Who cannot give a sign of life for as long as the lease lasts must take it that another process works the schedule.</summary>
    private async Task GiveUpLateAsync(CancellationToken cancellation)
    {
        if (way.UsesLease && state.Turn == ScheduleTurn.Works && clock.GetUtcNow() - lastBeat > HoldLease.Lasts)
        {
            await StandByAsync(ScheduleTurn.Unknown, cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This process works the schedule")]
    private static partial void Works(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "This process no longer works the schedule")]
    private static partial void Rests(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The schedule stumbled: {Fault}")]
    private static partial void Stumbled(ILogger log, string fault);
}
