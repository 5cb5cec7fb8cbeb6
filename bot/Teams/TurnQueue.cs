using System.Threading.Channels;

namespace TeamsGrading.Bot.Teams;

/// <summary>
/// Messages that were acknowledged and are worked off in the background: in order within a chat, several chats at a time. On shutdown what
/// is queued is finished first, within the host's shutdown time.
/// </summary>
internal sealed partial class TurnQueue(IServiceProvider services, ILogger<TurnQueue> log) : BackgroundService
{
    private const int Lanes = 8;
    private const int LaneLength = 128;

    private readonly Channel<Activity>[] lanes =
        [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<Activity>(LaneLength))];

    /// <summary>False when too much waits already, or the program is stopping.</summary>
    public bool TryEnqueue(Activity activity) =>
        lanes[(uint)(activity.Conversation?.Id ?? "").GetHashCode(StringComparison.Ordinal) % Lanes].Writer.TryWrite(activity);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        Array.ForEach(lanes, lane => lane.Writer.TryComplete());
        if (ExecuteTask is { } working)
        {
            await Task.WhenAny(working, Task.Delay(Timeout.Infinite, cancellationToken));
        }

        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(lanes.Select(lane => WorkAsync(lane.Reader, stoppingToken)));

    private async Task WorkAsync(ChannelReader<Activity> lane, CancellationToken stopping)
    {
        await foreach (var activity in lane.ReadAllAsync(stopping))
        {
            try
            {
                await services.GetRequiredService<MessageTurn>().HandleAsync(activity, stopping);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                TurnFailed(log, fault.GetBaseException().GetType().Name, fault.StackTrace ?? "");
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message could not be worked off: {Fault} at {Place}")]
    private static partial void TurnFailed(ILogger log, string fault, string place);
}
