namespace TeamsGrading.Bot.Appeals;

/// <summary>Verbs of a unit's month.</summary>
internal static class MonthVerbs
{
    public const string Month = "appeals.month";
    public const string Customer = "appeals.customer";
    public const string Save = "appeals.save";
    public const string Draft = "appeals.draft";
    public const string Drop = "appeals.drop";
    public const string Nothing = "appeals.nothing";
    public const string Rest = "appeals.rest";
    public const string RestNothing = "appeals.restnothing";
    public const string Review = "appeals.review";
    public const string Send = "appeals.send";
    public const string TakeOut = "appeals.takeout";

    /// <summary>The desk sends the file itself and then goes on with the verb in <c>then</c>; elsewhere the answer says where files are uploaded.</summary>
    public const string Upload = "appeal.upload";

    /// <summary>The desk fetches the file itself; elsewhere the answer says where files are opened.</summary>
    public const string File = "appeal.file";
}

/// <summary>What the cards of appeals carry.</summary>
internal static class AppealFields
{
    public const string Return = "return";
    public const string Month = "month";
    public const string Customer = "customer";
    public const string Appeal = "appeal";
    public const string Slip = "slip";
    public const string Category = "category";
    public const string Title = "title";
    public const string Text = "text";
    public const string Version = "version";
    public const string Page = "page";
    public const string File = "file";
    public const string Then = "then";
    public const string Urgent = "urgent";
    public const string Person = "person";
    public const string Cause = "cause";
    public const string Unit = "unit";
    public const string State = "state";
    public const string Only = "only";
    public const string Words = "words";

    /// <summary>Value of a yes.</summary>
    public const string Yes = "yes";
}

/// <summary>Verbs of single appeals and of headquarters.</summary>
internal static class HandleVerbs
{
    public const string Show = "appeal.show";
    public const string History = "appeal.history";
    public const string New = "appeal.new";
    public const string Form = "appeal.form";
    public const string Keep = "appeal.keep";
    public const string Raise = "appeal.raise";
    public const string SendDraft = "appeal.send";
    public const string Discard = "appeal.discard";
    public const string Drafts = "appeal.drafts";
    public const string Sort = "appeal.sort";
    public const string Assign = "appeal.assign";
    public const string Ask = "appeal.ask";
    public const string Reply = "appeal.reply";
    public const string Up = "appeal.up";
    public const string Decide = "appeal.decide";
    public const string Answer = "appeal.answer";
    public const string Escalate = "appeal.escalate";
    public const string Close = "appeal.close";
    public const string Reopen = "appeal.reopen";
    public const string AskWithdraw = "appeal.takeback";
    public const string Withdraw = "appeal.withdraw";
    public const string Inbox = "appeals.inbox";
    public const string State = "appeals.state";
}
