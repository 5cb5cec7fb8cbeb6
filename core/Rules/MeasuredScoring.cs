using System.Runtime.InteropServices;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>
/// 计量评分 Turns the figures of subjects into points of a rule's measured items. Values stay exact quotients; points are exact decimals,
/// rounded once per item to twelve places, half away from zero. Thread-safe; allocates nothing per subject.
/// </summary>
public sealed class MeasuredScoring
{
    /// <summary>Name of the arithmetic, part of a rule's canonical text.</summary>
    public const string FormulaVersion = "Measured/1";

    private readonly Formula[] formulas;

    private MeasuredScoring(Formula[] formulas) => this.formulas = formulas;

    /// <summary>Number of measured items.</summary>
    public int Count => formulas.Length;

    /// <summary>Whether an item needs the unit's volume.</summary>
    public bool NeedsUnitVolume => Array.Exists(formulas, formula => formula.Metric == Metric.ShareOfUnit);

    /// <summary>Scoring by the measured items among <paramref name="items"/>, in their order.</summary>
    public static MeasuredScoring Of(IEnumerable<RuleItem> items) =>
        new([.. items.Where(item => item.Mode == ItemMode.Measured)
            .Select(item => new Formula(item.Id, item.Metric!.Value, item.Tolerance ?? MetricUse.UsualTolerance, item.Bands!))]);

    /// <summary>Scoring by items that are not stored yet; they have no ids.</summary>
    public static MeasuredScoring Of(IEnumerable<RuleItemContent> items) =>
        new([.. items.Where(item => item.Mode == ItemMode.Measured)
            .Select(item => new Formula(default, item.Metric!.Name, item.Metric.Tolerance ?? MetricUse.UsualTolerance, item.Bands!))]);

    /// <summary>Scores one subject into <paramref name="scores"/>, which has room for <see cref="Count"/> items.</summary>
    /// <param name="unitVolume">Actual volume of the unit in the year, 方; needed only for a share of the unit.</param>
    public void Score(int year, int? firstContractYear, ReadOnlySpan<MonthFigures> months, decimal unitVolume, Span<ItemScore> scores)
    {
        var totals = YearTotals.Of(months, year);
        for (var i = 0; i < formulas.Length; i++)
        {
            ref readonly var formula = ref formulas[i];
            var value = formula.Metric switch
            {
                Metric.YearlyVolume => new Ratio(totals.Actual, GasVolume.HundredMillion),
                Metric.Growth => new Ratio(totals.Actual - totals.ActualBefore, totals.ActualBefore),
                Metric.Fulfilment => new Ratio(totals.Actual, totals.Contracted),
                Metric.MonthlyStability => YearTotals.Stability(months, year, formula.Tolerance),
                Metric.ShareOfUnit => new Ratio(totals.Actual, unitVolume),
                Metric.GrossMargin => new Ratio(totals.Sales - totals.Cost, totals.Sales),
                Metric.PaidOnTime => new Ratio(totals.PaidOnTime, totals.Receivable),
                Metric.YearsOfCooperation => firstContractYear <= year ? new Ratio(year - firstContractYear.Value + 1, 1) : default,
                _ => throw new InvalidOperationException($"no formula for {formula.Metric}"),
            };
            var band = -1;
            scores[i] = new ItemScore(value, value.Exists ? formula.Bands.PointsOf(value, out band) : 0, band);
        }
    }

    /// <summary>Scores one subject and keeps what explains each score.</summary>
    public SubjectPoints Score(SubjectFigures figures, int year, decimal unitVolume)
    {
        Span<ItemScore> scores = new ItemScore[formulas.Length];
        Score(year, figures.FirstContractYear, Span(figures.Months), unitVolume, scores);
        var items = new MeasuredPoints[formulas.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var (formula, score) = (formulas[i], scores[i]);
            items[i] = new MeasuredPoints(
                formula.Item,
                formula.Metric.ToString(),
                score.Value.Value,
                score.Points,
                score.Band < 0 ? null : formula.Bands.LowerBound(score.Band),
                score.Band < 0 ? null : formula.Bands.UpperBound(score.Band));
        }

        return new SubjectPoints(figures.Subject, items);
    }

    private static ReadOnlySpan<MonthFigures> Span(IReadOnlyList<MonthFigures> months) => months switch
    {
        MonthFigures[] array => array,
        List<MonthFigures> list => CollectionsMarshal.AsSpan(list),
        _ => months.ToArray(),
    };

    private readonly record struct Formula(RuleItemId Item, Metric Metric, decimal Tolerance, Bands Bands);
}

/// <summary>Points of one item for one subject; <paramref name="Band"/> is −1, and the points 0, when there is no value.</summary>
public readonly record struct ItemScore(Ratio Value, decimal Points, int Band);
