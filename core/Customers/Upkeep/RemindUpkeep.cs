using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>
/// Reminds keepers 7 days and 1 day before the last day, and once a week of what is late; whoever answers for the unit's files gets one summary a
/// week, as card and mail. Looks only at what falls due these days or became late; once also with several processes.
/// </summary>
public sealed class RemindUpkeep(GradingDb db, UpkeepAudience audience, ICardPosts cards, IMails mails, TimeProvider clock)
{
    /// <summary>Nobody is reminded before this hour, Asia/Shanghai.</summary>
    private const int FirstHour = 8;

    private const int DaysOfWeek = 7;
    private const int AtOnce = 400;

    private int Hour => GroupTime.LocalOf(clock.GetUtcNow()).Hour;

    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    /// <summary>How many units were reminded.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (Hour < FirstHour)
        {
            return 0;
        }

        var (today, week) = (Today, Week(Today));
        var reminded = 0;
        foreach (var each in await BeforeAsync(today, cancellation))
        {
            reminded += await OnceAsync(each, today, cancellation) ? 1 : 0;
        }

        var swept = Swept(week);
        var isSwept = await db.Set<UpkeepMark>().AnyAsync(mark => mark.Key == swept.Key, cancellation);
        var late = 0;
        foreach (var each in await LateAsync(today, week, isSwept, cancellation))
        {
            late += await OnceAsync(each, today, cancellation) ? 1 : 0;
        }

