using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Core.Customers.Intake;

/// <summary>What is wrong with a row. <paramref name="Column"/> is its header, empty for the row as a whole.</summary>
public sealed record RowFault(string Column, string Value, Error Reason);

/// <summary>A cell of a row as it stood.</summary>
public readonly record struct RowCell(string Text, CellKind Kind);

/// <summary>A row of a sheet of files as read, before anything is looked up.</summary>
internal sealed class FileRow(FileSheet sheet, int number, IReadOnlyList<RowCell> cells)
{
    public FileSheet Sheet => sheet;

    /// <summary>Place in the sheet, from 1.</summary>
    public int Number => number;

    public IReadOnlyList<RowCell> Cells => cells;

    /// <summary>客户代码.</summary>
    public string Code { get; set; } = "";

    /// <summary>Null: a new entry, or the one entry of its part.</summary>
    public long? Entry { get; set; }

    /// <summary>By field; null when the row carries none.</summary>
    public IReadOnlyDictionary<string, int>? Versions { get; set; }

    /// <summary>Of a row of months: the figures it was written from; null when the row carries none.</summary>
    public IReadOnlyDictionary<MonthFigure, string>? Seen { get; set; }

    /// <summary>What stands in the columns of fields, also of fields that only older guides have.</summary>
    public List<(GuideField Field, string Text)> Values { get; } = [];

    public List<RowFault> Faults { get; } = [];
}

/// <summary>A sheet as read.</summary>
/// <param name="Headers">As written.</param>
/// <param name="Faults">What is wrong with the sheet as a whole.</param>
internal sealed record ReadSheet(FileSheet Sheet, IReadOnlyList<string> Headers, IReadOnlyList<string> Unknown, IReadOnlyList<FileRow> Rows, IReadOnlyList<RowFault> Faults);
