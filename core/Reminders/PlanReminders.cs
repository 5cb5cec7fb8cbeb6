using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reminders;

/// <summary>What is due to one unit of one month now.</summary>
/// <param name="Take">To be sent, oldest first.</param>
/// <param name="Skip">Missed while nobody ran, and overtaken.</param>
public sealed record PlannedReminder(UnitId Unit, Month Month, DateOnly DueOn, IReadOnlyList<Rung> Take, IReadOnlyList<Rung> Skip);

/// <summary>
/// What is to be sent now and why: of every month that somebody still owes, the rungs whose day and hour have come and that were not taken. Reads the
/// units that owe, page by page, and nothing of the others; sends nothing.
/// </summary>
public sealed class PlanReminders(GradingDb db, IMonthlyDues dues, IWorkingDays days, ReminderSettings settings, TimeProvider clock)
{
    private const int PageSize = 500;

    /// <summary>The day whose hour has come.</summary>
    public DateOnly Today
    {
        get
        {
            var local = GroupTime.LocalOf(clock.GetUtcNow());
            var today = DateOnly.FromDateTime(local.DateTime);
            return local.Hour < settings.Hour ? today.AddDays(-1) : today;
        }
    }

    /// <summary>Pages of units with something due.</summary>
    public async IAsyncEnumerable<IReadOnlyList<PlannedReminder>> PagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var (today, calendar) = (Today, await days.CalendarAsync(cancellation));
        foreach (var month in await dues.OpenMonthsAsync(cancellation))
        {
            var reached = MonthLadder.Reached(month, today, settings, calendar);
            if (reached.Count == 0)
            {
                continue;
            }

            var due = MonthDue.Of(month);
            var after = default(UnitId);
            while (true)
            {
                var units = await dues.OwingAsync(month, after, PageSize, cancellation);
                if (units.Count == 0)
                {
                    break;
                }

                after = units[^1];
                var page = PageOf(month, due, units, reached);
                if (page.Count > 0)
                {
                    yield return page;
                }

                if (units.Count < PageSize)
                {
                    break;
                }
            }
        }
    }

    /// <summary>Day of headquarters' last list of the month, and the latest day since on which somebody was late or could not be reached; null for none.</summary>
    public async Task<(DateOnly Last, DateOnly? News)> ListAsync(Month month, CancellationToken cancellation)
    {
        var today = Today;
        var last = await db.Set<Reminder>().AsNoTracking().Where(row => row.Month == month && row.Step == ReminderStep.List)
            .OrderByDescending(row => row.Slot).Select(row => (DateOnly?)row.Slot).FirstOrDefaultAsync(cancellation) ?? DateOnly.MinValue;
        return (last, await db.Set<Reminder>().AsNoTracking()
            .Where(row => row.Month == month && row.Step != ReminderStep.List && row.Slot > last && row.Slot <= today && (row.Step == ReminderStep.Late || row.Gap != ReminderGap.None))
            .OrderByDescending(row => row.Slot).Select(row => (DateOnly?)row.Slot).FirstOrDefaultAsync(cancellation));
    }

    private List<PlannedReminder> PageOf(Month month, DateOnly due, IReadOnlyList<UnitId> units, IReadOnlyList<Rung> reached)
    {
        var taken = Taken(month, units);
        var page = new List<PlannedReminder>();
        foreach (var unit in units)
        {
            var (take, skip) = MonthLadder.Choose(reached, taken.TryGetValue(unit, out var last) ? last : null);
            if (take.Count > 0)
            {
                page.Add(new PlannedReminder(unit, month, due, take, skip));
            }
        }

        return page;
    }

    /// <summary>The last rung of each unit. Past the tracker: composing a list of so many ids takes that longer than the database takes to answer it.</summary>
    private Dictionary<UnitId, DateOnly> Taken(Month month, IReadOnlyList<UnitId> units)
    {
        var ids = string.Join(',', units.Select(unit => unit.Value.ToString(CultureInfo.InvariantCulture)));
        using var statement = new Statement(db, $"SELECT \"Unit\", \"LastSlot\" FROM \"Remindings\" WHERE \"Month\" = @p0 AND \"Unit\" IN ({ids})", DbType.Int32);
        statement[0] = month.Stamp;
        using var reader = statement.Read();
        var taken = new Dictionary<UnitId, DateOnly>(units.Count);
        while (reader.Read())
        {
            var slot = reader.GetInt32(1);
            taken.Add(new UnitId(reader.GetInt64(0)), new DateOnly(slot / 10_000, slot / 100 % 100, slot % 100));
        }

        return taken;
    }
}
