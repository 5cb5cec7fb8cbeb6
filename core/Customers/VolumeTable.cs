using System.Data;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>Prepared statements on monthly volumes; figures are the six stored numbers in the order of the sheet.</summary>
internal sealed class VolumeTable(GradingDb db) : IDisposable
{
    public const int Figures = 6;

    private const string Columns = "\"Contracted\", \"Actual\", \"Price\", \"Cost\", \"Receivable\", \"PaidOnTime\"";

    private readonly Statement all = new(db, $"SELECT \"Month\", {Columns} FROM \"MonthlyVolumes\" WHERE \"Customer\" = @p0", DbType.Int64);

    private readonly Statement one = new(
        db, $"SELECT \"Month\", {Columns} FROM \"MonthlyVolumes\" WHERE \"Customer\" = @p0 AND \"Month\" = @p1", DbType.Int64, DbType.Int32);

    private readonly BulkInsert insert = new(
        db,
        "MonthlyVolumes",
        ("Customer", DbType.Int64), ("Month", DbType.Int32), ("Contracted", DbType.Int64), ("Actual", DbType.Int64), ("Price", DbType.Int64),
        ("Cost", DbType.Int64), ("Receivable", DbType.Int64), ("PaidOnTime", DbType.Int64));

    private readonly Statement update = new(
        db,
        "UPDATE \"MonthlyVolumes\" SET \"Contracted\" = @p0, \"Actual\" = @p1, \"Price\" = @p2, \"Cost\" = @p3, \"Receivable\" = @p4, "
            + "\"PaidOnTime\" = @p5 WHERE \"Customer\" = @p6 AND \"Month\" = @p7 AND \"Contracted\" = @p8 AND \"Actual\" = @p9 AND \"Price\" = @p10 "
            + "AND \"Cost\" = @p11 AND \"Receivable\" = @p12 AND \"PaidOnTime\" = @p13",
        DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int32,
        DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64);

    private readonly Statement delete = new(
        db, "DELETE FROM \"MonthlyVolumes\" WHERE \"Customer\" = @p0 AND \"Month\" = @p1", DbType.Int64, DbType.Int32);

    /// <summary>Adds the customer's stored months, or the one asked for, to <paramref name="months"/>.</summary>
    public void Read(CustomerId customer, int? month, Dictionary<int, long[]> months)
    {
        var statement = month is null ? all : one;
        statement[0] = customer.Value;
        if (month is { } stamp)
        {
            statement[1] = stamp;
        }

        using var reader = statement.Read();
        while (reader.Read())
        {
            var figures = new long[Figures];
            for (var figure = 0; figure < Figures; figure++)
            {
                figures[figure] = reader.GetInt64(figure + 1);
            }

            months.Add(reader.GetInt32(0), figures);
        }
    }

    public void Insert(CustomerId customer, int month, ReadOnlySpan<long> figures) =>
        insert.Add(customer.Value, month, figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);

    /// <summary>Writes over the figures that were read; whoever changed them meanwhile, from another process, is not written over.</summary>
    /// <exception cref="DbUpdateConcurrencyException">They are not there any more.</exception>
    public void Update(CustomerId customer, int month, ReadOnlySpan<long> before, ReadOnlySpan<long> figures)
    {
        for (var figure = 0; figure < Figures; figure++)
        {
            (update[figure], update[8 + figure]) = (figures[figure], before[figure]);
        }

        (update[6], update[7]) = (customer.Value, month);
        if (update.Execute() == 0)
        {
            throw new DbUpdateConcurrencyException("a month was changed while it was being imported");
        }
    }

    public void Delete(CustomerId customer, int month)
    {
        (delete[0], delete[1]) = (customer.Value, month);
        delete.Execute();
    }

    public void Flush() => insert.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        all.Dispose();
        one.Dispose();
        insert.Dispose();
        update.Dispose();
        delete.Dispose();
    }
}
