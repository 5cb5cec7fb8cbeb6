using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Glance;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>The cards of customers and their files, small and as large as they can get.</summary>
internal static class FileSamples
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly UnitId South = new(long.MaxValue - 1);
    private static readonly CustomerId Customer = new(long.MaxValue - 2);
    private static readonly SubjectId Subject = new(long.MaxValue - 3);

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("customer", GlanceCard.Write(Glance(), texts));
        yield return ("customer-no-file", GlanceCard.Write(Glance() with { Percent = null, KeeperName = "", Awards = [], Remarks = [], Standing = CustomerStanding.General }, texts));
        yield return ("customer-large", GlanceCard.Write(
            Glance() with { Name = Long(1), Remarks = [.. Enumerable.Range(0, 12).Select(at => Remark((RiskKind)(at % 4)))], Awards = [Award(TierLevel.Strategic), Award(TierLevel.Vip1)] }, texts));
    }

    private static string Long(int index) => $"粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司第{index}分公司";

    private static AwardCard Award(TierLevel level) =>
        new(Subject, South, level == TierLevel.Strategic ? null : GasForm.Gaseous, level, 2025, Today.AddMonths(-6), Today.AddMonths(6), null, ByGift: false);

    private static RiskNote Remark(RiskKind kind) => new(new RiskRemarkId(1), Subject, kind, Today.AddDays(-20), "not shown on the card");

    private static CustomerGlance Glance() => new(
        Customer, Subject, "HN003", "东莞恒源燃气发电有限公司", South, "华南销售公司", GasForm.Gaseous, CustomerStanding.Vip, [Award(TierLevel.Vip1)],
        [Remark(RiskKind.Finance)], 87, "郑慧敏", MayRead: true, MayKeep: true);
}
