namespace TeamsGrading.Bot.Supervision;

/// <summary>Verbs of the cards of headquarters' checks of files.</summary>
internal static class FileCheckVerbs
{
    public const string List = "filecheck.list";
    public const string Start = "filecheck.start";
    public const string Show = "filecheck.show";
    public const string Gather = "filecheck.gather";
    public const string Announce = "filecheck.announce";
    public const string Draw = "filecheck.draw";
    public const string Unit = "filecheck.unit";
    public const string Judge = "filecheck.judge";
    public const string Rest = "filecheck.rest";

    /// <summary>A customer at a glance; of the cards of customers.</summary>
    public const string Customer = "customer.show";
}
