using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Export.Tables;

/// <summary>A page on its way out.</summary>
public sealed record HandedPage(TableTopic Topic, int Page, IReadOnlyList<IReadOnlyList<object?>> Rows, int RowsSoFar, bool IsLast, string Sha256);

/// <summary>
/// Hands out the pages of an export into a sheet, one after another: the rights asked anew each time, each page on record with the hash of its rows
/// before it goes. The last page can be had again by whoever got no answer.
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
        var handed = TableExportStep.HandOut(id, before, rows, Hash(before, rows), clock.GetUtcNow().UtcDateTime);
        if (known is not null && known.Sha256 != handed.Sha256)
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

    private async Task<Result<TableExport>> FindAsync(PersonId actor, FileExportId id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<TableExport>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id && each.By == actor && each.ExpiresUtc > now, cancellation) is { } export
            ? export
            : new TableIsOver();
    }

    /// <summary>Over the values, not over their words, so that it is the same in every language.</summary>
    private static string Hash(TableExportStep? before, TablePage page)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(before?.Sha256 ?? ""));
        foreach (var value in page.Rows.SelectMany(row => row))
        {
            var text = value switch
            {
                null => "",
                Enum member => member.ToString(),
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString() ?? "",
            };
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{text.Length}:{text}")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
