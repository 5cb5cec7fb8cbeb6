using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bench;

/// <summary>Repeatable numbers (SplitMix64) and the rule that the scoring benches use.</summary>
internal sealed class Samples(ulong seed)
{
    public const int Year = 2026;

    private ulong state = seed;

    /// <summary>Six measured items: volume, growth, stability, share and margin along lines, fulfilment in steps.</summary>
    public static RuleContent SixMeasuredItems { get; } = new([
        Item("A1", 25, "年度气量", "线性 0:0; 0.1:8; 0.5:15; 1:25"),
        Item("A2", 15, "增长率", "线性 -10%:0; 0:5; 10%:15"),
        Item("A3", 15, "合同履约率", "<80%:0; 80%-90%:6; 90%-98%:11; >=98%:15"),
        Item("A4", 15, "月度稳定性", "线性 0:0; 50%:7.5; 1:15"),
        Item("A5", 15, "气量占比", "线性 0:0; 0.0001%:10; 1%:15"),
        Item("A6", 15, "毛利率", "线性 0:0; 8%:10; 20%:15"),
    ]);

    /// <summary>A number from 0 to below <paramref name="end"/>.</summary>
    public int Next(int end)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)end);
    }

    private static RuleItemContent Item(string code, decimal points, string metric, string bands) => new(
        code, code, points, ItemMode.Measured, MetricNames.Read(code, metric).Value, BandText.Read(code, bands).Value);
}
