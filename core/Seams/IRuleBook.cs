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
public sealed record RuleItemCard(RuleItemId Id, string Code, string Name, decimal Points, ItemMode Mode);

/// <summary>A rule version as a round freezes it.</summary>
/// <param name="Hash">SHA-256 of the canonical text of the version, lower-case hex.</param>
/// <param name="CanonicalText">Canonical JSON of the version; goes into the archive.</param>
/// <param name="DropExtremes">Whether one highest and one lowest per judged item are dropped (only with 7 or more ballots).</param>
/// <param name="Quorum">Share of eligible members that must be exceeded for validity; at least 0.5.</param>
public sealed record RuleCard(RuleVersionId Id, int Year, string Hash, string CanonicalText, IReadOnlyList<RuleItemCard> Items, bool DropExtremes, decimal Quorum);

/// <summary>Points of one measured item for one subject, with the words' arguments that explain it.</summary>
/// <param name="Metric">Name of the metric, for example <c>YearlyVolume</c>.</param>
/// <param name="Value">The metric's value; null when the data does not allow one (then zero points).</param>
/// <param name="Points">Exact points, at most twelve decimal places.</param>
/// <param name="LowerBound">Band the value lies in: from, or null when open.</param>
/// <param name="UpperBound">Band the value lies in: to, or null when open.</param>
public sealed record MeasuredPoints(RuleItemId Item, string Metric, decimal? Value, decimal Points, decimal? LowerBound, decimal? UpperBound);

/// <summary>All measured points of one subject.</summary>
public sealed record SubjectPoints(SubjectId Subject, IReadOnlyList<MeasuredPoints> Items);

/// <summary>Rule versions and measured scoring; implemented by Rules.</summary>
public interface IRuleBook
{
    /// <summary>The version to use for the year, or null when there is none.</summary>
    Task<RuleCard?> ForYearAsync(int year, CancellationToken cancellation);

    /// <summary>Marks the version as used; from then on it is immutable.</summary>
    Task MarkUsedAsync(RuleVersionId id, CancellationToken cancellation);

    /// <summary>Computes the measured items of every candidate of the unit, year and form.</summary>
    Task<IReadOnlyList<SubjectPoints>> MeasureAsync(RuleVersionId rule, UnitId unit, int year, GasForm form, CancellationToken cancellation);
}
