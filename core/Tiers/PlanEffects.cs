using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Puts an approved service plan into force; the order against other plans is checked once more, because they may have come in between.</summary>
internal abstract class PlanEffect(GradingDb db, PlanOrderGuard guard) : IApprovalEffect
{
    public abstract ApprovalMatter Matter { get; }

    public async Task<string?> TextAsync(long @object, CancellationToken cancellation) => (await FindAsync(@object, cancellation))?.Draft;

    public async Task<Result> ApprovedAsync(ApprovalCard approval, DateOnly effectiveOn, CancellationToken cancellation)
    {
        var plan = await FindAsync(approval.Object, cancellation) ?? throw new InvalidOperationException($"no plan {approval.Object}");
        if ((await guard.CheckAsync(plan, cancellation)).Refused(out var beaten))
        {
            return beaten;
        }

        await guard.MarkAsync(plan, cancellation);
        db.Add(ServicePlanVersion.Of(plan, approval, effectiveOn));
        plan.TakeEffect(effectiveOn);
        return Result.Done;
    }

    public async Task UnlockedAsync(ApprovalCard approval, CancellationToken cancellation) => (await FindAsync(approval.Object, cancellation))?.Unlock();

    private Task<ServicePlan?> FindAsync(long id, CancellationToken cancellation) =>
        db.Set<ServicePlan>().FirstOrDefaultAsync(plan => plan.Id == new ServicePlanId(id), cancellation);
}

/// <summary>A unit's plan.</summary>
internal sealed class VipPlanEffect(GradingDb db, PlanOrderGuard guard) : PlanEffect(db, guard)
{
    public override ApprovalMatter Matter => ApprovalMatter.VipPlan;
}

/// <summary>The strategic plan.</summary>
internal sealed class StrategicPlanEffect(GradingDb db, PlanOrderGuard guard) : PlanEffect(db, guard)
{
    public override ApprovalMatter Matter => ApprovalMatter.StrategicPlan;
}
