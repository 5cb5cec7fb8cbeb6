using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>What a column of a sheet of files holds.</summary>
public enum FileColumnKind
{
    /// <summary>客户代码 Code of the customer.</summary>
    Code,

    /// <summary>客户名称 Its name, for people; not taken back.</summary>
    Name,

    /// <summary>条目 Which entry of a part that has many; empty: a new one.</summary>
    Entry,

    /// <summary>A field of the guide.</summary>
    Field,

    /// <summary>版本 Which versions of the values the row was written from, <c>phone:3 mail:1</c>: by them a change made meanwhile is seen.</summary>
    Versions,

    /// <summary>版本 The figures from which a row of months was written (<see cref="SeenFigures"/>).</summary>
    Seen,
}

/// <summary>A column; <paramref name="Field"/> where it holds one.</summary>
public sealed record FileColumn(FileColumnKind Kind, string Chinese, string English, GuideField? Field)
{
    public string Header(string locale) => locale == "en" ? English : Chinese;

    /// <summary>Whether a header as written means this column: just so, or its name in either language.</summary>
    public bool IsMeant(string written) =>
        written == Chinese || written == English || HeaderName.Means(written, Field?.Name.Chinese ?? Chinese, Field?.Name.English ?? English);
}

/// <summary>The sheet of one part of the guide.</summary>
public sealed record FileSheet(GuidePart Part, string Chinese, string English, IReadOnlyList<FileColumn> Columns)
{
    public string Name(string locale) => locale == "en" ? English : Chinese;

    public bool IsMeant(string tab) => tab == Chinese || tab == English || HeaderName.Means(tab, Part.Name.Chinese, Part.Name.English);
}

/// <summary>How files lie in a workbook, for taking out and taking over alike: a sheet per part, a row per entry.</summary>
public static class FileSheets
{
    /// <summary>Tabs beside those of the parts; read by people, not taken back.</summary>
    public static readonly Bilingual About = new("导出说明", "About this export");

    public static readonly Bilingual Customers = new("客户清单", "Customers");

    /// <summary>Taken back too (<see cref="MonthSheet"/>).</summary>
    public static readonly Bilingual Volumes = new("月度气量", "Monthly volumes");

    public static readonly Bilingual Remarks = new("风险备注", "Risk remarks");

    public static readonly Bilingual Originals = new("原件", "Originals");

    /// <summary>Characters of a tab's name.</summary>
    private const int LongestTab = 31;

    public static IReadOnlyList<FileSheet> Of(Guide guide)
    {
        Bilingual[] taken = [About, Customers, Volumes, Remarks, Originals];
        var chinese = taken.Select(tab => tab.Chinese).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var english = taken.Select(tab => tab.English).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. guide.Parts.Select(part => new FileSheet(part, Tab(part.Name.Chinese, part.Key, chinese), Tab(part.Name.In("en"), part.Key, english), Columns(part)))];
    }

    private static List<FileColumn> Columns(GuidePart part)
    {
        var (chinese, english) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        List<FileColumn> columns =
        [
            new(FileColumnKind.Code, "客户代码", "Customer code", null),
            new(FileColumnKind.Name, "客户名称", "Customer name", null),
        ];
        columns.AddRange(part.Fields.Select(field => new FileColumn(
            FileColumnKind.Field,
            Once(field.Unit.Length == 0 ? field.Name.Chinese : $"{field.Name.Chinese}（{field.Unit}）", field.Key, chinese),
            Once(field.Unit.Length == 0 ? field.Name.In("en") : $"{field.Name.In("en")} ({field.Unit})", field.Key, english),
            field)));
        if (part.Many)
        {
            columns.Add(new(FileColumnKind.Entry, "条目编号", "Entry id", null));
        }

        columns.Add(new(FileColumnKind.Versions, "数据版本", "Data version", null));
        return columns;
    }

    /// <summary>A tab's name has no brackets or slashes, ends after 31 characters and stands once.</summary>
    private static string Tab(string name, string key, HashSet<string> taken)
    {
        var tab = string.Concat(name.Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' || char.IsControl(letter) ? ' ' : letter)).Trim();
        tab = tab.Length <= LongestTab ? tab : tab[..LongestTab].Trim();
        return tab.Length > 0 && taken.Add(tab) ? tab : Once(key.Length <= LongestTab ? key : key[..LongestTab], key, taken);
    }

    private static string Once(string name, string key, HashSet<string> taken) => taken.Add(name) ? name : $"{name} [{key}]";
}
