using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TeamsGrading.Bench.Customers;

/// <summary>
/// Searching 1,000,000 customers of 20 units against 10,000 of the same, through the real handler, by a keeper of one unit and by headquarters: each
/// question in turn in both databases, in changing order; the figure is the ratio of the medians over all questions of a kind. Besides: bytes that
/// the index takes for a customer, and how many it indexes in a second.
/// </summary>
internal sealed class SearchBench : IBench
{
    private const int Few = 10_000;
    private const int Rounds = 15;

    private static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("BENCH_CUSTOMERS") ?? "1000000", CultureInfo.InvariantCulture);

    public string Name => "search";

    public async Task RunAsync(BenchReport report)
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-bench-").FullName;
        try
        {
            await using var few = await SearchBenchData.MakeAsync(Path.Combine(folder, "few.db"), Few);
            await using var many = await SearchBenchData.MakeAsync(Path.Combine(folder, "many.db"), Many);
            report.Detail($"search: index of {Many:N0} customers {many.KeyBytes / (double)Many:0} bytes and {many.Keys / (double)Many:0.0} keys each, {many.KeyBytes / 1e6:0} MB; filled in {many.Seconds:0} s");
            foreach (var keeper in new[] { true, false })
            {
                foreach (var kind in SearchBenchData.Questions(Few).GroupBy(question => question.Kind))
                {
                    await CompareAsync(report, $"{(keeper ? "keeper" : "headquarters")}.{kind.Key}", few, many, keeper, [.. kind.Select(question => question.Text)]);
                }
            }

            await RateAsync(report, Path.Combine(folder, "rate.db"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CompareAsync(BenchReport report, string kind, SearchBenchData few, SearchBenchData many, bool keeper, string[] questions)
    {
        var (fewTimes, manyTimes, fewFound, manyFound) = (new List<double>(), new List<double>(), 0, 0);
        for (var round = -3; round < Rounds; round++)
        {
            foreach (var question in questions)
            {
                var first = round % 2 == 0 ? few : many;
                var (a, foundA) = await first.AskAsync(keeper, question);
                var (b, foundB) = await (first == few ? many : few).AskAsync(keeper, question);
                if (round >= 0)
                {
                    fewTimes.Add(first == few ? a : b);
                    manyTimes.Add(first == few ? b : a);
                    fewFound += first == few ? foundA : foundB;
                    manyFound += first == few ? foundB : foundA;
                }
            }
        }

        var asked = fewTimes.Count;
        report.Detail($"search.{kind}: {Median(fewTimes):0.00} ms of {Few:N0}, {Median(manyTimes):0.00} ms of {Many:N0}; found {fewFound / (double)asked:0.0} and {manyFound / (double)asked:0.0}");
        report.AtMost($"search.{kind}", Median(manyTimes) / Median(fewTimes), 1.5);
    }

    /// <summary>What follows an import of 10,000 customers: their keys, step by step.</summary>
    private static async Task RateAsync(BenchReport report, string file)
    {
        await using var data = await SearchBenchData.MakeAsync(file, 0);
        await data.RegisterAsync(Few);
        var clock = Stopwatch.StartNew();
        var longest = TimeSpan.Zero;
        for (var before = clock.Elapsed; await data.StepAsync(); before = clock.Elapsed)
        {
            longest = clock.Elapsed - before > longest ? clock.Elapsed - before : longest;
        }

        report.Detail($"search: keys of {Few:N0} imported customers written in {clock.Elapsed.TotalSeconds:0.00} s after the import, longest step {longest.TotalMilliseconds:0} ms");
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
