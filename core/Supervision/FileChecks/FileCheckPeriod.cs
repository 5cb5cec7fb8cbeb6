namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>Headquarters' checks of customers' files (002 §6.4.1).</summary>
public enum FileCheckKind
{
    /// <summary>每月检查 Strategic files, and everybody's volumes and prices.</summary>
    Monthly,

    /// <summary>每季度抽查 A sample of VIP files.</summary>
    Quarterly,

    /// <summary>每年统查 All files as a whole.</summary>
    Yearly,
}

/// <summary>What a check looks at.</summary>
/// <param name="Number">Month 1 to 12, quarter 1 to 4; 1 for a year.</param>
public readonly record struct FileCheckPeriod(FileCheckKind Kind, int Year, int Number)
{
    private const int MonthsInQuarter = 3;

    /// <summary>Day of a month by which its volumes and prices have to be in the files (002 §6.2.1); the check begins the day after.</summary>
    private const int VolumesDay = 10;

    public bool IsValid => Year is >= 2000 and <= 2999 && Number >= 1 && Number <= Kind switch
    {
        FileCheckKind.Monthly => 12,
        FileCheckKind.Quarterly => 4,
        FileCheckKind.Yearly => 1,
        _ => 0,
    };

    /// <summary>Last day that is looked at.</summary>
    public DateOnly LastDay => new DateOnly(Year, 1, 1).AddMonths(Months * Number).AddDays(-1);

    /// <summary>First day of checking: what the period owed is due the day before.</summary>
    public DateOnly OpensOn => Kind == FileCheckKind.Quarterly ? LastDay.AddDays(1) : LastDay.AddDays(VolumesDay + 1);

    /// <summary>Last day of checking: the end of the month after the period, of a year's check the end of March.</summary>
    public DateOnly DueOn => LastDay.AddDays(1).AddMonths(Kind == FileCheckKind.Yearly ? MonthsInQuarter : 1).AddDays(-1);

    private int Months => Kind switch
    {
        FileCheckKind.Monthly => 1,
        FileCheckKind.Quarterly => MonthsInQuarter,
        FileCheckKind.Yearly or _ => 12,
    };

    /// <summary>The latest period of each kind whose checking may have begun by the day.</summary>
    public static IReadOnlyList<FileCheckPeriod> Opened(DateOnly today) => [.. Enum.GetValues<FileCheckKind>().Select(kind => Latest(kind, today))];

    private static FileCheckPeriod Latest(FileCheckKind kind, DateOnly today)
    {
        var most = kind switch { FileCheckKind.Monthly => 12, FileCheckKind.Quarterly => 4, FileCheckKind.Yearly or _ => 1 };
        return (from year in new[] { today.Year, today.Year - 1, today.Year - 2 }
                from number in Enumerable.Range(1, most).Reverse()
                let period = new FileCheckPeriod(kind, year, number)
                where period.OpensOn <= today
                select period).First();
    }
}
