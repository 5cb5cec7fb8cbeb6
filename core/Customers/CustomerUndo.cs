using System.Data;
using System.Globalization;
using System.Text.Json;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>Takes customers and rated subjects back from the journal; the version goes back with the values, so that the import before can be undone in turn.</summary>
internal static class CustomerUndo
{
    public static string Customer(int version) => string.Create(CultureInfo.InvariantCulture, $"C{version}");

    public static string Subject(int version) => string.Create(CultureInfo.InvariantCulture, $"S{version}");

    public static string Write(this CustomerDetails details) => JsonSerializer.Serialize(new Before(
        details.Name, details.CreditCode, details.Unit.Value, details.Form, details.Kind, details.Subject.Value, details.Industry, details.FirstContract));

    /// <param name="owed">Credit codes given up on an earlier page. Only the last import is taken back, so whoever has a code that comes back is on a later one.</param>
    public static Result Run(GradingDb db, IReadOnlyList<JournalLine> journal, Dictionary<CustomerId, string> owed)
    {
        using var table = new CustomerTable(db, owed);
        using var removeSubject = new Statement(db, "DELETE FROM \"RatedSubjects\" WHERE \"Id\" = @p0", DbType.Int64);
        using var customerVersion = Version(db, "Customers");
        using var subjectVersion = Version(db, "RatedSubjects");
        using var hasFile = new Statement(db, "SELECT \"Version\" FROM \"CustomerFiles\" WHERE \"Customer\" = @p0", DbType.Int64);
        foreach (var line in journal)
        {
            var isCustomer = line.After[0] == 'C';
            var version = int.Parse(line.After.AsSpan(1), CultureInfo.InvariantCulture);
            var stored = isCustomer ? customerVersion : subjectVersion;
            stored[0] = line.Row;
            using (var reader = stored.Read())
            {
                if (!reader.Read() || reader.GetInt32(0) != version)
                {
                    return new RowChangedSince();
                }
            }

            if (isCustomer && line.Before is null && HasFile(hasFile, line.Row))
            {
                return new RowChangedSince();
            }

            if (line.Before is null && isCustomer)
            {
                table.Remove(new CustomerId(line.Row));
            }
            else if (line.Before is null)
            {
                removeSubject[0] = line.Row;
                removeSubject.Execute();
            }
            else if (isCustomer)
            {
                var before = JsonSerializer.Deserialize<Before>(line.Before)!.Details();
                table.MakeRoom(before, new CustomerId(line.Row));
                table.Update(new CustomerId(line.Row), before, version - 1);
            }
            else
            {
                table.RenameSubject(new SubjectId(line.Row), line.Before, version - 1);
            }
        }

        table.Flush();
        return Result.Done;
    }

    /// <summary>A file is never deleted, so its customer stays too (002 §6.1.2).</summary>
    private static bool HasFile(Statement file, long customer)
    {
        file[0] = customer;
        using var reader = file.Read();
        return reader.Read();
    }

    private static Statement Version(GradingDb db, string table) => new(db, $"SELECT \"Version\" FROM \"{table}\" WHERE \"Id\" = @p0", DbType.Int64);

    private sealed record Before(
        string Name, string CreditCode, long Unit, GasForm Form, CustomerKind Kind, long Subject, string Industry, DateOnly? FirstContract)
    {
        public CustomerDetails Details() =>
            new(Name, CreditCode, new UnitId(Unit), Form, Kind, new SubjectId(Subject), Industry, FirstContract);
    }
}
