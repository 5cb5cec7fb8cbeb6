namespace TeamsGrading.Bot.Teams;

/// <summary>Lets one request at a time into a conversation, at the pace the channel allows there and over all.</summary>
internal sealed class SendLanes(TimeProvider clock)
{
    private const int Crowded = 4_096;
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);
    private readonly Dictionary<string, Lane> lanes = [];
    private readonly SendWindows global = SendWindows.Global();

    /// <summary>Waits for the turn; dispose the result after the request.</summary>
    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancellation)
    {
        var lane = Join(conversation);
        try
        {
            await lane.Gate.WaitAsync(cancellation);
        }
        catch
        {
            Leave(lane);
            throw;
        }

        var turn = new Turn(this, lane);
        try
        {
            await DelayUntilAsync(lane.Windows.Reserve(clock.GetUtcNow()), cancellation);
            DateTimeOffset at;
            lock (lanes)
            {
                at = global.Reserve(clock.GetUtcNow());
            }

            await DelayUntilAsync(at, cancellation);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private async Task DelayUntilAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        if (at - clock.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, clock, cancellation);
        }
    }

    private Lane Join(string conversation)
    {
        lock (lanes)
        {
            if (lanes.Count >= Crowded)
            {
                foreach (var (name, idle) in lanes.Where(entry => entry.Value.Users == 0 && clock.GetUtcNow() - entry.Value.LastUsed > Idle).ToList())
                {
                    lanes.Remove(name);
                    idle.Gate.Dispose();
                }
            }

            if (!lanes.TryGetValue(conversation, out var lane))
            {
                lanes[conversation] = lane = new Lane();
            }

            lane.Users++;
            return lane;
        }
    }

    private void Leave(Lane lane)
    {
        lock (lanes)
        {
            lane.Users--;
            lane.LastUsed = clock.GetUtcNow();
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public SendWindows Windows { get; } = SendWindows.PerConversation();

        public int Users { get; set; }

        public DateTimeOffset LastUsed { get; set; }
    }

    private sealed class Turn(SendLanes lanes, Lane lane) : IDisposable
    {
        private int disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
            {
                lane.Gate.Release();
                lanes.Leave(lane);
            }
        }
    }
}
