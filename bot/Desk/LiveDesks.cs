using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Desk;

/// <summary>
/// Open lines to desks: server-sent events that say which of the reader's cards changed, never what is on them. A line beats so that a dead one is
/// noticed, ends with the server at once, and after half an hour so that the reader's token is looked at again. A person has a few
/// lines at most; a further one displaces the oldest. Whoever left or retired gets no further event: at every beat and change it is looked at again
/// whether the person works here (002 §6.3.4).
/// </summary>
internal sealed class LiveDesks(CardChanges changes, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    /// <summary>Lines a person can have open, as in browser tabs.</summary>
    public const int MostLines = 5;

    /// <summary>Silence on a line at most.</summary>
    public static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LineEndsAfter = TimeSpan.FromMinutes(30);
    private readonly Dictionary<PersonId, List<CancellationTokenSource>> lines = [];

    public IResult FollowAsync(HttpContext context)
    {
        // A proxy that collects the answer before passing it on would hold every event back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(EventsAsync(context.User.Person().Id, context.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<object>> EventsAsync(PersonId person, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var displaced = new CancellationTokenSource();
        using var timed = new CancellationTokenSource(LineEndsAfter, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping, displaced.Token, timed.Token);
        Open(person, displaced);
        var source = changes.ForAsync(person, end.Token).GetAsyncEnumerator(CancellationToken.None);
        try
        {
            var next = source.MoveNextAsync().AsTask();
            while (!end.IsCancellationRequested)
            {
                var arrived = await ArrivesAsync(next, end.Token);
                if (!end.IsCancellationRequested && await IsGoneAsync(person))
                {
                    break;
                }

                if (arrived)
                {
                    if (!await GivesAsync(next))
                    {
                        break;
                    }

                    yield return Change(source.Current);
                    next = source.MoveNextAsync().AsTask();
                }
                else if (!end.IsCancellationRequested)
                {
                    yield return new SseItem<object>(new { }, "beat");
                }
            }

            await end.CancelAsync();
            await GivesAsync(next);
            if (displaced.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                yield return new SseItem<object>(new { }, "displaced");
            }
        }
        finally
        {
            Close(person, displaced);
            await source.DisposeAsync();
        }
    }

    private async Task<bool> IsGoneAsync(PersonId person)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDirectory>().PersonAsync(person, CancellationToken.None) is not { Gone: false };
    }

    private static SseItem<object> Change(CardChange change) => new(
        new { change.Kind, Subject = change.Subject.ToString(CultureInfo.InvariantCulture), change.Version }, "change");

    /// <summary>True when the next change is there, false when it is time to beat or to end.</summary>
    private async Task<bool> ArrivesAsync(Task next, CancellationToken end)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(end);
        await Task.WhenAny(next, Task.Delay(BeatEvery, clock, beat.Token));
        await beat.CancelAsync();
        return next.IsCompleted;
    }

    /// <summary>Whether the source gave another change; a cancelled one gives none.</summary>
    private static async Task<bool> GivesAsync(Task<bool> next)
    {
        try
        {
            return await next;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Open(PersonId person, CancellationTokenSource line)
    {
        CancellationTokenSource? oldest = null;
        lock (lines)
        {
            if (!lines.TryGetValue(person, out var own))
            {
                lines[person] = own = [];
            }

            own.Add(line);
            if (own.Count > MostLines)
            {
                oldest = own[0];
                own.RemoveAt(0);
            }
        }

        oldest?.Cancel();
    }

    private void Close(PersonId person, CancellationTokenSource line)
    {
        lock (lines)
        {
            if (lines.TryGetValue(person, out var own) && own.Remove(line) && own.Count == 0)
            {
                lines.Remove(person);
            }
        }
    }
}
