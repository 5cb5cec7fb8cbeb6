using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>
/// 28 日 By when a month's appeals are due (001 §8.1.4), said here and nowhere else: until the end of the 28th, Asia/Shanghai, also where that is a day off.
/// Whoever reminds may do so earlier; nobody is late earlier.
/// </summary>
public static class MonthDue
{
    /// <summary>Day of the month.</summary>
    public const int Day = 28;

    /// <summary>The last day on which the month is reported in time.</summary>
    public static DateOnly Of(Month month) => new(month.Year, month.Number, Day);

    /// <summary>A month that is still owed on <paramref name="today"/>, Asia/Shanghai, is late.</summary>
    public static bool IsLate(Month month, DateOnly today) => today > Of(month);

    /// <summary>The last minute in time, for cards that wait.</summary>
    public static DateTime EndUtc(Month month) => GroupTime.ToUtc(Of(month).ToDateTime(new TimeOnly(23, 59)));
}

/// <summary>What a unit still owes of a month (001 §8.1.4).</summary>
/// <param name="Customers">Strategic customers of the unit; 0 when it has none and owes only its 'nothing to report'.</param>
/// <param name="Answered">Of these, how many have an appeal or an explicit 'nothing to report'.</param>
public sealed record MonthlyDue(UnitId Unit, Month Month, int Customers, int Answered);

/// <summary>
/// Which units owe which month's appeals (M12); implemented by Appeals, read by Reminders. Stages in the caller's transaction where it writes;
/// knows no rights. Costs in proportion to those who owe.
/// </summary>
public interface IMonthlyDues
{
    /// <summary>Opens the month for every unit that has to report; again is harmless. How many were opened.</summary>
    Task<int> OpenAsync(Month month, CancellationToken cancellation);

    /// <summary>Units that still owe the month, none once its report is published, by id, after <paramref name="after"/>; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<UnitId>> OwingAsync(Month month, UnitId after, int most, CancellationToken cancellation);

    /// <summary>Months that somebody still owes, oldest first.</summary>
    Task<IReadOnlyList<Month>> OpenMonthsAsync(CancellationToken cancellation);

    /// <summary>How far the unit is; null when it owes nothing.</summary>
    Task<MonthlyDue?> OfAsync(UnitId unit, Month month, CancellationToken cancellation);
}
