using System.Globalization;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Months;

/// <summary>A figure of a month.</summary>
public enum MonthFigure
{
    /// <summary>合同气量 方.</summary>
    Contracted,

    /// <summary>实际提气量 方.</summary>
    Actual,

    /// <summary>销售价 元/方.</summary>
    Price,

    /// <summary>成本 元/方.</summary>
    Cost,

    /// <summary>应收 元.</summary>
    Receivable,

    /// <summary>按时收到 元.</summary>
    PaidOnTime,
}

/// <summary>The six figures of a month by name, and how they are written.</summary>
public static class MonthFigures
{
    private const int VolumePlaces = 3;
    private const int MoneyPlaces = 4;

    public static IReadOnlyList<MonthFigure> All { get; } = Enum.GetValues<MonthFigure>();

    /// <summary>Not asked for when it is not known; then it is nought.</summary>
    public static bool IsOptional(MonthFigure figure) => figure is MonthFigure.Receivable or MonthFigure.PaidOnTime;

    public static bool IsVolume(MonthFigure figure) => figure is MonthFigure.Contracted or MonthFigure.Actual;

    public static decimal Of(MonthlyVolumeDetails details, MonthFigure figure) => figure switch
    {
        MonthFigure.Contracted => details.Contracted.CubicMetres,
        MonthFigure.Actual => details.Actual.CubicMetres,
        MonthFigure.Price => details.Price.Yuan,
        MonthFigure.Cost => details.Cost.Yuan,
        MonthFigure.Receivable => details.Receivable.Yuan,
        _ => details.PaidOnTime.Yuan,
    };

    public static MonthlyVolumeDetails Of(MonthlyVolume month) =>
        new(month.Contracted, month.Actual, month.Price, month.Cost, month.Receivable, month.PaidOnTime);

    public static string Write(decimal figure) => figure.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>As typed; null when it is no number, or finer or larger than is kept.</summary>
    public static decimal? Read(MonthFigure figure, string text)
    {
        var places = IsVolume(figure) ? VolumePlaces : MoneyPlaces;
        return WrittenNumber.Read(text, fromNumberCell: false, places, out var scaled) == NumberReading.Exact ? scaled / (decimal)Math.Pow(10, places) : null;
    }

    internal static MonthlyVolumeDetails Details(IReadOnlyDictionary<MonthFigure, decimal> figures) => new(
        new GasVolume(figures[MonthFigure.Contracted]), new GasVolume(figures[MonthFigure.Actual]), new Money(figures[MonthFigure.Price]),
        new Money(figures[MonthFigure.Cost]), new Money(figures[MonthFigure.Receivable]), new Money(figures[MonthFigure.PaidOnTime]));
}
