using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>A customer that has a key looked for.</summary>
internal sealed record KeyHolder(CustomerId Id, string Code, string Name, string CreditCode, UnitId Unit, GasForm Form, SubjectId Subject);

/// <summary>
/// Reads a stretch of the index in the units of the reader, and the customers there, until it has been told enough. Each unit is sought by itself,
/// so the time does not depend on how many customers others have. The customer must still be in the unit under which its key stands.
/// </summary>
internal sealed class KeyLookup : IDisposable
{
    private readonly Statement statement;
    private readonly HashSet<CustomerId> met = [];

    public KeyLookup(GradingDb db, IReadOnlyCollection<UnitId> units)
    {
        var (top, limit) = db.Database.IsSqlServer() ? ("TOP (@p2) ", "") : ("", " LIMIT @p2");
        statement = new Statement(
            db,
            $"""
            SELECT {top}c."Id", c."Code", c."Name", c."CreditCode", c."Unit", c."Form", c."Subject"
            FROM "CustomerKeys" k JOIN "Customers" c ON c."Id" = k."Customer" AND c."Unit" = k."Unit"
            WHERE k."Unit" IN ({string.Join(", ", units.Select(unit => unit.Value))}) AND k."Key" >= @p0 AND k."Key" < @p1{limit}
            """,
            DbType.Binary,
            DbType.Binary,
            DbType.Int32);
    }

    /// <summary>Keys read at most of one stretch.</summary>
    public int Most { get; private set; }

    /// <summary>Keys read since <see cref="Begin"/>.</summary>
    public int Read { get; private set; }

    /// <summary>Since <see cref="Begin"/> a stretch had as many keys as are read at most, perhaps more.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Begins to look for something else: customers met before may be met again.</summary>
    public void Begin(int most)
    {
        (Most, Read, IsCutOff) = (most, 0, false);
        met.Clear();
    }

    /// <summary>Whether any customer has a key that begins so.</summary>
    public bool Has(byte[] key)
    {
        using var reader = Open(key, 1);
        return reader.Read();
    }

    /// <summary>Customers with a key that begins so, each once.</summary>
    public IEnumerable<KeyHolder> Find(byte[] key)
    {
        using var reader = Open(key, Most);
        for (var read = 1; reader.Read(); read++)
        {
            var id = new CustomerId(reader.GetInt64(0));
            Read++;
            IsCutOff |= read == Most;
            if (met.Add(id))
            {
                yield return new KeyHolder(
                    id, reader.GetString(1), reader.GetString(2), reader.GetString(3), new UnitId(reader.GetInt64(4)),
                    Enum.Parse<GasForm>(reader.GetString(5)), new SubjectId(reader.GetInt64(6)));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private DbDataReader Open(byte[] key, int most)
    {
        (statement[0], statement[1], statement[2]) = (key, KeyBytes.After(key), most);
        return statement.Read();
    }
}
