using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Calendars;

/// <summary>No date, or none that a calendar is kept for.</summary>
public sealed record CalendarDayIsWrong(int First, int Last) : Error(ErrorKind.Invalid)
{
    public string Field => "day";
}

/// <summary>It is not said whether the day is off or worked.</summary>
public sealed record DayKindMissing() : Error(ErrorKind.Invalid)
{
    public string Field => "kind";
}

/// <summary>The day has no name, or one that is too long.</summary>
public sealed record DayNeedsName(int Longest) : Error(ErrorKind.Invalid)
{
    public string Field => "name";
}

/// <summary>Work is made up on Saturdays and Sundays only: on other days it is done anyway.</summary>
public sealed record MakeUpOnAWeekday(DateOnly Day) : Error(ErrorKind.Invalid)
{
    public string Field => "day";
}

/// <summary>The day is an ordinary one already.</summary>
public sealed record DayIsOrdinary(DateOnly Day) : Error(ErrorKind.Conflict)
{
    public string Field => "day";
}

/// <summary>A calendar is kept for the years from <paramref name="First"/> to <paramref name="Last"/>.</summary>
public sealed record CalendarYearIsWrong(int First, int Last) : Error(ErrorKind.Invalid)
{
    public string Field => "year";
}

/// <summary>A year without any day off is not whole.</summary>
public sealed record YearHasNoHolidays(int Year) : Error(ErrorKind.Invalid);

/// <summary>Somebody else changed the year in the same moment.</summary>
public sealed record CalendarChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>Nothing was pasted, or the file holds no line.</summary>
public sealed record NoCalendarLines() : Error(ErrorKind.Invalid)
{
    public string Field => "text";
}

/// <summary>More lines, or a longer text, than a calendar has.</summary>
public sealed record CalendarTooLong(int Most) : Error(ErrorKind.Invalid)
{
    public string Field => "text";
}

/// <summary>Lines could not be read; nothing was taken over.</summary>
/// <param name="Faults">What is wrong with each, at most the first twenty.</param>
public sealed record WrongCalendarLines(int Count, IReadOnlyList<Error> Faults) : Error(ErrorKind.Invalid)
{
    public string Field => "text";
}

/// <summary>A line is not date;kind;name.</summary>
public sealed record LineHasNotThreeParts(int Line) : Error(ErrorKind.Invalid);

/// <summary>A line whose day, or days, cannot be read or are none that a calendar is kept for.</summary>
public sealed record LineHasWrongDay(int Line, int First, int Last) : Error(ErrorKind.Invalid);

/// <summary>A line with a period that ends before it begins, or goes on for more than <paramref name="Longest"/> days.</summary>
public sealed record LineHasWrongPeriod(int Line, int Longest) : Error(ErrorKind.Invalid);

/// <summary>A line that says neither day off nor make-up day.</summary>
public sealed record LineHasWrongKind(int Line) : Error(ErrorKind.Invalid);

/// <summary>A line without a name, or with one that is too long.</summary>
public sealed record LineHasWrongName(int Line, int Longest) : Error(ErrorKind.Invalid);

/// <summary>A line that has work made up on a weekday.</summary>
public sealed record LineMakesUpOnAWeekday(int Line, DateOnly Day) : Error(ErrorKind.Invalid);

/// <summary>A line names a day that an earlier one named: a year stands in the list twice, or two holidays overlap.</summary>
public sealed record LineRepeatsDay(int Line, int Earlier, DateOnly Day) : Error(ErrorKind.Invalid);

/// <summary>A year of which the list names make-up days only.</summary>
public sealed record ImportedYearHasNoHolidays(int Year) : Error(ErrorKind.Invalid);

/// <summary>More than one sheet of the workbook holds lines.</summary>
public sealed record CalendarHasSeveralSheets() : Error(ErrorKind.Invalid);
