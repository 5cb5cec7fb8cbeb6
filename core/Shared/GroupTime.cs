namespace TeamsGrading.Core.Shared;

/// <summary>The group's local time, Asia/Shanghai, in which dates, months and deadlines are meant (no daylight saving since 1991).</summary>
public static class GroupTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(LocalOf(moment).DateTime);

    public static DateTimeOffset LocalOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>A stored UTC time as local time.</summary>
    public static DateTime LocalOf(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    /// <summary>The UTC moment of a local date and time.</summary>
    public static DateTime ToUtc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone);
}
