using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Calendars;

/// <summary>Verbs and inputs of the calendar's cards.</summary>
internal static class CalendarVerbs
{
    public const string Show = "calendar.show";
    public const string Set = "calendar.set";
    public const string Remove = "calendar.remove";
    public const string Complete = "calendar.complete";
    public const string Try = "calendar.try";
    public const string Take = "calendar.take";

    public const string Year = "year";
    public const string Day = "day";
    public const string Kind = "kind";
    public const string Name = "name";
    public const string Text = "text";

    public static int? YearOf(CardCall call) => call[Year] is null ? null : call.Number(Year, 0);

    public static DateOnly? DayOf(CardCall call) =>
        DateOnly.TryParseExact(call[Day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static DayKind? KindOf(CardCall call) => Enum.TryParse<DayKind>(call[Kind], out var kind) && Enum.GetName(kind) == call[Kind] ? kind : null;

    /// <summary>A refusal at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error error, Texts texts) => texts.Refuse(error, error.GetType().GetProperty("Field")?.GetValue(error) as string);
}
