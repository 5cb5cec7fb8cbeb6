using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reminders;

/// <summary>What became of one person's copy: the mail, and the card in the chat.</summary>
public sealed record TracedCopy(string Name, ReminderRole Role, bool HasMail, MailTrace? Mail, PostState? Card);

/// <summary>A reminder with what became of it.</summary>
public sealed record TracedReminder(ReminderStep Step, int Days, DateOnly Slot, DateTime DecidedUtc, bool Skipped, ReminderGap Gap, IReadOnlyList<TracedCopy> Copies);

/// <summary>All reminders of a unit of a month, newest first.</summary>
public sealed record ReminderTrail(ReminderView View, IReadOnlyList<TracedReminder> Reminders);

/// <summary>
/// 提醒去向 What was due, what was queued, sent, unknown, failed, dropped, and why, of a unit's month; for headquarters and for those of the unit who are
/// concerned (M13).
/// </summary>
public sealed class TraceReminders(GradingDb db, ViewReminder view, IMailFates fates, ICardPosts cards, IDirectory directory)
{
    private const int Most = 30;

    public async Task<Result<ReminderTrail>> HandleAsync(PersonId actor, RemindingId id, CancellationToken cancellation)
    {
        var seen = await view.HandleAsync(actor, id, cancellation);
        if (seen.Refused(out var refusal))
        {
            return refusal;
        }

        var (unit, month) = (seen.Value.Unit, seen.Value.Month);
        var reminders = await db.Set<Reminder>().AsNoTracking().Where(row => row.Month == month && row.Unit == unit && row.Step != ReminderStep.List)
            .OrderByDescending(row => row.Slot).Take(Most).ToListAsync(cancellation);
        var ids = reminders.Select(row => row.Id).ToList();
        var copies = await db.Set<ReminderCopy>().AsNoTracking().Where(copy => ids.Contains(copy.Reminder)).ToListAsync(cancellation);
        var sent = await fates.OfAsync([.. copies.Select(copy => copy.MailKey).OfType<string>()], cancellation);
        var posts = (await cards.StatesAsync(ReminderCards.Unit, id.Value, cancellation)).GroupBy(post => post.Person).ToDictionary(post => post.Key, post => post.First());
        var names = new Dictionary<PersonId, string>();
        foreach (var person in copies.Select(copy => copy.Person).Distinct())
        {
            names.Add(person, (await directory.PersonAsync(person, cancellation))?.Name ?? "");
        }

        return new ReminderTrail(seen.Value, [.. reminders.Select(row => new TracedReminder(
            row.Step, row.Days, row.Slot, row.DecidedUtc, row.Skipped, row.Gap,
            [.. copies.Where(copy => copy.Reminder == row.Id).OrderBy(copy => copy.Role).Select(copy => new TracedCopy(
                names[copy.Person], copy.Role, copy.MailKey is not null, copy.MailKey is { } key ? sent.GetValueOrDefault(key) : null, posts.GetValueOrDefault(copy.Person)))]))]);
    }

    /// <summary>The unit and month that a reminder of a mail belongs to; null for headquarters' list, whose month is told instead.</summary>
    public async Task<(RemindingId? Id, Month? Month)> WhereAsync(ReminderId id, CancellationToken cancellation)
    {
        var row = await db.Set<Reminder>().AsNoTracking().Where(each => each.Id == id).Select(each => new { each.Unit, each.Month, each.Step }).FirstOrDefaultAsync(cancellation);
        return row is null ? (null, null)
            : row.Step == ReminderStep.List ? (null, row.Month)
            : (await db.Set<Reminding>().AsNoTracking().Where(each => each.Month == row.Month && each.Unit == row.Unit).Select(each => (RemindingId?)each.Id).FirstOrDefaultAsync(cancellation), row.Month);
    }
}
