using TeamsGrading.Core.Shared;
using static TeamsGrading.Core.Tiers.BenefitArea;
using static TeamsGrading.Core.Tiers.BenefitDirection;

namespace TeamsGrading.Core.Tiers;

/// <summary>The catalogue before headquarters changed anything: version 1. Data like that of headquarters, hence in both languages here.</summary>
internal static class DefaultBenefits
{
    public const int Version = 1;

    private static readonly Bilingual NoUnit = new("", "");

    public static readonly IReadOnlyList<Benefit> All =
    [
        Of("I1", Information, MoreIsBetter, "市场行情报告", "Market reports", "份/年", "a year"),
        Of("I2", Information, Choices, "资源与检修计划通报", "Notice of supply and maintenance plans", "每周", "weekly", "每月", "monthly", "每季度", "quarterly"),
        Of("I3", Information, YesNo, "价格走势专题会", "Briefings on price trends"),
        Of("V1", PriceAndVolume, MoreIsBetter, "合同气量价格优惠", "Discount on contracted volume", "元/方", "yuan/m³"),
        Of("V2", PriceAndVolume, LessIsBetter, "合同外气量加价上限", "Greatest surcharge on volume beyond contract", "元/方", "yuan/m³"),
        Of("V3", PriceAndVolume, MoreIsBetter, "合同外气量优先保障比例", "Volume beyond contract served first", "%", "%"),
        Of("C1", Contract, MoreIsBetter, "月度提气偏差免责范围", "Monthly deviation free of penalty", "%", "%"),
        Of("C2", Contract, LessIsBetter, "照付不议比例", "Take-or-pay share", "%", "%"),
        Of("C3", Contract, MoreIsBetter, "付款期限", "Time for payment", "天", "days"),
        Of("C4", Contract, Choices, "履约担保方式", "Security asked for", "免担保", "none", "保函", "letter of guarantee", "预付款", "prepayment"),
        Of("R1", BenefitArea.Resources, MoreIsBetter, "冬季保供比例", "Winter supply assured", "%", "%"),
        Of("R2", BenefitArea.Resources, LessIsBetter, "应急补气响应时间", "Response to an emergency request for gas", "小时", "hours"),
        Of("R3", BenefitArea.Resources, YesNo, "跨区域资源串换", "Swap of gas across regions"),
        Of("M1", Market, MoreIsBetter, "高层走访次数", "Visits by senior management", "次/年", "a year"),
        Of("M2", Market, YesNo, "联合市场开发", "Joint market development"),
        Of("M3", Market, MoreIsBetter, "技术与安全培训", "Technical and safety training", "次/年", "a year"),
    ];

    /// <summary>With choices, <paramref name="more"/> are pairs of them, best first; with a number the unit; otherwise nothing.</summary>
    private static Benefit Of(string code, BenefitArea area, BenefitDirection direction, string chinese, string english, params string[] more)
    {
        var pairs = more.Chunk(2).Select(pair => new Bilingual(pair[0], pair[1])).ToList();
        return direction == Choices
            ? new Benefit(code, area, direction, new Bilingual(chinese, english), NoUnit, pairs)
            : new Benefit(code, area, direction, new Bilingual(chinese, english), pairs.Count > 0 ? pairs[0] : NoUnit, []);
    }
}
