using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bench;

/// <summary>
/// Opening a file with ten years of history, 120 months and 500 interviews, rights and access log included, against one prepared primary-key read
/// of each stored row that is shown. Both on the same warm database; the median of several.
/// </summary>
internal sealed class OpenFileBench : IBench
{
    private const int Interviews = 500;
    private const int Months = 120;
    private const int Rounds = 21;

    private static readonly string[] Fields = ["on", "kind", "theirs", "ours", "topics", "agreed", "asked", "next"];

    public string Name => "open-file";

    public async Task RunAsync(BenchReport report)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("teamsgrading-bench-").FullName;
        try
        {
            await MeasureAsync(report, $"Data Source={Path.Combine(folder, "grading.db")}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(BenchReport report, string connectionString)
    {
        await using var services = new ServiceCollection()
            .AddLogging().AddSingleton(TimeProvider.System).AddGradingStorage(DatabaseProvider.Sqlite, connectionString)
            .AddOrganization().AddCommittees().AddCustomers().AddFiles().BuildServiceProvider();
        await services.Migrate(default);
        var (reader, customer) = await FillAsync(services);
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        var keys = KeysOf(connection, customer);
        var (open, reads) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            reads.Add(ReadEach(connection, customer, keys));
            open.Add(await OpenAsync(services, reader, customer));
        }

        var (opened, read) = (Median(open), Median(reads));
        report.Detail($"open-file: {keys.Entries.Count + keys.Values.Count + keys.Months.Count:N0} rows; opened in {opened:0.0} ms, read by key one by one in {read:0.0} ms");
        report.AtMost("file.open.reads", opened / read, 3);
    }

    private static async Task<double> OpenAsync(ServiceProvider services, PersonId reader, CustomerId customer)
    {
        await using var scope = services.CreateAsyncScope();
        var clock = Stopwatch.StartNew();
        var file = await scope.ServiceProvider.GetRequiredService<ReadFile>().RunAsync(reader, customer, null, ReadingPurpose.Enquiry, "", default);
        var months = await scope.ServiceProvider.GetRequiredService<ReadMonths>()
            .RunAsync(reader, customer, new Month(2015, 1), new Month(2026, 12), null, ReadingPurpose.Enquiry, "", default);
        return file.Value.Part(FileParts.Interviews)!.Entries.Count == Interviews && months.Value.Count == Months
            ? clock.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException("not the whole file came");
    }

    private static async Task<(PersonId Reader, CustomerId Customer)> FillAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        var unit = Unit.Establish("U", "Unit", null, null);
        var person = Person.Join("1", new PersonDetails("Reader", "", null, unit.Id, "", null, "en"), [Role.ArchiveKeeper]);
        var subject = RatedSubject.Recognise("C", "Customer");
        var customer = Customer.Register("C", new CustomerDetails("Customer", "", unit.Id, GasForm.Gaseous, CustomerKind.General, subject.Id, "", new DateOnly(2016, 1, 1)));
        db.AddRange(unit, person, subject, customer);
        var first = new Month(2016, 1);
        db.AddRange(Enumerable.Range(0, Months).Select(month => MonthlyVolume.Record(customer.Id, first.AddMonths(month), new MonthlyVolumeDetails(
            new GasVolume(1000), new GasVolume(900), new Money(2.8m), new Money(2.5m), new Money(2520), new Money(2520)))));
        await scope.ServiceProvider.GetRequiredService<FurnishFiles>().StageAsync([new FurnishedFile(customer, person.Id, new DateOnly(2016, 1, 4), null, [.. Written()])], default);
        await db.SaveChangesAsync();
        return (person.Id, customer.Id);
    }

    /// <summary>The basics change every month for ten years; an interview every week.</summary>
    private static IEnumerable<FurnishedEntry> Written()
    {
        for (var month = 0; month < Months; month++)
        {
            yield return new FurnishedEntry(
                FileParts.Basics, new DateOnly(2016, 1, 5).AddMonths(month), "licence",
                new Dictionary<string, string> { ["address"] = $"Street {month}", ["legalrepresentative"] = $"Person {month}", ["capital"] = $"{month}" });
        }

        for (var week = 0; week < Interviews; week++)
        {
            var on = new DateOnly(2016, 1, 6).AddDays(week * 7);
            yield return new FurnishedEntry(FileParts.Interviews, on, "minutes", Fields.ToDictionary(field => field, field => field switch
            {
                "on" => on.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                "kind" => "outgoing",
                _ => $"What was said about {field} in week {week}, in a sentence of ordinary length.",
            }));
        }
    }

    private static (List<long> Entries, List<(long Entry, string Field)> Values, List<int> Months) KeysOf(SqliteConnection connection, CustomerId customer)
    {
        var keys = (Entries: new List<long>(), Values: new List<(long, string)>(), Months: new List<int>());
        Each(connection, $"SELECT Id FROM FileEntries WHERE Customer = {customer.Value}", row => keys.Entries.Add(row.GetInt64(0)));
        Each(connection, $"SELECT Entry, Field FROM FileValues WHERE Customer = {customer.Value}", row => keys.Values.Add((row.GetInt64(0), row.GetString(1))));
        Each(connection, $"SELECT Month FROM MonthlyVolumes WHERE Customer = {customer.Value}", row => keys.Months.Add(row.GetInt32(0)));
        return keys;
    }

    private static double ReadEach(
        SqliteConnection connection, CustomerId customer, (List<long> Entries, List<(long Entry, string Field)> Values, List<int> Months) keys)
    {
        using var entry = Prepare(connection, "SELECT * FROM FileEntries WHERE Customer = $c AND Id = $a", customer);
        using var value = Prepare(connection, "SELECT * FROM FileValues WHERE Customer = $c AND Entry = $a AND Field = $b", customer);
        using var month = Prepare(connection, "SELECT * FROM MonthlyVolumes WHERE Customer = $c AND Month = $a", customer);
        var clock = Stopwatch.StartNew();
        keys.Entries.ForEach(key => One(entry, key, ""));
        keys.Values.ForEach(key => One(value, key.Entry, key.Field));
        keys.Months.ForEach(key => One(month, key, ""));
        return clock.Elapsed.TotalMilliseconds;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, CustomerId customer)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$c", customer.Value);
        command.Parameters.AddWithValue("$a", 0L);
        command.Parameters.AddWithValue("$b", "");
        command.Prepare();
        return command;
    }

    private static void One(SqliteCommand command, long key, string field)
    {
        (command.Parameters[1].Value, command.Parameters[2].Value) = (key, field);
        using var row = command.ExecuteReader();
        if (!row.Read())
        {
            throw new InvalidOperationException("no row");
        }

        for (var column = 0; column < row.FieldCount; column++)
        {
            _ = row.GetValue(column);
        }
    }

    private static void Each(SqliteConnection connection, string sql, Action<SqliteDataReader> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            read(rows);
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
