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

/// <summary>The mailbox rests: until then no mail leaves it. <paramref name="Reason"/> is a code of <see cref="MailReasons"/>.</summary>
public sealed record MailRest(DateTime UntilUtc, string Reason);

/// <summary>One page of the outbox with the number of mails in each state and of each kind over the same days.</summary>
/// <param name="Due">What was due over the same days and is not among the mails.</param>
/// <param name="Rest">Null while the mailbox is at work.</param>
public sealed record MailPage(
    IReadOnlyList<MailLine> Lines, IReadOnlyDictionary<MailState, int> Counts, IReadOnlyDictionary<string, int> Kinds, bool More, IReadOnlyList<DueMails> Due, MailRest? Rest);

/// <summary>投递情况 What was due, queued, sent, unknown, failed, and why (001 §8.1.4, M13); for headquarters and the information centre.</summary>
public sealed class ListMails(GradingDb db, IEnumerable<IDueMails> dues, IAccess access, IDeciders deciders, TimeProvider clock)
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
        var due = new List<DueMails>();
        foreach (var each in dues)
        {
            due.AddRange(await each.OfAsync(from, to, cancellation));
        }

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
            lines.Count > PageSize,
            [.. due.Where(each => query.Kind is null || each.Kind == query.Kind)],
            await RestAsync(cancellation));
    }

    private async Task<MailRest?> RestAsync(CancellationToken cancellation)
    {
        // A moment after it the next attempt is under way, whose outcome is not known yet.
        var since = clock.GetUtcNow().UtcDateTime.AddMinutes(-1);
        return await db.Set<MailLane>().AsNoTracking().Where(lane => lane.Reason != null && lane.NextUtc > since).OrderByDescending(lane => lane.NextUtc)
            .Select(lane => new MailRest(lane.NextUtc, lane.Reason!)).FirstOrDefaultAsync(cancellation);
    }

    private static DateTime StartOf(Month month) => GroupTime.ToUtc(new DateTime(month.Year, month.Number, 1, 0, 0, 0, DateTimeKind.Unspecified));
}
