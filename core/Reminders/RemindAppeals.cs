using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reminders;

/// <summary>
/// 催报 Reminds of the monthly appeals by the ladder (001 §8.1.4, M13): units that still owe and nobody else, by card and mail; once late the manager too,
/// by one mail; headquarters by one list. Every step is decided once, also by two processes and after a crash: its key is unique, and mark, cards and
/// mails become true together.
/// </summary>
public sealed class RemindAppeals(
    GradingDb db, PlanReminders plan, ReminderPeople people, IMonthlyDues dues, ICardPosts cards, IMails mails, TimeProvider clock)
{
    private const int Batch = 50;
    private const int Attempts = 3;

    /// <summary>How many units and lists were told.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var told = 0;
        await foreach (var page in plan.PagesAsync(cancellation))
        {
            foreach (var batch in page.Chunk(Batch))
            {
                told += await TellUnitsAsync(batch, cancellation);
            }
        }

        foreach (var month in await dues.OpenMonthsAsync(cancellation))
        {
            told += await TellHeadquartersAsync(month, cancellation);
        }

        return told;
    }

    private async Task<int> TellUnitsAsync(IReadOnlyList<PlannedReminder> batch, CancellationToken cancellation)
    {
        var liaisons = await people.LiaisonsAsync([.. batch.Select(each => each.Unit)], plan.Today, cancellation);
        var audiences = new Dictionary<(UnitId, Rung), ReminderAudience>();
        foreach (var (each, rung) in batch.SelectMany(each => each.Take.Select(rung => (each, rung))))
        {
            audiences[(each.Unit, rung)] = await people.OfAsync(each.Unit, liaisons.GetValueOrDefault(each.Unit), rung.Step == ReminderStep.Late, cancellation);
        }

        var told = await OnceAsync(
            async () =>
            {
                var count = 0;
                foreach (var each in batch)
                {
                    count += await TellUnitAsync(each, audiences, cancellation) ? 1 : 0;
                }

                ReminderSteps.Passed("remind.beforeCommit");
                return count;
            },
            cancellation);
        ReminderSteps.Passed("remind.committed");
        return told;
    }

    private async Task<bool> TellUnitAsync(PlannedReminder each, Dictionary<(UnitId, Rung), ReminderAudience> audiences, CancellationToken cancellation)
    {
        var state = await db.Set<Reminding>().FirstOrDefaultAsync(row => row.Month == each.Month && row.Unit == each.Unit, cancellation);

        // Another process, or a run before, may have gone further since the plan was made.
        var take = each.Take.Where(rung => state is null || rung.Slot > state.LastSlot).ToList();
        if (take.Count == 0)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.AddRange(each.Skip.Where(rung => state is null || rung.Slot > state.LastSlot).Select(rung => Reminder.Skip(each.Unit, each.Month, rung, now)));
        if (state is null)
        {
            db.Add(state = Reminding.Begin(each.Unit, each.Month, take[0].Slot));
        }

        foreach (var rung in take)
        {
            state.Take(rung.Slot);
            var audience = audiences[(each.Unit, rung)];
            var reminder = Reminder.Decide(each.Unit, each.Month, rung, audience.Gap, now);
            db.Add(reminder);
            if (audience.Liaison is { } liaison)
            {
                await SendAsync(reminder, liaison, ReminderRole.Liaison, ReminderMails.Liaison, ReminderCards.Unit, state.Id.Value, cancellation);
            }

            foreach (var manager in audience.Managers)
            {
                await SendAsync(reminder, manager, ReminderRole.Manager, ReminderMails.Manager, ReminderCards.Unit, state.Id.Value, cancellation);
            }
        }

        return true;
    }

    /// <summary>One list a day, when somebody became late or could not be reached since the last one.</summary>
    private async Task<int> TellHeadquartersAsync(Month month, CancellationToken cancellation)
    {
        if ((await plan.ListAsync(month, cancellation)).News is not { } slot)
        {
            return 0;
        }

        var (top, officers) = (await people.HeadquartersAsync(cancellation), await people.OfficersAsync(cancellation));
        var rung = new Rung(ReminderStep.List, 0, slot);
        var key = Reminder.KeyOf(top, month, rung);
        var told = await OnceAsync(
            async () =>
            {
                if (await db.Set<Reminder>().AsNoTracking().AnyAsync(row => row.Key == key, cancellation))
                {
                    return 0;
                }

                var reminder = Reminder.Decide(top, month, rung, ReminderGap.None, clock.GetUtcNow().UtcDateTime);
                db.Add(reminder);
                foreach (var officer in officers)
                {
                    await SendAsync(reminder, officer, ReminderRole.Headquarters, ReminderMails.Headquarters, ReminderCards.Late, month.Stamp, cancellation);
                }

                ReminderSteps.Passed("remind.listBeforeCommit");
                return 1;
            },
            cancellation);
        ReminderSteps.Passed("remind.listCommitted");
        return told;
    }

    private async Task SendAsync(
        Reminder reminder, PersonCard person, ReminderRole role, string mail, string card, long subject, CancellationToken cancellation)
    {
        var copy = ReminderCopy.To(reminder, person.Id, role, ReminderPeople.HasMail(person));
        db.Add(copy);
        if (copy.MailKey is { } key)
        {
            await mails.QueueAsync(new NewMail(key, person.Id, mail, reminder.Id.Value), cancellation);
        }

        var waits = (await cards.StatesAsync(card, subject, cancellation)).Any(state => state.Person == person.Id);
        await cards.PostAsync(person.Id, card, subject, MonthDue.EndUtc(reminder.Month), cancellation);
        if (waits)
        {
            await cards.RemindAsync(person.Id, card, subject, cancellation);
        }
    }

    /// <summary>In one transaction; who comes second looks again.</summary>
    private async Task<int> OnceAsync(Func<Task<int>> work, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await db.WriteAsync(work, cancellation);
            }
            catch (DbUpdateException fault) when (attempt < Attempts && (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault)))
            {
                // Another process was first with one of these.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
