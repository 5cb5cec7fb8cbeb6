using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Demo;

/// <summary>One item of the demo rule, as a clerk would type it into the workbook.</summary>
internal sealed record DemoItem(string Code, string Name, decimal Points, string Mode, string Metric = "", string Bands = "");

/// <summary>A rule on a 100-point scale that covers the seven considerations of 000 §6.2.</summary>
internal static class DemoRule
{
    public static readonly DemoItem[] Items =
    [
        new("V1", "合作体量（年度气量）", 15, "计量", "YearlyVolume", "线性 0:0; 0.5:6; 2:11; 8:15"),
        new("V2", "气量增长", 10, "计量", "Growth", "线性 -20%:0; 0%:5; 15%:10"),
        new("V3", "合同执行（年度履约率）", 15, "计量", "Fulfilment", "线性 70%:0; 90%:10; 100%:15"),
        new("V4", "合同执行稳定性（月度）", 10, "计量", "MonthlyStability", "<50%:0; 50%-75%:4; 75%-90%:7; >=90%:10"),
        new("V5", "资源占比", 5, "计量", "ShareOfUnit", "线性 0%:0; 10%:5"),
        new("V6", "毛利贡献", 10, "计量", "GrossMargin", "线性 0%:0; 12%:10"),
        new("V7", "按时付款", 10, "计量", "PaidOnTime", "<80%:0; 80%-95%:5; 95%-100%:8; >=100%:10"),
        new("J1", "业务形态与资源结构", 5, "评分"),
        new("J2", "合作配合度", 10, "评分"),
        new("J3", "合作深度", 10, "评分"),
    ];

    /// <summary>What the rows say. They are right by construction: a refusal here is a bug and throws.</summary>
    public static RuleContent Content() => new(
        [
            .. Items.Select(item => new RuleItemContent(
                item.Code,
                item.Name,
                item.Points,
                item.Mode == "计量" ? ItemMode.Measured : ItemMode.Judged,
                item.Metric == "" ? null : MetricNames.Read(item.Code, item.Metric).Value,
                item.Bands == "" ? null : BandText.Read(item.Code, item.Bands).Value)),
        ],
        DropExtremes: true);
}
