using TeamsGrading.Core.Programmes;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Reminds units of targets of programmes that stand still.</summary>
internal sealed class ProgrammesJob(RemindStalled remind) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => remind.RunAsync(cancellation);
}
