namespace TeamsGrading.Core.Customers.Months;

/// <summary>What makes figures of a month look wrong. Nothing here is forbidden: a correction may be negative, a plant may double.</summary>
internal static class MonthDoubts
{
    /// <summary>A figure this many times the mean of the months before is asked about.</summary>
    private const int Times = 5;

    /// <summary>Without months before, a volume this many times the contracted one is.</summary>
    private const int TimesContract = 3;

    /// <summary>方 in a month; more than the largest power station burns.</summary>
    private const decimal MostVolume = 1_000_000_000m;

    /// <summary>元/方.</summary>
    private const decimal MostPrice = 20m;

    /// <param name="before">Months before it, any number.</param>
    public static IReadOnlyList<FigureDoubt> Of(MonthlyVolumeDetails month, IReadOnlyList<MonthlyVolumeDetails> before)
    {
        var doubts = new List<FigureDoubt>();
        foreach (var figure in MonthFigures.All)
        {
            var value = MonthFigures.Of(month, figure);
            if (value < 0)
            {
                doubts.Add(new FigureNegative(figure, value));
            }
            else if (Most(figure) is { } most && value > most)
            {
                doubts.Add(new FigureAbsurd(figure, value, most));
            }
            else if (Usual(figure, month, before) is { } usual && value > usual.Value * usual.Times)
            {
                doubts.Add(new FigureFarOff(figure, value, usual.Value));
            }
        }

        return doubts;
    }

    private static decimal? Most(MonthFigure figure) => figure switch
    {
        MonthFigure.Contracted or MonthFigure.Actual => MostVolume,
        MonthFigure.Price or MonthFigure.Cost => MostPrice,
        _ => null,
    };

    private static (decimal Value, int Times)? Usual(MonthFigure figure, MonthlyVolumeDetails month, IReadOnlyList<MonthlyVolumeDetails> before)
    {
        var known = before.Select(each => MonthFigures.Of(each, figure)).Where(value => value > 0).ToList();
        if (known.Count > 0)
        {
            return (decimal.Round(known.Average(), 3), Times);
        }

        return figure == MonthFigure.Actual && month.Contracted.CubicMetres > 0 ? (month.Contracted.CubicMetres, TimesContract) : null;
    }
}
