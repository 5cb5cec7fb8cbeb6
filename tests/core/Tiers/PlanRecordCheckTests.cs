using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R14")]
[Trait("Clause", "R03")]
public sealed class PlanRecordCheckTests
{
    [Fact]
    public void Check_ApprovedPlanInOrder_Passes() => Assert.All(Run(Plan("3", "2"), Plan("3", "2")), check => Assert.True(check.Passed, check.Detail));

    [Theory]
    [InlineData("4", "2", "plans.approved")]
    [InlineData("2", "3", "plans.order")]
    public void Check_PlanChangedInThePack_Fails(string vip1, string vip2, string failing) =>
        Assert.Contains(Run(Plan(vip1, vip2), Plan("3", "2")), check => !check.Passed && check.Name == failing);

    [Fact]
    public void Check_ApprovedPlanLeftOut_Fails() =>
        Assert.Contains(Run(Plan("3", "2"), Plan("3", "2"), Plan("5", "2")), check => !check.Passed && check.Name == "plans.complete");

    [Fact]
    public void Check_NoJson_FailsWithoutThrowing() => Assert.Contains(Run("{", Plan("3", "2")), check => check.Detail == "cannot be read");

    private static List<PackCheck> Run(string inPack, params string[] approved)
    {
        var evidence = new YearEvidence(new UnitId(1), 2025);
        foreach (var text in approved)
        {
            evidence.Add(new ApprovedText(ApprovalId.New(), ApprovalMatter.VipPlan, 1, 1, text));
        }

        var inspection = new PlanRecordCheck().Begin();
        Assert.True(inspection.Reads("plans/gaseous-001.json"));
        return [.. inspection.See("plans/gaseous-001.json", Encoding.UTF8.GetBytes(inPack), evidence), .. inspection.End(evidence)];
    }

    private static string Plan(string vip1, string vip2) => new PlanContent(
        new UnitId(1), 2025, GasForm.Gaseous, null, 1, DefaultBenefits.All,
        [new PlanLevel(TierLevel.Vip1, [new PlanValue("I1", vip1)]), new PlanLevel(TierLevel.Vip2, [new PlanValue("I1", vip2)])]).Write();
}
