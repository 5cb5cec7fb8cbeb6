using Quartz;
using TeamsGrading.Core.Customers.Search;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Makes customers findable that were registered or renamed elsewhere since the last look: by an import, or before there was an index.</summary>
[DisallowConcurrentExecution]
internal sealed partial class IndexJob(IndexCustomers index, ILogger<IndexJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await index.CatchUpAsync(cancellationToken);
            await index.RunAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // What is left is taken up at the next look.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Indexing customers failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
