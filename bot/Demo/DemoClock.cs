using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Demo;

/// <summary>The clock of a rehearsal: stands still until it is moved. Times are Asia/Shanghai.</summary>
internal sealed class DemoClock(DateTime startLocal) : TimeProvider
{
    private DateTimeOffset now = new(GroupTime.ToUtc(startLocal));

    public DateOnly Today => GroupTime.DateOf(now);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void SetLocal(DateTime local) => now = new DateTimeOffset(GroupTime.ToUtc(local));
}
