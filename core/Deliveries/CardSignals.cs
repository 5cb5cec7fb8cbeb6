using System.Threading.Channels;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Deliveries;

/// <summary>
/// Wakes, inside this process, the open desks of a person and the sender of the outbox. Only a shortcut: what is stored is found by
/// polling as well, also by other processes.
/// </summary>
public sealed class CardSignals
{
    private readonly object gate = new();
    private readonly Dictionary<PersonId, List<Channel<CardChange?>>> listeners = [];
    private readonly SemaphoreSlim outbox = new(0, 1);

    /// <summary>Stored cards of these people changed.</summary>
    public void Changed(IEnumerable<PersonId> people)
    {
        foreach (var person in people)
        {
            Tell(person, null);
        }

        WakeOutbox();
    }

    /// <summary>A card of this person changed in a way that is not stored.</summary>
    public void Nudge(PersonId person, string kind, long subject) => Tell(person, new CardChange(kind, subject, CardPost.NewStamp()));

    /// <summary>There may be something to send.</summary>
    public void WakeOutbox()
    {
        lock (gate)
        {
            if (outbox.CurrentCount == 0)
            {
                outbox.Release();
            }
        }
    }

    /// <summary>Waits for <see cref="WakeOutbox"/>, at most <paramref name="atMost"/>.</summary>
    public Task WaitForOutboxAsync(TimeSpan atMost, CancellationToken cancellation) => outbox.WaitAsync(atMost, cancellation);

    internal Channel<CardChange?> Listen(PersonId person)
    {
        // A full channel already says that something changed; what is stored is read afterwards anyway.
        var channel = Channel.CreateBounded<CardChange?>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropWrite });
        lock (gate)
        {
            if (!listeners.TryGetValue(person, out var list))
            {
                listeners[person] = list = [];
            }

            list.Add(channel);
        }

        return channel;
    }

    internal void Forget(PersonId person, Channel<CardChange?> channel)
    {
        lock (gate)
        {
            if (listeners.TryGetValue(person, out var list) && list.Remove(channel) && list.Count == 0)
            {
                listeners.Remove(person);
            }
        }
    }

    private void Tell(PersonId person, CardChange? change)
    {
        lock (gate)
        {
            if (listeners.TryGetValue(person, out var list))
            {
                list.ForEach(channel => channel.Writer.TryWrite(change));
            }
        }
    }
}
