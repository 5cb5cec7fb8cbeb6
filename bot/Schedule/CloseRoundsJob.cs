using Quartz;
using TeamsGrading.Core.Rounds;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Closes rounds whose deadline has passed or whose members have all finished, and takes up half-way closes.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CloseRoundsJob(CloseDueRounds close, LastLook look, ILogger<CloseRoundsJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    public static readonly JobKey Key = new("closeRounds");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var moved = await close.RunAsync(cancellationToken);
            if (moved > 0)
            {
                Moved(log, moved);
            }

            look.Happened();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; the message of the fault may quote data, its type cannot.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Rounds taken up for closing: {Count}")]
    private static partial void Moved(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for rounds to close failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
