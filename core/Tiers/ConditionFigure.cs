using System.Numerics;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>The exact value of a figure: a quotient of two sums, never rounded before it is compared. Without a value the denominator is zero.</summary>
internal readonly record struct ConditionFigure(decimal Top, decimal Bottom) : IComparable<ConditionFigure>
{
    private const int Places = 12;

    public bool Exists => Bottom > 0;

    /// <summary>For people; null when there is none.</summary>
    public decimal? Value => Exists ? decimal.Round(Top / Bottom, Places, MidpointRounding.AwayFromZero) : null;

    public static ConditionFigure Of(ConditionMetric metric, RatedFigures? figures, int year) => figures is null ? default : metric switch
    {
        ConditionMetric.YearlyVolume => new(figures.Actual, GasVolume.HundredMillion),
        ConditionMetric.Growth => new(figures.Actual - figures.PreviousActual, figures.PreviousActual),
        ConditionMetric.Fulfilment => new(figures.Actual, figures.Contracted),
        ConditionMetric.GrossMargin => new(figures.Sales - figures.Cost, figures.Sales),
        ConditionMetric.PaidOnTime => new(figures.PaidOnTime, figures.Receivable),
        ConditionMetric.YearsOfCooperation => figures.FirstContractYear is { } first ? new(Math.Max(0, year - first + 1), 1) : default,
        _ => throw new InvalidOperationException($"metric {metric}"),
    };

    /// <summary>Whether the figure is on the right side of the bound, which itself is included. Bounds have four places at most: the product is exact.</summary>
    public bool Keeps(BoundSide side, decimal bound) => Exists && (side == BoundSide.AtLeast ? Top >= bound * Bottom : Top <= bound * Bottom);

    /// <summary>A missing figure is smaller than every other.</summary>
    public int CompareTo(ConditionFigure other)
    {
        if (!Exists || !other.Exists)
        {
            return Exists.CompareTo(other.Exists);
        }

        // Quotients that differ in a decimal's digits differ; equal ones may still hide a difference beyond them.
        var roughly = (Top / Bottom).CompareTo(other.Top / other.Bottom);
        return roughly != 0 ? roughly : (Whole(Top) * Whole(other.Bottom)).CompareTo(Whole(other.Top) * Whole(Bottom));
    }

    /// <summary>In units of 10⁻²⁸.</summary>
    private static BigInteger Whole(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var number = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return (value < 0 ? -number : number) * BigInteger.Pow(10, 28 - value.Scale);
    }
}
