using TeamsGrading.Core.Customers.Intake;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Tests.Support;

/// <summary>A workbook of files as a keeper edits one: taken from an export, changed cell by cell, saved as Excel saves.</summary>
public sealed class KeeperBook(Dictionary<string, List<object?[]>> sheets)
{
    public const string Basics = "基本信息";
    public const string Contacts = "联系人";
    public const string Meters = "计量表";
    public const string Contracts = "购销合同";
    public const string Months = "月度气量";

    public static KeeperBook Of(byte[] exported) => new(
        ExportStage.Sheets(exported).ToDictionary(sheet => sheet.Key, sheet => sheet.Value.ConvertAll(row => row.Select(cell => cell.Length == 0 ? null : (object?)cell).ToArray())));

    /// <summary>Changes the cell below the header in the row of the customer, the first there is.</summary>
    public KeeperBook Set(string sheet, string code, string header, object? value)
    {
        var rows = sheets[sheet];
        var at = rows.FindIndex(row => row.Length > 0 && Equals(row[0], code));
        rows[at][Array.IndexOf(rows[1], header)] = value;
        return this;
    }

    public KeeperBook Add(string sheet, string code, params (string Header, object? Value)[] cells)
    {
        var headers = sheets[sheet][1];
        var row = new object?[headers.Length];
        row[0] = code;
        foreach (var (header, value) in cells)
        {
            row[Array.IndexOf(headers, header)] = value;
        }

        sheets[sheet].Add(row);
        return this;
    }

    public KeeperBook Only(params string[] kept)
    {
        foreach (var name in sheets.Keys.Except(kept).ToList())
        {
            sheets.Remove(name);
        }

        return this;
    }

    public KeeperBook Header(string sheet, string before, string after)
    {
        var headers = sheets[sheet][1];
        headers[Array.IndexOf(headers, before)] = after;
        return this;
    }

    /// <summary>Saves, tries or takes it over.</summary>
    public Task<Result<IntakeReport>> TakeAsync(GroupStage group, PersonCard actor, bool dryRun = false, IReadOnlySet<string>? take = null)
    {
        var workbook = WorkbookBuilder.Of([.. sheets.Select(sheet => (sheet.Key, sheet.Value.Select(row => row.Select(Saved).ToArray()).ToArray()))]);
        return group.RunAsync<TakeOverFiles, Result<IntakeReport>>(files => files.RunAsync(actor.Id, new TakeOverRequest(workbook, "十月.xlsx", dryRun, take), default));
    }

    private static object? Saved(object? cell) => cell is string text ? EscapedCharacter.Escape(text) : cell;
}
