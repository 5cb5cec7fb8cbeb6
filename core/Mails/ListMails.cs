using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>A line of the delivery page: to whom, about what, what became of it and why; never the words of the mail.</summary>
public sealed record MailLine(
    MailId Id, string Reference, PersonId Recipient, string Kind, long Subject, MailState State, DateTime QueuedUtc, DateTime? SentUtc, DateTime? NextAttemptUtc, int Attempts, string? Reason)
{
    internal static IQueryable<MailLine> From(IQueryable<Mail> mails) => mails.Select(mail => new MailLine(
        mail.Id, mail.Reference, mail.Recipient, mail.Kind, mail.Subject, mail.State, mail.QueuedUtc, mail.SentUtc, mail.NextAttemptUtc, mail.Attempts, mail.Reason));
}

/// <summary>Which mails: what is null restricts nothing. Without a month those since <paramref name="FromUtc"/>.</summary>
public sealed record MailQuery(DateTime FromUtc, MailState? State = null, string? Kind = null, Month? Month = null, int Page = 0);

/// <summary>One page of the outbox with the number of mails in each state and of each kind over the same days.</summary>
public sealed record MailPage(IReadOnlyList<MailLine> Lines, IReadOnlyDictionary<MailState, int> Counts, IReadOnlyDictionary<string, int> Kinds, bool More);

/// <summary>投递情况 What was queued, sent, unknown, failed, and why (001 §8.1.4, M13); for headquarters and the information centre.</summary>
public sealed class ListMails(GradingDb db, IAccess access, IDeciders deciders)
{
    private const int PageSize = 25;

    /// <summary>Newest first.</summary>
    public async Task<Result<MailPage>> HandleAsync(PersonId actor, MailQuery query, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.WatchMails, await deciders.HeadquartersAsync(cancellation), cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var (from, to) = query.Month is { } month ? (StartOf(month), StartOf(month.AddMonths(1))) : (query.FromUtc, DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc));
        var mails = db.Set<Mail>().AsNoTracking().Where(mail => mail.QueuedUtc >= from && mail.QueuedUtc < to);
        var groups = await mails.GroupBy(mail => new { mail.State, mail.Kind }).Select(group => new { group.Key.State, group.Key.Kind, Count = group.Count() }).ToListAsync(cancellation);
        if (query.Kind is { } kind)
        {
            mails = mails.Where(mail => mail.Kind == kind);
        }

        if (query.State is { } state)
        {
            mails = mails.Where(mail => mail.State == state);
        }

        var lines = await MailLine.From(mails.OrderByDescending(mail => mail.QueuedUtc).ThenBy(mail => mail.Id).Skip(Math.Max(query.Page, 0) * PageSize).Take(PageSize + 1))
            .ToListAsync(cancellation);
        return new MailPage(
            [.. lines.Take(PageSize)],
            groups.Where(group => query.Kind is null || group.Kind == query.Kind).GroupBy(group => group.State).ToDictionary(group => group.Key, group => group.Sum(each => each.Count)),
            groups.GroupBy(group => group.Kind).ToDictionary(group => group.Key, group => group.Sum(each => each.Count)),
            lines.Count > PageSize);
    }

    private static DateTime StartOf(Month month) => GroupTime.ToUtc(new DateTime(month.Year, month.Number, 1, 0, 0, 0, DateTimeKind.Unspecified));
}
