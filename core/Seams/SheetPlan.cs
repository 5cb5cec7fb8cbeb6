namespace TeamsGrading.Core.Seams;

/// <summary>The sheets of the group workbook, in the order in which they are taken over: each may refer to those before it.</summary>
public enum SheetKind
{
    /// <summary>单位.</summary>
    Units,

    /// <summary>人员.</summary>
    People,

    /// <summary>客户.</summary>
    Customers,

    /// <summary>气量.</summary>
    Volumes,

    /// <summary>规则.</summary>
    Rule,

    /// <summary>小组.</summary>
    Committee,
}

/// <summary>
/// One column. A header is recognised in either language, with or without <c>*</c> and a unit in brackets. Meaning and example for
/// people are wording and live in the bot under <c>Column.&lt;Sheet&gt;.&lt;Key&gt;</c>.
/// </summary>
/// <param name="Key">Name in wording keys and reports.</param>
/// <param name="Required">Every row must fill it, and the sheet must have it.</param>
/// <param name="Choices">The values a person may choose from, Chinese ones; null when free.</param>
/// <param name="Unit">方, 亿方, 元, 元/方 or empty.</param>
public sealed record SheetColumn(
    string Key, string Chinese, string English, bool Required = false, IReadOnlyList<string>? Choices = null, string Unit = "");

/// <summary>A sheet and its columns; slices address a cell by the column's place in <paramref name="Columns"/>.</summary>
public sealed record SheetPlan(SheetKind Kind, string Chinese, string English, IReadOnlyList<SheetColumn> Columns);
