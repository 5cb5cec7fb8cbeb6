using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>所属单位销售气量对应 VIP 客户分级划分表 How many VIP levels a unit may have (000 §7.2.2, annex 3; R10).</summary>
public static class VipLevels
{
    private static readonly GasVolume ClassA = GasVolume.FromHundredMillions(50);
    private static readonly GasVolume ClassB = GasVolume.FromHundredMillions(30);

    /// <summary>3 (VIP1-VIP3) for more than 50 亿方 of sales last year, 2 for more than 30 up to and including 50, 1 otherwise.</summary>
    public static int Allowed(GasVolume lastYearSales) =>
        lastYearSales.CompareTo(ClassA) > 0 ? 3
        : lastYearSales.CompareTo(ClassB) > 0 ? 2
        : 1;
}
