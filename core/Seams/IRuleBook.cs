using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>How an item gets its points.</summary>
public enum ItemMode
{
    /// <summary>计量 computed from file data by a named formula.</summary>
    Measured,

    /// <summary>评分 scored by the committee in whole or half points.</summary>
    Judged,
}

/// <summary>One item of the rule as a round needs it. <paramref name="Points"/> is its maximum.</summary>
/// <param name="Differential">差异化评分项 of the unit: counts in the unit's ranking and never in the group-wide one (000 §6.4).</param>
public sealed record RuleItemCard(RuleItemId Id, string Code, string Name, decimal Points, ItemMode Mode, bool Differential = false);

/// <summary>A rule version as a round freezes it: base items summing to 100, by code, then the unit's differential items, by code.</summary>
/// <param name="Id">The version of the group's rule.</param>
/// <param name="Hash">SHA-256 of <paramref name="CanonicalText"/>, lower-case hex: over the base version and the differential items together.</param>
/// <param name="CanonicalText">Canonical JSON of all items; goes into the archive.</param>
/// <param name="DropExtremes">Whether one highest and one lowest per judged item are dropped (only with 7 or more ballots).</param>
/// <param name="Quorum">Share of eligible members that must be exceeded for validity; at least 0.5.</param>
/// <param name="Supplement">The version of the unit's differential items; null when it has none.</param>
public sealed record RuleCard(
    RuleVersionId Id, int Year, string Hash, string CanonicalText, IReadOnlyList<RuleItemCard> Items, bool DropExtremes, decimal Quorum,
    SupplementId? Supplement = null);

/// <summary>Points of one measured item for one subject, with the words' arguments that explain it.</summary>
/// <param name="Metric">Name of the metric, for example <c>YearlyVolume</c>.</param>
/// <param name="Value">The metric's value; null when the data does not allow one (then zero points).</param>
/// <param name="Points">Exact points, at most twelve decimal places.</param>
/// <param name="LowerBound">Band the value lies in: from, or null when open.</param>
/// <param name="UpperBound">Band the value lies in: to, or null when open.</param>
public sealed record MeasuredPoints(RuleItemId Item, string Metric, decimal? Value, decimal Points, decimal? LowerBound, decimal? UpperBound);

/// <summary>All measured points of one subject.</summary>
public sealed record SubjectPoints(SubjectId Subject, IReadOnlyList<MeasuredPoints> Items);

/// <summary>Rule versions and measured scoring; implemented by Rules. Gives approved versions only (000 §6.3).</summary>
public interface IRuleBook
{
    /// <summary>The group's approved rule of the year without any unit's differential items, or null when there is none.</summary>
    Task<RuleCard?> ForYearAsync(int year, CancellationToken cancellation);

    /// <summary>
    /// What the unit rates by in the year: the group's approved rule and the unit's approved differential items. Refused when no rule of the year
    /// is approved (000 §6.3), and when a differential item repeats or contradicts an item of a rule version that came after it (000 §6.4).
    /// </summary>
    Task<Result<RuleCard>> ForUnitAsync(UnitId unit, int year, CancellationToken cancellation);

    /// <summary>
    /// Marks the versions behind the card as used; from then on they are immutable. Part of the caller's transaction when there is one. Refused,
    /// with nothing marked, when the unit's rule is meanwhile another than the card's.
    /// </summary>
    Task<Result> MarkUsedAsync(RuleCard rule, UnitId unit, CancellationToken cancellation);

    /// <summary>Computes the measured items of the card, differential ones too, for every candidate of the unit and form in the rule's year.</summary>
    Task<IReadOnlyList<SubjectPoints>> MeasureAsync(RuleCard rule, UnitId unit, GasForm form, CancellationToken cancellation);
}
