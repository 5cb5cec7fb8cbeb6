using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>What a look would find to do.</summary>
/// <param name="Months">Units whose present month opens.</param>
/// <param name="Warned">Answers that are due soon.</param>
/// <param name="Breached">Answers that are late.</param>
/// <param name="Passed">Cards that go to somebody else.</param>
public sealed record AppealForecast(int Months, int Warned, int Breached, int Passed);

/// <summary>
/// What happens to appeals by itself: the answer is due soon, or late (a stored fact, noted once); a card goes to the successor of who left, lost the role or was replaced; a
/// month opens. Every look does only what is left to do, so that it can be repeated and done by two processes.
/// </summary>
public sealed class WatchAppeals(
    GradingDb db, AppealsGround ground, AppealTurn turns, AppealSettings settings, IMonthlyDues dues, ReleaseCustomers release, ICardPosts cards)
{
    private const int AtOnce = 200;

    /// <summary>How many appeals and months were changed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var done = await OpenMonthAsync(cancellation) + await release.RunAsync(cancellation);
        var moment = await ground.MomentAsync(null, cancellation);
        await foreach (var appeal in OpenAsync(cancellation))
        {
            var look = await SeeAsync(appeal, moment, cancellation);
            done += look.IsNothing ? 0 : await TakeAsync(appeal, look, moment, cancellation);
        }

        return done;
    }

    /// <summary>What a look would do now; changes nothing.</summary>
    public async Task<AppealForecast> ForecastAsync(CancellationToken cancellation)
    {
        var opened = await dues.OpenAsync(ground.ThisMonth, cancellation);
        db.ChangeTracker.Clear();
        var (warned, breached, passed) = (0, 0, 0);
        var moment = await ground.MomentAsync(null, cancellation);
        await foreach (var appeal in OpenAsync(cancellation))
        {
            var look = await SeeAsync(appeal, moment, cancellation);
            (warned, breached, passed) = (warned + (look.Warned && !look.Breached ? 1 : 0), breached + (look.Breached ? 1 : 0), passed + (look.Turn.Mark != appeal.TurnMark ? 1 : 0));
        }

        return new AppealForecast(opened, warned, breached, passed);
    }

    /// <summary>Appeals that are not closed, in portions, with who looks after them looked up at once.</summary>
    private async IAsyncEnumerable<Appeal> OpenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var open = await db.Set<Appeal>().AsNoTracking()
            .Where(each => each.State == AppealState.WithUnit || each.State == AppealState.WithHeadquarters || each.State == AppealState.AtGroup
                || each.State == AppealState.AskedBack || each.State == AppealState.Answered)
            .Select(each => each.Id).ToListAsync(cancellation);
        foreach (var some in open.Chunk(AtOnce))
        {
            var appeals = await db.Set<Appeal>().AsNoTracking().Where(each => some.Contains(each.Id)).ToListAsync(cancellation);
            await turns.PrepareAsync([.. appeals.Select(each => each.Unit)], [.. appeals.Select(each => each.Subject)], cancellation);
            foreach (var appeal in appeals)
            {
                yield return appeal;
            }
        }
    }

    private async Task<Look> SeeAsync(Appeal seen, Moment moment, CancellationToken cancellation)
    {
        var clock = seen.Clock.Recount(moment.Calendar);
        var turn = await turns.OfAsync(seen.State, seen, cancellation);
        return new Look(
            turn,
            Moved: seen.ClockRuns && clock != seen.Clock,
            Breached: seen.ClockRuns && seen.BreachedOn is null && clock.IsLate(moment.Day),
            Warned: seen.ClockRuns && !seen.Warned && clock.IsNear(moment.Day, settings.WarnWorkingDays, moment.Calendar),
            Left: seen.Assigned is { } handler && !await turns.HandlesAsync(handler, cancellation),
            Passed: seen.TurnMark != turn.Mark);
    }

    private async Task<int> TakeAsync(Appeal seen, Look look, Moment moment, CancellationToken cancellation)
    {
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
                    if (look.Left)
                    {
                        appeal.Unassign();
                    }

                    if (look.Passed)
                    {
                        db.Add(appeal.PassOn(look.Turn.One, moment));
                        await turns.PassAsync(appeal, look.Turn, cancellation);
                    }

                    await TellAsync(appeal, look.Warned, look.Turn, moment, cancellation);
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

    /// <summary>What is to be done with one appeal.</summary>
    private sealed record Look(Turn Turn, bool Moved, bool Breached, bool Warned, bool Left, bool Passed)
    {
        public bool IsNothing => !Moved && !Breached && !Warned && !Left && !Passed;
    }
}
