using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Export.Tables;

/// <summary>A page on its way out.</summary>
public sealed record HandedPage(TableTopic Topic, int Page, IReadOnlyList<IReadOnlyList<object?>> Rows, int RowsSoFar, bool IsLast, string Sha256);

/// <summary>A broken-off export with which its person can go on.</summary>
/// <param name="Pages">Pages handed out so far; the last may never have arrived, and can be had again.</param>
/// <param name="RowsSoFar">Rows of these pages.</param>
/// <param name="Rows">Rows in all.</param>
/// <param name="IsWhole">The last page went out too.</param>
public sealed record StandingTable(int Pages, int RowsSoFar, int Rows, bool IsWhole);

/// <summary>
/// Hands out the pages of an export into a sheet, one after another: the rights asked anew each time, each page on record with the hash of its rows
/// before it goes. The last page can be had again by whoever got no answer; the end is none when other rows are there than were begun with.
/// </summary>
public sealed class ReadTable(GradingDb db, IAccess access, IEnumerable<ITableRows> tables, TimeProvider clock)
{
    /// <summary>Rows of a page.</summary>
    public const int PageRows = 2_000;

    /// <summary>Errors: rights; <see cref="TableIsOver"/>, <see cref="PageOutOfOrder"/>, <see cref="RowsChangedMeanwhile"/>.</summary>
    public async Task<Result<HandedPage>> RunAsync(PersonId actor, FileExportId id, int page, CancellationToken cancellation)
    {
        var found = await FindAsync(actor, id, cancellation);
        if (found.Refused(out var gone))
        {
            return gone;
        }

        var wish = found.Value.Wished();
        var table = tables.Single(each => each.Topic == wish.Topic);
        if ((await BeginTable.DemandAsync(access, table, actor, wish, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var steps = await db.Set<TableExportStep>().AsNoTracking().Where(step => step.Export == id && step.Page >= page - 1).OrderBy(step => step.Page).ToListAsync(cancellation);
        var before = steps.Find(step => step.Page == page - 1);
        var known = steps.Find(step => step.Page == page);
        if (steps.Exists(step => step.Step == TableStep.Cancelled) || before is { Step: TableStep.Last })
        {
            return new TableIsOver();
        }

        if (page < 1 || (page > 1 && before is null) || steps.Exists(step => step.Page > page))
        {
            return new PageOutOfOrder(1 + await db.Set<TableExportStep>().Where(step => step.Export == id).MaxAsync(step => (int?)step.Page, cancellation) ?? 1);
        }

        var rows = await table.ReadAsync(wish, before?.Next, PageRows, cancellation);
        var handed = TableExportStep.HandOut(id, before, rows, TableHash.Of(before, rows), clock.GetUtcNow().UtcDateTime);
        if ((known is not null && known.Sha256 != handed.Sha256) || (handed.Step == TableStep.Last && handed.RowsSoFar != await BegunAsync(id, cancellation)))
        {
            return new RowsChangedMeanwhile();
        }

        if (known is null)
        {
            try
            {
                db.Add(handed);
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
            {
                // The same page twice at once, or a cancel in this very moment: the line that stands says which, and is not written again.
                db.ChangeTracker.Clear();
                return await RunAsync(actor, id, page, cancellation);
            }
        }

        return new HandedPage(wish.Topic, page, rows.Rows, handed.RowsSoFar, rows.Next is null, handed.Sha256);
    }

    /// <summary>The person gives it up: on record, with the rows that went out. Twice is once; after the last page there is nothing to give up.</summary>
    public async Task<Result> CancelAsync(PersonId actor, FileExportId id, CancellationToken cancellation)
    {
        if ((await FindAsync(actor, id, cancellation)).Refused(out var gone))
        {
            return gone;
        }

        var last = await db.Set<TableExportStep>().AsNoTracking().Where(step => step.Export == id).OrderByDescending(step => step.Page).FirstOrDefaultAsync(cancellation);
        if (last is null or { Step: TableStep.Page })
        {
            try
            {
                db.Add(TableExportStep.Cancel(id, last, clock.GetUtcNow().UtcDateTime));
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
            {
                // A page went out in this very moment.
                db.ChangeTracker.Clear();
                return new PageOutOfOrder((last?.Page ?? 0) + 2);
            }
        }

        return Result.Done;
    }

    /// <summary>
    /// Before somebody goes on who was broken off: whether the data is still what went out so far, page by page, and as many rows are there as were begun
    /// with. The page that follows the last one written is had with <see cref="RunAsync"/>. Hands nothing out, and writes nothing down.
    /// Errors: rights; <see cref="TableIsOver"/>, <see cref="RowsChangedMeanwhile"/>.
    /// </summary>
    public async Task<Result<StandingTable>> StandAsync(PersonId actor, FileExportId id, CancellationToken cancellation)
    {
        var found = await FindAsync(actor, id, cancellation);
        if (found.Refused(out var gone))
        {
            return gone;
        }

        var wish = found.Value.Wished();
        var table = tables.Single(each => each.Topic == wish.Topic);
        if ((await BeginTable.DemandAsync(access, table, actor, wish, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var steps = await db.Set<TableExportStep>().AsNoTracking().Where(step => step.Export == id).OrderBy(step => step.Page).ToListAsync(cancellation);
        if (steps.Exists(step => step.Step == TableStep.Cancelled))
        {
            return new TableIsOver();
        }

        var look = await table.LookAsync(wish, cancellation);
        if (look.Error is not null || look.Value.Rows != await BegunAsync(id, cancellation))
        {
            return new RowsChangedMeanwhile();
        }

        TableExportStep? before = null;
        foreach (var step in steps)
        {
            if (TableHash.Of(before, await table.ReadAsync(wish, before?.Next, PageRows, cancellation)) != step.Sha256)
            {
                return new RowsChangedMeanwhile();
            }

            before = step;
        }

        return new StandingTable(steps.Count, before?.RowsSoFar ?? 0, (int)look.Value.Rows, before is { Step: TableStep.Last });
    }

    /// <summary>Rows that the export was begun with.</summary>
    private Task<int> BegunAsync(FileExportId id, CancellationToken cancellation) =>
        db.Set<FileExport>().Where(export => export.Id == id).Select(export => export.Rows).SingleAsync(cancellation);

    private async Task<Result<TableExport>> FindAsync(PersonId actor, FileExportId id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<TableExport>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id && each.By == actor && each.ExpiresUtc > now, cancellation) is { } export
            ? export
            : new TableIsOver();
    }
}
