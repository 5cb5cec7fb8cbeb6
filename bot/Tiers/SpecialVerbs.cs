namespace TeamsGrading.Bot.Tiers;

/// <summary>Verbs of the cards of bars.</summary>
internal static class BarVerbs
{
    public const string List = "bar.list";
    public const string Search = "bar.search";
    public const string Start = "bar.start";
    public const string Edit = "bar.edit";
    public const string Describe = "bar.describe";
    public const string Evidence = "bar.evidence";
    public const string Cite = "bar.cite";
    public const string Remove = "bar.remove";

    /// <summary>The desk sends the file itself and then asks for the evidence again; elsewhere the answer says where files are uploaded.</summary>
    public const string Upload = "bar.upload";

    /// <summary>The desk fetches the file itself; elsewhere the answer says where files are opened.</summary>
    public const string File = "bar.file";
    public const string Check = "bar.check";
    public const string Confirm = "bar.confirm";
    public const string Drop = "bar.drop";
    public const string Show = "bar.show";
    public const string Seen = "bar.seen";
    public const string Lift = "bar.lift";
    public const string Appeal = "bar.appeal";
}

/// <summary>Verbs of the cards of gifts.</summary>
internal static class GiftVerbs
{
    public const string List = "gift.list";
    public const string Start = "gift.start";
    public const string Show = "gift.show";
    public const string Propose = "gift.propose";
    public const string Drop = "gift.drop";
}

/// <summary>Verbs of the cards of the strategic list.</summary>
internal static class StrategicVerbs
{
    public const string List = "strategic.list";
    public const string Candidates = "strategic.candidates";
    public const string Candidate = "strategic.candidate";
    public const string Add = "strategic.add";
    public const string Remove = "strategic.remove";
    public const string Propose = "strategic.propose";
    public const string Adjust = "strategic.adjust";
}
