using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Approvals;

/// <summary>Where the proposer changes what came back: the verb of the matter's own card and the name under which it takes the object.</summary>
internal static class MatterLinks
{
    /// <summary>Matters whose own card is reached by the object alone; the others are changed from their lists.</summary>
    public static readonly IReadOnlyDictionary<ApprovalMatter, (string Verb, string Field)> All = new Dictionary<ApprovalMatter, (string, string)>
    {
        [ApprovalMatter.Rule] = ("draft.show", "draft"),
        [ApprovalMatter.DifferentialItems] = ("draft.show", "draft"),
        [ApprovalMatter.Committee] = ("committee.draft", "unit"),
        [ApprovalMatter.Standards] = ("standards.show", "standards"),
        [ApprovalMatter.VipPlan] = ("plan.show", "plan"),
        [ApprovalMatter.StrategicPlan] = ("plan.show", "plan"),
    };

    /// <summary>The button, or null when the matter has none.</summary>
    public static CardAction? Write(ApprovalCard approval, Texts texts) => All.TryGetValue(approval.Matter, out var link)
        ? Buttons.Next(texts["Card.Approval.Change"], link.Verb, (link.Field, Shown.Id(approval.Object)))
        : null;
}
