using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Rules;

namespace TeamsGrading.Tests.Core.Rules;

/// <summary>Bands against an oracle that knows only whole numbers.</summary>
[Trait("Clause", "R05")]
public sealed class BandsPropertyTests
{
    private static readonly Gen<decimal> Value = Gen.Choose(-2_000_000, 2_000_000).Select(n => n / 100_000m);

    private static readonly Gen<Bands> AnyBands =
        from shape in Gen.Elements(BandShape.Steps, BandShape.Linear)
        from bounds in Gen.ListOf(Value).Select(list => list.Distinct().Order().ToArray()).Where(list => list.Length is >= 2 and < BandText.Most)
        from points in Gen.ArrayOf(Gen.Choose(0, 1_000_000).Select(n => n / 10_000m), bounds.Length + (shape == BandShape.Steps ? 1 : 0))
        select new Bands(shape, bounds, points);

    /// <summary>Quotients as file data makes them: sums with 0 to 7 decimal places, large and small.</summary>
    private static readonly Gen<Ratio> AnyRatio =
        from top in Gen.Choose(int.MinValue + 1, int.MaxValue)
        from factor in Gen.Elements(1m, 0.001m, 0.0000001m, 100_000.001m, 1_234_567_890.1234567m)
        from bottom in Gen.Choose(1, int.MaxValue)
        from bottomFactor in Gen.Elements(1m, 0.001m, 0.0000001m, 33_333.0001m, 987_654_321.7654321m)
        select new Ratio(top * factor, bottom * bottomFactor);

    [Fact]
    public void PointsOf_AnyValue_IsTheExactResultRoundedOnce() => Check(
        from bands in AnyBands
        from ratio in Gen.OneOf(AnyRatio, Gen.Elements(bands.Bounds.AsEnumerable()).Select(bound => new Ratio(bound * 7, 7)))
        select (bands, ratio),
        sample => sample.bands.PointsOf(sample.ratio, out _) == Oracle(sample.bands, sample.ratio));

    [Fact]
    public void PointsOf_AnyValue_LiesInExactlyTheBandNamed() => Check(
        from bands in AnyBands
        from value in Value
        select (bands, value),
        sample =>
        {
            sample.bands.PointsOf(new Ratio(sample.value, 1), out var band);
            return band >= 0 && band < sample.bands.Count
                && !(sample.value < sample.bands.LowerBound(band)) && !(sample.value >= sample.bands.UpperBound(band));
        });

    [Fact]
    public void PointsOf_RisingKnots_NeverFallsAsTheValueRises() => Check(
        from bounds in Gen.ListOf(Value).Select(list => list.Distinct().Order().ToArray()).Where(list => list.Length >= 2)
        from points in Gen.ArrayOf(Gen.Choose(0, 1000).Select(n => n / 10m), bounds.Length)
        from first in Value
        from second in Value
        select (bands: new Bands(BandShape.Linear, bounds, points.Order()), low: Math.Min(first, second), high: Math.Max(first, second)),
        sample => sample.bands.PointsOf(new Ratio(sample.low, 1), out _) <= sample.bands.PointsOf(new Ratio(sample.high, 1), out _));

    [Fact]
    public void Write_AnyBands_ReadsBackEqual() => Check(
        AnyBands, bands => bands.Equals(BandText.Read("A1", bands.ToString()).Value));

    [Theory]
    [InlineData("linear 0:0; 3:1", "0.0000000000015", "0.000000000001")] // 0.5 of the last place: away from zero
    [InlineData("linear 0:0; 3:1", "0.0000000000014999999", "0")]
    [InlineData("linear 0:0; 3:1", "1", "0.333333333333")]
    [InlineData("linear 0:0; 3:2", "1", "0.666666666667")]
    [InlineData("linear 0:1; 3:0", "1", "0.666666666667")]
    public void PointsOf_AtTheTwelfthPlace_RoundsHalfAwayFromZero(string bands, string value, string points) => Assert.Equal(
        decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture),
        BandText.Read("A1", bands).Value.PointsOf(new Ratio(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), 1), out _));

    /// <summary>A hair below a tie that a 28-digit quotient cannot tell from it.</summary>
    [Fact]
    public void PointsOf_HiddenBehindARoundedQuotient_IsStillRoundedExactly()
    {
        var bands = BandText.Read("A1", "linear 0:0; 1:1").Value;
        var value = new Ratio(15_000_000_000_000_000m - 1, 30_000_000_000_000_000_000_000_000_000m);

        Assert.Equal(Oracle(bands, value), bands.PointsOf(value, out _));
        Assert.Equal(0m, bands.PointsOf(value, out _));
    }

    /// <summary>The product of bound and denominator has more digits than a decimal; rounded, it would equal the numerator.</summary>
    [Fact]
    public void IsAtLeast_ProductTooLongForADecimal_IsStillComparedExactly()
    {
        var value = new Ratio(333_333_330_000_000_000_000.000_000_03m, 1_000_000_000_000_000_000_000.000_000_1m);

        Assert.False(value.IsAtLeast(0.33333333m));
        Assert.True((value with { Numerator = value.Numerator + 0.000_000_01m }).IsAtLeast(0.33333333m));
    }

    [Fact]
    public void TryAdd_MoreDigitsThanADecimalHas_SaysThatItIsNotExact()
    {
        Assert.False(Exact.TryAdd(10_000_000_000_000_000_000_000_000_000m, 0.001m, out _));
        Assert.True(Exact.TryAdd(1.50m, 0.001m, out var sum));
        Assert.Equal(1.501m, sum);
    }

    private static void Check<T>(Gen<T> samples, Func<T, bool> holds) =>
        FsCheck.Fluent.Prop.ForAll(samples.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    /// <summary>Written from the definition, in whole numbers.</summary>
    private static decimal Oracle(Bands bands, Ratio ratio)
    {
        var (top, bottom) = (Scaled(ratio.Numerator), Scaled(ratio.Denominator));
        var below = bands.Bounds.Count(bound => top * Unit >= Scaled(bound) * bottom);
        if (bands.Shape == BandShape.Steps)
        {
            return bands.Points[below];
        }

        if (below == 0 || below == bands.Bounds.Length)
        {
            return bands.Points[below == 0 ? 0 : ^1];
        }

        var (x0, x1) = (Scaled(bands.Bounds[below - 1]), Scaled(bands.Bounds[below]));
        var (p0, p1) = (Scaled(bands.Points[below - 1]), Scaled(bands.Points[below]));
        var numerator = (p0 * (x1 - x0) * bottom) + (((top * Unit) - (x0 * bottom)) * (p1 - p0));
        var denominator = (x1 - x0) * bottom;
        var twelfths = ((numerator * 2 * BigInteger.Pow(10, 12)) + (denominator * Unit)) / (denominator * Unit * 2);
        return (decimal)twelfths / 1_000_000_000_000m;
    }

    private static BigInteger Unit => BigInteger.Pow(10, 28);

    private static BigInteger Scaled(decimal value) => new BigInteger(decimal.Truncate(value)) * Unit
        + (BigInteger)((value - decimal.Truncate(value)) * 10_000_000_000_000_000m) * BigInteger.Pow(10, 12);
}
