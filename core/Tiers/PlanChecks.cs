using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>What a plan must hold to before it is proposed (R14).</summary>
internal static class PlanChecks
{
    /// <summary>Every level offers something, and each is better than the next.</summary>
    public static Result Inside(PlanContent plan)
    {
        if (plan.Levels.FirstOrDefault(level => !plan.Benefits.Any(benefit => benefit.Goodness(level.Of(benefit.Code)) > benefit.Goodness(null))) is { } empty)
        {
            return new PlanLevelIsEmpty(empty.Level);
        }

        foreach (var (better, worse) in plan.Levels.Zip(plan.Levels.Skip(1)))
        {
            var breaches = PlanOrder.Breaches(Ranked(plan, better), Ranked(plan, worse)).ToList();
            if (breaches.Count > 0)
            {
                var first = breaches[0];
                return new PlanBreaksOrder(
                    first.Benefit.Name, better.Level, first.Benefit.Spoken(first.Better), worse.Level, first.Benefit.Spoken(first.Worse), breaches.Count);
            }

            if (!PlanOrder.Gains(Ranked(plan, better), Ranked(plan, worse)).Any())
            {
                return new PlanLevelsAreAlike(better.Level, worse.Level);
            }
        }

        return Result.Done;
    }

    /// <summary>The strategic plan is better than a unit's VIP1.</summary>
    public static Result Against(PlanContent strategic, PlanContent vip, string unit)
    {
        if (vip.At(TierLevel.Vip1) is not { } highest || strategic.At(TierLevel.Strategic) is not { } top)
        {
            return Result.Done;
        }

        var breaches = PlanOrder.Breaches(Ranked(strategic, top), Ranked(vip, highest)).ToList();
        if (breaches.Count > 0)
        {
            var first = breaches[0];
            return new PlanBeatsStrategic(
                first.Benefit.Name, unit, first.Benefit.Spoken(first.Worse), first.Benefit.Spoken(first.Better), breaches.Count);
        }

        return PlanOrder.Gains(Ranked(strategic, top), Ranked(vip, highest)).Any() ? Result.Done : new StrategicPlanIsNotBetter(unit);
    }

    public static RankedLevel Ranked(PlanContent plan, PlanLevel level) => new(level.Level, plan.Benefits, level);
}
