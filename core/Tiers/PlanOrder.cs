using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>One level with the benefits it is measured by.</summary>
public sealed record RankedLevel(TierLevel Level, IReadOnlyList<Benefit> Benefits, PlanLevel Values);

/// <summary>A benefit in which the lesser of two levels gets more than the better one.</summary>
public readonly record struct OrderBreach(Benefit Benefit, string? Better, string? Worse);

/// <summary>
/// 权益比较 The order of levels, benefit by benefit (000 §9.2.1, §9.3.2): one level is better than another when it is at least as good in every
/// benefit and truly better in one. A benefit that a plan does not know is missing there, hence the worst. A strict partial order.
/// </summary>
public static class PlanOrder
{
    public static bool IsBetter(RankedLevel better, RankedLevel worse) => !Breaches(better, worse).Any() && Gains(better, worse).Any();

    /// <summary>Benefits in which <paramref name="worse"/> gets more than <paramref name="better"/>.</summary>
    public static IEnumerable<OrderBreach> Breaches(RankedLevel better, RankedLevel worse) =>
        Pairs(better, worse).Where(pair => pair.Benefit.Goodness(pair.Better) < pair.Benefit.Goodness(pair.Worse));

    /// <summary>Benefits in which <paramref name="better"/> truly gets more.</summary>
    public static IEnumerable<OrderBreach> Gains(RankedLevel better, RankedLevel worse) =>
        Pairs(better, worse).Where(pair => pair.Benefit.Goodness(pair.Better) > pair.Benefit.Goodness(pair.Worse));

    private static IEnumerable<OrderBreach> Pairs(RankedLevel better, RankedLevel worse) =>
        from benefit in better.Benefits.Concat(worse.Benefits).DistinctBy(benefit => benefit.Code)
        select new OrderBreach(benefit, better.Values.Of(benefit.Code), worse.Values.Of(benefit.Code));
}
