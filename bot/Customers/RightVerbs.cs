using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>Verbs of the cards of rights on files and of the access log.</summary>
internal static class RightVerbs
{
    public const string List = "right.list";
    public const string New = "right.new";
    public const string Ask = "right.ask";
    public const string Show = "right.show";
    public const string Open = "right.open";
    public const string Decline = "right.decline";
    public const string Close = "right.close";
    public const string Seen = "right.seen";
    public const string Log = "log.list";
    public const string Verify = "log.verify";
    public const string Trace = "export.trace";
}

/// <summary>What these cards carry and ask for.</summary>
internal static class RightFields
{
    public const string Right = "right";
    public const string Unit = "unit";
    public const string Person = "person";
    public const string Number = "number";
    public const string Action = "action";
    public const string From = "from";
    public const string Until = "until";
    public const string Reason = "reason";
    public const string Customer = "customer";
    public const string Page = "page";
    public const string Mark = "mark";

    public static FileRightId RightOf(CardCall call) => new(call.Id(Right));

    /// <summary>A refusal with the input it is about, when the error names one.</summary>
    public static CardReply.Refuse Refuse(Texts texts, Error error) =>
        texts.Refuse(error, error.GetType().GetProperty("Field")?.GetValue(error) as string);

    /// <summary>A day as date inputs send it, or null.</summary>
    public static DateOnly? Day(CardCall call, string name) =>
        DateOnly.TryParseExact(call[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day) ? day : null;

    /// <summary>What is asked for; anything unknown is nothing that is offered.</summary>
    public static GradingAction ActionOf(CardCall call) =>
        Enum.TryParse<GradingAction>(call[Action], out var action) && Enum.IsDefined(action) ? action : GradingAction.ViewUnit;
}
