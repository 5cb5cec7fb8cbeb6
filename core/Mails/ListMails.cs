using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>A line of the delivery page: to whom, what became of it and why; never the words of the mail.</summary>
public sealed record MailLine(
    MailId Id, string Reference, PersonId Recipient, string Kind, MailState State, DateTime QueuedUtc, DateTime? SentUtc, DateTime? NextAttemptUtc, int Attempts, string? Reason);

/// <summary>One page of the outbox with the number of mails in each state over the same days.</summary>
public sealed record MailPage(IReadOnlyList<MailLine> Lines, IReadOnlyDictionary<MailState, int> Counts, bool More);

/// <summary>投递情况 What was queued, sent, unknown, failed, and why (001 §8.1.4, M13); for headquarters and the information centre.</summary>
public sealed class ListMails(GradingDb db, IAccess access, IDeciders deciders)
{
    private const int PageSize = 50;

    /// <summary>Newest first; null for a state lists all.</summary>
    public async Task<Result<MailPage>> HandleAsync(PersonId actor, MailState? state, DateTime fromUtc, int page, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.WatchMails, await deciders.HeadquartersAsync(cancellation), cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var mails = db.Set<Mail>().AsNoTracking().Where(mail => mail.QueuedUtc >= fromUtc);
        var counts = await mails.GroupBy(mail => mail.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var lines = await (state is { } wanted ? mails.Where(mail => mail.State == wanted) : mails)
            .OrderByDescending(mail => mail.QueuedUtc).ThenBy(mail => mail.Id)
            .Skip(Math.Max(page, 0) * PageSize).Take(PageSize + 1)
            .Select(mail => new MailLine(
                mail.Id, mail.Reference, mail.Recipient, mail.Kind, mail.State, mail.QueuedUtc, mail.SentUtc, mail.NextAttemptUtc, mail.Attempts, mail.Reason))
            .ToListAsync(cancellation);
        return new MailPage([.. lines.Take(PageSize)], counts, lines.Count > PageSize);
    }
}
