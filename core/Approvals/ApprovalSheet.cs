using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Approvals;

/// <summary>How a step of the trail stands.</summary>
public enum TrailState
{
    /// <summary>Comes after the step that waits.</summary>
    Ahead,

    /// <summary>Waits for its decider.</summary>
    Waiting,

    Approved,

    Returned,

    /// <summary>Was never reached: returned or withdrawn before.</summary>
    Dropped,
}

/// <summary>One step of the trail: who decided it and when, or for whom it waits.</summary>
/// <param name="For">For whom <paramref name="By"/> stood in.</param>
/// <param name="WaitsFor">Who could decide it today; only of the step that waits.</param>
public sealed record TrailStep(
    int Number, Decider Decider, UnitId Unit, bool ByResolution, TrailState State, PersonId? By, PersonId? For, DateTime? AtUtc, string? Reason,
    string? Resolution, DateOnly? ResolvedOn, IReadOnlyList<PersonId> WaitsFor);

/// <summary>What was said about a filing.</summary>
public sealed record FilingNote(ApprovalEventKind Kind, PersonId By, DateTime AtUtc, string? Text);

/// <summary>What the reader may do with it now. <paramref name="For"/>: whom he stands in for.</summary>
/// <param name="Note">It has come to its end, and the reader, who proposed it, can take it off his work.</param>
public sealed record ApprovalMay(bool Decide, PersonId? For, bool Withdraw, bool Acknowledge, bool Answer, bool Note);

/// <summary>An approval as its cards show it.</summary>
/// <param name="Step">The step that waits or was the last, from 1.</param>
/// <param name="Before">Text of the version before, or null.</param>
/// <param name="DueOn">Last day in time of what waits now.</param>
public sealed record ApprovalSheet(
    ApprovalCard Card, UnitId Unit, int Year, int Step, string Text, string? Before, string? AdjustmentReason, IReadOnlyList<TrailStep> Trail,
    IReadOnlyList<FilingNote> Filing, DateOnly? DueOn, bool Late, ApprovalMay May);
