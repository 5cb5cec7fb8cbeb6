using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Calendars;

/// <summary>The calendar as it was read.</summary>
internal sealed record CalendarInForce(WorkingCalendar Calendar, IReadOnlySet<int> Known, DateTimeOffset Until);

/// <summary>
/// Remembers the calendar for five seconds: an import of a hundred thousand files asks a hundred thousand times. A change in this process is seen at
/// once.
/// </summary>
public sealed class CalendarMemory
{
    private CalendarInForce? remembered;

    internal CalendarInForce? Find(DateTimeOffset now) => Volatile.Read(ref remembered) is { } known && now < known.Until ? known : null;

    internal void Keep(CalendarInForce calendar) => Volatile.Write(ref remembered, calendar);

    internal void Forget() => Volatile.Write(ref remembered, null);
}

/// <summary>The calendar in force: years that were edited or imported as they are stored, others as the published plan says.</summary>
internal sealed class WorkingDays(GradingDb db, CalendarMemory memory, TimeProvider clock) : IWorkingDays
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    public async ValueTask<WorkingCalendar> CalendarAsync(CancellationToken cancellation) => (await InForceAsync(cancellation)).Calendar;

    public async ValueTask<bool> KnowsAsync(int year, CancellationToken cancellation) => (await InForceAsync(cancellation)).Known.Contains(year);

    private async ValueTask<CalendarInForce> InForceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (memory.Find(now) is { } known)
        {
            return known;
        }

        var years = await db.Set<CalendarYear>().AsNoTracking().ToDictionaryAsync(year => year.Year, cancellation);
        var stored = await db.Set<CalendarDay>().AsNoTracking().ToListAsync(cancellation);
        var planned = WorkingCalendar.BuiltIn.Holidays.Select(day => day.Year).Distinct().Where(year => !years.ContainsKey(year)).ToList();
        List<NamedDay> days = [.. stored.Select(day => day.Named), .. planned.SelectMany(PublishedPlan.Of)];
        var calendar = new CalendarInForce(
            new WorkingCalendar(
                days.Where(day => day.Kind == DayKind.Holiday).Select(day => day.Day), days.Where(day => day.Kind == DayKind.MakeUp).Select(day => day.Day)),
            years.Values.Where(year => year.CompletedUtc is not null).Select(year => year.Year).Concat(planned).ToHashSet(),
            now + Lifetime);

        memory.Keep(calendar);
        return calendar;
    }
}
