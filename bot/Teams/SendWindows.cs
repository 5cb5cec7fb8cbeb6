namespace TeamsGrading.Bot.Teams;

/// <summary>Several sliding windows at once: 'at most so many in that span'. Not safe for concurrent use.</summary>
internal sealed class SendWindows(params (int Count, TimeSpan Span)[] rules)
{
    private readonly List<DateTimeOffset> sends = [];

    /// <summary>What the channel allows in one conversation.</summary>
    public static SendWindows PerConversation() => new(
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)));

    /// <summary>What the channel allows one bot in a tenant.</summary>
    public static SendWindows Global() => new((50, TimeSpan.FromSeconds(1)));

    /// <summary>Reserves the earliest moment, not before <paramref name="now"/>, at which one more fits into every window.</summary>
    public DateTimeOffset Reserve(DateTimeOffset now)
    {
        var at = sends.Count > 0 && sends[^1] > now ? sends[^1] : now;
        foreach (var (count, span) in rules)
        {
            if (sends.Count >= count && sends[^count] + span > at)
            {
                at = sends[^count] + span;
            }
        }

        sends.Add(at);
        var most = rules.Max(rule => rule.Count);
        if (sends.Count >= 2 * most)
        {
            sends.RemoveRange(0, sends.Count - most);
        }

        return at;
    }
}
