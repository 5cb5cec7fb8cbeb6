using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>The outbox as other slices see it.</summary>
internal sealed class Mails(GradingDb db, MailSignal signal, TimeProvider clock) : IMails
{
    public async Task QueueAsync(NewMail mail, CancellationToken cancellation)
    {
        if (mail.Key.Length is 0 or > Mail.LongestKey)
        {
            throw new ArgumentException("the key is empty or too long", nameof(mail));
        }

        var known = db.Set<Mail>().Local.Any(each => each.Key == mail.Key)
            || await db.Set<Mail>().AsNoTracking().AnyAsync(each => each.Key == mail.Key, cancellation);
        if (!known)
        {
            db.Add(Mail.Queue(mail, clock.GetUtcNow().UtcDateTime));
            db.AfterCommit(signal.Wake);
        }
    }
}

/// <summary>Wakes the sender of this process. Only a shortcut: what is queued is found by looking as well.</summary>
public sealed class MailSignal : IDisposable
{
    private readonly SemaphoreSlim waiting = new(0, 1);
    private readonly object gate = new();

    /// <summary>There may be something to send.</summary>
    public void Wake()
    {
        lock (gate)
        {
            if (waiting.CurrentCount == 0)
            {
                waiting.Release();
            }
        }
    }

    /// <summary>Waits for <see cref="Wake"/>, at most so long.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => waiting.WaitAsync(atMost, cancellation);

    /// <inheritdoc/>
    public void Dispose() => waiting.Dispose();
}
