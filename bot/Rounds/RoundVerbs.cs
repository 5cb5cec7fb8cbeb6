namespace TeamsGrading.Bot.Rounds;

/// <summary>Verbs of the secretary's and the readers' cards.</summary>
internal static class RoundVerbs
{
    public const string New = "round.new";
    public const string Prepare = "round.prepare";
    public const string Recuse = "round.recuse";
    public const string Open = "round.open";
    public const string List = "round.list";
    public const string Watch = "round.watch";
    public const string Remind = "round.remind";
    public const string Resend = "round.resend";
    public const string AskClose = "round.closing";
    public const string Close = "round.close";
    public const string Results = "result.list";
    public const string Result = "result.show";
    public const string ResultItems = "result.items";
}
