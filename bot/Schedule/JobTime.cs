using Quartz;

namespace TeamsGrading.Bot.Schedule;

/// <summary>When a job runs by itself.</summary>
internal abstract record JobTime
{
    /// <summary>The group's clock, in which dated jobs are meant.</summary>
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private JobTime()
    {
    }

    /// <summary>The trigger as it is kept in the store.</summary>
    /// <param name="startUtc">Not before; a moment that was missed is made up once.</param>
    public abstract ITrigger Trigger(string job, DateTimeOffset startUtc);

    /// <summary>Whether the kept trigger says the same, and what it missed is to be kept.</summary>
    public abstract bool IsSame(ITrigger kept);

    /// <summary>The next moment after <paramref name="now"/>.</summary>
    public abstract DateTimeOffset? NextAfter(DateTimeOffset now, DateTimeOffset? lastUtc);

    /// <summary>A look every so often, the first at a start: one that was missed means nothing, the next sees the same.</summary>
    public sealed record Every(TimeSpan Span) : JobTime
    {
        public override ITrigger Trigger(string job, DateTimeOffset startUtc) => TriggerBuilder.Create()
            .WithIdentity(job).ForJob(job).StartAt(startUtc).WithSimpleSchedule(plan => plan.WithInterval(Span).RepeatForever()).Build();

        public override bool IsSame(ITrigger kept) => false;

        public override DateTimeOffset? NextAfter(DateTimeOffset now, DateTimeOffset? lastUtc) => lastUtc is { } last && last + Span > now ? last + Span : now;
    }

    /// <summary>Every day at an hour of Asia/Shanghai. One that was missed while nobody ran is made up once.</summary>
    public sealed record Daily(int Hour) : JobTime
    {
        private string Cron => FormattableString.Invariant($"0 0 {Hour} * * ?");

        public override ITrigger Trigger(string job, DateTimeOffset startUtc) => TriggerBuilder.Create()
            .WithIdentity(job).ForJob(job).StartAt(startUtc)
            .WithCronSchedule(Cron, plan => plan.InTimeZone(Shanghai).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();

        public override bool IsSame(ITrigger kept) => kept is ICronTrigger cron && cron.CronExpressionString == Cron && cron.TimeZone.Id == Shanghai.Id;

        public override DateTimeOffset? NextAfter(DateTimeOffset now, DateTimeOffset? lastUtc) => CronExpression.Parse(Cron).WithTimeZone(Shanghai).GetNextValidTimeAfter(now);
    }
}