        await SettleAsync(today, week, cancellation);
        return reminded + (isSwept || await OnceAsync(new Planned(default, [swept], IsLate: false, today), today, cancellation) ? late : 0);
    }

    /// <summary>How many reminders of units a run would send now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        if (Hour < FirstHour)
        {
            return 0;
        }

        var (today, week) = (Today, Week(Today));
        var swept = Swept(week);
        var planned = (await BeforeAsync(today, cancellation))
            .Concat(await LateAsync(today, week, await db.Set<UpkeepMark>().AnyAsync(mark => mark.Key == swept.Key, cancellation), cancellation)).ToList();
        var known = new HashSet<string>();
        foreach (var some in planned.SelectMany(each => each.Marks).Select(mark => mark.Key).Distinct().Chunk(AtOnce))
        {
            known.UnionWith(await db.Set<UpkeepMark>().AsNoTracking().Where(mark => some.Contains(mark.Key)).Select(mark => mark.Key).ToListAsync(cancellation));
        }

        return planned.Count(each => each.Marks.Exists(mark => !known.Contains(mark.Key)));
    }

    private static DateOnly Week(DateOnly today) => today.AddDays(-(((int)today.DayOfWeek + 6) % DaysOfWeek));

    /// <summary>That everything late was looked at in this week.</summary>
    private static UpkeepMark Swept(DateOnly week) => UpkeepMark.Late(default, week);

    private async Task<IReadOnlyList<Planned>> BeforeAsync(DateOnly today, CancellationToken cancellation)
    {
        var to = today.AddDays(UpkeepSettings.RemindBefore[0]);
        var ends = await db.Set<UpkeepDue>().AsNoTracking().Where(due => due.LateAfter >= today && due.LateAfter <= to)
            .Select(due => new { due.Unit, due.LateAfter }).Distinct().ToListAsync(cancellation);
        return [.. ends.GroupBy(end => end.Unit).Select(unit => new Planned(
            unit.Key,
            [.. unit.SelectMany(end => UpkeepSettings.RemindBefore.Where(days => end.LateAfter.AddDays(-days) <= today).Select(days => UpkeepMark.Before(end.Unit, end.LateAfter, days)))],
            IsLate: false, unit.Min(end => end.LateAfter)))];
    }

    /// <summary>Everything that is late once a week; in between only units in which something became late.</summary>
    private async Task<IReadOnlyList<Planned>> LateAsync(DateOnly today, DateOnly week, bool isSwept, CancellationToken cancellation)
    {
        var from = isSwept ? today.AddDays(-DaysOfWeek) : DateOnly.MinValue;
        var units = await db.Set<UpkeepDue>().AsNoTracking().Where(due => due.LateAfter < today && due.LateAfter >= from).Select(due => due.Unit).Distinct().ToListAsync(cancellation);
        return [.. units.Select(unit => new Planned(unit, [UpkeepMark.Late(unit, week)], IsLate: true, today))];
    }

    /// <summary>Summaries of units in which nothing is late any more wait for nobody.</summary>
    private async Task SettleAsync(DateOnly today, DateOnly week, CancellationToken cancellation)
    {
        var before = week.AddDays(-DaysOfWeek);
        var told = await db.Set<UpkeepMark>().AsNoTracking().Where(mark => mark.Week >= before && mark.Week <= week && mark.Unit != default).Select(mark => mark.Unit).Distinct().ToListAsync(cancellation);
        foreach (var unit in told)
        {
            if (!await db.Set<UpkeepDue>().AnyAsync(due => due.Unit == unit && due.DueOn < today && due.LateAfter < today, cancellation))
            {
                await db.WriteAsync(
                    async () =>
                    {
                        await cards.SettleAsync(UpkeepCards.Late, unit.Value, null, cancellation);
                        return true;
                    },
                    cancellation);
            }
        }
    }

    /// <summary>Sends if one of the marks is new, and keeps all of them.</summary>
    private async Task<bool> OnceAsync(Planned planned, DateOnly today, CancellationToken cancellation)
    {
        var (unit, marks, isLate, due) = planned;
        var keys = marks.Select(mark => mark.Key).ToList();
        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    var known = await db.Set<UpkeepMark>().AsNoTracking().Where(mark => keys.Contains(mark.Key)).Select(mark => mark.Key).ToListAsync(cancellation);
                    var fresh = marks.Where(mark => !known.Contains(mark.Key)).ToList();
                    if (fresh.Count == 0)
                    {
                        return false;
                    }

                    db.AddRange(fresh);
                    if (unit != default)
                    {
                        await SendAsync(unit, isLate, due, today, cancellation);
                    }

                    return true;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            // Another process was first.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task SendAsync(UnitId unit, bool isLate, DateOnly due, DateOnly today, CancellationToken cancellation)
    {
        var to = today.AddDays(UpkeepSettings.RemindBefore[0]);
        var named = await db.Set<UpkeepDue>().AsNoTracking().Where(row => row.Unit == unit && row.DueOn <= to)
            .Join(db.Set<CustomerFile>(), row => row.Customer, file => file.Customer, (_, file) => file.Keeper).Distinct().ToListAsync(cancellation);
        foreach (var person in await audience.KeepersAsync(unit, named, cancellation))
        {
            await TellAsync(person, UpkeepCards.Due, unit, due, cancellation);
        }

        if (isLate)
        {
            foreach (var person in await audience.ManagersAsync(unit, cancellation))
            {
                await TellAsync(person, UpkeepCards.Late, unit, due, cancellation);
                await mails.QueueAsync(new NewMail(UpkeepMails.KeyOf(unit, due, person), person, UpkeepMails.Late, unit.Value), cancellation);
            }
        }
    }

    private async Task TellAsync(PersonId person, string kind, UnitId unit, DateOnly due, CancellationToken cancellation)
    {
        var waits = (await cards.StatesAsync(kind, unit.Value, cancellation)).Any(state => state.Person == person);
        await cards.PostAsync(person, kind, unit.Value, UpkeepAudience.DueUtc(due), cancellation);
        if (waits)
        {
            await cards.RemindAsync(person, kind, unit.Value, cancellation);
        }
    }

    /// <summary>A reminder of a unit, and the marks it sets; nothing to send where they are all there.</summary>
    private sealed record Planned(UnitId Unit, List<UpkeepMark> Marks, bool IsLate, DateOnly Due);
}
