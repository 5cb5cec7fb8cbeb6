using System.Buffers.Binary;
using System.Data;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>
/// What a load of customers does to the index, in its own transaction. New and changed ones are only noted, eight bytes each, because writing their
/// keys would take longer than everything else of an import; <see cref="IndexCustomers"/> does it right afterwards. Former keys go at once.
/// </summary>
internal sealed class SearchIndex(GradingDb db) : IDisposable
{
    /// <summary>Customers noted in one row.</summary>
    public const int Chunk = 1_000;

    private readonly List<CustomerId> waiting = [];
    private Statement? insert;
    private Statement? remove;

    /// <summary>Notes that the customer's keys have to be written.</summary>
    public void Owe(CustomerId customer)
    {
        waiting.Add(customer);
        if (waiting.Count >= Chunk)
        {
            Flush();
        }
    }

    /// <summary>Takes the keys of what the register said until now.</summary>
    public void Forget(CustomerId customer, string code, CustomerDetails details)
    {
        remove ??= new Statement(
            db, "DELETE FROM \"CustomerKeys\" WHERE \"Unit\" = @p0 AND \"Key\" = @p1 AND \"Customer\" = @p2", DbType.Int64, DbType.Binary, DbType.Int64);
        foreach (var key in SearchKeys.Of(code, details.Name, details.CreditCode))
        {
            (remove[0], remove[1], remove[2]) = (details.Unit.Value, key, customer.Value);
            remove.Execute();
        }
    }

    /// <summary>What was noted is in the database after this.</summary>
    public void Flush()
    {
        if (waiting.Count == 0)
        {
            return;
        }

        insert ??= new Statement(db, "INSERT INTO \"SearchBacklog\" (\"Id\", \"Customers\") VALUES (@p0, @p1)", DbType.Int64, DbType.Binary);
        (insert[0], insert[1]) = (RandomId.Next(), Pack(waiting));
        insert.Execute();
        waiting.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insert?.Dispose();
        remove?.Dispose();
    }

    public static IEnumerable<CustomerId> Unpack(byte[] packed)
    {
        for (var place = 0; place < packed.Length; place += sizeof(long))
        {
            yield return new CustomerId(BinaryPrimitives.ReadInt64LittleEndian(packed.AsSpan(place)));
        }
    }

    private static byte[] Pack(List<CustomerId> customers)
    {
        var packed = new byte[customers.Count * sizeof(long)];
        for (var place = 0; place < customers.Count; place++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(packed.AsSpan(place * sizeof(long)), customers[place].Value);
        }

        return packed;
    }
}
