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
    GradingDb db, IEnumerable<IWorkbookSheet> sheets, ImportRight right, TimeProvider clock)
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
            return await RunAsync(request, sha256, new SheetWalks(file, found.Value, request.Progress), cancellation);
        }
        catch (NotWritten nothing)
        {
            return nothing.Report;
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

    private async Task<Result<ImportReport>> RunAsync(ImportRequest request, string sha256, SheetWalks walks, CancellationToken cancellation)
    {
        var id = ImportId.New();
        if (request.DryRun)
        {
            using var rehearsal = new ImportRun(db, id, writes: false, request.Notes);
            await JudgeAsync(rehearsal, walks, cancellation);
            return Report(rehearsal, walks, sha256, recorded: null, dryRun: true);
        }

        using var cache = new LoadCache(db);
        return await db.WriteAsync(
            async () =>
            {
                using var run = new ImportRun(db, id, writes: true, request.Notes);
                await JudgeAsync(run, walks, cancellation);
                if (run.AllWrong > 0 || run.AllNew + run.AllChanged == 0)
                {
                    throw new NotWritten(Report(run, walks, sha256, recorded: null, dryRun: false));
                }

                run.Flush();
                var number = 1 + (await db.Set<ImportRecord>().MaxAsync(record => (int?)record.Number, cancellation) ?? 0);
                db.Add(ImportRecord.Take(
                    id, number, request, sha256, clock.GetUtcNow().UtcDateTime, run.AllNew, run.AllChanged, run.Touched));
                return Report(run, walks, sha256, number, dryRun: false);
            },
            cancellation);
    }

    private async Task JudgeAsync(ImportRun run, SheetWalks walks, CancellationToken cancellation)
    {
        foreach (var sheet in sheets)
        {
            var rows = walks.Open(sheet.Plan, run, cancellation);
            await sheet.RunAsync(rows, run, cancellation);
            walks.Close(sheet.Plan, run);
            if (run.Writes)
            {
                await db.SaveChangesAsync(cancellation);
                db.ChangeTracker.Clear();
            }
        }
    }

    private ImportReport Report(ImportRun run, SheetWalks walks, string sha256, int? recorded, bool dryRun) => new(
        sha256,
        dryRun,
        recorded,
        [.. sheets.Select(sheet => sheet.Plan).Select(plan => new SheetOutcome(
            plan,
            walks.Has(plan.Kind),
            run.Count(plan.Kind, RowVerdict.New),
            run.Count(plan.Kind, RowVerdict.Changed),
            run.Count(plan.Kind, RowVerdict.Unchanged),
            run.Count(plan.Kind, RowVerdict.Wrong),
            walks.HeadersOf(plan.Kind)?.Written ?? [],
            walks.HeadersOf(plan.Kind)?.Unknown ?? []))],
        [.. run.WrongRows.OrderBy(row => row.Plan.Kind).ThenBy(row => row.Row)]);

    /// <summary>Leaves the transaction without a commit.</summary>
    private sealed class NotWritten(ImportReport report) : Exception
    {
        public ImportReport Report { get; } = report;
    }
}
