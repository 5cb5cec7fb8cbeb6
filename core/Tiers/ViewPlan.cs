using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Where a plan stands.</summary>
public enum PlanState
{
    /// <summary>Being written; nothing in force.</summary>
    Draft,

    /// <summary>On its way through approval.</summary>
    UnderWay,

    /// <summary>In force, and nothing else drafted.</summary>
    InForce,

    /// <summary>In force, while a change of it is being written (000 §11.1).</summary>
    Changing,
}

/// <summary>A plan as its readers see it.</summary>
/// <param name="Content">The draft or what is proposed; in force, that.</param>
/// <param name="Outdated">Catalogue or number of levels changed since the draft; it has to be renewed before it is proposed.</param>
/// <param name="Trouble">What stands against the order of its levels; null when nothing does, or when it is in force.</param>
public sealed record PlanView(
    ServicePlanId Id, string Unit, bool IsStrategic, PlanState State, int Version, DateOnly? InForceFrom, PlanContent Content, bool MayEdit, bool Outdated,
    Error? Trouble);

/// <summary>A plan in a list; <paramref name="Id"/> is null where there is none yet.</summary>
public sealed record PlanLine(UnitId UnitId, string Unit, bool IsStrategic, GasForm Form, ServicePlanId? Id, PlanState? State, DateOnly? InForceFrom, bool MayStart);

/// <summary>Shows service plans to those who see the year of the unit.</summary>
public sealed class ViewPlan(GradingDb db, IAccess access, IDirectory directory, PlanGround ground, PlanOrderGuard guard)
{
    public async Task<Result<PlanView>> RunAsync(PersonId reader, ServicePlanId id, CancellationToken cancellation)
    {
        var found = await ground.FindAsync(id, cancellation);
        if (found.Refused(out var refusal) || (await ground.DemandViewAsync(reader, found.Value.Unit, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        var plan = found.Value;
        var content = plan.Drafted;
        var levels = await ground.LevelsAsync(plan.Unit, cancellation);
        return new PlanView(
            plan.Id, await ground.NameAsync(plan.Unit, cancellation), plan.IsStrategic, StateOf(plan), plan.Version, plan.InForceFrom, content,
            !plan.UnderWay && await ground.MayProposeAsync(reader, plan.Unit, cancellation),
            content.Catalogue != (await ground.CatalogueAsync(cancellation)).Version
                || (levels.Error is null && !content.Levels.Select(level => level.Level).SequenceEqual(levels.Value)),
            StateOf(plan) == PlanState.InForce ? null : PlanChecks.Inside(content).Error ?? (await guard.CheckAsync(plan, cancellation)).Error);
    }

    /// <summary>Plans of the year in every unit whose year the reader sees, the strategic ones first; also where there is none yet.</summary>
    public async Task<IReadOnlyList<PlanLine>> ListAsync(PersonId reader, int year, CancellationToken cancellation)
    {
        var headquarters = await ground.HeadquartersAsync(cancellation);
        var known = (await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation)).ToList();
        var ofGroup = (await access.UnitsAsync(reader, GradingAction.ProposeForGroup, cancellation)).ToHashSet();
        var own = (await access.UnitsAsync(reader, GradingAction.ProposeForUnit, cancellation)).ToHashSet();
        var plans = await db.Set<ServicePlan>().AsNoTracking().Where(plan => plan.Year == year && known.Contains(plan.Unit)).ToListAsync(cancellation);
        var there = plans.ToDictionary(plan => (plan.Unit, plan.Form));
        return
        [
            .. from unit in await directory.UnitsAsync(cancellation)
               where known.Contains(unit.Id)
               orderby unit.Id == headquarters descending
               from form in Enum.GetValues<GasForm>()
               let plan = there.GetValueOrDefault((unit.Id, form))
               select new PlanLine(
                   unit.Id, unit.Name, unit.Id == headquarters, form, plan?.Id, plan is null ? null : StateOf(plan), plan?.InForceFrom,
                   (unit.Id == headquarters ? ofGroup : own).Contains(unit.Id)),
        ];
    }

    internal static PlanState StateOf(ServicePlan plan) =>
        plan.UnderWay ? PlanState.UnderWay : plan.InForce is null ? PlanState.Draft : plan.Differs ? PlanState.Changing : PlanState.InForce;
}
