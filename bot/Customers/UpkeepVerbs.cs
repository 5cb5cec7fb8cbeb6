namespace TeamsGrading.Bot.Customers;

/// <summary>Verbs of the cards about what is due and missing.</summary>
internal static class UpkeepVerbs
{
    public const string List = "upkeep.list";
    public const string Confirm = "upkeep.confirm";
    public const string Missing = "upkeep.missing";

    /// <summary>Where a page begins.</summary>
    public const string AfterField = "after";

    /// <summary><c>yes</c>: only files that the reader keeps, or nobody.</summary>
    public const string MineField = "mine";

    public const string Yes = "yes";

    public const string No = "no";
}
