using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Workbooks;

/// <summary>Months and money on the sheet 气量 that a card would refuse.</summary>
public sealed class BadMonthTests : ImportTest
{
    [Fact]
    public async Task Import_MonthsToComeAndAbsurdlyEarlyOnes_AreWrong()
    {
        var bent = new GroupWorkbook();
        bent.Volumes.Add(["C1", "2026-11", 1, 1, 1, 1, null, null]);
        bent.Volumes.Add(["C1", "2026-12", 1, 1, 1, 1, null, null]);
        bent.Volumes.Add(["C1", "1990-01", 1, 1, 1, 1, null, null]);
        bent.Volumes.Add(["C1", "1989-12", 1, 1, 1, 1, null, null]);

        Assert.Equal(["Volumes 7 Month MonthNotPossible", "Volumes 9 Month MonthNotPossible"], Faults((await ImportAsync(bent.Bytes())).Value));
    }

    [Fact]
    public async Task Import_MorePaidThanStandsAsDue_IsWrong()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var paid = new GroupWorkbook();
        paid.Volumes.Clear();
        paid.Volumes.Add(["客户代码", "月份", "合同气量", "实际气量", "销售价格", "成本", "按时收款"]);
        paid.Volumes.Add(["C1", "2026-02", 1100000, 1100000, 3.2m, 2.9m, 3520000.01m]);

        Assert.Equal(["Volumes 2 PaidOnTime PaidMoreThanDue"], Faults((await ImportAsync(paid.Bytes())).Value));
        paid.Volumes[1][6] = 3520000m;
        Assert.Equal(2, (await ImportAsync(paid.Bytes())).Value.Recorded);
    }
}
