using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Calendars;

/// <summary>节假日安排 The published plan that the product brings along, with the names of its holidays.</summary>
internal static class PublishedPlan
{
    /// <summary>The days of the year; empty when the product knows no plan for it.</summary>
    public static IReadOnlyList<NamedDay> Of(int year) =>
    [
        .. WorkingCalendar.BuiltIn.Holidays.Where(day => day.Year == year).Select(day => new NamedDay(day, DayKind.Holiday, Name(day)))
            .Concat(WorkingCalendar.BuiltIn.MadeUp.Where(day => day.Year == year).Select(day => new NamedDay(day, DayKind.MakeUp, Name(day))))
            .OrderBy(day => day.Day),
    ];

    /// <summary>The holiday that a day of the plan of 2026 belongs to; work made up in September and October is for the National Day.</summary>
    private static string Name(DateOnly day) => day switch
    {
        { Month: 1 } => "元旦",
        { Month: 2 } => "春节",
        { Month: 4 } => "清明节",
        { Month: 5 } => "劳动节",
        { Month: 6 } => "端午节",
        { Month: 9, Day: > 20 } => "中秋节",
        _ => "国庆节",
    };
}
