using System.Globalization;

namespace TeamsGrading.Bot.Cards;

/// <summary>How figures read on cards, in both languages: 2026-11-28 18:00 (Asia/Shanghai), 1.25 亿方, 860 万方, 12.5%.</summary>
public static class Format
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>A stored UTC time as Asia/Shanghai date and minute.</summary>
    public static string Moment(DateTime utc) => Local(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The Asia/Shanghai wall clock of a UTC time.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Shanghai);

    /// <summary>The UTC time of an Asia/Shanghai wall clock.</summary>
    public static DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Shanghai);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number as exact as it is, without padding zeros.</summary>
    public static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>A number rounded for reading to at most so many places, half away from zero.</summary>
    public static string Rounded(decimal number, int places) => Number(Math.Round(number, places, MidpointRounding.AwayFromZero));

    /// <summary>A volume given in 方: 亿方 from 0.1 亿方 on, else 万方.</summary>
    public static string Volume(decimal cubicMetres, Texts texts) => Math.Abs(cubicMetres) >= 10_000_000m
        ? $"{Rounded(cubicMetres / 100_000_000m, 4)} {texts["Unit.HundredMillion"]}"
        : $"{Rounded(cubicMetres / 10_000m, 2)} {texts["Unit.TenThousand"]}";

    /// <summary>An amount given in 元: 亿元, 万元 or 元.</summary>
    public static string Amount(decimal yuan, Texts texts) => Math.Abs(yuan) switch
    {
        >= 100_000_000m => $"{Rounded(yuan / 100_000_000m, 2)} {texts["Unit.HundredMillionYuan"]}",
        >= 10_000m => $"{Rounded(yuan / 10_000m, 2)} {texts["Unit.TenThousandYuan"]}",
        _ => $"{Rounded(yuan, 2)} {texts["Unit.Yuan"]}",
    };

    /// <summary>A share as per cent with one place; null reads '–'.</summary>
    public static string Percent(decimal? share) => share is { } value ? $"{Rounded(value * 100m, 1)}%" : "–";
}
