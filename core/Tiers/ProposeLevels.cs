using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// 拟定等级 Proposes a level for every candidate of a finished round and says why it is not the next better one (000 §7.2.3; R11). A pure
/// function: the same round and standards give the same levels. Those who share a rank are in or out together. In a vote there are neither
/// points nor ranks: the candidate has to be passed and to meet the further conditions.
/// </summary>
public sealed class ProposeLevels
{
    private static readonly LevelReason[] Barred = [new(ReasonKind.Barred)];
    private static readonly LevelReason[] NotPassed = [new(ReasonKind.NotPassed)];
    private static readonly LevelReason[] NoResult = [new(ReasonKind.NoResult)];

    private readonly LevelStandard[] levels;
    private readonly ConditionMetric? tieBreak;
    private readonly bool isVote;
    private readonly int year;

    private ProposeLevels(StandardsContent standards, bool isVote, int year)
    {
        levels = [.. standards.Levels.OrderBy(level => level.Level)];
        (tieBreak, this.isVote, this.year) = (isVote ? null : standards.TieBreak, isVote, year);
    }

    /// <summary>The lines in the order of the candidates.</summary>
    /// <param name="year">The rated year, for years of cooperation.</param>
    public static LevelLine[] Run(ReadOnlySpan<LevelCandidate> candidates, StandardsContent standards, bool isVote, int year) =>
        new ProposeLevels(standards, isVote, year).Run(candidates);

    private LevelLine[] Run(ReadOnlySpan<LevelCandidate> candidates)
    {
        var places = tieBreak is { } metric ? Places(candidates, metric) : null;
        var ranked = 0;
        foreach (var candidate in candidates)
        {
            ranked += candidate.Rank is null ? 0 : 1;
        }

        var lastRanks = levels.Select(level => level.CutOff?.LastRank(ranked)).ToArray();
        var lines = new LevelLine[candidates.Length];
        for (var at = 0; at < candidates.Length; at++)
        {
            var candidate = candidates[at];
            var place = places is null ? candidate.Rank : places[at];
            var (level, missed) = Judge(candidate, place, lastRanks);
            lines[at] = new LevelLine(
                candidate.Subject, candidate.Code, candidate.Name, candidate.Rank, place, candidate.Total, candidate.Passed, level, missed);
        }

        return lines;
    }

    private (TierLevel? Level, LevelReason[] Missed) Judge(LevelCandidate candidate, int? place, int?[] lastRanks)
    {
        if (candidate.Barred || (isVote ? candidate.Passed != true : candidate.Rank is null || candidate.Total is null))
        {
            return (null, candidate.Barred ? Barred : isVote ? NotPassed : NoResult);
        }

        for (var at = 0; at < levels.Length; at++)
        {
            if (Meets(levels[at], candidate, place, lastRanks[at]))
            {
                return (levels[at].Level, at == 0 ? [] : Explain(levels[at - 1], candidate, place, lastRanks[at - 1]));
            }
        }

        return (null, levels.Length == 0 ? [] : Explain(levels[^1], candidate, place, lastRanks[^1]));
    }

    private bool Meets(LevelStandard level, LevelCandidate candidate, int? place, int? lastRank)
    {
        if (!isVote && ((level.MinimumScore is { } least && candidate.Total < least) || place > lastRank))
        {
            return false;
        }

        for (var at = 0; at < level.Conditions.Count; at++)
        {
            if (Reason(level.Conditions[at], candidate) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private LevelReason[] Explain(LevelStandard level, LevelCandidate candidate, int? place, int? lastRank)
    {
        var score = !isVote && level.MinimumScore is { } least && candidate.Total < least ? new LevelReason(ReasonKind.ScoreShort, candidate.Total, least) : null;
        var rank = !isVote && place > lastRank ? new LevelReason(ReasonKind.RankBeyond, place, lastRank) : null;
        if (level.Conditions.Count == 0)
        {
            return (score, rank) switch
            {
                (not null, not null) => [score, rank],
                (not null, null) => [score],
                (null, not null) => [rank],
                _ => [],
            };
        }

        return
        [
            .. score is null ? [] : new[] { score },
            .. rank is null ? [] : new[] { rank },
            .. level.Conditions.Select(condition => Reason(condition, candidate)).Where(reason => reason is not null)!,
        ];
    }

    private LevelReason? Reason(Condition condition, LevelCandidate candidate)
    {
        if (condition is not { Metric: { } metric, Side: { } side, Bound: { } bound })
        {
            return candidate.OpenRemarks.Contains(condition.Remark!.Value) ? new LevelReason(ReasonKind.RemarkOpen, Remark: condition.Remark) : null;
        }

        var figure = ConditionFigure.Of(metric, candidate.Figures, year);
        return figure.Keeps(side, bound) ? null
            : figure.Exists ? new LevelReason(ReasonKind.FigureMissed, figure.Value, bound, metric, side)
            : new LevelReason(ReasonKind.FigureMissing, null, bound, metric, side);
    }

    /// <summary>Ranks in which those who share one are told apart by the figure, the greater first; who is equal there too goes on sharing.</summary>
    private int?[] Places(ReadOnlySpan<LevelCandidate> candidates, ConditionMetric metric)
    {
        var places = new int?[candidates.Length];
        var ranked = new List<(int Rank, ConditionFigure Figure, int At)>(candidates.Length);
        for (var at = 0; at < candidates.Length; at++)
        {
            if (candidates[at].Rank is { } rank)
            {
                ranked.Add((rank, ConditionFigure.Of(metric, candidates[at].Figures, year), at));
            }
        }

        ranked.Sort(static (left, right) => left.Rank != right.Rank ? left.Rank.CompareTo(right.Rank) : right.Figure.CompareTo(left.Figure));
        for (int at = 0, first = 0, place = 0; at < ranked.Count; at++)
        {
            if (at == 0 || ranked[at].Rank != ranked[at - 1].Rank)
            {
                (first, place) = (at, ranked[at].Rank);
            }
            else if (ranked[at].Figure.CompareTo(ranked[at - 1].Figure) != 0)
            {
                place = ranked[at].Rank + at - first;
            }

            places[ranked[at].At] = place;
        }

        return places;
    }
}
