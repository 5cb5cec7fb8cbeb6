using System.Numerics;

namespace TeamsGrading.Core.Rules;

/// <summary>
/// The exact value of a metric: a quotient of two sums of file data, never rounded on its way to points.
/// The denominator is positive; <c>default</c> stands for 'the data does not allow a value'.
/// </summary>
public readonly record struct Ratio(decimal Numerator, decimal Denominator)
{
    /// <summary>Decimal places of values shown and of points.</summary>
    public const int Places = 12;

    /// <summary>Whether the data allowed a value.</summary>
    public bool Exists => Denominator > 0;

    /// <summary>The value for people, to <see cref="Places"/> decimal places, half away from zero; null when there is none.</summary>
    public decimal? Value => Exists ? decimal.Round(Numerator / Denominator, Places, MidpointRounding.AwayFromZero) : null;

    /// <summary>Whether the exact value is at least <paramref name="bound"/>.</summary>
    internal bool IsAtLeast(decimal bound) =>
        Exact.TryMultiply(bound, Denominator, out var product)
            ? Numerator >= product
            : Exact.Fraction(Numerator, Denominator).CompareTo(Exact.Fraction(bound, 1)) >= 0;
}

/// <summary>Tells whether a decimal operation lost digits, and does without decimals when it would.</summary>
internal static class Exact
{
    /// <summary>The product, and whether it is exact: decimal multiplication keeps the sum of the scales unless it had to round.</summary>
    public static bool TryMultiply(decimal left, decimal right, out decimal product)
    {
        product = left * right;
        return product.Scale == left.Scale + right.Scale || left == 0 || right == 0;
    }

    /// <summary>The sum, and whether it is exact.</summary>
    public static bool TryAdd(decimal left, decimal right, out decimal sum)
    {
        sum = left + right;
        return sum.Scale == Math.Max(left.Scale, right.Scale) || left == 0 || right == 0;
    }

    /// <summary>The quotient as a fraction of whole numbers.</summary>
    public static Fraction Fraction(decimal numerator, decimal denominator)
    {
        var (top, topScale) = Whole(numerator);
        var (bottom, bottomScale) = Whole(denominator);
        return new Fraction(top * BigInteger.Pow(10, bottomScale), bottom * BigInteger.Pow(10, topScale));
    }

    private static (BigInteger Number, int Scale) Whole(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var number = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return (value < 0 ? -number : number, value.Scale);
    }
}

/// <summary>A fraction of whole numbers with a positive denominator: the slow, always exact way.</summary>
internal readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
{
    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Top * right.Bottom) - (right.Top * left.Bottom), left.Bottom * right.Bottom);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Top * right.Bottom) + (right.Top * left.Bottom), left.Bottom * right.Bottom);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Top * right.Top, left.Bottom * right.Bottom);

    public int CompareTo(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);

    /// <summary>Rounded once to <paramref name="places"/> decimal places, half away from zero.</summary>
    public decimal Round(int places)
    {
        var scaled = BigInteger.Abs(Top) * BigInteger.Pow(10, places) * 2;
        var rounded = (scaled + Bottom) / (2 * Bottom);
        return (decimal)(Top.Sign < 0 ? -rounded : rounded) / (decimal)BigInteger.Pow(10, places);
    }
}
