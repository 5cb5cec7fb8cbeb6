using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Service plans on the timeline of a unit's year: one for each form in which it has customers.</summary>
internal sealed class PlanYearSteps(GradingDb db, PlanGround ground, ICandidates candidates) : IYearSteps
{
    public async Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation)
    {
        var plans = await db.Set<ServicePlan>().AsNoTracking().Where(plan => plan.Unit == unit && plan.Year == year).ToListAsync(cancellation);
        var steps = new List<YearStep>();
        var strategic = unit == await ground.HeadquartersAsync(cancellation);
        foreach (var form in Enum.GetValues<GasForm>())
        {
            var plan = plans.Find(plan => plan.Form == form);
            if (plan is not null || strategic || (await candidates.ForAsync(unit, year, form, cancellation)).Count > 0)
            {
                // Plans of a rated year are made in the year after it (000 §7.2.3).
                var due = new DateOnly(year + 1, 12, 31);
                var state = plan?.InForce is not null ? YearStepState.Done
                    : today > due ? YearStepState.Late
                    : plan is null ? YearStepState.Ahead : YearStepState.UnderWay;
                steps.Add(new YearStep(
                    strategic ? "StrategicPlan" : "VipPlan", form, state, due, plan?.InForceFrom, plan is null ? null : PlanCards.Plan, plan?.Id.Value ?? 0));
            }
        }

        return steps;
    }
}

/// <summary>Every approved version of the unit's service plans, for the pack of the year.</summary>
internal sealed class PlanYearRecords(GradingDb db) : IYearRecords
{
    public const string Folder = "plans/";

    public async IAsyncEnumerable<YearRecord> ForAsync(UnitId unit, int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var versions = await (
            from plan in db.Set<ServicePlan>().AsNoTracking()
            join version in db.Set<ServicePlanVersion>().AsNoTracking() on plan.Id equals version.Plan
            where plan.Unit == unit && plan.Year == year
            select new { plan.Form, version.Number, version.Text }).ToListAsync(cancellation);
        foreach (var version in versions.OrderBy(version => version.Form).ThenBy(version => version.Number))
        {
            var path = FormattableString.Invariant($"{Folder}{version.Form.ToString().ToLowerInvariant()}-{version.Number:000}.json");
            yield return new YearRecord(path, System.Text.Encoding.UTF8.GetBytes(version.Text));
        }
    }
}

/// <summary>Kind of the card of a service plan; its subject is the plan's id.</summary>
public static class PlanCards
{
    public const string Plan = "plan";
}
