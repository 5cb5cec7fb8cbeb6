using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>The unit's sales of last year are not known, so neither is its number of levels (000 §7.2.2, annex 3).</summary>
public sealed record NoSalesFigure(string Unit) : Error(ErrorKind.Conflict);

/// <summary>No such year.</summary>
public sealed record YearNotPossible() : Error(ErrorKind.Invalid)
{
    public string Field => "year";
}

/// <summary>More levels than last year's sales allow. <paramref name="Sales"/> in 亿方.</summary>
public sealed record TooManyLevels(int Levels, int Allowed, decimal Sales) : Error(ErrorKind.Invalid);

/// <summary>Standards without any level.</summary>
public sealed record NoLevels() : Error(ErrorKind.Invalid);

/// <summary>A level is missing between others: VIP2 without VIP1.</summary>
public sealed record LevelMissing(TierLevel Level) : Error(ErrorKind.Invalid);

/// <summary>A level that asks for nothing.</summary>
public sealed record LevelAsksNothing(TierLevel Level) : Error(ErrorKind.Invalid);

/// <summary>A minimum score that no candidate can be measured by.</summary>
public sealed record ScoreOutOfRange(TierLevel Level, decimal Greatest) : Error(ErrorKind.Invalid)
{
    public string Field => "score";
}

/// <summary>A cut-off of no whole number of ranks.</summary>
public sealed record RankOutOfRange(TierLevel Level) : Error(ErrorKind.Invalid)
{
    public string Field => "rank";
}

/// <summary>A share of 0, or more than 100%, or finer than a hundredth of a per cent.</summary>
public sealed record ShareOutOfRange(TierLevel Level) : Error(ErrorKind.Invalid)
{
    public string Field => "rank";
}

/// <summary>One level counts ranks, another shares: which cuts off more would depend on the number of candidates.</summary>
public sealed record CutOffKindsMixed(TierLevel Better, TierLevel Worse) : Error(ErrorKind.Invalid)
{
    public string Field => "rankKind";
}

/// <summary>A lower level asks for more points than a higher one; a null is a level that asks for none.</summary>
public sealed record ScoresCross(TierLevel Better, decimal? BetterScore, TierLevel Worse, decimal? WorseScore) : Error(ErrorKind.Invalid)
{
    public string Field => "score";
}

/// <summary>A lower level ends at an earlier rank than a higher one; a null is a level without a cut-off.</summary>
public sealed record CutOffsCross(TierLevel Better, string? BetterCutOff, TierLevel Worse, string? WorseCutOff) : Error(ErrorKind.Invalid)
{
    public string Field => "rank";
}

/// <summary>A lower level has a stricter bound than a higher one; a null is a level without it.</summary>
public sealed record ConditionsCross(TierLevel Better, string? BetterBound, TierLevel Worse, string? WorseBound, ConditionMetric Metric) : Error(ErrorKind.Invalid);

/// <summary>A lower level refuses a kind of risk remark that a higher one does not mind.</summary>
public sealed record RemarkConditionsCross(TierLevel Better, TierLevel Worse) : Error(ErrorKind.Invalid);

/// <summary>Two levels that ask for the same: the lower one could never be given.</summary>
public sealed record LevelsAreEqual(TierLevel Better, TierLevel Worse) : Error(ErrorKind.Invalid);

/// <summary>A level names the same condition twice.</summary>
public sealed record ConditionTwice(TierLevel Level) : Error(ErrorKind.Invalid)
{
    public string Field => "metric";
}

/// <summary>A bound beyond what the figure can be, or finer than four places.</summary>
public sealed record BoundOutOfRange(TierLevel Level, ConditionMetric Metric, string Lowest, string Greatest) : Error(ErrorKind.Invalid)
{
    public string Field => "bound";
}

/// <summary>A kind of remark that is not in the catalogue (002 §6.2.2).</summary>
public sealed record RemarkKindUnknown() : Error(ErrorKind.Invalid)
{
    public string Field => "remark";
}

/// <summary>A round was opened by these standards: they change only as an adjustment with its reason (000 §7.2.3, §11.1).</summary>
public sealed record StandardsAreFixed(DateOnly OpenedOn) : Error(ErrorKind.Conflict)
{
    public string Field => "reason";
}

/// <summary>An approval of the standards is under way.</summary>
public sealed record StandardsUnderWay() : Error(ErrorKind.Conflict);

/// <summary>Somebody else edited the draft since the card was drawn.</summary>
public sealed record DraftChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>The draft is word for word what is in force.</summary>
public sealed record StandardsUnchanged() : Error(ErrorKind.Conflict);

/// <summary>The reason is too long.</summary>
public sealed record ReasonTooLong(int Longest) : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>There are no approved standards to measure candidates by (000 §7.2.3).</summary>
public sealed record NoStandardsInForce(int Year, GasForm Form) : Error(ErrorKind.Conflict);

/// <summary>No round of the year and form has a published result.</summary>
public sealed record NoRoundYet(int Year, GasForm Form) : Error(ErrorKind.Conflict);

/// <summary>The round was a vote, and two levels differ in points or ranks only.</summary>
public sealed record VoteCannotTellLevels(TierLevel Better, TierLevel Worse) : Error(ErrorKind.Conflict);

/// <summary>An approval of the list is under way.</summary>
public sealed record ListUnderWay() : Error(ErrorKind.Conflict);

/// <summary>The list would be the one in force.</summary>
public sealed record ListUnchanged() : Error(ErrorKind.Conflict);

/// <summary>The awards of the list have lapsed; what comes now is a new rating.</summary>
public sealed record ListHasLapsed(DateOnly Until) : Error(ErrorKind.Conflict);

/// <summary>A list of a later year is in force.</summary>
public sealed record LaterListInForce(int Year) : Error(ErrorKind.Conflict);

/// <summary>No version of the list is approved yet; what there is are the proposed levels.</summary>
public sealed record NoListInForce(UnitId Unit, int Year, GasForm Form) : Error(ErrorKind.Conflict);
