using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks;

/// <summary>What is taken over, and in whose name.</summary>
internal sealed record ImportOrigin(string FileName, string Sha256, PersonId? By, string Operator);

/// <summary>What else belongs to the transaction of an import.</summary>
/// <param name="First">Before a row is judged, as the only writer: a refusal leaves everything as it is.</param>
/// <param name="Last">With every row judged and the record staged.</param>
internal sealed record ImportGuard(Func<Task<Error?>> First, Func<ImportReport, ImportRecord, Task<Error?>> Last);

/// <summary>Judges rows by the sheets of the slices, and takes them over: all of them in one transaction, or nothing.</summary>
public sealed class TakeOver(GradingDb db, IEnumerable<IWorkbookSheet> sheets, TimeProvider clock)
{
    private readonly List<IWorkbookSheet> sheets = [.. sheets.OrderBy(sheet => sheet.Plan.Kind)];

    /// <summary>Judges only.</summary>
    internal async Task<ImportReport> TryAsync(ImportOrigin origin, SheetSource source, Action<RowNote>? notes, CancellationToken cancellation)
    {
        using var rehearsal = new ImportRun(db, ImportId.New(), writes: false, notes);
        await JudgeAsync(rehearsal, source, cancellation);
        return Report(rehearsal, source, origin, recorded: null, dryRun: true);
    }

    /// <summary>The report, with a number when something was written; the guard's refusal.</summary>
    internal async Task<Result<ImportReport>> WriteAsync(
        ImportOrigin origin, SheetSource source, Action<RowNote>? notes, ImportGuard? guard, CancellationToken cancellation)
    {
        using var cache = new LoadCache(db);
        try
        {
            return await db.WriteAsync(() => RunAsync(origin, source, notes, guard, cancellation), cancellation);
        }
        catch (NotWritten nothing)
        {
            return nothing.Outcome;
        }
    }

    private async Task<Result<ImportReport>> RunAsync(
        ImportOrigin origin, SheetSource source, Action<RowNote>? notes, ImportGuard? guard, CancellationToken cancellation)
    {
        if (guard is not null && await guard.First() is { } early)
        {
            throw new NotWritten(early);
        }

        var id = ImportId.New();
        using var run = new ImportRun(db, id, writes: true, notes);
        await JudgeAsync(run, source, cancellation);
        if (run.AllWrong > 0 || run.AllNew + run.AllChanged == 0)
        {
            throw new NotWritten(Report(run, source, origin, recorded: null, dryRun: false));
        }

        run.Flush();
        var number = 1 + (await db.Set<ImportRecord>().MaxAsync(record => (int?)record.Number, cancellation) ?? 0);
        var record = ImportRecord.Take(id, number, origin, clock.GetUtcNow().UtcDateTime, run.AllNew, run.AllChanged, run.Touched);
        db.Add(record);
        var report = Report(run, source, origin, number, dryRun: false);
        return guard is not null && await guard.Last(report, record) is { } late ? throw new NotWritten(late) : report;
    }

    private async Task JudgeAsync(ImportRun run, SheetSource source, CancellationToken cancellation)
    {
        foreach (var sheet in sheets)
        {
            var rows = source.Open(sheet.Plan, run, cancellation);
            await sheet.RunAsync(rows, run, cancellation);
            source.Close(sheet.Plan, run);
            if (run.Writes)
            {
                await db.SaveChangesAsync(cancellation);
                db.ChangeTracker.Clear();
            }
        }
    }

    private ImportReport Report(ImportRun run, SheetSource source, ImportOrigin origin, int? recorded, bool dryRun) => new(
        origin.Sha256,
        dryRun,
        recorded,
        [.. sheets.Select(sheet => sheet.Plan).Select(plan => new SheetOutcome(
            plan,
            source.Has(plan.Kind),
            run.Count(plan.Kind, RowVerdict.New),
            run.Count(plan.Kind, RowVerdict.Changed),
            run.Count(plan.Kind, RowVerdict.Unchanged),
            run.Count(plan.Kind, RowVerdict.Wrong),
            source.HeadersOf(plan.Kind)?.Written ?? [],
            source.HeadersOf(plan.Kind)?.Unknown ?? []))],
        [.. run.WrongRows.OrderBy(row => row.Plan.Kind).ThenBy(row => row.Row)]);

    /// <summary>Leaves the transaction without a commit.</summary>
    private sealed class NotWritten(Result<ImportReport> outcome) : Exception
    {
        public Result<ImportReport> Outcome { get; } = outcome;
    }
}
