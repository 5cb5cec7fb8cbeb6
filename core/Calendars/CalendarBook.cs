using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Calendars;

/// <summary>Kinds of the cards; their subject is the year.</summary>
public static class CalendarCards
{
    /// <summary>工作日历 The year with its days off; posted while a year is missing.</summary>
    public const string Year = "calendar";
}

/// <summary>Keeps years and days in the caller's transaction. Knows no rights.</summary>
public sealed class CalendarBook(GradingDb db, CalendarMemory memory, ICardPosts cards, TimeProvider clock)
{
    /// <summary>Days of the year, ascending, as stored or planned.</summary>
    internal async Task<IReadOnlyList<NamedDay>> DaysAsync(int year, CancellationToken cancellation) =>
        await db.Set<CalendarYear>().AsNoTracking().AnyAsync(each => each.Year == year, cancellation)
            ? [.. (await StoredAsync(year, tracked: false, cancellation)).Select(day => day.Named)]
            : PublishedPlan.Of(year);

    /// <summary>The year to be changed; one without a row begins as the published plan, where there is one.</summary>
    internal async Task<(CalendarYear Year, List<CalendarDay> Days)> OpenAsync(int number, CancellationToken cancellation)
    {
        if (await db.Set<CalendarYear>().FindAsync([number], cancellation) is { } stored)
        {
            return (stored, [.. await StoredAsync(number, tracked: true, cancellation)]);
        }

        var year = CalendarYear.Begin(number);
        db.Add(year);
        var planned = PublishedPlan.Of(number).Select(CalendarDay.Of).ToList();
        db.AddRange(planned);
        if (planned.Count > 0)
        {
            year.Complete(null, clock.GetUtcNow().UtcDateTime);
        }

        return (year, planned);
    }

    /// <summary>Puts the day; false when it is so already.</summary>
    internal bool Set(List<CalendarDay> days, NamedDay wanted, PersonId? by)
    {
        var known = days.Find(day => day.Day == wanted.Day);
        if (known?.Named == wanted)
        {
            return false;
        }

        if (known is null)
        {
            known = CalendarDay.Of(wanted);
            db.Add(known);
            days.Add(known);
        }
        else
        {
            known.Become(wanted.Kind, wanted.Name);
        }

        Note(CalendarChangeKind.Set, wanted.Day.Year, wanted, by);
        return true;
    }

    /// <summary>Makes the day an ordinary one; false when it is one.</summary>
    internal bool Remove(List<CalendarDay> days, DateOnly which, PersonId? by)
    {
        if (days.Find(day => day.Day == which) is not { } known)
        {
            return false;
        }

        Note(CalendarChangeKind.Removed, which.Year, known.Named, by);
        days.Remove(known);
        db.Remove(known);
        return true;
    }

    /// <summary>The year counts as whole from now on; nobody is asked for it any more. False when it is whole already.</summary>
    internal async Task<bool> CompleteAsync(CalendarYear year, PersonId? by, CancellationToken cancellation)
    {
        if (year.CompletedUtc is not null)
        {
            return false;
        }

        year.Complete(by, clock.GetUtcNow().UtcDateTime);
        Note(CalendarChangeKind.Completed, year.Year, null, by);
        await cards.SettleAsync(CalendarCards.Year, year.Year, null, cancellation);
        return true;
    }

    /// <summary>The year was changed: cards show it anew, the calendar is read anew.</summary>
    internal async Task ChangedAsync(CalendarYear year, CancellationToken cancellation)
    {
        year.Touch();
        await cards.RefreshAsync(CalendarCards.Year, year.Year, null, cancellation);
        db.AfterCommit(memory.Forget);
    }

    private void Note(CalendarChangeKind kind, int year, NamedDay? day, PersonId? by) =>
        db.Add(CalendarChange.Of(kind, year, day, by, clock.GetUtcNow().UtcDateTime));

    private async Task<IReadOnlyList<CalendarDay>> StoredAsync(int year, bool tracked, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var days = db.Set<CalendarDay>().Where(day => day.Day >= first && day.Day <= last).OrderBy(day => day.Day);
        return await (tracked ? days : days.AsNoTracking()).ToListAsync(cancellation);
    }
}
