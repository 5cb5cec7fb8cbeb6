using System.Globalization;
using System.Text.Json;

namespace TeamsGrading.Bot.Http;

/// <summary>Values as the add-in's API writes them: members of enumerations by their name in camel case, ids as digits, places of lists as two numbers.</summary>
internal static class WireName
{
    public static string Of(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The member of that name; null for anything else, numbers too.</summary>
    public static T? Read<T>(string? written)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Of(value) == written).Select(value => (T?)value).FirstOrDefault();

    /// <summary>The number of an id; null for what is none.</summary>
    public static long? Id(string? written) => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Where a page of a list ended.</summary>
    public static string Place(long first, long second) => string.Create(CultureInfo.InvariantCulture, $"{first}.{second}");

    /// <summary>The two numbers of a place; false for what is none.</summary>
    public static bool TryPlace(string? written, out (long First, long Second)? place)
    {
        place = null;
        if (string.IsNullOrEmpty(written))
        {
            return true;
        }

        if (written.Split('.') is not [var one, var other] || Id(one) is not { } first || Id(other) is not { } second)
        {
            return false;
        }

        place = (first, second);
        return true;
    }
}
