using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>What all use cases of service plans stand on: who may, which levels, which catalogue.</summary>
public sealed class PlanGround(GradingDb db, IAccess access, IDeciders deciders, IDirectory directory, BenefitBook book)
{
    private static readonly TierLevel[] VipLevelsBestFirst = [TierLevel.Vip1, TierLevel.Vip2, TierLevel.Vip3];

    public Task<UnitId> HeadquartersAsync(CancellationToken cancellation) => deciders.HeadquartersAsync(cancellation);

    /// <summary>The right to draft and propose: in headquarters the group's, elsewhere the unit's.</summary>
    public async Task<Result> DemandProposalAsync(PersonId actor, UnitId unit, CancellationToken cancellation) => await access.DemandAsync(
        actor, unit == await HeadquartersAsync(cancellation) ? GradingAction.ProposeForGroup : GradingAction.ProposeForUnit, unit, cancellation);

    public async Task<bool> MayProposeAsync(PersonId actor, UnitId unit, CancellationToken cancellation) => (await access.UnitsAsync(
        actor, unit == await HeadquartersAsync(cancellation) ? GradingAction.ProposeForGroup : GradingAction.ProposeForUnit, cancellation)).Contains(unit);

    public Task<Result> DemandViewAsync(PersonId actor, UnitId unit, CancellationToken cancellation) =>
        access.DemandAsync(actor, GradingAction.ViewYear, unit, cancellation);

    /// <summary>The levels a plan of the unit sets, best first (000 §7.2.2): by the sales known now.</summary>
    public async Task<Result<IReadOnlyList<TierLevel>>> LevelsAsync(UnitId unit, CancellationToken cancellation)
    {
        if (unit == await HeadquartersAsync(cancellation))
        {
            return new[] { TierLevel.Strategic };
        }

        return (await directory.UnitAsync(unit, cancellation))?.LastYearSalesHundredMillions is { } sales
            ? VipLevelsBestFirst[..VipLevels.Allowed(GasVolume.FromHundredMillions(sales))]
            : new PlanNeedsSales();
    }

    public Task<BenefitCatalogue> CatalogueAsync(CancellationToken cancellation) => book.NowAsync(cancellation);

    public async Task<string> NameAsync(UnitId unit, CancellationToken cancellation) => (await directory.UnitAsync(unit, cancellation))?.Name ?? "";

    /// <summary>The plan, not followed; or nothing there.</summary>
    public async Task<Result<ServicePlan>> FindAsync(ServicePlanId id, CancellationToken cancellation) =>
        await db.Set<ServicePlan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Id == id, cancellation) is { } plan ? plan : new NothingThere();

    /// <summary>The plan of a unit, year and form, not followed, or null.</summary>
    public Task<ServicePlan?> OfAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) =>
        db.Set<ServicePlan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Unit == unit && plan.Year == year && plan.Form == form, cancellation);
}
