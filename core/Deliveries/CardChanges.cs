using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Deliveries;

/// <summary>A card of a person is another one now. Compare versions for equality only; they have no order.</summary>
public sealed record CardChange(string Kind, long Subject, long Version);

/// <summary>Live changes of one person's cards, from this and other processes.</summary>
public sealed class CardChanges(IServiceScopeFactory scopes, CardSignals signals, TimeProvider clock)
{
    /// <summary>How long a change made by another process may stay unseen.</summary>
    public static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(3);

    /// <summary>First every card of the person as it stands, so that nothing is missed on reconnecting, then every change until cancelled.</summary>
    public async IAsyncEnumerable<CardChange> ForAsync(PersonId person, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var known = new Dictionary<(string Kind, long Subject), long>();
        var channel = signals.Listen(person);
        try
        {
            while (true)
            {
                foreach (var change in await ReadAsync(person, cancellation))
                {
                    var key = (change.Kind, change.Subject);
                    if (!known.TryGetValue(key, out var version) || version != change.Version)
                    {
                        known[key] = change.Version;
                        yield return change;
                    }
                }

                await WaitAsync(channel, cancellation);
                while (channel.Reader.TryRead(out var told))
                {
                    if (told is not null)
                    {
                        yield return told;
                    }
                }
            }
        }
        finally
        {
            signals.Forget(person, channel);
        }
    }

    private async Task WaitAsync(Channel<CardChange?> channel, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(channel.Reader.WaitToReadAsync(either.Token).AsTask(), Task.Delay(PollEvery, clock, either.Token));
        await either.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task<List<CardChange>> ReadAsync(PersonId person, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GradingDb>().Set<CardPost>().AsNoTracking()
            .Where(post => post.Person == person)
            .Select(post => new CardChange(post.Kind, post.Subject, post.Version))
            .ToListAsync(cancellation);
    }
}
