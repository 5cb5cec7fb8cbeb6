using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reminders;

/// <summary>Cards of units that owe nothing any more wait for nobody; headquarters' list neither, once nobody is late. Reads who still owes, and no others.</summary>
public sealed class SettleReminders(GradingDb db, IMonthlyDues dues, ICardPosts cards)
{
    private const int PageSize = 500;

    /// <summary>How many units were settled.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var settled = 0;
        foreach (var month in await db.Set<Reminding>().AsNoTracking().Where(row => !row.Settled).Select(row => row.Month).Distinct().ToListAsync(cancellation))
        {
            settled += await SettleAsync(month, cancellation);
        }

        return settled;
    }

    /// <summary>How many units a run would settle now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        var count = 0;
        foreach (var month in await db.Set<Reminding>().AsNoTracking().Where(row => !row.Settled).Select(row => row.Month).Distinct().ToListAsync(cancellation))
        {
            count += (await LookAsync(month, cancellation)).Done.Count;
        }

        return count;
    }

    /// <summary>Units of the month that owe nothing any more, and how many are not settled in all.</summary>
    private async Task<(List<RemindingId> Done, int Open)> LookAsync(Month month, CancellationToken cancellation)
    {
        var owing = new HashSet<UnitId>();
        var after = default(UnitId);
        while (await dues.OwingAsync(month, after, PageSize, cancellation) is { Count: > 0 } page)
        {
            owing.UnionWith(page);
            after = page[^1];
        }

        var open = await db.Set<Reminding>().AsNoTracking().Where(row => !row.Settled && row.Month == month).Select(row => new { row.Id, row.Unit }).ToListAsync(cancellation);
        return (open.Where(row => !owing.Contains(row.Unit)).Select(row => row.Id).ToList(), open.Count);
    }

    private async Task<int> SettleAsync(Month month, CancellationToken cancellation)
    {
        var (done, open) = await LookAsync(month, cancellation);
        foreach (var batch in done.Chunk(50))
        {
            await SettleAsync(month, batch, isAll: false, cancellation);
        }

        if (done.Count == open)
        {
            await SettleAsync(month, [], isAll: true, cancellation);
        }

        return done.Count;
    }

    private async Task SettleAsync(Month month, IReadOnlyList<RemindingId> batch, bool isAll, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        try
        {
            await db.WriteAsync(
                async () =>
                {
                    foreach (var row in await db.Set<Reminding>().Where(row => batch.Contains(row.Id) && !row.Settled).ToListAsync(cancellation))
                    {
                        row.Settle();
                        await cards.SettleAsync(ReminderCards.Unit, row.Id.Value, null, cancellation);
                    }

                    if (isAll)
                    {
                        await cards.SettleAsync(ReminderCards.Late, month.Stamp, null, cancellation);
                    }

                    return true;
                },
                cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A step was taken meanwhile; the next look sees what holds then.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
