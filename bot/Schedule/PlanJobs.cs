using Quartz;

namespace TeamsGrading.Bot.Schedule;

/// <summary>
/// Brings the kept schedule in line with what is registered. A trigger that says what it should is left alone, with what it missed: replacing it
/// would forget that. One that says something else is replaced, and so is a mere look, which begins at once; a job that is no more is taken out.
/// </summary>
internal sealed class PlanJobs(RunJob jobs, IServiceProvider services, TimeProvider clock)
{
    /// <param name="again">Another process worked the schedule since: a trigger it died with goes on from the moment it was due.</param>
    public async Task RunAsync(IScheduler scheduler, bool again, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var entry in jobs.Entries)
        {
            await PlanAsync(scheduler, entry, again, now, cancellation);
        }

        var known = jobs.Entries.Select(entry => entry.Name).ToHashSet();
        foreach (var key in await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellation))
        {
            if (!known.Contains(key.Name))
            {
                await scheduler.DeleteJob(key, cancellation);
            }
        }
    }

    private async Task PlanAsync(IScheduler scheduler, JobEntry entry, bool again, DateTimeOffset now, CancellationToken cancellation)
    {
        var (time, key) = (entry.Time(services), new TriggerKey(entry.Name));
        var job = JobBuilder.Create<QuartzJob>().WithIdentity(entry.Name).StoreDurably().RequestRecovery().Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, cancellation);
        var kept = await scheduler.GetTrigger(key, cancellation);
        if (kept is null)
        {
            await AddAsync(scheduler, time.Trigger(entry.Name, now), cancellation);
        }
        else if (!time.IsSame(kept))
        {
            await scheduler.RescheduleJob(key, time.Trigger(entry.Name, now), cancellation);
        }
        else if (again)
        {
            await scheduler.RescheduleJob(key, time.Trigger(entry.Name, kept.NextFireTimeUtc ?? now), cancellation);
        }
    }

    private static async Task AddAsync(IScheduler scheduler, ITrigger trigger, CancellationToken cancellation)
    {
        try
        {
            await scheduler.ScheduleJob(trigger, cancellationToken: cancellation);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another node of the cluster was first, with the same.
        }
    }
}
