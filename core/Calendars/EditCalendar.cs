using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Calendars;

/// <summary>Changes single days of the calendar, and says that a year is whole. What was counted before stays as it was counted.</summary>
public sealed class EditCalendar(GradingDb db, IAccess access, IDeciders deciders, CalendarBook book)
{
    /// <summary>Makes the day one off, or one on which work is made up; again is harmless.</summary>
    public async Task<Result> SetAsync(PersonId actor, DateOnly? day, DayKind? kind, string? name, CancellationToken cancellation)
    {
        if ((await DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (day is not { } which || !CalendarText.Keeps(which.Year))
        {
            return new CalendarDayIsWrong(CalendarText.FirstYear, CalendarText.LastYear);
        }

        if (kind is not { } what || !Enum.IsDefined(what))
        {
            return new DayKindMissing();
        }

        if (CalendarText.NameOf(name) is not { } called)
        {
            return new DayNeedsName(CalendarText.LongestName);
        }

        if (what == DayKind.MakeUp && !CalendarText.IsWeekend(which))
        {
            return new MakeUpOnAWeekday(which);
        }

        return await ChangeAsync(
            which.Year,
            async (year, days) =>
            {
                if (book.Set(days, new NamedDay(which, what, called), actor))
                {
                    await book.ChangedAsync(year, cancellation);
                }

                return Result.Done;
            },
            cancellation);
    }

    /// <summary>Makes the day what its weekday says.</summary>
    public async Task<Result> RemoveAsync(PersonId actor, DateOnly? day, CancellationToken cancellation)
    {
        if ((await DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (day is not { } which || !CalendarText.Keeps(which.Year))
        {
            return new CalendarDayIsWrong(CalendarText.FirstYear, CalendarText.LastYear);
        }

        return await ChangeAsync(
            which.Year,
            async (year, days) =>
            {
                if (!book.Remove(days, which, actor))
                {
                    return new DayIsOrdinary(which);
                }

                await book.ChangedAsync(year, cancellation);
                return Result.Done;
            },
            cancellation);
    }

    /// <summary>Says that the days of the year are all there; again is harmless.</summary>
    public async Task<Result> CompleteAsync(PersonId actor, int number, CancellationToken cancellation)
    {
        if ((await DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (!CalendarText.Keeps(number))
        {
            return new CalendarYearIsWrong(CalendarText.FirstYear, CalendarText.LastYear);
        }

        return await ChangeAsync(
            number,
            async (year, days) =>
            {
                if (!days.Exists(day => day.Kind == DayKind.Holiday))
                {
                    return new YearHasNoHolidays(number);
                }

                if (await book.CompleteAsync(year, actor, cancellation))
                {
                    await book.ChangedAsync(year, cancellation);
                }

                return Result.Done;
            },
            cancellation);
    }

    private async Task<Result> DemandAsync(PersonId actor, CancellationToken cancellation) =>
        await access.DemandAsync(actor, GradingAction.KeepCalendar, await deciders.HeadquartersAsync(cancellation), cancellation);

    private async Task<Result> ChangeAsync(int number, Func<CalendarYear, List<CalendarDay>, Task<Result>> change, CancellationToken cancellation)
    {
        try
        {
            var done = await db.WriteWholeAsync<bool>(
                async () =>
                {
                    var (year, days) = await book.OpenAsync(number, cancellation);
                    return (await change(year, days)).Refused(out var refusal) ? refusal : true;
                },
                cancellation);
            return done.Refused(out var refusal) ? refusal : Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new CalendarChangedMeanwhile();
        }
    }
}
