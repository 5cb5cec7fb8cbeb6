using System.Data;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>A customer as stored.</summary>
internal sealed record StoredCustomer(CustomerDetails Details, int Version);

/// <summary>Prepared statements on customers and rated subjects, which keep the search index along; values as <see cref="StoredTypes"/> lays them down.</summary>
internal sealed class CustomerTable(GradingDb db, Dictionary<CustomerId, string>? owed = null) : IDisposable
{
    private readonly Statement find = new(
        db,
        "SELECT \"Name\", \"CreditCode\", \"Unit\", \"Form\", \"Kind\", \"Subject\", \"Industry\", \"FirstContract\", \"Version\", \"Id\" FROM \"Customers\" WHERE \"Code\" = @p0",
        DbType.String);

    private readonly BulkInsert insert = new(
        db,
        "Customers",
        ("Id", DbType.Int64), ("Code", DbType.String), ("Name", DbType.String), ("CreditCode", DbType.String), ("Unit", DbType.Int64),
        ("Form", DbType.String), ("Kind", DbType.String), ("Subject", DbType.Int64), ("Industry", DbType.String), ("FirstContract", DbType.Int32),
        ("Version", DbType.Int32));

    private readonly Statement update = new(
        db,
        "UPDATE \"Customers\" SET \"Name\" = @p0, \"CreditCode\" = @p1, \"Unit\" = @p2, \"Form\" = @p3, \"Kind\" = @p4, \"Subject\" = @p5, "
            + "\"Industry\" = @p6, \"FirstContract\" = @p7, \"Version\" = @p8 WHERE \"Id\" = @p9",
        DbType.String, DbType.String, DbType.Int64, DbType.String, DbType.String, DbType.Int64, DbType.String, DbType.Int32, DbType.Int32, DbType.Int64);

    private readonly BulkInsert insertSubject = new(
        db, "RatedSubjects", ("Id", DbType.Int64), ("Code", DbType.String), ("Name", DbType.String), ("Version", DbType.Int32));

    private readonly Statement renameSubject = new(
        db, "UPDATE \"RatedSubjects\" SET \"Name\" = @p0, \"Version\" = @p1 WHERE \"Id\" = @p2", DbType.String, DbType.Int32, DbType.Int64);

    private readonly Statement codeOf = new(db, "SELECT \"Code\" FROM \"Customers\" WHERE \"Id\" = @p0", DbType.Int64);

    private readonly Statement remove = new(db, "DELETE FROM \"Customers\" WHERE \"Id\" = @p0", DbType.Int64);

    private readonly Statement holder = new(
        db,
        "SELECT \"Id\", \"CreditCode\" FROM \"Customers\" WHERE \"CreditCode\" = @p0 AND \"CreditCode\" <> '' AND \"Unit\" = @p1 AND \"Form\" = @p2 AND \"Id\" <> @p3",
        DbType.String, DbType.Int64, DbType.String, DbType.Int64);

    private readonly Statement giveUp = new(db, "UPDATE \"Customers\" SET \"CreditCode\" = '' WHERE \"Id\" = @p0", DbType.Int64);

    /// <summary>Credit codes that customers gave up to others and that are not written anew yet; shared by the pages of one taking back.</summary>
    private readonly Dictionary<CustomerId, string> givenUp = owed ?? [];

    private readonly SearchIndex index = new(db);

    public StoredCustomer? Find(string code)
    {
        find[0] = code;
        using var reader = find.Read();
        return reader.Read()
            ? new StoredCustomer(
                new CustomerDetails(
                    reader.GetString(0),
                    givenUp.GetValueOrDefault(new CustomerId(reader.GetInt64(9)), reader.GetString(1)),
                    new UnitId(reader.GetInt64(2)),
                    Enum.Parse<GasForm>(reader.GetString(3)),
                    Enum.Parse<CustomerKind>(reader.GetString(4)),
                    new SubjectId(reader.GetInt64(5)),
                    reader.GetString(6),
                    reader.IsDBNull(7) ? null : Day(reader.GetInt32(7))),
                reader.GetInt32(8))
            : null;
    }

    public void Insert(CustomerId id, string code, CustomerDetails details)
    {
        insert.Add(
            id.Value, code, details.Name, details.CreditCode, details.Unit.Value, details.Form.ToString(), details.Kind.ToString(),
            details.Subject.Value, details.Industry, Day(details.FirstContract), 0);
        index.Owe(id);
    }

    /// <summary>
    /// Takes the credit code from whoever has it, who is written later in the same transaction: customers may hand codes to each other, and no two have
    /// the same at any moment.
    /// </summary>
    public void MakeRoom(CustomerDetails details, CustomerId own)
    {
        if (details.CreditCode.Length == 0)
        {
            return;
        }

        (holder[0], holder[1], holder[2], holder[3]) = (details.CreditCode, details.Unit.Value, details.Form.ToString(), own.Value);
        using (var reader = holder.Read())
        {
            if (!reader.Read())
            {
                return;
            }

            giveUp[0] = reader.GetInt64(0);
            givenUp[new CustomerId(reader.GetInt64(0))] = reader.GetString(1);
        }

        giveUp.Execute();
    }

    public void Update(CustomerId id, CustomerDetails details, int version)
    {
        var (code, stored) = Stored(id);
        if ((stored.Name, stored.CreditCode, stored.Unit) != (details.Name, details.CreditCode, details.Unit))
        {
            index.Forget(id, code, stored);
            index.Owe(id);
        }

        update[0] = details.Name;
        update[1] = details.CreditCode;
        update[2] = details.Unit.Value;
        update[3] = details.Form.ToString();
        update[4] = details.Kind.ToString();
        update[5] = details.Subject.Value;
        update[6] = details.Industry;
        update[7] = Day(details.FirstContract);
        update[8] = version;
        update[9] = id.Value;
        update.Execute();
        givenUp.Remove(id);
    }

    public void Remove(CustomerId id)
    {
        var (code, stored) = Stored(id);
        index.Forget(id, code, stored);
        remove[0] = id.Value;
        remove.Execute();
        givenUp.Remove(id);
    }

    public void InsertSubject(SubjectId id, string code, string name) => insertSubject.Add(id.Value, code, name, 0);

    public void RenameSubject(SubjectId id, string name, int version)
    {
        (renameSubject[0], renameSubject[1], renameSubject[2]) = (name, version, id.Value);
        renameSubject.Execute();
    }

    public void Flush()
    {
        insert.Flush();
        insertSubject.Flush();
        index.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        find.Dispose();
        insert.Dispose();
        update.Dispose();
        insertSubject.Dispose();
        renameSubject.Dispose();
        codeOf.Dispose();
        remove.Dispose();
        holder.Dispose();
        giveUp.Dispose();
        index.Dispose();
    }

    private (string Code, CustomerDetails Details) Stored(CustomerId id)
    {
        codeOf[0] = id.Value;
        using var reader = codeOf.Read();
        if (!reader.Read())
        {
            throw new InvalidOperationException("the customer is gone");
        }

        var code = reader.GetString(0);
        return (code, Find(code)!.Details);
    }

    private static int? Day(DateOnly? date) => date is { } day ? (day.Year * 10_000) + (day.Month * 100) + day.Day : null;

    private static DateOnly Day(int stamp) => new(stamp / 10_000, stamp / 100 % 100, stamp % 100);
}
