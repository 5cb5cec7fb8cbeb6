using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Reminds of summaries, preparation and follow-ups that fall due; puts into customers' files what waited for one.</summary>
internal sealed class VisitsJob(RemindVisits remind) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => remind.RunAsync(cancellation);
}
