using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Begins the draft of a service plan, with the values of the year before where it had one. Asked twice, it answers with the one there is.</summary>
public sealed class StartPlan(GradingDb db, PlanGround ground)
{
    public async Task<Result<ServicePlanId>> RunAsync(PersonId actor, UnitId unit, int year, GasForm form, CancellationToken cancellation)
    {
        if ((await ground.DemandProposalAsync(actor, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (year is < 2000 or > 2999)
        {
            return new PlanYearIsWrong();
        }

        var levels = await ground.LevelsAsync(unit, cancellation);
        if (levels.Refused(out refusal))
        {
            return refusal;
        }

        var headquarters = await ground.HeadquartersAsync(cancellation);
        try
        {
            return await db.WriteAsync<Result<ServicePlanId>>(
                async () =>
                {
                    if (await ground.OfAsync(unit, year, form, cancellation) is { } there)
                    {
                        return there.Id;
                    }

                    var before = (await ground.OfAsync(unit, year - 1, form, cancellation))?.InForce;
                    var model = before is null ? new PlanContent(unit, year, form, null, 0, [], []) : PlanContent.Read(before) with { Year = year, Policy = null };
                    var plan = ServicePlan.Begin(model.Onto(await ground.CatalogueAsync(cancellation), levels.Value), unit == headquarters);
                    db.Add(plan);
                    return plan.Id;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return (await ground.OfAsync(unit, year, form, cancellation))!.Id;
        }
    }
}
