using System.Diagnostics;
using System.Globalization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bench;

/// <summary>
/// Levels with reasons for 100,000 candidates, by minimum score, rank and two further conditions, against a plain sort of the same array by
/// total. On one thread, in changing order; the figure is the median over the rounds.
/// </summary>
internal sealed class ProposeBench : IBench
{
    private const int Candidates = 100_000;
    private const int Rounds = 21;

    private static readonly StandardsContent Standards = new(
    [
        Level(TierLevel.Vip1, 85, 0.1m, 0.9m), Level(TierLevel.Vip2, 75, 0.3m, 0.85m), Level(TierLevel.Vip3, 60, 0.6m, 0.8m),
    ],
    null);

    public string Name => "tiers.propose";

    public Task RunAsync(BenchReport report)
    {
        var ranked = Ranked(new Samples(1));
        var shuffled = ranked.ToArray();
        var random = new Samples(2);
        for (var at = shuffled.Length - 1; at > 0; at--)
        {
            var other = random.Next(at + 1);
            (shuffled[at], shuffled[other]) = (shuffled[other], shuffled[at]);
        }

        var (sorts, proposals) = (new double[Rounds], new double[Rounds]);
        var lines = Array.Empty<LevelLine>();
        for (var round = -3; round < Rounds; round++)
        {
            var copy = shuffled.ToArray();
            GC.Collect();
            var sort = round % 2 == 0 ? Timed(() => Array.Sort(copy, ByTotal)) : 0;
            var propose = Timed(() => lines = ProposeLevels.Run(shuffled, Standards, isVote: false, Samples.Year));
            sort = round % 2 == 0 ? sort : Timed(() => Array.Sort(copy, ByTotal));
            if (round >= 0)
            {
                (sorts[round], proposals[round]) = (sort, propose);
            }
        }

        var ratios = sorts.Zip(proposals, (sort, propose) => propose / sort).Order().ToArray();
        report.Detail($"tiers.propose: {Candidates:N0} candidates; sort {sorts.Order().ElementAt(Rounds / 2):0.0} ms, propose {proposals.Order().ElementAt(Rounds / 2):0.0} ms");
        report.Detail($"tiers.propose: ratios {string.Join(" ", ratios.Select(ratio => ratio.ToString("0.00", CultureInfo.InvariantCulture)))}; levels {lines.Count(line => line.Level is not null):N0}, reasons {lines.Sum(line => line.Missed.Count):N0}");
        report.AtMost("tiers.propose", ratios[Rounds / 2], 5);
        return Task.CompletedTask;
    }

    private static int ByTotal(LevelCandidate left, LevelCandidate right) => right.Total!.Value.CompareTo(left.Total!.Value);

    private static double Timed(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static LevelStandard Level(TierLevel level, decimal score, decimal share, decimal fulfilment) => new(
        level, score, new RankCutOff(CutOffKind.Share, share),
        [Condition.Of(ConditionMetric.Fulfilment, BoundSide.AtLeast, fulfilment), Condition.NoOpenRemark(RiskKind.Finance)]);

    private static LevelCandidate[] Ranked(Samples samples)
    {
        var totals = Enumerable.Range(0, Candidates).Select(_ => (4_000 + samples.Next(6_001)) / 100m).OrderDescending().ToArray();
        var candidates = new LevelCandidate[Candidates];
        for (int at = 0, rank = 1; at < Candidates; at++)
        {
            rank = at > 0 && totals[at] == totals[at - 1] ? rank : at + 1;
            var subject = new SubjectId(at + 1);
            var contracted = samples.Next(20_000_000) + 1.5m;
            candidates[at] = new LevelCandidate(
                subject, "S", "Customer", rank, totals[at], null, false,
                new RatedFigures(subject, 2015 + samples.Next(10), contracted, decimal.Round(contracted * (700 + samples.Next(400)) / 1000, 3), 1, 1, 1, 1, 1),
                samples.Next(20) == 0 ? [RiskKind.Finance] : []);
        }

        return candidates;
    }
}
