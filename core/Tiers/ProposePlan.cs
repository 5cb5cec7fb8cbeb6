using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Checks a drafted plan and sends it on its way (000 §9.2.2, §9.3.2): a VIP plan to the unit's own approval, the strategic one to the resource committee.</summary>
public sealed class ProposePlan(GradingDb db, PlanGround ground, PlanOrderGuard guard, IApprovals approvals)
{
    /// <param name="reason">Why a plan in force is changed in mid-year (000 §11.1).</param>
    public async Task<Result<ApprovalId>> RunAsync(PersonId actor, ServicePlanId id, int version, string? reason, CancellationToken cancellation)
    {
        var found = await ground.FindAsync(id, cancellation);
        if (found.Refused(out var refusal)
            || (await ground.DemandProposalAsync(actor, found.Value.Unit, cancellation)).Refused(out refusal)
            || (await CheckAsync(found.Value, reason, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        try
        {
            return await db.WriteAsync<Result<ApprovalId>>(
                async () =>
                {
                    var plan = await db.Set<ServicePlan>().SingleAsync(plan => plan.Id == id, cancellation);
                    if (plan.UnderWay)
                    {
                        return new PlanIsUnderWay();
                    }

                    if (plan.Version != version || plan.Version != found.Value.Version)
                    {
                        return new PlanChangedMeanwhile();
                    }

                    if ((await guard.CheckAsync(plan, cancellation)).Refused(out var beaten))
                    {
                        return beaten;
                    }

                    var proposed = await approvals.ProposeAsync(
                        new Proposal(
                            plan.IsStrategic ? ApprovalMatter.StrategicPlan : ApprovalMatter.VipPlan, plan.Id.Value, plan.Unit, plan.Year, actor, plan.Draft,
                            plan.InForce is null ? null : reason!.Trim()),
                        cancellation);
                    if (proposed.Error is null)
                    {
                        plan.Propose();
                    }

                    return proposed;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return new PlanChangedMeanwhile();
        }
    }

    private async Task<Result> CheckAsync(ServicePlan plan, string? reason, CancellationToken cancellation)
    {
        if (plan.UnderWay)
        {
            return new PlanIsUnderWay();
        }

        var content = plan.Drafted;
        if (!plan.IsStrategic && content.Policy is null)
        {
            return new PlanNeedsPolicy("title");
        }

        var levels = await ground.LevelsAsync(plan.Unit, cancellation);
        if (levels.Refused(out var refusal))
        {
            return refusal;
        }

        var current = (await ground.CatalogueAsync(cancellation)).Version;
        return content.Catalogue != current ? new PlanCatalogueHasChanged(content.Catalogue, current)
            : !content.Levels.Select(level => level.Level).SequenceEqual(levels.Value) ? new PlanLevelsHaveChanged()
            : plan.InForce is not null && !plan.Differs ? new PlanIsInForceAlready()
            : plan.InForce is not null && (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 400) ? new PlanAdjustmentNeedsReason()
            : PlanChecks.Inside(content);
    }
}
