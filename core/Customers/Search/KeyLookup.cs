using System.Data;
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

    /// <param name="most">Keys read of one stretch at most.</param>
    public KeyLookup(GradingDb db, IReadOnlyCollection<UnitId> units, int most)
    {
        var (top, limit) = db.Database.IsSqlServer() ? ($"TOP ({most}) ", "") : ("", $" LIMIT {most}");
        statement = new Statement(
            db,
            $"""
            SELECT {top}c."Id", c."Code", c."Name", c."CreditCode", c."Unit", c."Form", c."Subject"
            FROM "CustomerKeys" k JOIN "Customers" c ON c."Id" = k."Customer" AND c."Unit" = k."Unit"
            WHERE k."Unit" IN ({string.Join(", ", units.Select(unit => unit.Value))}) AND k."Key" >= @p0 AND k."Key" < @p1{limit}
            """,
            DbType.Binary,
            DbType.Binary);
    }

    /// <summary>Keys read so far.</summary>
    public int Read { get; private set; }

    /// <summary>Customers with a key that begins so, each once in the life of this lookup.</summary>
    public IEnumerable<KeyHolder> Find(byte[] key)
    {
        (statement[0], statement[1]) = (key, KeyBytes.After(key));
        using var reader = statement.Read();
        while (reader.Read())
        {
            var id = new CustomerId(reader.GetInt64(0));
            Read++;
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
}
