using System.Diagnostics;
using System.Globalization;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bench;

/// <summary>
/// 1,000,000 subjects of 24 months × 6 measured items from memory, against one pass over the same decimals that only sums them. Both on one
/// thread. The subjects come in chunks of 100,000 (250 MB each, far more than the caches), every chunk summed and scored in turn, in
/// changing order; the figure is the median over the rounds of all subjects.
/// </summary>
internal sealed class ScoringBench : IBench
{
    private const int Chunks = 10;
    private const int SubjectsPerChunk = 100_000;
    private const int MonthsEach = 24;
    private const int Rounds = 5;
    private const decimal UnitVolume = 100_000_000_000m;

    public string Name => "scoring";

    public Task RunAsync(BenchReport report)
    {
        var scoring = MeasuredScoring.Of(RuleVersion.Write(Samples.Year, 1, Samples.SixMeasuredItems).Value.Items);
        var samples = new Samples(1);
        var months = new MonthFigures[SubjectsPerChunk * MonthsEach];
        var sumTime = new TimeSpan[Rounds];
        var scoreTime = new TimeSpan[Rounds];
        var points = 0m;
        Fill(months, samples);
        for (var warm = 0; warm < 2; warm++)
        {
            SumAll(months);
            ScoreAll(scoring, months);
        }

        for (var chunk = 0; chunk < Chunks; chunk++)
        {
            Fill(months, samples);
            for (var round = 0; round < Rounds; round++)
            {
                if ((round + chunk) % 2 == 0)
                {
                    sumTime[round] += Timed(() => SumAll(months));
                }

                scoreTime[round] += Timed(() => points += ScoreAll(scoring, months));
                if ((round + chunk) % 2 != 0)
                {
                    sumTime[round] += Timed(() => SumAll(months));
                }
            }
        }

        var ratios = sumTime.Zip(scoreTime, (sum, score) => score / sum).Order().ToArray();
        var (sumSeconds, scoreSeconds) = (sumTime.Order().ElementAt(Rounds / 2).TotalSeconds, scoreTime.Order().ElementAt(Rounds / 2).TotalSeconds);
        report.Detail($"scoring: {Chunks * SubjectsPerChunk:N0} subjects × {scoring.Count} items of {MonthsEach} months; sum {sumSeconds:0.00} s, score {scoreSeconds:0.00} s");
        report.Detail($"scoring: ratios of {Rounds} rounds {string.Join(" ", ratios.Select(ratio => ratio.ToString("0.00", CultureInfo.InvariantCulture)))}; mean points {points / Rounds / Chunks / SubjectsPerChunk:0.00} of 100");
        report.AtMost("scoring.memory", ratios[Rounds / 2], 5);
        return Task.CompletedTask;
    }

    private static TimeSpan Timed(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static decimal SumAll(ReadOnlySpan<MonthFigures> months)
    {
        MonthSums sums = default;
        foreach (ref readonly var month in months)
        {
            sums.Contracted += month.Contracted;
            sums.Actual += month.Actual;
            sums.Sales += month.Sales;
            sums.Cost += month.Cost;
            sums.Receivable += month.Receivable;
            sums.PaidOnTime += month.PaidOnTime;
        }

        return sums.Contracted + sums.Actual + sums.Sales + sums.Cost + sums.Receivable + sums.PaidOnTime;
    }

    private static decimal ScoreAll(MeasuredScoring scoring, ReadOnlySpan<MonthFigures> months)
    {
        var total = 0m;
        Span<ItemScore> scores = stackalloc ItemScore[scoring.Count];
        for (var at = 0; at < months.Length; at += MonthsEach)
        {
            scoring.Score(Samples.Year, 2020, months.Slice(at, MonthsEach), UnitVolume, scores);
            foreach (ref readonly var score in scores)
            {
                total += score.Points;
            }
        }

        return total;
    }

    private static void Fill(MonthFigures[] months, Samples samples)
    {
        for (var at = 0; at < months.Length; at++)
        {
            var contracted = samples.Next(20_000_000) + 0.5m;
            var actual = decimal.Round(contracted * (800 + samples.Next(400)) / 1000, 3);
            var (price, cost) = (3 + (samples.Next(10_000) / 10_000m), 2.9m + (samples.Next(5_000) / 10_000m));
            var receivable = decimal.Round(actual * price, 4);
            months[at] = new MonthFigures(
                new Month(Samples.Year - 1, 1).AddMonths(at % MonthsEach),
                contracted,
                actual,
                actual * price,
                actual * cost,
                receivable,
                decimal.Round(receivable * (900 + samples.Next(101)) / 1000, 4));
        }
    }

    private struct MonthSums
    {
        public decimal Contracted;
        public decimal Actual;
        public decimal Sales;
        public decimal Cost;
        public decimal Receivable;
        public decimal PaidOnTime;
    }
}
