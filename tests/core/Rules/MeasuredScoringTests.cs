using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Rules;

[Trait("Clause", "R05")]
public sealed class MeasuredScoringTests
{
    private const int Year = 2026;

    [Theory]
    [InlineData(Metric.YearlyVolume, 0.83)]
    [InlineData(Metric.Growth, 0.6274509804)] // 0.83 / 0.51 − 1
    [InlineData(Metric.Fulfilment, 0.83)]
    [InlineData(Metric.MonthlyStability, 0.5)]
    [InlineData(Metric.ShareOfUnit, 0.166)]
    [InlineData(Metric.GrossMargin, 0.25)]
    [InlineData(Metric.PaidOnTime, 0.8)]
    [InlineData(Metric.YearsOfCooperation, 3)]
    public void Score_EachMetric_HasItsDefinedValue(Metric metric, double value)
    {
        var points = Score(metric, Figures(2024, Before(51_000_000), Month(3, 50_000_000, 46_000_000), Month(4, 50_000_000, 37_000_000)), 500_000_000);

        Assert.Equal((decimal)value, decimal.Round(points.Value!.Value, 10));
        Assert.Equal(metric.ToString(), points.Metric);
    }

    [Theory]
    [InlineData(Metric.Growth)]
    [InlineData(Metric.Fulfilment)]
    [InlineData(Metric.MonthlyStability)]
    [InlineData(Metric.ShareOfUnit)]
    [InlineData(Metric.GrossMargin)]
    [InlineData(Metric.PaidOnTime)]
    [InlineData(Metric.YearsOfCooperation)]
    public void Score_DataMissing_IsNoValueAndZeroPoints(Metric metric)
    {
        var points = Score(metric, Figures(null), 0);

        Assert.Equal((null, 0m, null, null), (points.Value, points.Points, points.LowerBound, points.UpperBound));
    }

    [Fact]
    public void Score_FirstContractAfterTheYear_IsNoCooperation() =>
        Assert.Null(Score(Metric.YearsOfCooperation, Figures(Year + 1, Month(1, 1, 1)), 1).Value);

    [Theory]
    [InlineData(100, 90, 1)] // exactly at the tolerance
    [InlineData(100, 110, 1)]
    [InlineData(100, 89.999, 0)]
    [InlineData(0, 5, 0)] // taken without a contract
    [InlineData(5, 0, 0)]
    public void Score_MonthlyStability_CountsTheToleranceIn(double contracted, double actual, int within) =>
        Assert.Equal(within, Score(Metric.MonthlyStability, Figures(2024, Month(1, (decimal)contracted, (decimal)actual), Month(2, 0, 0)), 1).Value);

    [Fact]
    public void Score_BetweenKnots_NamesThePointsAndTheBand()
    {
        var item = RuleVersionTests.Measured("A1", 15, Metric.YearlyVolume, "linear 0.5:8; 1:15");
        var points = Scoring(item).Score(Figures(2024, Month(1, 1, 83_000_000)), Year, 0).Items.Single();

        Assert.Equal((0.83m, 12.62m, 0.5m, 1m), (points.Value!.Value, points.Points, points.LowerBound!.Value, points.UpperBound!.Value));
    }

    /// <summary>Whole subjects against an oracle that sums first and divides once, in fractions of whole numbers.</summary>
    [Fact]
    public void Score_AnySubject_EqualsTheNaiveOracle() => FsCheck.Fluent.Prop.ForAll(
        Gen.ArrayOf(AnyMonth).ToArbitrary(),
        months =>
        {
            var bands = BandText.Read("A", "linear -0.3:0; 0.07:3.3; 0.9:12.75; 1.1:9").Value;
            var items = Metrics.Select(metric => new RuleItem(new RuleItemContent(metric.ToString(), "x", 12.75m, ItemMode.Measured, MetricUse.Of(metric), bands)));
            var scores = new ItemScore[Metrics.Length];
            MeasuredScoring.Of(items).Score(Year, 2020, months, 1_000_000_000.123m, scores);
            return Metrics.Select((metric, n) => Oracle(metric, months) is { } value
                ? bands.PointsOf(value, out _) == scores[n].Points && Exact.Fraction(scores[n].Value.Numerator, scores[n].Value.Denominator)
                    .CompareTo(Exact.Fraction(value.Numerator, value.Denominator)) == 0
                : scores[n] is { Points: 0, Band: -1 }).All(equal => equal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Metric[] Metrics => Enum.GetValues<Metric>();

    private static Gen<MonthFigures> AnyMonth =>
        from year in Gen.Choose(Year - 2, Year + 1)
        from month in Gen.Choose(1, 12)
        from contracted in Volume
        from actual in Volume
        from price in Gen.Choose(0, 50_000).Select(n => n / 10_000m)
        from cost in Gen.Choose(0, 50_000).Select(n => n / 10_000m)
        from receivable in Gen.Choose(0, int.MaxValue).Select(n => n / 10_000m)
        from paid in Gen.Choose(0, int.MaxValue).Select(n => n / 10_000m)
        select new MonthFigures(new Month(year, month), contracted, actual, actual * price, actual * cost, receivable, paid);

    private static Gen<decimal> Volume => Gen.Frequency((1, Gen.Constant(0m)), (5, Gen.Choose(0, int.MaxValue).Select(n => n / 1000m)));

    private static Ratio? Oracle(Metric metric, MonthFigures[] months)
    {
        var year = months.Where(month => month.Month.Year == Year).ToList();
        var (actual, contracted) = (year.Sum(m => m.Actual), year.Sum(m => m.Contracted));
        var before = months.Where(month => month.Month.Year == Year - 1).Sum(m => m.Actual);
        var counted = year.Where(m => m.Actual > 0 || m.Contracted > 0).ToList();
        var stable = counted.Count(m => m.Contracted > 0 && m.Actual >= m.Contracted * 0.9m && m.Actual <= m.Contracted * 1.1m);
        var ratio = metric switch
        {
            Metric.YearlyVolume => new Ratio(actual, 100_000_000),
            Metric.Growth => new Ratio(actual - before, before),
            Metric.Fulfilment => new Ratio(actual, contracted),
            Metric.MonthlyStability => new Ratio(stable, counted.Count),
            Metric.ShareOfUnit => new Ratio(actual, 1_000_000_000.123m),
            Metric.GrossMargin => new Ratio(year.Sum(m => m.Sales - m.Cost), year.Sum(m => m.Sales)),
            Metric.PaidOnTime => new Ratio(year.Sum(m => m.PaidOnTime), year.Sum(m => m.Receivable)),
            _ => new Ratio(7, 1),
        };
        return ratio.Denominator == 0 ? null : ratio;
    }

    private static MeasuredPoints Score(Metric metric, SubjectFigures figures, decimal unitVolume) =>
        Scoring(RuleVersionTests.Measured("A1", 15, metric, "<0.5:0; >=0.5:15")).Score(figures, Year, unitVolume).Items.Single();

    private static MeasuredScoring Scoring(RuleItemContent item) => MeasuredScoring.Of([new RuleItem(item)]);

    private static SubjectFigures Figures(int? first, params MonthFigures[] months) => new(new SubjectId(1), first, months);

    private static MonthFigures Month(int number, decimal contracted, decimal actual) =>
        new(new Month(Year, number), contracted, actual, actual * 4, actual * 3, 1000, 800);

    private static MonthFigures Before(decimal actual) => new(new Month(Year - 1, 12), actual, actual, actual, 0, 1000, 0);
}
