using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>What was taken over.</summary>
public sealed record UploadReceipt(int Number, int New, int Changed);

/// <summary>
/// 入库 Takes an upload over, whole or not at all, when what was found in trying it still holds. A second time is the same taking over: it answers the
/// first one's receipt, unless that was taken back since.
/// </summary>
public sealed class CommitUpload(GradingDb db, UploadGround ground, TryUpload trial, TakeOver takeOver)
{
    /// <summary>Rows named in a refusal.</summary>
    private const int Named = 10;

    /// <summary>
    /// Errors: rights; <see cref="UploadIsGone"/>, <see cref="NotTriedYet"/>, <see cref="RowsAreWrong"/>, <see cref="StoredMeanwhile"/>,
    /// <see cref="NothingToTakeOver"/>, <see cref="ImportIsUndone"/>, <see cref="StoreUnavailable"/>.
    /// </summary>
    public async Task<Result<UploadReceipt>> RunAsync(PersonId actor, UploadId id, CancellationToken cancellation)
    {
        var found = await ground.FindAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (found.Value is { State: UploadState.TakenOver } done)
        {
            return await ReceiptAsync(done, cancellation);
        }

        var upload = found.Value;
        if (upload.Tried is not { } tried)
        {
            return upload.Wrong is { } wrong and > 0 ? new RowsAreWrong(wrong) : new NotTriedYet();
        }

        var whole = await trial.WholeAsync(upload, cancellation);
        if (whole.Refused(out var incomplete))
        {
            return incomplete;
        }

        try
        {
            return await WriteAsync(actor, upload, tried, whole.Value, cancellation);
        }
        catch (Exception fault) when (StoreFault.IsUnavailable(fault) || StoreFault.IsDuplicate(fault) || fault is DbUpdateConcurrencyException)
        {
            // Another process wrote in between; asked again, what it wrote is seen.
            return new StoreUnavailable();
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Result<UploadReceipt>> WriteAsync(PersonId actor, SheetUpload upload, byte[] tried, string sha256, CancellationToken cancellation)
    {
        SheetUpload? before = null;
        var verdicts = new Verdicts();
        var guard = new ImportGuard(
            async () =>
            {
                db.ChangeTracker.Clear();
                before = await db.Set<SheetUpload>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == upload.Id, cancellation);
                return before is null ? new UploadIsGone() : before.State == UploadState.TakenOver ? new UploadIsTakenOver(before.Number!.Value)
                    : before.Tried?.AsSpan().SequenceEqual(tried) != true ? new NotTriedYet() : null;
            },
            async (report, record) =>
            {
                if (Moved(verdicts, tried) is { } moved)
                {
                    return moved;
                }

                var tracked = await db.Set<SheetUpload>().SingleAsync(each => each.Id == upload.Id, cancellation);
                tracked.TakeOver(record.Number, record.NewRows, record.ChangedRows);
                ground.RemoveParts(upload.Id);
                return null;
            });
        var written = await takeOver.WriteAsync(
            new ImportOrigin(upload.Name, sha256, actor, ""), new UploadRows(db, upload), verdicts.Note, guard, cancellation);
        if (written.Refused(out var refusal))
        {
            return refusal is UploadIsTakenOver ? await ReceiptAsync(before!, cancellation) : refusal;
        }

        return written.Value is { Recorded: { } number } report
            ? new UploadReceipt(number, report.Sheets.Sum(sheet => sheet.New), report.Sheets.Sum(sheet => sheet.Changed))
            : Moved(verdicts, tried) ?? (Error)new NothingToTakeOver();
    }

    private static StoredMeanwhile? Moved(Verdicts now, byte[] tried) => now.DifferFrom(tried) is { Count: > 0 } rows
        ? new StoredMeanwhile(rows.Count, string.Join("、", rows.Take(Named)) + (rows.Count > Named ? "…" : ""))
        : null;

    /// <summary>Of an import that stands: nobody is told that rows are in that were taken out again.</summary>
    private async Task<Result<UploadReceipt>> ReceiptAsync(SheetUpload upload, CancellationToken cancellation)
    {
        var number = upload.Number!.Value;
        return await db.Set<ImportRecord>().AnyAsync(record => record.Number == number && record.UndoneUtc != null, cancellation)
            ? new ImportIsUndone(number)
            : new UploadReceipt(number, upload.NewRows, upload.ChangedRows);
    }
}

/// <summary>撤销 Takes back what an upload became, while it is the last import (<see cref="UndoImport"/>).</summary>
public sealed class UndoUpload(UploadGround ground, UndoImport undo)
{
    /// <summary>Errors: rights; <see cref="UploadIsGone"/>, <see cref="UploadIsNotTakenOver"/>, those of <see cref="UndoImport"/>.</summary>
    public async Task<Result<UndoReceipt>> RunAsync(PersonId actor, UploadId id, CancellationToken cancellation)
    {
        var found = await ground.FindAsync(actor, id, cancellation);
        return found.Refused(out var refusal) ? refusal
            : found.Value.Number is { } number ? await undo.HandleAsync(actor, number, cancellation)
            : new UploadIsNotTakenOver();
    }
}
