using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rules;

/// <summary>The sums of one subject's months that the metrics are quotients of; months of other years than the two are left out.</summary>
internal struct YearTotals
{
    public decimal Contracted;
    public decimal Actual;
    public decimal Sales;
    public decimal Cost;
    public decimal Receivable;
    public decimal PaidOnTime;
    public decimal ActualBefore;

    public static YearTotals Of(ReadOnlySpan<MonthFigures> months, int year)
    {
        YearTotals totals = default;
        var first = year * 100;
        foreach (ref readonly var month in months)
        {
            var stamp = month.Month.Stamp - first;
            if (stamp is > 0 and < 100)
            {
                totals.Contracted += month.Contracted;
                totals.Actual += month.Actual;
                totals.Sales += month.Sales;
                totals.Cost += month.Cost;
                totals.Receivable += month.Receivable;
                totals.PaidOnTime += month.PaidOnTime;
            }
            else if (stamp is > -100 and < 0)
            {
                totals.ActualBefore += month.Actual;
            }
        }

        return totals;
    }

    /// <summary>Months of the year within the tolerance, of those with any volume.</summary>
    public static Ratio Stability(ReadOnlySpan<MonthFigures> months, int year, decimal tolerance)
    {
        var (within, counted) = (0, 0);
        foreach (ref readonly var month in months)
        {
            if (month.Month.Year == year && (month.Contracted > 0 || month.Actual > 0))
            {
                counted++;

                // Volumes have 3 decimal places and a tolerance at most 4, so the product is exact.
                within += Math.Abs(month.Actual - month.Contracted) <= tolerance * month.Contracted ? 1 : 0;
            }
        }

        return new Ratio(within, counted);
    }
}
