namespace TeamsGrading.Core.Rules;

/// <summary>Kinds of the cards about rules that are posted or opened from elsewhere.</summary>
public static class RuleKinds
{
    /// <summary>A draft of the rule or of differential items; the subject is its id.</summary>
    public const string Draft = "rule.draft";

    /// <summary>A version of the group's rule; the subject is its id.</summary>
    public const string Version = "rule.version";

    /// <summary>A version of a unit's differential items; the subject is its id.</summary>
    public const string Supplement = "rule.supplement";
}
