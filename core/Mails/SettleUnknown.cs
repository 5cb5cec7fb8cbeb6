using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>A mail whose fate may be told from the sent items. <paramref name="SinceUtc"/> is when its attempt began.</summary>
public sealed record UncertainMail(MailId Id, long Fence, string Reference, DateTime SinceUtc);

/// <summary>
/// Mails that may or may not have gone out are looked for in the sender's sent items, where each carries its reference. One that is found was
/// sent; one that is not stays unknown until a person decides: a mail system may file it late.
/// </summary>
public sealed class SettleUnknown(GradingDb db, TimeProvider clock)
{
    /// <summary>So long after the attempt the sent items can be trusted to hold it.</summary>
    public static readonly TimeSpan After = TimeSpan.FromMinutes(1);

    /// <summary>Looked for no longer than this.</summary>
    public static readonly TimeSpan Until = TimeSpan.FromDays(2);

    /// <summary>Attempts within so long are looked for together.</summary>
    public static readonly TimeSpan Stretch = TimeSpan.FromHours(1);

    private const int Most = 50;

    /// <summary>
    /// Mails to look for next, those of one stretch of time, the earliest attempt first. Called with the last of them it goes on behind it, so that mails that are
    /// nowhere to be found hide none; null begins anew.
    /// </summary>
    public async Task<IReadOnlyList<UncertainMail>> ListAsync(UncertainMail? after, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (from, to) = (now - Until, now - After);
        var mails = db.Set<Mail>().AsNoTracking().Where(mail => mail.State == MailState.Unknown && mail.ClaimedUtc != null && mail.ClaimedUtc >= from && mail.ClaimedUtc <= to);
        if (after is not null)
        {
            var (since, reference) = (after.SinceUtc, after.Reference);
            mails = mails.Where(mail => mail.ClaimedUtc > since || (mail.ClaimedUtc == since && string.Compare(mail.Reference, reference) > 0));
        }

        var next = await mails.OrderBy(mail => mail.ClaimedUtc).ThenBy(mail => mail.Reference)
            .Select(mail => new UncertainMail(mail.Id, mail.Fence, mail.Reference, mail.ClaimedUtc!.Value))
            .Take(Most).ToListAsync(cancellation);
        return [.. next.TakeWhile(mail => mail.SinceUtc <= next[0].SinceUtc + Stretch)];
    }

    /// <summary>It was found: it was sent. False when somebody decided meanwhile.</summary>
    public async Task<bool> FoundAsync(UncertainMail mail, DateTime sentUtc, CancellationToken cancellation) => await db.WriteAsync(
        () => db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE Mails SET State = 'Sent', Reason = NULL, SentUtc = {sentUtc} WHERE Id = {mail.Id.Value} AND Fence = {mail.Fence} AND State = 'Unknown'", cancellation),
        cancellation) == 1;
}
