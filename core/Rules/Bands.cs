using System.Collections.Immutable;

namespace TeamsGrading.Core.Rules;

/// <summary>How bands turn a value into points.</summary>
public enum BandShape
{
    /// <summary>分段 Every band has its points; a band includes its lower bound and not its upper one.</summary>
    Steps,

    /// <summary>线性 Points run straight from knot to knot; below the first and above the last they stay.</summary>
    Linear,
}

/// <summary>Which way points go as the value grows.</summary>
public enum BandDirection
{
    /// <summary>More of it gives fewer points.</summary>
    Falling = -1,

    /// <summary>Neither one way nor the other, or the same points everywhere.</summary>
    Mixed = 0,

    /// <summary>More of it gives more points.</summary>
    Rising = 1,
}

/// <summary>
/// 分档 A total function from a metric's value to points, without gap or overlap by construction. Read from a workbook cell by
/// <see cref="BandText"/>; <see cref="ToString"/> is the canonical text that reads back equal.
/// </summary>
public sealed class Bands : IEquatable<Bands>
{
    private readonly decimal[] bounds;
    private readonly decimal[] points;
    private readonly Segment[] segments;

    /// <param name="bounds">Rising. Steps: one fewer than <paramref name="points"/>. Linear: the knots, as many.</param>
    internal Bands(BandShape shape, IEnumerable<decimal> bounds, IEnumerable<decimal> points)
    {
        Shape = shape;
        this.bounds = [.. bounds.Select(Canonical.Shortest)];
        this.points = [.. points.Select(Canonical.Shortest)];
        segments = shape == BandShape.Linear
            ? [.. Enumerable.Range(0, this.bounds.Length - 1).Select(k => new Segment(this.bounds[k], this.bounds[k + 1], this.points[k], this.points[k + 1]))]
            : [];
    }

    public BandShape Shape { get; }

    /// <summary>The bounds between bands, or the knots, rising.</summary>
    public ImmutableArray<decimal> Bounds => [.. bounds];

    /// <summary>Points per band, or per knot.</summary>
    public ImmutableArray<decimal> Points => [.. points];

    /// <summary>The most points any value can reach.</summary>
    public decimal Best => points.Max();

    /// <summary>Whether a growing value is rewarded or punished throughout; bands of equal points do not disturb.</summary>
    public BandDirection Direction
    {
        get
        {
            var steps = points.Zip(points.Skip(1), (before, after) => after.CompareTo(before)).Where(step => step != 0).Select(Math.Sign).Distinct().ToList();
            return steps is [var only] ? (BandDirection)only : BandDirection.Mixed;
        }
    }

    /// <summary>The number of bands a value can lie in; a value's band is counted from 0, upwards.</summary>
    public int Count => bounds.Length + 1;

    /// <summary>Where band <paramref name="band"/> begins; null when it is open below.</summary>
    public decimal? LowerBound(int band) => band == 0 ? null : bounds[band - 1];

    /// <summary>Where band <paramref name="band"/> ends; null when it is open above.</summary>
    public decimal? UpperBound(int band) => band == bounds.Length ? null : bounds[band];

    /// <summary>Exact points of an existing value, at most twelve decimal places, rounded once, and the band it lies in.</summary>
    public decimal PointsOf(in Ratio value, out int band)
    {
        band = 0;
        while (band < bounds.Length && value.IsAtLeast(bounds[band]))
        {
            band++;
        }

        return Shape == BandShape.Steps ? points[band]
            : band == 0 ? points[0]
            : band == bounds.Length ? points[^1]
            : segments[band - 1].PointsOf(value);
    }

    public override string ToString() => BandText.Write(this);

    public bool Equals(Bands? other) =>
        other is not null && Shape == other.Shape && bounds.AsSpan().SequenceEqual(other.bounds) && points.AsSpan().SequenceEqual(other.points);

    public override bool Equals(object? obj) => Equals(obj as Bands);

    public override int GetHashCode() => HashCode.Combine(Shape, bounds.Length, bounds[0], Best);

    /// <summary>The straight line between two knots, with everything prepared that does not depend on the value.</summary>
    private readonly struct Segment(decimal from, decimal to, decimal start, decimal end)
    {
        private const decimal HalfUnit = 0.000_000_000_000_5m;
        private readonly decimal width = to - from;
        private readonly decimal rise = end - start;
        private readonly decimal base1 = start * (to - from);

        /// <summary>start + (value − from) · rise / width, as one quotient, so that it is rounded once.</summary>
        public decimal PointsOf(in Ratio value)
        {
            if (rise == 0)
            {
                return start;
            }

            if (Exact.TryMultiply(base1, value.Denominator, out var offset)
                && Exact.TryMultiply(from, value.Denominator, out var origin)
                && Exact.TryAdd(value.Numerator, -origin, out var distance)
                && Exact.TryMultiply(distance, rise, out var climbed)
                && Exact.TryAdd(offset, climbed, out var top)
                && Exact.TryMultiply(width, value.Denominator, out var bottom))
            {
                var quotient = top / bottom;
                var rounded = decimal.Round(quotient, Ratio.Places, MidpointRounding.AwayFromZero);

                // A decimal quotient has at least 26 places here. Only one that looks like a tie can hide which side it came from.
                if (Math.Abs(quotient - rounded) != HalfUnit)
                {
                    return rounded;
                }
            }

            return Slow(value);
        }

        private decimal Slow(in Ratio value) =>
            (Exact.Fraction(start, 1) + ((Exact.Fraction(value.Numerator, value.Denominator) - Exact.Fraction(from, 1)) * Exact.Fraction(rise, width)))
                .Round(Ratio.Places);
    }
}
