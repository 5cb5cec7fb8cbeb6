using System.Data;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>
/// 建立检索索引 Writes the keys of customers that were registered or renamed, in steps of at most <see cref="SearchIndex.Chunk"/>, each in a
/// transaction of its own: nobody else waits long, and what is left after a crash is taken up again.
/// </summary>
public sealed class IndexCustomers(GradingDb db)
{
    /// <summary>Takes one step.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellation)
    {
        var backlog = db.Set<SearchBacklog>();
        if (await backlog.AsNoTracking().Select(row => (long?)row.Id).FirstOrDefaultAsync(cancellation) is not { } id)
        {
            return false;
        }

        return await db.WriteAsync(
            async () =>
            {
                if (await backlog.FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } row)
                {
                    return true;
                }

                await WriteAsync([.. SearchIndex.Unpack(row.Customers).Distinct()], cancellation);
                backlog.Remove(row);
                return true;
            },
            cancellation);
    }

    /// <summary>Takes steps until nothing waits.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (await StepAsync(cancellation))
        {
        }
    }

    /// <summary>How many customers wait to be written; all of a database from before there was an index.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        if (await IsMissingAsync(cancellation))
        {
            return await db.Set<Customer>().CountAsync(cancellation);
        }

        var waiting = 0;
        await foreach (var packed in db.Set<SearchBacklog>().AsNoTracking().Select(row => row.Customers).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            waiting += SearchIndex.Unpack(packed).Distinct().Count();
        }

        return waiting;
    }

    /// <summary>Notes customers that were registered past the import; saved when this returns. Nothing more needs to be done for an import.</summary>
    public Task OweAsync(IEnumerable<CustomerId> customers, CancellationToken cancellation) => db.WriteAsync(
        () =>
        {
            using var index = new SearchIndex(db);
            foreach (var customer in customers)
            {
                index.Owe(customer);
            }

            index.Flush();
            return Task.FromResult(true);
        },
        cancellation);

    /// <summary>A database from before there was an index: notes every customer. Costs one look otherwise.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        if (await IsMissingAsync(cancellation))
        {
            await OweAsync(await db.Set<Customer>().AsNoTracking().Select(customer => customer.Id).ToListAsync(cancellation), cancellation);
        }
    }

    private async Task<bool> IsMissingAsync(CancellationToken cancellation) =>
        !await db.Set<CustomerKey>().AnyAsync(cancellation) && !await db.Set<SearchBacklog>().AnyAsync(cancellation);

    private async Task WriteAsync(IReadOnlyList<CustomerId> ids, CancellationToken cancellation)
    {
        var customers = await db.Set<Customer>().AsNoTracking().Where(customer => ids.Contains(customer.Id)).ToListAsync(cancellation);
        using var cache = new LoadCache(db);
        using var insert = new BulkInsert(db, "CustomerKeys", ("Unit", DbType.Int64), ("Key", DbType.Binary), ("Customer", DbType.Int64));
        using var known = new Statement(
            db, "SELECT 1 FROM \"CustomerKeys\" WHERE \"Unit\" = @p0 AND \"Key\" = @p1 AND \"Customer\" = @p2", DbType.Int64, DbType.Binary, DbType.Int64);
        var keys = new List<(UnitId Unit, byte[] Key, CustomerId Customer)>(customers.Count * 32);
        foreach (var customer in customers)
        {
            var own = SearchKeys.Of(customer.Code, customer.Name, customer.CreditCode);
            if (!IsIndexed(known, customer, own.First()))
            {
                keys.AddRange(own.Select(key => (customer.Unit, key, customer.Id)));
            }
        }

        // In the order of the table neighbours meet on the same page.
        keys.Sort(static (one, other) =>
            one.Unit.Value.CompareTo(other.Unit.Value) is var unit and not 0 ? unit
            : one.Key.AsSpan().SequenceCompareTo(other.Key) is var key and not 0 ? key
            : one.Customer.Value.CompareTo(other.Customer.Value));
        foreach (var (unit, key, customer) in keys)
        {
            insert.Add(unit.Value, key, customer.Value);
        }

        insert.Flush();
    }

    /// <summary>One that was noted twice, or registered and renamed before this ran: its former keys are gone, so any key is today's.</summary>
    private static bool IsIndexed(Statement known, Customer customer, byte[] key)
    {
        (known[0], known[1], known[2]) = (customer.Unit.Value, key, customer.Id.Value);
        using var reader = known.Read();
        return reader.Read();
    }
}
