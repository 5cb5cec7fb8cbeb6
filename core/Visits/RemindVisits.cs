using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>
/// Tells people of visits what falls due by itself: a summary when the visit is over, one working day before and on its last day, and when it is late;
/// preparation and follow-ups the day before, on the day and when late; a plan that was not mailed two working days ahead. Each once, by marks; after a
/// standstill only the latest. Puts into customers' files what waited for one.
/// </summary>
public sealed class RemindVisits(
    GradingDb db, VisitGround ground, VisitAudience audience, FileVisits files, IWorkingDays days, IEnumerable<IFileEvents> events, ICardPosts cards, IMails mails, TimeProvider clock)
{
    /// <summary>Nobody is told before this hour, Asia/Shanghai.</summary>
    private const int FirstHour = 9;

    /// <summary>How many were told, and how much went into files.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var filed = await files.RunAsync(cancellation);
        if (GroupTime.LocalOf(clock.GetUtcNow()).Hour < FirstHour)
        {
            return filed;
        }

        var calendar = await days.CalendarAsync(cancellation);
        return filed + await SummariesAsync(calendar, cancellation) + await UnsentAsync(calendar, cancellation)
            + await PreparationAsync(calendar, cancellation) + await FollowUpsAsync(calendar, cancellation);
    }

    private async Task<int> SummariesAsync(WorkingCalendar calendar, CancellationToken cancellation)
    {
        var (now, sent) = (ground.Now, 0);
        foreach (var visit in await db.Set<Visit>().AsNoTracking().Where(visit => visit.State == VisitState.Planned && visit.EndUtc <= now).ToListAsync(cancellation))
        {
            sent += await OnceAsync(
                visit.Id.Value, visit.SummaryDueOn, [VisitStep.Over, .. Reached(calendar, visit.SummaryDueOn)],
                async (step, fresh) =>
                {
                    if (fresh.Contains(VisitStep.Over))
                    {
                        foreach (var each in events)
                        {
                            await each.HappenedAsync([visit.Customer], FileEvent.Visit, visit.Plan.Until, cancellation);
                        }
                    }

                    foreach (var person in await audience.ForAsync(visit.Planner, visit.Unit, cancellation))
                    {
                        await cards.PostAsync(person, VisitCards.Summary, visit.Id.Value, VisitGround.DueUtc(visit.SummaryDueOn), cancellation);
                        if (step != VisitStep.Over)
                        {
                            await cards.RemindAsync(person, VisitCards.Summary, visit.Id.Value, cancellation);
                        }

                        if (step == VisitStep.Late)
                        {
                            await mails.QueueAsync(new NewMail(KeyOf(VisitMails.SummaryLate, visit.Id.Value, visit.SummaryDueOn, person), person, VisitMails.SummaryLate, visit.Id.Value), cancellation);
                        }
                    }

                    await cards.RefreshAsync(VisitCards.Visit, visit.Id.Value, null, cancellation);
                },
                cancellation);
        }

        return sent;
    }

    /// <summary>001 §7.2.2: in advance.</summary>
    private async Task<int> UnsentAsync(WorkingCalendar calendar, CancellationToken cancellation)
    {
        var (now, until, sent) = (ground.Now, VisitGround.DueUtc(calendar.AddWorkingDays(ground.Today, 2)), 0);
        foreach (var visit in await db.Set<Visit>().AsNoTracking()
            .Where(visit => visit.State == VisitState.Planned && visit.EndUtc > now && visit.StartUtc <= until && visit.PlanNumber == 0 && visit.Direction == VisitDirection.Outgoing)
            .ToListAsync(cancellation))
        {
            sent += await OnceAsync(
                visit.Id.Value, visit.On, [VisitStep.Unsent],
                async (_, _) =>
                {
                    foreach (var person in await audience.ForAsync(visit.Planner, visit.Unit, cancellation))
                    {
                        await cards.PostAsync(person, VisitCards.Visit, visit.Id.Value, visit.StartUtc, cancellation);
                    }
                },
                cancellation);
        }

        return sent;
    }

    private async Task<int> PreparationAsync(WorkingCalendar calendar, CancellationToken cancellation)
    {
        var (nearest, sent) = (calendar.AddWorkingDays(ground.Today, 1), 0);
        foreach (var item in await db.Set<PreparationItem>().AsNoTracking().Where(item => !item.Closed && item.DueOn <= nearest).ToListAsync(cancellation))
        {
            var unit = await db.Set<Visit>().AsNoTracking().Where(visit => visit.Id == item.Visit).Select(visit => visit.Unit).SingleAsync(cancellation);
            sent += await OnceAsync(
                item.Id.Value, item.DueOn, Reached(calendar, item.DueOn),
                async (_, _) =>
                {
                    foreach (var person in await audience.ForAsync(item.Owner, unit, cancellation))
                    {
                        await cards.PostAsync(person, VisitCards.Item, item.Id.Value, VisitGround.DueUtc(item.DueOn), cancellation);
                        await cards.RemindAsync(person, VisitCards.Item, item.Id.Value, cancellation);
                    }
                },
                cancellation);
        }

        return sent;
    }

    private async Task<int> FollowUpsAsync(WorkingCalendar calendar, CancellationToken cancellation)
    {
        var (nearest, sent) = (calendar.AddWorkingDays(ground.Today, 1), 0);
        foreach (var follow in await db.Set<FollowUp>().AsNoTracking().Where(follow => !follow.Closed && follow.DueOn <= nearest).ToListAsync(cancellation))
        {
            sent += await OnceAsync(
                follow.Id.Value, follow.DueOn, Reached(calendar, follow.DueOn),
                async (step, _) =>
                {
                    foreach (var person in await audience.ForAsync(follow.Owner, follow.Unit, cancellation))
                    {
                        await cards.PostAsync(person, VisitCards.FollowUp, follow.Id.Value, VisitGround.DueUtc(follow.DueOn), cancellation);
                        await cards.RemindAsync(person, VisitCards.FollowUp, follow.Id.Value, cancellation);
                        if (step == VisitStep.Late)
                        {
                            await mails.QueueAsync(
                                new NewMail(KeyOf(VisitMails.FollowUpLate, follow.Id.Value, follow.DueOn, person), person, VisitMails.FollowUpLate, follow.Id.Value), cancellation);
                        }
                    }
                },
                cancellation);
        }

        return sent;
    }

    /// <summary>The steps whose day has come, earliest first.</summary>
    private List<VisitStep> Reached(WorkingCalendar calendar, DateOnly due)
    {
        var today = ground.Today;
        var reached = new List<VisitStep>();
        if (calendar.AddWorkingDays(today, 1) >= due)
        {
            reached.Add(VisitStep.Soon);
        }

        if (today >= due)
        {
            reached.Add(VisitStep.Today);
        }

        if (today > due)
        {
            reached.Add(VisitStep.Late);
        }

        return reached;
    }

    /// <summary>Marks every step that was reached, and tells of the latest if one is new. Takes no turn to write where all are marked.</summary>
    private async Task<int> OnceAsync(
        long subject, DateOnly due, IReadOnlyList<VisitStep> reached, Func<VisitStep, IReadOnlyList<VisitStep>, Task> tell, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if ((await FreshAsync(subject, due, reached, cancellation)).Count == 0)
        {
            return 0;
        }

        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    // Another process may have told since.
                    var fresh = await FreshAsync(subject, due, reached, cancellation);
                    if (fresh.Count == 0)
                    {
                        return 0;
                    }

                    db.AddRange(fresh.Select(step => VisitMark.Of(subject, due, step)));
                    await tell(fresh[^1], fresh);
                    return 1;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault) || fault is DbUpdateConcurrencyException)
        {
            // Another process was first.
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<List<VisitStep>> FreshAsync(long subject, DateOnly due, IReadOnlyList<VisitStep> reached, CancellationToken cancellation)
    {
        var marked = await db.Set<VisitMark>().AsNoTracking().Where(mark => mark.Subject == subject && mark.DueOn == due).Select(mark => mark.Step).ToListAsync(cancellation);
        return [.. reached.Except(marked)];
    }

    private static string KeyOf(string kind, long subject, DateOnly due, PersonId person) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{subject}:{due:yyyyMMdd}:{person.Value}");
}
