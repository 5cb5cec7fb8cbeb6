using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>Keeps the due dates of files in the caller's transaction. Knows no rights.</summary>
public sealed class UpkeepBook(GradingDb db, IWorkingDays working, UpkeepSettings settings, TimeProvider clock)
{
    /// <summary>
    /// The part was brought up to date. A second time within the same period changes nothing and is no record, but a confirmation is, and what an
    /// event demanded is settled always.
    /// </summary>
    internal async Task DoneAsync(CustomerFile file, UpkeepPart part, UpkeepDone how, PersonId? by, CancellationToken cancellation)
    {
        if (part == UpkeepPart.Volumes)
        {
            await FiguresAsync(file, how, by, cancellation);
            return;
        }

        var (now, today) = Now();
        var due = await FindAsync(file, part, cancellation);
        if (how == UpkeepDone.Saved && due.Cause == UpkeepCause.Cycle && due.DoneOn is { } done && UpkeepCycle.After(file.Standing, today) <= UpkeepCycle.After(file.Standing, done))
        {
            return;
        }

        db.Add(UpkeepRecord.Of(due, how, by, now));
        due.Settle(today, file.Standing);
    }

    /// <summary>The rows of a file, made where there are none; tracked.</summary>
    internal async Task<IReadOnlyList<UpkeepDue>> RowsAsync(CustomerFile file, CancellationToken cancellation)
    {
        var rows = new List<UpkeepDue>();
        foreach (var part in Enum.GetValues<UpkeepPart>())
        {
            rows.Add(await FindAsync(file, part, cancellation));
        }

        return rows;
    }

    /// <summary>Makes rows of a new file without looking for stored ones.</summary>
    /// <param name="last">The last month with figures; null when there is none.</param>
    internal IReadOnlyList<UpkeepDue> Make(CustomerFile file, Month? last)
    {
        var today = Now().Today;
        List<UpkeepDue> rows =
        [
            .. UpkeepParts.Sections.Select(part => UpkeepDue.Of(file, part, today)),
            UpkeepDue.OfVolumes(file, last?.AddMonths(1) ?? Month.Of(today), settings),
        ];
        db.AddRange(rows);
        return rows;
    }

    /// <summary>Last day in time after an event.</summary>
    internal async ValueTask<DateOnly> LateAfterAsync(DateOnly on, CancellationToken cancellation) =>
        (await working.CalendarAsync(cancellation)).AddWorkingDays(on, settings.EventWorkingDays);

    private async Task<UpkeepDue> FindAsync(CustomerFile file, UpkeepPart part, CancellationToken cancellation)
    {
        if (await db.Set<UpkeepDue>().FindAsync([file.Customer, part], cancellation) is { } found)
        {
            return found;
        }

        var made = part == UpkeepPart.Volumes
            ? UpkeepDue.OfVolumes(file, (await LastAsync(file.Customer, cancellation))?.AddMonths(1) ?? Month.Of(Now().Today), settings)
            : UpkeepDue.Of(file, part, Now().Today);
        db.Add(made);
        return made;
    }

    /// <summary>Months that came are passed over; a gap stays due.</summary>
    private async Task FiguresAsync(CustomerFile file, UpkeepDone how, PersonId? by, CancellationToken cancellation)
    {
        var due = await FindAsync(file, UpkeepPart.Volumes, cancellation);
        var from = due.Next!.Value;
        var stored = await db.Set<MonthlyVolume>().AsNoTracking().Where(volume => volume.Customer == file.Customer).Select(volume => volume.Month).ToListAsync(cancellation);
        var there = stored.Concat(db.Set<MonthlyVolume>().Local.Where(volume => volume.Customer == file.Customer).Select(volume => volume.Month)).ToHashSet();
        Pass(due, from, there, how, by);
    }

    /// <summary>Moves the row to the first month from <paramref name="from"/> on that is not among <paramref name="there"/>.</summary>
    internal void Pass(UpkeepDue due, Month from, IReadOnlySet<Month> there, UpkeepDone how, PersonId? by)
    {
        var (now, today) = Now();
        var next = from;
        while (there.Contains(next))
        {
            next = next.AddMonths(1);
        }

        if (next.CompareTo(due.Next!.Value) > 0)
        {
            db.Add(UpkeepRecord.Of(due, how, by, now));
            due.FiguresCame(today);
        }

        if (next != due.Next)
        {
            due.Expect(next, settings);
        }
    }

    private async Task<Month?> LastAsync(CustomerId customer, CancellationToken cancellation)
    {
        var months = await db.Set<MonthlyVolume>().AsNoTracking().Where(volume => volume.Customer == customer).OrderByDescending(volume => volume.Month)
            .Select(volume => volume.Month).Take(1).ToListAsync(cancellation);
        return months.Count == 0 ? null : months[0];
    }

    private (DateTime Now, DateOnly Today) Now()
    {
        var now = clock.GetUtcNow();
        return (now.UtcDateTime, GroupTime.DateOf(now));
    }
}
