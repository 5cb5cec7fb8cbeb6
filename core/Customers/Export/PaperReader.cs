using System.Globalization;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>Reads remarks of risk and the list of originals of a few customers at a time, as <see cref="ExtractReader"/> does.</summary>
internal sealed class PaperReader(ExtractReader reader)
{
    private static readonly string RemarksSql =
        $"""
        SELECT c."Id", r."Kind", r."Text", r."By", r."AtUtc", r."ClosedReason", r."ClosedBy", r."ClosedUtc"
        FROM "Customers" AS c JOIN "RiskRemarks" AS r ON r."Subject" = c."Subject"
        WHERE c."Id" IN ({ExtractReader.Some}) ORDER BY c."Id", r."AtUtc", r."Id"
        """;

    private static readonly string OriginalsSql =
        $"""
        SELECT "Customer", "Kind", "Name", "Note", "Size", "Hash", "By", "AtUtc"
        FROM "Originals" WHERE "Customer" IN ({ExtractReader.Some}) AND "RemovedUtc" IS NULL ORDER BY "Customer", "AtUtc", "Id"
        """;

    private static readonly string CountSql =
        $"""
        SELECT COUNT(*) FROM "Customers" AS c JOIN "RiskRemarks" AS r ON r."Subject" = c."Subject" WHERE c."Id" IN ({ExtractReader.Some})
        UNION ALL SELECT COUNT(*) FROM "Originals" WHERE "Customer" IN ({ExtractReader.Some}) AND "RemovedUtc" IS NULL
        """;

    public IEnumerable<ExtractedRemark> Remarks(long[] ids)
    {
        var customers = reader.Customers(ids).ToDictionary(customer => customer.Id.Value);
        var found = new List<ExtractedRemark>();
        using (var statement = reader.Prepare(RemarksSql, ids))
        using (var row = statement.Read())
        {
            while (row.Read())
            {
                found.Add(new ExtractedRemark(
                    customers[row.GetInt64(0)],
                    Enum.Parse<RiskKind>(row.GetString(1)),
                    row.GetString(2),
                    new PersonId(row.GetInt64(3)),
                    ExtractReader.Utc(row, 4),
                    row.IsDBNull(5) ? null : row.GetString(5),
                    row.IsDBNull(6) ? null : new PersonId(row.GetInt64(6)),
                    row.IsDBNull(7) ? null : ExtractReader.Utc(row, 7)));
            }
        }

        var byCustomer = found.ToLookup(remark => remark.Customer.Id.Value);
        return ids.SelectMany(id => byCustomer[id]);
    }

    public IEnumerable<ExtractedOriginal> Originals(long[] ids)
    {
        var customers = reader.Customers(ids).ToDictionary(customer => customer.Id.Value);
        var found = new List<ExtractedOriginal>();
        using (var statement = reader.Prepare(OriginalsSql, ids))
        using (var row = statement.Read())
        {
            while (row.Read())
            {
                found.Add(new ExtractedOriginal(
                    customers[row.GetInt64(0)], Enum.Parse<OriginalKind>(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetString(5),
                    new PersonId(row.GetInt64(6)), ExtractReader.Utc(row, 7)));
            }
        }

        var byCustomer = found.ToLookup(original => original.Customer.Id.Value);
        return ids.SelectMany(id => byCustomer[id]);
    }

    public long Count(long[] ids)
    {
        var rows = 0L;
        using var statement = reader.Prepare(CountSql, ids);
        using var row = statement.Read();
        while (row.Read())
        {
            rows += Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture);
        }

        return rows;
    }
}
