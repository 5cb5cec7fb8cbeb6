using System.Numerics;

namespace TeamsGrading.Core.Rounds;

/// <summary>An exact share of whole numbers; rounded once, half away from zero (voting.md).</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    /// <summary>Scale of measured points: twelve decimal places.</summary>
    private static readonly BigInteger Scale = BigInteger.Pow(10, 12);

    /// <exception cref="ArgumentOutOfRangeException">More than twelve decimal places.</exception>
    public static Fraction Of(decimal exact)
    {
        var scaled = exact * 1_000_000_000_000m;
        return decimal.Truncate(scaled) == scaled
            ? new Fraction(new BigInteger(scaled), Scale)
            : throw new ArgumentOutOfRangeException(nameof(exact), "more than twelve decimal places");
    }

    /// <summary>Kept on the first denominator where the second divides it: sums of many parts stay short.</summary>
    public static Fraction operator +(Fraction a, Fraction b) => a.Denominator == b.Denominator
        ? new(a.Numerator + b.Numerator, a.Denominator)
        : BigInteger.DivRem(a.Denominator, b.Denominator) is { Remainder.IsZero: true } times
            ? new(a.Numerator + (b.Numerator * times.Quotient), a.Denominator)
            : new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public decimal Round(int places)
    {
        var scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, places);
        var whole = ((2 * scaled) + Denominator) / (2 * Denominator);
        var unsigned = new decimal((long)whole) / (decimal)BigInteger.Pow(10, places);

        // The scale is part of the text: 85.5 at two places is written 85.50.
        var shown = unsigned + new decimal(0, 0, 0, false, (byte)places);
        return Numerator.Sign < 0 ? -shown : shown;
    }
}
