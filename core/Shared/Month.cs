using System.Globalization;

namespace TeamsGrading.Core.Shared;

/// <summary>自然月 A calendar month in Asia/Shanghai; stored and sorted as the number yyyymm.</summary>
public readonly record struct Month : IComparable<Month>
{
    /// <summary>Month <paramref name="number"/> (1-12) of <paramref name="year"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1-12 or the year not 1900-9999.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        Stamp = (year * 100) + number;
    }

    /// <summary>yyyymm.</summary>
    public int Stamp { get; }

    public int Year => Stamp / 100;

    public int Number => Stamp % 100;

    public static bool operator >(Month left, Month right) => left.Stamp > right.Stamp;

    public static bool operator <(Month left, Month right) => left.Stamp < right.Stamp;

    public static bool operator >=(Month left, Month right) => left.Stamp >= right.Stamp;

    public static bool operator <=(Month left, Month right) => left.Stamp <= right.Stamp;

    public static Month FromStamp(int stamp) => new(stamp / 100, stamp % 100);

    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    public Month AddMonths(int months)
    {
        var index = (Year * 12) + Number - 1 + months;
        return new Month(index / 12, (index % 12) + 1);
    }

    public int CompareTo(Month other) => Stamp.CompareTo(other.Stamp);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
