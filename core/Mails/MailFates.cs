using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>Fates by business key, one indexed look-up a batch.</summary>
internal sealed class MailFates(GradingDb db) : IMailFates
{
    private const int AtOnce = 400;

    public async Task<IReadOnlyDictionary<string, MailTrace>> OfAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var found = new Dictionary<string, MailTrace>(keys.Count);
        foreach (var some in keys.Distinct().Chunk(AtOnce))
        {
            foreach (var mail in await db.Set<Mail>().AsNoTracking().Where(mail => some.Contains(mail.Key))
                .Select(mail => new { mail.Key, mail.State, mail.SentUtc, mail.Reason }).ToListAsync(cancellation))
            {
                found[mail.Key] = new MailTrace(mail.Key, FateOf(mail.State), mail.SentUtc, mail.Reason);
            }
        }

        return found;
    }

    private static MailFate FateOf(MailState state) => state switch
    {
        MailState.Pending or MailState.Sending => MailFate.Pending,
        MailState.Sent => MailFate.Sent,
        MailState.Unknown => MailFate.Unknown,
        MailState.Failed => MailFate.Failed,
        MailState.Dropped => MailFate.Dropped,
        _ => throw new InvalidOperationException($"state {state}"),
    };
}
