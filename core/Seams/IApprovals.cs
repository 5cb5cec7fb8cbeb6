using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>What goes through a 审批 approval route; the route of each is data of the slice Approvals.</summary>
public enum ApprovalMatter
{
    /// <summary>评级规则 A group rule version: market department → leader in charge → general manager (000 §6.3).</summary>
    Rule,

    /// <summary>差异化评分项 A unit's differential items: unit → its party organisation → filing (000 §6.4).</summary>
    DifferentialItems,

    /// <summary>A committee set up or changed: unit → its party organisation → filing (000 §7.1.3, §7.1.5).</summary>
    Committee,

    /// <summary>评定标准 unit → its party organisation → filing (000 §7.2.3).</summary>
    Standards,

    /// <summary>VIP 名单 unit → its party organisation → filing (000 §7.2.3).</summary>
    VipList,

    /// <summary>赠予 A VIP level given to a first-year customer: unit → its party organisation → filing (000 §7.2.4).</summary>
    Gift,

    /// <summary>战略客户名单 market department → its party organisation → resource committee (000 §8.2).</summary>
    StrategicList,

    /// <summary>战略客户评后销售服务方案 market department → resource committee (000 §9.2.2).</summary>
    StrategicPlan,

    /// <summary>VIP 客户评后销售服务方案 the unit's own approval → filing (000 §9.3.2).</summary>
    VipPlan,

    /// <summary>Lifting a bar (000 §11.2): unit → its party organisation → filing.</summary>
    LiftBar,
}

/// <summary>Who decides a step; held in exactly one unit, never by reach from above.</summary>
public enum Decider
{
    /// <summary>气电集团分管领导.</summary>
    LeaderInCharge,

    /// <summary>气电集团总经理.</summary>
    GeneralManager,

    /// <summary>党组织 of the unit, or of the market department when the unit is headquarters; decides by resolution.</summary>
    PartyOrganization,

    /// <summary>资委会; decides by resolution.</summary>
    ResourceCommittee,

    /// <summary>所属单位总经理 or 分管副总.</summary>
    UnitManager,

    /// <summary>资源与市场部; receives filings.</summary>
    MarketDepartment,
}

/// <summary>A decider of a unit, as a person holds it.</summary>
public readonly record struct HeldDecider(Decider Decider, UnitId Unit);

/// <summary>Finds the people behind a decider; implemented by Organization. Knows nothing of stand-ins.</summary>
public interface IDeciders
{
    /// <summary>Who holds it in exactly this unit (for the group's deciders: in headquarters).</summary>
    Task<IReadOnlyList<PersonId>> HoldersAsync(Decider decider, UnitId unit, CancellationToken cancellation);

    /// <summary>What the person holds: the other direction of <see cref="HoldersAsync"/>.</summary>
    Task<IReadOnlyList<HeldDecider>> HeldAsync(PersonId person, CancellationToken cancellation);

    /// <summary>The unit at the top of the tree.</summary>
    Task<UnitId> HeadquartersAsync(CancellationToken cancellation);
}

/// <summary>One version of a thing that is sent on its way.</summary>
/// <param name="Object">The thing; a later version of it has the same object and matter.</param>
/// <param name="Unit">The unit that proposes; headquarters for group matters.</param>
/// <param name="Year">The rated year it belongs to.</param>
/// <param name="Text">Canonical text of the version: what is decided upon, shown, compared with the version before, and hashed (SHA-256).</param>
/// <param name="AdjustmentReason">Why it is changed in mid-year (000 §11.1); null for the ordinary course.</param>
public sealed record Proposal(
    ApprovalMatter Matter, long Object, UnitId Unit, int Year, PersonId Proposer, string Text, string? AdjustmentReason = null);

/// <summary>How an approval stands.</summary>
public enum ApprovalState
{
    /// <summary>A step waits for its decider; the object is locked.</summary>
    UnderWay,

    /// <summary>All steps approved it; it is in effect. A filing may still wait for headquarters' acknowledgement.</summary>
    Approved,

    /// <summary>Sent back with a reason; a new version can be proposed.</summary>
    Returned,

    /// <summary>Taken back by its proposer.</summary>
    Withdrawn,
}

/// <summary>How a filing (备案) stands.</summary>
public enum FilingState
{
    /// <summary>The route has none, or the approval is not through.</summary>
    None,

    /// <summary>Sent to headquarters with the approval.</summary>
    Filed,

    /// <summary>Headquarters asked back; the unit owes an answer.</summary>
    AskedBack,

    /// <summary>Headquarters acknowledged it.</summary>
    Acknowledged,
}

/// <summary>An approval as the slice that owns the object needs it.</summary>
/// <param name="Version">1, 2, 3 … : the how-manieth proposal of the object.</param>
/// <param name="TextHash">SHA-256 of the proposed text, lower-case hex.</param>
/// <param name="Resolution">Number of the last resolution that decided it, or null.</param>
/// <param name="ResolvedOn">Date of that resolution.</param>
public sealed record ApprovalCard(
    ApprovalId Id, ApprovalMatter Matter, long Object, int Version, ApprovalState State, FilingState Filing, string TextHash, PersonId Proposer,
    DateTime ProposedUtc, DateTime? DecidedUtc, string? Resolution, DateOnly? ResolvedOn, string? ReturnReason);

/// <summary>Sends things on their way; implemented by Approvals. Knows no rights to propose: the slice that owns the object checks them first.</summary>
public interface IApprovals
{
    /// <summary>
    /// Stages the proposal in the caller's transaction (<c>GradingDb.WriteAsync</c>), with the card of the first decider. Refused while another
    /// version of the object is under way, and when nobody (but the proposer) could decide the first step.
    /// </summary>
    Task<Result<ApprovalId>> ProposeAsync(Proposal proposal, CancellationToken cancellation);

    /// <summary>The latest approval of the object, or null. The object may not be edited while it is <see cref="ApprovalState.UnderWay"/>.</summary>
    Task<ApprovalCard?> LatestAsync(ApprovalMatter matter, long @object, CancellationToken cancellation);
}

/// <summary>The approvals of a unit's rated year, for timelines and figures; implemented by Approvals. Knows no rights.</summary>
public interface IApprovalList
{
    /// <summary>All versions, oldest first.</summary>
    Task<IReadOnlyList<ApprovalCard>> ForYearAsync(UnitId unit, int year, CancellationToken cancellation);
}

/// <summary>What a slice does when a route comes to its end; one per matter, registered as <c>IApprovalEffect</c>. Called inside the deciding transaction; it only stages.</summary>
public interface IApprovalEffect
{
    ApprovalMatter Matter { get; }

    /// <summary>The canonical text as it stands now; a decision is refused when it is not the proposed one (it changed meanwhile). Null when the object is gone.</summary>
    Task<string?> TextAsync(long @object, CancellationToken cancellation);

    /// <summary>The last step approved it: it takes effect from <paramref name="effectiveOn"/>, Asia/Shanghai. A refusal undoes the decision and is shown to the decider.</summary>
    Task<Result> ApprovedAsync(ApprovalCard approval, DateOnly effectiveOn, CancellationToken cancellation);

    /// <summary>It was returned or withdrawn and can be edited again.</summary>
    Task UnlockedAsync(ApprovalCard approval, CancellationToken cancellation);
}
