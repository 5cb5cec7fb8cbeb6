using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>What the cards of visits carry.</summary>
internal static class VisitFields
{
    public const string Visit = "visit";
    public const string Customer = "customer";
    public const string Direction = "direction";
    public const string Token = "request";
    public const string Version = "version";
    public const string Theme = "theme";
    public const string From = "from";
    public const string FromTime = "fromtime";
    public const string To = "to";
    public const string ToTime = "totime";
    public const string Place = "place";
    public const string Theirs = "theirs";
    public const string Ours = "ours";
    public const string Itinerary = "itinerary";
    public const string Topics = "topics";
    public const string Division = "division";
    public const string Item = "item";
    public const string Person = "person";
    public const string Worker = "worker";
    public const string Day = "day";
    public const string Word = "word";
    public const string Paper = "paper";
    public const string Number = "number";
    public const string Reason = "reason";
    public const string Units = "units";
    public const string Support = "support";
    public const string Text = "text";
    public const string Answer = "answer";
    public const string Said = "said";
    public const string Agreed = "agreed";
    public const string Asked = "asked";
    public const string Next = "next";
    public const string FollowUp = "followup";
    public const string Scope = "scope";
    public const string State = "state";
    public const string Month = "month";
    public const string Page = "page";
    public const string Query = "query";

    /// <summary>Value of <see cref="State"/> that asks for visits however far they are.</summary>
    public const string AnyPhase = "Any";

    public static VisitId VisitOf(CardCall call) => new(call.Id(Visit));

    /// <summary>Which form it was; a call without one is always a new one.</summary>
    public static long RequestOf(CardCall call) => call.Id(Token) is var token and not 0 ? token : RandomId.Next();

    public static DateOnly? DayOf(CardCall call, string name) =>
        DateOnly.TryParseExact(call[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? TimeOf(CardCall call, string name) =>
        TimeOnly.TryParseExact(call[name], ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static Month? MonthOf(CardCall call) => DateOnly.TryParseExact($"{call[Month]}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first.Year is >= 2000 and <= 2999 ? Core.Shared.Month.Of(first) : null;

    public static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.GetName(value) == text ? value : null;

    public static TypedBasics BasicsOf(CardCall call) => new(
        call[Theme], DayOf(call, From), TimeOf(call, FromTime), DayOf(call, To), TimeOf(call, ToTime), call[Place], call[Theirs], call[Ours]);

    public static TypedSummary SummaryOf(CardCall call) => new(call[Theirs], call[Ours], call[Said], call[Agreed], call[Asked], call[Next]);

    /// <summary>Whoever was chosen, or is named by employee number where the list is too long; nobody is nobody.</summary>
    public static async Task<PersonId> PersonOf(CardCall call, IDirectory directory, CancellationToken cancellation) =>
        call[Worker] is { } number && call.Id(Person) == 0 ? (await directory.PersonByEmployeeNumberAsync(number, cancellation))?.Id ?? default : new PersonId(call.Id(Person));

    /// <summary>A refusal at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error error, Texts texts) => texts.Refuse(error, error.GetType().GetProperty("Field")?.GetValue(error) as string);
}

/// <summary>Files go up and down at the card desk only: a chat has no place for them.</summary>
public sealed record FilesAreOnTheDesk() : Error(ErrorKind.Invalid);
