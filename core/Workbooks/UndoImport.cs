using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks;

/// <summary>What was taken back.</summary>
public sealed record UndoReceipt(int Number, string FileName, int Rows);

/// <summary>
/// Takes the last import back, as long as nothing was built on it: no round of its units opened since (<see cref="IUndoGuard"/>), none of
/// its rows changed since. All or nothing.
/// </summary>
public sealed class UndoImport(
    GradingDb db, IEnumerable<IWorkbookSheet> sheets, IEnumerable<IUndoGuard> guards, ImportRight right, TimeProvider clock)
{
    private const int LinesAtOnce = 500;

    public Task<Result<UndoReceipt>> HandleAsync(PersonId? by, CancellationToken cancellation) => HandleAsync(by, null, cancellation);

    /// <summary>The same for one import that must be the last; taken back already, it stays so and the receipt says it again.</summary>
    public async Task<Result<UndoReceipt>> HandleAsync(PersonId? by, int? number, CancellationToken cancellation)
    {
        if ((await right.DemandAsync(by, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        try
        {
            db.ChangeTracker.Clear();
            return await db.WriteAsync(() => UndoAsync(by, number, cancellation), cancellation);
        }
        catch (WorkbookRefused refused)
        {
            return refused.Reason;
        }
        catch (Exception fault) when (StoreFault.IsUnavailable(fault))
        {
            return new StoreUnavailable();
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Result<UndoReceipt>> UndoAsync(PersonId? by, int? number, CancellationToken cancellation)
    {
        if (await db.Set<ImportRecord>().AsNoTracking().FirstOrDefaultAsync(record => record.Number == number && record.UndoneUtc != null, cancellation) is { } undone)
        {
            return new UndoReceipt(undone.Number, undone.FileName, await db.Set<ImportLine>().CountAsync(line => line.Import == undone.Id, cancellation));
        }

        var last = await db.Set<ImportRecord>().Where(record => record.UndoneUtc == null)
            .OrderByDescending(record => record.Number).FirstOrDefaultAsync(cancellation);
        if (last is null)
        {
            return new NothingToUndo();
        }

        if (number is { } wanted && wanted != last.Number)
        {
            return new NotTheLastImport(wanted, last.Number);
        }

        var units = last.Units.Select(touched => touched.Unit).ToList();
        foreach (var guard in guards)
        {
            if (await guard.BlocksAsync(units, last.ImportedUtc, cancellation) is { } blocked)
            {
                return blocked;
            }
        }

        var rows = await TakeBackAsync(last.Id, cancellation);
        db.Attach(last).Entity.Undo(clock.GetUtcNow().UtcDateTime, by);
        return new UndoReceipt(last.Number, last.FileName, rows);
    }

    /// <summary>Latest line first, in pages of one sheet.</summary>
    private async Task<int> TakeBackAsync(ImportId import, CancellationToken cancellation)
    {
        var next = int.MaxValue;
        var rows = 0;
        while (true)
        {
            var page = await db.Set<ImportLine>().AsNoTracking().Where(line => line.Import == import && line.Ordinal < next)
                .OrderByDescending(line => line.Ordinal).Take(LinesAtOnce).ToListAsync(cancellation);
            if (page.Count == 0)
            {
                return rows;
            }

            page = [.. page.TakeWhile(line => line.Sheet == page[0].Sheet)];
            var sheet = sheets.Single(sheet => sheet.Plan.Kind == page[0].Sheet);
            var lines = page.Select(line => new JournalLine(line.Sheet, line.Row, line.Before, line.After)).ToList();
            if ((await sheet.UndoAsync(lines, cancellation)).Refused(out var refusal))
            {
                throw new WorkbookRefused(refusal);
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            rows += page.Count;
            next = page[^1].Ordinal;
        }
    }
}
