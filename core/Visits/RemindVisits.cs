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
    GradingDb db, FindDueVisits due, VisitAudience audience, FileVisits files, IWorkingDays days, IEnumerable<IFileEvents> events, ICardPosts cards, IMails mails)
{
    /// <summary>How many were told, and how much was tried to put into files.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var filed = await files.RunAsync(cancellation);
        if (!due.IsHour)
        {
            return filed;
        }

        var calendar = await days.CalendarAsync(cancellation);
        return filed + await SummariesAsync(calendar, cancellation) + await UnsentAsync(calendar, cancellation)
            + await PreparationAsync(calendar, cancellation) + await FollowUpsAsync(calendar, cancellation);
    }

    private async Task<int> SummariesAsync(WorkingCalendar calendar, CancellationToken cancellation)
    {
        var sent = 0;
        foreach (var visit in await due.OverAsync(cancellation))
        {
            sent += await OnceAsync(
                visit.Id.Value, visit.SummaryDueOn, due.OfSummary(calendar, visit),
                async (step, fresh) =>
                {
                    if (fresh.Contains(VisitStep.Over))
                    {
                        foreach (var each in events)
                        {
                            await each.HappenedAsync([visit.Customer], FileEvent.Visit, visit.Plan.Until, cancellation);
                        }
                    }

                    foreach (var person in await audience.ForPlannerAsync(visit.Planner, visit.Unit, cancellation))
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
        var sent = 0;
        foreach (var visit in await due.NotMailedAsync(calendar, cancellation))
        {
            sent += await OnceAsync(
                visit.Id.Value, visit.On, [VisitStep.Unsent],
                async (_, _) =>
                {
                    foreach (var person in await audience.ForPlannerAsync(visit.Planner, visit.Unit, cancellation))
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
        var sent = 0;
        foreach (var item in await due.ItemsAsync(calendar, cancellation))
        {
            var unit = await db.Set<Visit>().AsNoTracking().Where(visit => visit.Id == item.Visit).Select(visit => visit.Unit).SingleAsync(cancellation);
            sent += await OnceAsync(
                item.Id.Value, item.DueOn, due.Reached(calendar, item.DueOn),
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
        var sent = 0;
        foreach (var follow in await due.OpenFollowUpsAsync(calendar, cancellation))
        {
            sent += await OnceAsync(
                follow.Id.Value, follow.DueOn, due.Reached(calendar, follow.DueOn),
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

    /// <summary>Marks every step that was reached, and tells of the latest if one is new. Takes no turn to write where all are marked.</summary>
    private async Task<int> OnceAsync(
        long subject, DateOnly day, IReadOnlyList<VisitStep> reached, Func<VisitStep, IReadOnlyList<VisitStep>, Task> tell, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if ((await due.FreshAsync(subject, day, reached, cancellation)).Count == 0)
        {
            return 0;
        }

        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    // Another process may have told since.
                    var fresh = await due.FreshAsync(subject, day, reached, cancellation);
                    if (fresh.Count == 0)
                    {
                        return 0;
                    }

                    db.AddRange(fresh.Select(step => VisitMark.Of(subject, day, step)));
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

    private static string KeyOf(string kind, long subject, DateOnly due, PersonId person) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{subject}:{due:yyyyMMdd}:{person.Value}");
}
