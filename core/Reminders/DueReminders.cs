using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reminders;

/// <summary>Reminders of monthly appeals that were due and became no mail, and those that the next run sends.</summary>
internal sealed class DueReminders(GradingDb db, PlanReminders plan, ReminderPeople people, TimeProvider clock) : IDueMails
{
    private static readonly (ReminderGap Part, string Kind, DueGap Gap)[] Parts =
    [
        (ReminderGap.NoLiaison, ReminderMails.Liaison, DueGap.Nobody),
        (ReminderGap.NoLiaisonMail, ReminderMails.Liaison, DueGap.NoAddress),
        (ReminderGap.NoManager, ReminderMails.Manager, DueGap.Nobody),
        (ReminderGap.NoManagerMail, ReminderMails.Manager, DueGap.NoAddress),
    ];

    public async Task<IReadOnlyList<DueMails>> OfAsync(DateTime fromUtc, DateTime toUtc, CancellationToken cancellation)
    {
        var decided = await db.Set<Reminder>().AsNoTracking().Where(row => row.DecidedUtc >= fromUtc && row.DecidedUtc < toUtc && (row.Skipped || row.Gap != ReminderGap.None))
            .GroupBy(row => new { row.Skipped, row.Step, row.Gap }).Select(group => new { group.Key.Skipped, group.Key.Step, group.Key.Gap, Count = group.Count() }).ToListAsync(cancellation);
        var found = new Dictionary<(string Kind, DueGap Gap), int>();
        foreach (var group in decided)
        {
            if (group.Skipped)
            {
                Add(found, group.Step == ReminderStep.List ? ReminderMails.Headquarters : ReminderMails.Liaison, DueGap.Overtaken, group.Count);
            }

            foreach (var (part, kind, gap) in Parts.Where(each => group.Gap.HasFlag(each.Part)))
            {
                Add(found, kind, gap, group.Count);
            }
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (fromUtc <= now && now < toUtc)
        {
            await AddDueNowAsync(found, cancellation);
        }

        return [.. found.OrderBy(each => each.Key.Kind, StringComparer.Ordinal).ThenBy(each => each.Key.Gap).Select(each => new DueMails(each.Key.Kind, each.Key.Gap, each.Value))];
    }

    /// <summary>As the run itself finds them, page by page: one for each person with an address.</summary>
    private async Task AddDueNowAsync(Dictionary<(string Kind, DueGap Gap), int> found, CancellationToken cancellation)
    {
        await foreach (var page in plan.PagesAsync(cancellation))
        {
            var liaisons = await people.LiaisonsAsync([.. page.Select(each => each.Unit)], plan.Today, cancellation);
            foreach (var each in page)
            {
                foreach (var rung in each.Take)
                {
                    var audience = await people.OfAsync(each.Unit, liaisons.GetValueOrDefault(each.Unit), rung.Step == ReminderStep.Late, cancellation);
                    Add(found, ReminderMails.Liaison, DueGap.NotYet, audience.Liaison is { } liaison && ReminderPeople.HasMail(liaison) ? 1 : 0);
                    Add(found, ReminderMails.Manager, DueGap.NotYet, audience.Managers.Count(ReminderPeople.HasMail));
                }
            }
        }
    }

    private static void Add(Dictionary<(string Kind, DueGap Gap), int> found, string kind, DueGap gap, int count)
    {
        if (count > 0)
        {
            found[(kind, gap)] = found.GetValueOrDefault((kind, gap)) + count;
        }
    }
}
