using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Calendars;

/// <summary>What a day of the calendar is.</summary>
public enum DayKind
{
    /// <summary>放假 A day off, on whatever weekday.</summary>
    Holiday,

    /// <summary>调休上班 A Saturday or Sunday on which work is made up.</summary>
    MakeUp,
}

/// <summary>A day as it is to be: taken from the published plan, typed or imported.</summary>
/// <param name="Name">For example 国庆节.</param>
public sealed record NamedDay(DateOnly Day, DayKind Kind, string Name);

/// <summary>日历中的一天 A day that is not what its weekday says. A year that has a <see cref="CalendarYear"/> consists of these rows alone.</summary>
public sealed class CalendarDay
{
    private CalendarDay()
    {
    }

    public DateOnly Day { get; private set; }

    public DayKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public NamedDay Named => new(Day, Kind, Name);

    internal static CalendarDay Of(NamedDay day) => new() { Day = day.Day, Kind = day.Kind, Name = day.Name };

    internal void Become(DayKind kind, string name)
    {
        (Kind, Name) = (kind, name);
        Version++;
    }
}

/// <summary>年度日历 A year that was edited or imported; one without a row is the published plan, where that is known.</summary>
public sealed class CalendarYear
{
    private CalendarYear()
    {
    }

    public int Year { get; private set; }

    /// <summary>Since when it counts as whole; null while days were typed in but nobody said that these are all.</summary>
    public DateTime? CompletedUtc { get; private set; }

    public PersonId? CompletedBy { get; private set; }

    /// <summary>Concurrency token; every change of a day of the year moves it.</summary>
    public int Version { get; private set; }

    internal static CalendarYear Begin(int year) => new() { Year = year };

    internal void Touch() => Version++;

    internal void Complete(PersonId? by, DateTime now)
    {
        (CompletedUtc, CompletedBy) = (now, by);
        Version++;
    }
}

/// <summary>What became of a day.</summary>
public enum CalendarChangeKind
{
    /// <summary>Typed, or added by an import.</summary>
    Set,

    /// <summary>Taken out; an ordinary day again.</summary>
    Removed,

    /// <summary>The year was said to be whole.</summary>
    Completed,
}

/// <summary>Who changed what in the calendar: deadlines rest on it.</summary>
[AppendOnly]
public sealed class CalendarChange
{
    private CalendarChange()
    {
    }

    public long Id { get; private set; }

    public int Year { get; private set; }

    public CalendarChangeKind Kind { get; private set; }

    /// <summary>Null when the year was completed.</summary>
    public DateOnly? Day { get; private set; }

    public DayKind? DayKind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Null when an operator did it on the command line.</summary>
    public PersonId? By { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static CalendarChange Of(CalendarChangeKind kind, int year, NamedDay? day, PersonId? by, DateTime now) => new()
    {
        Id = RandomId.Next(),
        Year = year,
        Kind = kind,
        Day = day?.Day,
        DayKind = day?.Kind,
        Name = day?.Name ?? "",
        By = by,
        AtUtc = now,
    };
}

internal sealed class CalendarDayMapping : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("CalendarDays");
        builder.HasKey(day => day.Day);
        builder.Property(day => day.Day).ValueGeneratedNever();
        builder.Property(day => day.Name).HasMaxLength(CalendarText.LongestName);
        builder.Property(day => day.Version).IsConcurrencyToken();
        builder.Ignore(day => day.Named);
    }
}

internal sealed class CalendarYearMapping : IEntityTypeConfiguration<CalendarYear>
{
    public void Configure(EntityTypeBuilder<CalendarYear> builder)
    {
        builder.ToTable("CalendarYears");
        builder.HasKey(year => year.Year);
        builder.Property(year => year.Year).ValueGeneratedNever();
        builder.Property(year => year.Version).IsConcurrencyToken();
    }
}

internal sealed class CalendarChangeMapping : IEntityTypeConfiguration<CalendarChange>
{
    public void Configure(EntityTypeBuilder<CalendarChange> builder)
    {
        builder.ToTable("CalendarChanges");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Name).HasMaxLength(CalendarText.LongestName);
        builder.HasIndex(change => new { change.Year, change.AtUtc });
    }
}
