using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>Candidates whose published total lies from <paramref name="From"/> up to, not including, <paramref name="To"/>; by level, best first.</summary>
public sealed record ScoreBucket(decimal From, decimal To, int Count, IReadOnlyList<LevelCount> Levels);

/// <summary>How many have the level; null for none.</summary>
public sealed record LevelCount(TierLevel? Level, int Count);

/// <summary>A level's cut-offs as lines in the picture.</summary>
/// <param name="LastRank">Last rank within the cut-off, or null.</param>
/// <param name="ScoreAtLastRank">Lowest published total within it, or null.</param>
public sealed record CutOffMark(TierLevel Level, decimal? MinimumScore, int? LastRank, decimal? ScoreAtLastRank);

/// <summary>分布 How the published totals of a round lie, with the cut-offs of its standards. Only what is published anyway (voting.md).</summary>
/// <param name="Buckets">Five points wide; empty for a vote.</param>
public sealed record DistributionView(
    UnitId Unit, string UnitName, int Year, GasForm Form, bool IsVote, int Ranked, IReadOnlyList<ScoreBucket> Buckets, IReadOnlyList<CutOffMark> CutOffs);

/// <summary>The data of the picture of scores and cut-offs.</summary>
public sealed class ViewDistribution(IAccess access, IDirectory directory, RatedLevels levels)
{
    private const int Width = 5;

    public async Task<Result<DistributionView>> RunAsync(PersonId actor, UnitId unit, int year, GasForm form, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ViewResult, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var proposal = await levels.ProposeAsync(unit, year, form, cancellation);
        if (proposal.Refused(out refusal))
        {
            return refusal;
        }

        var ranked = proposal.Value.Lines.Where(line => line is { Total: not null, Place: not null }).ToList();
        return new DistributionView(
            unit, (await directory.UnitAsync(unit, cancellation))?.Name ?? "", year, form, proposal.Value.Round.IsVote, ranked.Count, Buckets(ranked),
            proposal.Value.Round.IsVote ? [] : [.. proposal.Value.Standards.Levels.Select(level => Mark(level, ranked))]);
    }

    private static List<ScoreBucket> Buckets(List<LevelLine> ranked)
    {
        if (ranked.Count == 0)
        {
            return [];
        }

        var first = Floor(ranked.Min(line => line.Total!.Value));
        var last = Floor(ranked.Max(line => line.Total!.Value));
        var byBucket = ranked.ToLookup(line => Floor(line.Total!.Value));
        return
        [
            .. Enumerable.Range(0, ((last - first) / Width) + 1).Select(at => first + (at * Width)).Select(from => new ScoreBucket(
                from, from + Width, byBucket[from].Count(),
                [
                    .. byBucket[from].GroupBy(line => line.Level).OrderBy(group => group.Key ?? (TierLevel)int.MaxValue)
                        .Select(group => new LevelCount(group.Key, group.Count())),
                ])),
        ];
    }

    private static CutOffMark Mark(LevelStandard level, List<LevelLine> ranked)
    {
        var last = level.CutOff?.LastRank(ranked.Count);
        var within = ranked.Where(line => line.Place <= last).ToList();
        return new CutOffMark(level.Level, level.MinimumScore, last, within.Count == 0 ? null : within.Min(line => line.Total));
    }

    private static int Floor(decimal total) => (int)decimal.Floor(total / Width) * Width;
}
