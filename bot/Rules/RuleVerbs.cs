namespace TeamsGrading.Bot.Rules;

/// <summary>Verbs of the cards about rules, and the names of what they carry.</summary>
internal static class RuleVerbs
{
    public const string List = "rule.list";
    public const string Show = "rule.show";
    public const string Begin = "rule.begin";
    public const string Draft = "draft.show";
    public const string Item = "draft.item";
    public const string SaveItem = "draft.save";
    public const string RemoveItem = "draft.remove";
    public const string Settings = "draft.settings";
    public const string SaveSettings = "draft.set";
    public const string Considerations = "draft.considerations";
    public const string Explain = "draft.explain";
    public const string Preview = "draft.preview";
    public const string Propose = "draft.propose";
    public const string AskDiscard = "draft.discarding";
    public const string Discard = "draft.discard";
    public const string Differentials = "differential.list";
    public const string Differential = "differential.show";
    public const string BeginDifferential = "differential.begin";
    public const string GroupRanking = "ranking.group";

    public const string DraftField = "draft";

    /// <summary>The draft's version as the card was drawn.</summary>
    public const string TokenField = "token";

    /// <summary>Place of an item in the draft from 1; 0 for a new one.</summary>
    public const string PlaceField = "place";

    public const string PageField = "page";

    public const string VersionField = "version";

    public const string UnitField = "unit";

    public const string YearField = "year";

    public const string FormField = "form";

    public const string FromField = "from";

    public const string ReasonField = "reason";
}
