using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// Holds a drafted plan against the approved ones of the same year and form (000 §9.2.1): a VIP plan against the strategic one, the
/// strategic one against every unit's. Called inside the writing transaction.
/// </summary>
public sealed class PlanOrderGuard(GradingDb db, PlanGround ground)
{
    public async Task<Result> CheckAsync(ServicePlan plan, CancellationToken cancellation)
    {
        var content = plan.Drafted;
        if (!plan.IsStrategic)
        {
            var headquarters = await ground.HeadquartersAsync(cancellation);
            var strategic = await db.Set<ServicePlan>()
                .FirstOrDefaultAsync(other => other.Unit == headquarters && other.Year == plan.Year && other.Form == plan.Form, cancellation);
            if (strategic?.InForce is null)
            {
                return Result.Done;
            }

            return PlanChecks.Against(PlanContent.Read(strategic.InForce), content, await ground.NameAsync(plan.Unit, cancellation));
        }

        var units = await db.Set<ServicePlan>().AsNoTracking()
            .Where(other => !other.IsStrategic && other.Year == plan.Year && other.Form == plan.Form && other.InForce != null)
            .ToListAsync(cancellation);
        foreach (var unit in units)
        {
            if (PlanChecks.Against(content, PlanContent.Read(unit.InForce!), await ground.NameAsync(unit.Unit, cancellation)).Refused(out var beaten))
            {
                return beaten;
            }
        }

        return Result.Done;
    }

    /// <summary>Leaves a mark on the strategic plan, so that a strategic and a VIP plan that are approved in the same moment cannot miss one another.</summary>
    public async Task MarkAsync(ServicePlan plan, CancellationToken cancellation)
    {
        var headquarters = await ground.HeadquartersAsync(cancellation);
        if (!plan.IsStrategic && await db.Set<ServicePlan>()
            .FirstOrDefaultAsync(other => other.Unit == headquarters && other.Year == plan.Year && other.Form == plan.Form, cancellation) is { } strategic)
        {
            strategic.BeChecked();
        }
    }
}
