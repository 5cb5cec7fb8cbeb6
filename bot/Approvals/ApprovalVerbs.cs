using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Approvals;

/// <summary>Verbs of approval cards; docs/cards.md says what each takes.</summary>
internal static class ApprovalVerbs
{
    public const string Waiting = "approval.waiting";
    public const string Proposals = "approval.proposals";
    public const string Filings = "approval.filings";
    public const string StandIns = "approval.standins";
    public const string Show = "approval.show";
    public const string Content = "approval.content";
    public const string Approve = "approval.approve";
    public const string Return = "approval.return";
    public const string AskWithdraw = "approval.withdrawing";
    public const string Withdraw = "approval.withdraw";
    public const string Seen = "approval.seen";
    public const string Acknowledge = "filing.acknowledge";
    public const string AskBack = "filing.ask";
    public const string Answer = "filing.answer";
    public const string NameStandIn = "standin.name";
    public const string EndStandIn = "standin.end";
}

/// <summary>Names of what the cards carry and ask for.</summary>
internal static class ApprovalFields
{
    public const string Approval = "approval";
    public const string Step = "step";
    public const string Version = "version";
    public const string Page = "page";
    public const string Reason = "reason";
    public const string Resolution = "resolution";
    public const string ResolvedOn = "resolvedOn";
    public const string Text = "text";
    public const string Person = "person";
    public const string From = "from";
    public const string To = "to";
    public const string StandIn = "standin";

    /// <summary>A refusal with the input it is about, when the error names one.</summary>
    public static CardReply.Refuse Refuse(Texts texts, Error error) =>
        texts.Refuse(error, error.GetType().GetProperty("Field")?.GetValue(error) as string);

    /// <summary>A day as date inputs send it, or null.</summary>
    public static DateOnly? Day(CardCall call, string name) =>
        DateOnly.TryParseExact(call[name], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, default, out var day) ? day : null;
}
