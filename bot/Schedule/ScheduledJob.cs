using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Schedule;

/// <summary>
/// Something that happens by itself: calls what core offers, and decides nothing. Registered by <see cref="ScheduleServices"/> under a name
/// that the texts <c>Job.&lt;name&gt;</c> and <c>Job.&lt;name&gt;.Does</c> word. Made in a scope of its own for each run. May run twice at once in two
/// processes: what it calls does each thing once. What it throws is logged by its type, and the next run tries again.
/// </summary>
internal abstract class ScheduledJob
{
    /// <summary>Does it; how many things it moved.</summary>
    public abstract Task<int> RunAsync(CancellationToken cancellation);

    /// <summary>What a run would do now, in words, from what the run itself asks; changes nothing.</summary>
    public abstract Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation);
}

/// <summary>What a run would do.</summary>
/// <param name="Count">How many things in all.</param>
/// <param name="Lines">The first of them, one sentence each.</param>
/// <param name="Whole">The sentences tell of all of them, for example by number.</param>
internal sealed record JobForecast(int Count, IReadOnlyList<string> Lines, bool Whole = false)
{
    /// <summary>How many of each part there are; <paramref name="parts"/> by their key in the texts, <c>Job.&lt;name&gt;.&lt;part&gt;</c>.</summary>
    public static JobForecast Of(Texts texts, string job, params IReadOnlyList<(string Part, int Count)> parts) => new(
        parts.Sum(each => each.Count), [.. parts.Where(each => each.Count > 0).Select(each => texts.With($"Job.{job}.{each.Part}", ("Count", each.Count)))], Whole: true);
}

/// <summary>A job as it is registered.</summary>
/// <param name="Time">When it runs; from settings, so asked of the container.</param>
internal sealed record JobEntry(string Name, Type Type, Func<IServiceProvider, JobTime> Time);
