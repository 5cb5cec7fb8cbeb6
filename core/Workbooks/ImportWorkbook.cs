using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks;

/// <summary>A workbook to be taken over.</summary>
/// <param name="Workbook">Seekable; stays open.</param>
/// <param name="By">In whose name, with that person's rights; null for the operator of the machine, who has the file access anyway.</param>
/// <param name="Operator">Operating-system account when a command runs it, else empty.</param>
/// <param name="Partial">Sheets may be missing.</param>
/// <param name="Progress">Told every few hundred rows.</param>
/// <param name="Notes">Told the verdict on every row.</param>
public sealed record ImportRequest(
    Stream Workbook,
    string FileName,
    PersonId? By,
    string Operator,
    bool DryRun = false,
    bool Partial = false,
    IProgress<ImportProgress>? Progress = null,
    Action<RowNote>? Notes = null);

/// <summary>
/// Takes over a group workbook: all of it or nothing. Rows stream through one transaction that holds the write gate; what is
/// stored already is not written again, so the same file a second time changes nothing.
/// </summary>
public sealed class ImportWorkbook(
    GradingDb db, IEnumerable<IWorkbookSheet> sheets, ImportRight right, TakeOver takeOver)
{
    private readonly List<IWorkbookSheet> sheets = [.. sheets.OrderBy(sheet => sheet.Plan.Kind)];

    /// <summary>The report, also when rows are wrong; an error when the file, its sheets or the right are.</summary>
    public async Task<Result<ImportReport>> HandleAsync(ImportRequest request, CancellationToken cancellation)
    {
        if ((await right.DemandAsync(request.By, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        request.Workbook.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(request.Workbook, cancellation));
        var opened = WorkbookFile.Open(request.Workbook);
        if (opened.Refused(out var unreadable))
        {
            return unreadable;
        }

        using var file = opened.Value;
        var found = SheetFinder.Find(file, sheets.Select(sheet => sheet.Plan), request.Partial);
        if (found.Refused(out var missing))
        {
            return missing;
        }

        try
        {
            db.ChangeTracker.Clear();
            var origin = new ImportOrigin(request.FileName, sha256, request.By, request.Operator);
            var rows = new SheetWalks(file, found.Value, request.Progress);
            return request.DryRun
                ? await takeOver.TryAsync(origin, rows, request.Notes, cancellation)
                : await takeOver.WriteAsync(origin, rows, request.Notes, null, cancellation);
        }
        catch (Exception fault) when (WorkbookFile.Refusal(fault, "xl/worksheets") is { } reason)
        {
            return reason;
        }
        catch (Exception fault) when (StoreFault.IsUnavailable(fault) || fault is DbUpdateConcurrencyException)
        {
            return new StoreUnavailable();
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
