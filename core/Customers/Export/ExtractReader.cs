using System.Data;
using System.Data.Common;
using System.Globalization;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>Reads files of a few customers at a time, past the change tracker; in the order of the ids it is given.</summary>
internal sealed class ExtractReader(GradingDb db)
{
    /// <summary>Customers that one statement reads: few enough for memory, many enough for a server at some distance.</summary>
    public const int AtOnce = 32;

    /// <summary>Places of the ids in a statement.</summary>
    internal static readonly string Some = string.Join(", ", Enumerable.Range(0, AtOnce).Select(place => $"@p{place}"));

    private static readonly string CustomersSql =
        $"""
        SELECT c."Id", c."Code", c."Name", c."CreditCode", c."Form", c."Industry", c."FirstContract", f."Standing", f."Keeper", f."Required", f."Filled", f."OpenedUtc"
        FROM "Customers" AS c LEFT JOIN "CustomerFiles" AS f ON f."Customer" = c."Id" WHERE c."Id" IN ({Some})
        """;

    private static readonly string EntriesSql =
        $"""
        SELECT e."Customer", e."Id", v."Field", v."Text", v."Version", v."Source", v."ConfirmedBy", v."ConfirmedUtc"
        FROM "FileEntries" AS e LEFT JOIN "FileValues" AS v ON v."Customer" = e."Customer" AND v."Entry" = e."Id"
        WHERE e."Customer" IN ({Some}) AND e."Part" = @p{AtOnce} AND e."RemovedUtc" IS NULL
        ORDER BY e."Customer", e."AtUtc", e."Id"
        """;

    private static readonly string MonthsSql =
        $"""
        SELECT "Customer", "Month", "Contracted", "Actual", "Price", "Cost", "Receivable", "PaidOnTime"
        FROM "MonthlyVolumes" WHERE "Customer" IN ({Some}) ORDER BY "Customer", "Month"
        """;

    private static readonly string CountSql =
        $"""
        SELECT "Part", COUNT(*) FROM "FileEntries" WHERE "Customer" IN ({Some}) AND "RemovedUtc" IS NULL GROUP BY "Part"
        UNION ALL SELECT '', COUNT(*) FROM "MonthlyVolumes" WHERE "Customer" IN ({Some})
        """;

    public IEnumerable<ExtractedCustomer> Customers(long[] ids)
    {
        var found = new Dictionary<long, ExtractedCustomer>();
        using (var statement = Prepare(CustomersSql, ids))
        using (var row = statement.Read())
        {
            while (row.Read())
            {
                var required = row.IsDBNull(9) ? (int?)null : row.GetInt32(9);
                found.Add(row.GetInt64(0), new ExtractedCustomer(
                    new CustomerId(row.GetInt64(0)),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetString(3),
                    Enum.Parse<GasForm>(row.GetString(4)),
                    row.GetString(5),
                    row.IsDBNull(6) ? null : DateOnly.ParseExact(row.GetInt32(6).ToString(CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture),
                    row.IsDBNull(7) ? null : Enum.Parse<CustomerStanding>(row.GetString(7)),
                    row.IsDBNull(8) ? null : new PersonId(row.GetInt64(8)),
                    required is null ? null : required == 0 ? 100 : row.GetInt32(10) * 100 / required,
                    row.IsDBNull(11) ? null : Utc(row, 11)));
            }
        }

        return ids.Where(found.ContainsKey).Select(id => found[id]);
    }

    public IEnumerable<ExtractedEntry> Entries(long[] ids, string part)
    {
        var found = ids.ToDictionary(id => id, _ => new List<(long Entry, Dictionary<string, ExtractedValue> Values)>());
        using (var statement = Prepare(EntriesSql, ids, part))
        using (var row = statement.Read())
        {
            while (row.Read())
            {
                var entries = found[row.GetInt64(0)];
                if (entries.Count == 0 || entries[^1].Entry != row.GetInt64(1))
                {
                    entries.Add((row.GetInt64(1), new Dictionary<string, ExtractedValue>(StringComparer.Ordinal)));
                }

                if (!row.IsDBNull(2))
                {
                    entries[^1].Values.Add(
                        row.GetString(2), new ExtractedValue(row.GetString(3), row.GetInt32(4), row.GetString(5), new PersonId(row.GetInt64(6)), Utc(row, 7)));
                }
            }
        }

        return Customers(ids).SelectMany(customer => found[customer.Id.Value].Select(entry => new ExtractedEntry(customer, entry.Entry, entry.Values)));
    }

    public IEnumerable<ExtractedMonth> Months(long[] ids)
    {
        var customers = Customers(ids).ToDictionary(customer => customer.Id.Value);
        var found = new List<ExtractedMonth>();
        using (var statement = Prepare(MonthsSql, ids))
        using (var row = statement.Read())
        {
            while (row.Read())
            {
                found.Add(new ExtractedMonth(customers[row.GetInt64(0)], Month.FromStamp(row.GetInt32(1)), new Dictionary<MonthFigure, decimal>
                {
                    [MonthFigure.Contracted] = GasVolume.FromStored(row.GetInt64(2)).CubicMetres,
                    [MonthFigure.Actual] = GasVolume.FromStored(row.GetInt64(3)).CubicMetres,
                    [MonthFigure.Price] = Money.FromStored(row.GetInt64(4)).Yuan,
                    [MonthFigure.Cost] = Money.FromStored(row.GetInt64(5)).Yuan,
                    [MonthFigure.Receivable] = Money.FromStored(row.GetInt64(6)).Yuan,
                    [MonthFigure.PaidOnTime] = Money.FromStored(row.GetInt64(7)).Yuan,
                }));
            }
        }

        var byCustomer = found.ToLookup(month => month.Customer.Id.Value);
        return ids.SelectMany(id => byCustomer[id]);
    }

    /// <summary>Entries of the parts, and months.</summary>
    public long Count(long[] ids, IReadOnlySet<string> parts)
    {
        var rows = 0L;
        using var statement = Prepare(CountSql, ids);
        using var row = statement.Read();
        while (row.Read())
        {
            rows += row.GetString(0) is "" || parts.Contains(row.GetString(0)) ? Convert.ToInt64(row.GetValue(1), CultureInfo.InvariantCulture) : 0;
        }

        return rows;
    }

    /// <summary>Ids are positive, so nought stands for none in the places that are left.</summary>
    internal Statement Prepare(string sql, long[] ids, string? part = null)
    {
        DbType[] types = [.. Enumerable.Repeat(DbType.Int64, AtOnce), .. part is null ? [] : new[] { DbType.String }];
        var statement = new Statement(db, sql, types);
        for (var place = 0; place < AtOnce; place++)
        {
            statement[place] = place < ids.Length ? ids[place] : 0;
        }

        if (part is not null)
        {
            statement[AtOnce] = part;
        }

        return statement;
    }

    internal static DateTime Utc(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
