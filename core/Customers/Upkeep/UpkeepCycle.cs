using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>
/// 更新周期 The arithmetic of due dates (002 §6.2.1): strategic files are due by the end of each month, VIP files of each quarter, internal and
/// general ones of each half-year; figures of a month by a day of the next. Pure; dates are Asia/Shanghai.
/// </summary>
public static class UpkeepCycle
{
    /// <summary>Last day of the period that <paramref name="day"/> lies in.</summary>
    public static DateOnly EndOf(CustomerStanding standing, DateOnly day)
    {
        var months = Months(standing);
        var last = ((day.Month - 1) / months * months) + months;
        return new DateOnly(day.Year, last, DateTime.DaysInMonth(day.Year, last));
    }

    /// <summary>What was brought up to date on <paramref name="done"/> is due again by the end of the next period.</summary>
    public static DateOnly After(CustomerStanding standing, DateOnly done) => EndOf(standing, EndOf(standing, done).AddDays(1));

    /// <summary>
    /// When a section is due from <paramref name="today"/> on: never before the end of the running period, so that a customer whose cycle
    /// grows shorter is not late at once.
    /// </summary>
    /// <param name="done">When it was last brought up to date; null: never.</param>
    public static DateOnly From(CustomerStanding standing, DateOnly? done, DateOnly today)
    {
        var running = EndOf(standing, today);
        return done is { } day && After(standing, day) is var next && next > running ? next : running;
    }

    /// <summary>The day by which figures of the month are due.</summary>
    public static DateOnly OfVolumes(Month month, UpkeepSettings settings)
    {
        var next = month.AddMonths(1);
        return new DateOnly(next.Year, next.Number, settings.VolumesDay);
    }

    private static int Months(CustomerStanding standing) => standing switch
    {
        CustomerStanding.Strategic => 1,
        CustomerStanding.Vip => 3,
        CustomerStanding.Internal or CustomerStanding.General => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };
}
