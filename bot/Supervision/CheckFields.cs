using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Supervision;

/// <summary>What the cards of supervision carry.</summary>
internal static class CheckFields
{
    public const string Check = "check";
    public const string Version = "version";
    public const string Unit = "unit";
    public const string Year = "year";
    public const string Page = "page";
    public const string Finding = "finding";
    public const string Sample = "sample";
    public const string Person = "person";
    public const string Day = "day";
    public const string Word = "word";
    public const string Source = "source";
    public const string Size = "size";
    public const string Figure = "figure";
    public const string Verdict = "verdict";
    public const string Text = "text";

    /// <summary>Input of a point's verdict.</summary>
    public static string VerdictOf(string point) => $"d.{point}";

    /// <summary>Input of a point's text.</summary>
    public static string TextOf(string point) => $"t.{point}";

    public static DateOnly? DayOf(CardCall call) =>
        DateOnly.TryParseExact(call[Day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.GetName(value) == text ? value : null;

    /// <summary>The rated year asked for, or the one that is being rated: last year.</summary>
    public static int YearOf(CardCall call, TimeProvider clock) =>
        Math.Clamp(call.Number(Year, GroupTime.DateOf(clock.GetUtcNow()).Year - 1), 2000, 2999);

    /// <summary>A refusal at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error error, Texts texts) =>
        texts.Refuse(error, error.GetType().GetProperty("Field")?.GetValue(error) as string);
}
