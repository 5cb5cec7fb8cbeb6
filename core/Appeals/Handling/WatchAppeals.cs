using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>
/// What happens to appeals by itself: the answer is due soon, or late (a stored fact, noted once); a card goes to the successor of who left or was replaced; a
/// month opens. Every look does only what is left to do, so that it can be repeated and done by two processes.
/// </summary>
public sealed class WatchAppeals(
    GradingDb db, AppealsGround ground, AppealTurn turns, AppealSettings settings, IMonthlyDues dues, ReleaseCustomers release, IDirectory directory, ICardPosts cards)
{
    private const int AtOnce = 200;

    /// <summary>How many appeals and months were changed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var done = await OpenMonthAsync(cancellation) + await release.RunAsync(cancellation);
        var open = await db.Set<Appeal>().AsNoTracking()
            .Where(each => each.State == AppealState.WithUnit || each.State == AppealState.WithHeadquarters || each.State == AppealState.AtGroup
                || each.State == AppealState.AskedBack || each.State == AppealState.Answered)
            .Select(each => each.Id).ToListAsync(cancellation);
        var moment = await ground.MomentAsync(null, cancellation);
        foreach (var some in open.Chunk(AtOnce))
        {
            var appeals = await db.Set<Appeal>().AsNoTracking().Where(each => some.Contains(each.Id)).ToListAsync(cancellation);
            await turns.PrepareAsync([.. appeals.Select(each => each.Unit)], [.. appeals.Select(each => each.Subject)], cancellation);
            foreach (var appeal in appeals)
            {
                done += await LookAsync(appeal, moment, cancellation);
            }
        }

        return done;
    }

    private async Task<int> LookAsync(Appeal seen, Moment moment, CancellationToken cancellation)
    {
        var turn = await turns.OfAsync(seen.State, seen, cancellation);
        var left = seen.Assigned is { } handler && await directory.PersonAsync(handler, cancellation) is null or { Gone: true };
        var clock = seen.Clock.Recount(moment.Calendar);
        var moved = seen.ClockRuns && clock != seen.Clock;
        var breached = seen.ClockRuns && seen.BreachedOn is null && clock.IsLate(moment.Day);
        var warned = seen.ClockRuns && !seen.Warned && clock.IsNear(moment.Day, settings.WarnWorkingDays, moment.Calendar);
        if (!moved && !breached && !warned && !left && seen.TurnMark == turn.Mark)
        {
            return 0;
        }

        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    var appeal = await db.Set<Appeal>().SingleAsync(each => each.Id == seen.Id, cancellation);
                    if (appeal.Version != seen.Version)
                    {
                        // Somebody took a step meanwhile; the next look sees what is left.
                        return 0;
                    }

                    appeal.Recount(moment.Calendar);
                    if (left && seen.Assigned is not null)
                    {
                        appeal.Unassign();
                    }

                    if (appeal.TurnMark != turn.Mark)
                    {
                        db.Add(appeal.PassOn(turn.One, moment));
                        await turns.PassAsync(appeal, turn, cancellation);
                    }

                    await TellAsync(appeal, warned, turn, moment, cancellation);
                    return 1;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            // Another process was first.
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Whoever owes the answer is reminded and gets a mail; the card shows that it is near or late.</summary>
    private async Task TellAsync(Appeal appeal, bool warned, Turn turn, Moment moment, CancellationToken cancellation)
    {
        var breach = appeal.Breach(moment);
        if (breach is not null)
        {
            db.Add(breach);
        }
        else if (warned)
        {
            db.Add(appeal.Warn(moment));
        }
        else
        {
            return;
        }

        foreach (var person in turn.All)
        {
            await cards.RemindAsync(person, AppealCards.Appeal, appeal.Id.Value, cancellation);
        }

        await cards.RefreshAsync(AppealCards.Appeal, appeal.Id.Value, null, cancellation);
        await turns.MailAsync(appeal, turn, AppealCards.TurnMail, cancellation);
    }

    private async Task<int> OpenMonthAsync(CancellationToken cancellation)
    {
        try
        {
            var opened = await dues.OpenAsync(ground.ThisMonth, cancellation);
            await db.SaveChangesAsync(cancellation);
            return opened;
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            // Another process opened it.
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
