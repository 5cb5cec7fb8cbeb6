using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using MonthFigures = TeamsGrading.Core.Customers.Months.MonthFigures;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>月度气量 The sheet of months, for taking out and taking over alike: a row per customer and month (002 §6.2.1). No part of the fill guide.</summary>
public static class MonthSheet
{
    /// <summary>Key of the field that says which month.</summary>
    public const string Month = "month";

    /// <summary>Key of the field that says why figures are right that look wrong; never filled in by an export.</summary>
    public const string Reason = "reason";

    private static readonly CustomerStanding[] Everybody = Enum.GetValues<CustomerStanding>();

    private static readonly GuidePart Part = new("Months", FileSection.Execution, FileSheets.Volumes, Many: true, [],
    [
        Field(Month, FieldType.Date, new("月份", "Month"), "", Everybody, new("如 2026-10，每位客户每月一行", "Such as 2026-10; one row per customer and month")),
        Figure(MonthFigure.Contracted, new("合同气量", "Contracted"), "方"),
        Figure(MonthFigure.Actual, new("实际提气量", "Actual"), "方"),
        Figure(MonthFigure.Price, new("销售价", "Price"), "元/方"),
        Figure(MonthFigure.Cost, new("成本", "Cost"), "元/方"),
        Figure(MonthFigure.Receivable, new("应收金额", "Receivable"), "元"),
        Figure(MonthFigure.PaidOnTime, new("按时收款", "Paid on time"), "元"),
        Field(Reason, FieldType.Text, new("核对说明", "Why it is right"), "", [], new("数据异常（负数、远高于往月）但确认无误时填写原因", "Say why where a figure that looks wrong is right")),
    ]);

    public static FileSheet Sheet { get; } = new(Part, FileSheets.Volumes.Chinese, FileSheets.Volumes.In("en"),
    [
        new(FileColumnKind.Code, "客户代码", "Customer code", null),
        new(FileColumnKind.Name, "客户名称", "Customer name", null),
        .. Part.Fields.Select(field => new FileColumn(FileColumnKind.Field, Header(field, "zh-CN"), Header(field, "en"), field)),
        new(FileColumnKind.Seen, "数据版本", "Data version", null),
    ]);

    /// <summary>The figure that a field of the sheet holds; null for month and reason.</summary>
    public static MonthFigure? FigureOf(GuideField field) => Enum.TryParse<MonthFigure>(field.Key, out var figure) ? figure : null;

    /// <summary>What the columns of a month's row hold, as texts.</summary>
    public static string Write(ExtractedMonth month, FileColumn column) => column.Kind switch
    {
        FileColumnKind.Code => month.Customer.Code,
        FileColumnKind.Name => month.Customer.Name,
        FileColumnKind.Seen => SeenFigures.Write(month.Figures),
        _ when FigureOf(column.Field!) is { } figure => MonthFigures.Write(month.Figures[figure]),
        _ => column.Field!.Key == Month ? month.Month.ToString() : "",
    };

    private static string Header(GuideField field, string locale)
    {
        var (name, unit) = (field.Name.In(locale), field.Unit);
        return unit.Length == 0 ? name : locale == "en" ? $"{name} ({unit.Replace("方", "m³", StringComparison.Ordinal).Replace("元", "yuan", StringComparison.Ordinal)})" : $"{name}（{unit}）";
    }

    private static GuideField Figure(MonthFigure figure, Bilingual name, string unit) =>
        Field(figure.ToString(), FieldType.Number, name, unit, MonthFigures.IsOptional(figure) ? [] : Everybody, new("", ""));

    private static GuideField Field(string key, FieldType type, Bilingual name, string unit, IReadOnlyList<CustomerStanding> required, Bilingual hint) =>
        new(key, name, type, unit, required, [], hint, Marked: false);
}

/// <summary>The figures from which a row of months was written, as its last column carries them: <c>Contracted=1000 Actual=990.125</c>.</summary>
public static class SeenFigures
{
    public static string Write(IReadOnlyDictionary<MonthFigure, decimal> figures) =>
        string.Join(' ', MonthFigures.All.Select(figure => $"{figure}={MonthFigures.Write(figures[figure])}"));

    /// <summary>By figure, as written canonically; null when the text is nothing of ours.</summary>
    public static IReadOnlyDictionary<MonthFigure, string>? Read(string written)
    {
        var seen = new Dictionary<MonthFigure, string>();
        foreach (var pair in written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=') is not [var name, var text] || !Enum.TryParse<MonthFigure>(name, out var figure) || !MonthFigures.All.Contains(figure)
                || MonthFigures.Read(figure, text) is not { } number || !seen.TryAdd(figure, MonthFigures.Write(number)))
            {
                return null;
            }
        }

        return seen;
    }
}
