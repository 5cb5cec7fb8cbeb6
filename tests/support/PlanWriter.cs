using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Support;

/// <summary>Writes service plans for 2025, gaseous, as people would: the benefit that differs is I1, market reports a year.</summary>
public sealed class PlanWriter(GroupStage stage)
{
    public const int Year = 2025;

    public Task<Result<ServicePlanId>> TryStartAsync(PersonCard actor, UnitId unit) =>
        stage.RunAsync((StartPlan use) => use.RunAsync(actor.Id, unit, Year, GasForm.Gaseous, default));

    public async Task<ServicePlanId> StartAsync(PersonCard actor, UnitId unit) => (await TryStartAsync(actor, unit)).Value;

    /// <summary>A plan with a policy and so many market reports a year per level, VIP1 first.</summary>
    public async Task<ServicePlanId> DraftAsync(PersonCard actor, UnitId unit, params int[] reports)
    {
        var plan = await StartAsync(actor, unit);
        Assert.Null((await FillAsync(actor, plan, reports)).Error);
        Assert.Null((await CiteAsync(actor, plan, "2026 年度销售政策", "销〔2026〕3 号", "2026-01-15")).Error);
        return plan;
    }

    public async Task<ServicePlanId> StrategicAsync(int reports)
    {
        var plan = await StartAsync(stage.Officer, stage.Headquarters);
        Assert.Null((await FillAsync(stage.Officer, plan, reports)).Error);
        return plan;
    }

    public async Task<Result> FillAsync(PersonCard actor, ServicePlanId plan, params int[] reports)
    {
        var view = (await ViewAsync(actor, plan)).Value;
        var values = view.Content.Levels.Zip(reports, (level, count) =>
            new TypedValue("f", level.Level, "I1", count.ToString(CultureInfo.InvariantCulture))).ToList();
        return await stage.RunAsync((EditPlan use) => use.FillAsync(actor.Id, plan, view.Version, values, default));
    }

    public async Task<Result> CiteAsync(PersonCard actor, ServicePlanId plan, string? title, string? number, string? date)
    {
        var version = (await ViewAsync(actor, plan)).Value.Version;
        return await stage.RunAsync((EditPlan use) => use.CiteAsync(
            actor.Id, plan, version, title, number, date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture), default));
    }

    public async Task<Result> RenewAsync(PersonCard actor, ServicePlanId plan) =>
        await stage.RunAsync(async (EditPlan use) => await use.RenewAsync(actor.Id, plan, await VersionAsync(plan), default));

    public async Task<Result<ApprovalId>> ProposeAsync(PersonCard actor, ServicePlanId plan, string? reason = null) =>
        await stage.RunAsync(async (ProposePlan use) => await use.RunAsync(actor.Id, plan, await VersionAsync(plan), reason, default));

    public Task<int> VersionAsync(ServicePlanId plan) =>
        stage.Test.WithDbAsync(db => db.Set<ServicePlan>().Where(each => each.Id == plan).Select(each => each.Version).SingleAsync());

    public Task<Result<PlanView>> ViewAsync(PersonCard reader, ServicePlanId plan) => stage.RunAsync((ViewPlan use) => use.RunAsync(reader.Id, plan, default));

    public Task<Result<PlanComparison>> CompareAsync(PersonCard reader, UnitId unit) =>
        stage.RunAsync((ComparePlans use) => use.RunAsync(reader.Id, unit, Year, GasForm.Gaseous, drafts: false, default));
}
