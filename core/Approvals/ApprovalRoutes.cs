using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Approvals;

/// <summary>In whose unit a step is decided.</summary>
public enum StepPlace
{
    /// <summary>The unit that proposes.</summary>
    Proposing,

    /// <summary>The group's headquarters.</summary>
    Headquarters,
}

/// <summary>One step of a route.</summary>
/// <param name="ByResolution">Decided by a meeting: number and date of the resolution are compulsory to approve.</param>
public sealed record RouteStep(Decider Decider, StepPlace Place, bool ByResolution);

/// <summary>审批路径 The steps in their order, and whether the approved thing is filed (备案) with headquarters.</summary>
public sealed record ApprovalRoute(IReadOnlyList<RouteStep> Steps, bool EndsInFiling);

/// <summary>Matter × route, as data: the whole of who decides what, in which order.</summary>
public static class ApprovalRoutes
{
    private static readonly RouteStep UnitParty = new(Decider.PartyOrganization, StepPlace.Proposing, ByResolution: true);
    private static readonly RouteStep MarketParty = new(Decider.PartyOrganization, StepPlace.Headquarters, ByResolution: true);
    private static readonly RouteStep ResourceCommittee = new(Decider.ResourceCommittee, StepPlace.Headquarters, ByResolution: true);
    private static readonly RouteStep UnitManager = new(Decider.UnitManager, StepPlace.Proposing, ByResolution: false);
    private static readonly RouteStep Leader = new(Decider.LeaderInCharge, StepPlace.Headquarters, ByResolution: false);
    private static readonly RouteStep GeneralManager = new(Decider.GeneralManager, StepPlace.Headquarters, ByResolution: false);

    private static readonly Dictionary<ApprovalMatter, ApprovalRoute> Routes = new()
    {
        [ApprovalMatter.Rule] = new([Leader, GeneralManager], EndsInFiling: false),
        [ApprovalMatter.DifferentialItems] = new([UnitParty], EndsInFiling: true),
        [ApprovalMatter.Committee] = new([UnitParty], EndsInFiling: true),
        [ApprovalMatter.Standards] = new([UnitParty], EndsInFiling: true),
        [ApprovalMatter.VipList] = new([UnitParty], EndsInFiling: true),
        [ApprovalMatter.Gift] = new([UnitParty], EndsInFiling: true),
        [ApprovalMatter.StrategicList] = new([MarketParty, ResourceCommittee], EndsInFiling: false),
        [ApprovalMatter.StrategicPlan] = new([ResourceCommittee], EndsInFiling: false),
        [ApprovalMatter.VipPlan] = new([UnitManager], EndsInFiling: true),
        [ApprovalMatter.LiftBar] = new([UnitParty], EndsInFiling: true),
    };

    public static ApprovalRoute Of(ApprovalMatter matter) => Routes[matter];

    /// <summary>Proposed by headquarters itself, not by a unit.</summary>
    public static bool IsOfTheGroup(ApprovalMatter matter) =>
        matter is ApprovalMatter.Rule or ApprovalMatter.StrategicList or ApprovalMatter.StrategicPlan;

    /// <summary>What 000 §11.1 calls an adjustment when it is approved again within its year: rule, standard, result or plan.</summary>
    public static bool IsAdjusted(ApprovalMatter matter) => matter is not (ApprovalMatter.Committee or ApprovalMatter.LiftBar);
}
