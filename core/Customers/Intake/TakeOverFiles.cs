using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Intake;

/// <summary>A workbook of files to be taken over.</summary>
/// <param name="Workbook">Seekable; stays open.</param>
/// <param name="FileName">Stands as the source of what it changes.</param>
/// <param name="Take">Keys of conflicts in which the workbook's value is to stand (<see cref="IntakeConflict.Key"/>).</param>
/// <param name="TakeAll">In every conflict the workbook's value is to stand.</param>
public sealed record TakeOverRequest(Stream Workbook, string FileName, bool DryRun, IReadOnlySet<string>? Take = null, bool TakeAll = false);

/// <summary>
/// 导入档案 Takes a keeper's workbook over into files (A07): all of it or nothing, through the same writing as card and desk, so that history, conflicts
/// and validation hold. Rows that say what is stored are left alone, hence the same workbook a second time changes nothing.
/// </summary>
public sealed class TakeOverFiles(GradingDb db, IAccess access, IDirectory directory, GuideBook guides, AccessLog log, IntakeJudge judge, IntakeWriter writer)
{
    /// <summary>Rows of all sheets.</summary>
    public const int MostRows = 20_000;

    /// <summary>Rows that change something: they hold everybody else's writing up.</summary>
    public const int MostChanged = 2_000;

    private const int LongestName = 120;

    /// <summary>The report, also when rows are wrong; an error when the workbook, its sheets or the right are.</summary>
    public async Task<Result<IntakeReport>> RunAsync(PersonId actor, TakeOverRequest request, CancellationToken cancellation)
    {
        if ((await MayAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var guide = await guides.CurrentAsync(cancellation);
        var read = ReadSheets(request.Workbook, guide, await guides.BeforeAsync(guide.Number, cancellation));
        if (read.Refused(out var unreadable))
        {
            return unreadable;
        }

        db.ChangeTracker.Clear();
        var run = new IntakeRun(actor, Source(request.FileName), request.DryRun, conflict => request.TakeAll || request.Take?.Contains(conflict) == true, read.Value);
        await judge.RunAsync(run, cancellation);
        if (run.Waiting.Count > MostChanged)
        {
            return new IntakeTooLarge(run.Waiting.Count, MostChanged);
        }

        if (run.Waiting.Count > 0 && (await writer.RunAsync(run, cancellation)).Refused(out var notWritten))
        {
            return notWritten;
        }

        // The report shows what stands in the files.
        await log.KeepAllAsync(actor, [.. run.Shown.Select(customer => (customer.Id, customer.Unit))], ReadingPurpose.Upkeep, "", cancellation);
        return run.Report();
    }

    /// <summary>Whether the person keeps files anywhere; asked before a workbook is received, and again when it is there.</summary>
    public async Task<Result> MayAsync(PersonId actor, CancellationToken cancellation) =>
        (await access.UnitsAsync(actor, GradingAction.KeepFile, cancellation)).Count > 0 ? Result.Done
        : await directory.PersonAsync(actor, cancellation) is { } person ? await access.DemandAsync(actor, GradingAction.KeepFile, person.Unit, cancellation)
        : new NothingThere();

    private static Result<List<ReadSheet>> ReadSheets(Stream workbook, Guide guide, IReadOnlyList<Guide> older)
    {
        var opened = WorkbookFile.Open(workbook);
        if (opened.Refused(out var refusal))
        {
            return refusal;
        }

        using var file = opened.Value;
        var read = new List<ReadSheet>();
        FileSheet[] sheets = [.. FileSheets.Of(guide), MonthSheet.Sheet];
        try
        {
            foreach (var sheet in sheets)
            {
                var tabs = file.Sheets.Where(tab => tab.Name == sheet.Chinese || tab.Name == sheet.English).ToList();
                tabs = tabs.Count > 0 ? tabs : [.. file.Sheets.Where(tab => sheet.IsMeant(tab.Name))];
                if (tabs.Count > 1)
                {
                    return new SheetTwice(tabs[0].Name, tabs[1].Name);
                }

                if (tabs.Count == 1)
                {
                    using var reader = new SheetReader(file, tabs[0].Part);
                    read.Add(new SheetOfFiles(sheet, older, file.From1904).Read(reader, MostRows));
                }
            }
        }
        catch (Exception fault) when (WorkbookFile.Refusal(fault, "xl/worksheets") is { } reason)
        {
            return reason;
        }

        var rows = read.Sum(sheet => sheet.Rows.Count);
        return read.Count == 0 ? new NoFileSheet(string.Join("、", sheets.Select(sheet => sheet.Chinese)))
            : rows > MostRows ? new IntakeTooLarge(rows, MostRows)
            : read;
    }

    private static string Source(string fileName)
    {
        var name = string.Concat(Path.GetFileName(fileName.Replace('\\', '/')).Where(letter => !char.IsControl(letter)));
        return "Excel " + (name.Length <= LongestName ? name : name[..LongestName]);
    }
}
