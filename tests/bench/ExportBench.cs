using System.Data;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using Directory = System.IO.Directory;

namespace TeamsGrading.Bench;

/// <summary>
/// Export of a unit of 100,000 customers, each with basics, cooperation, a contract, a contact and two months, by the real program: its peak memory and
/// its time per customer against 10,000.
/// </summary>
internal sealed class ExportBench : IBench
{
    private const int Months = 2;

    private static readonly (string Part, (string Field, string Text)[] Values)[] Content =
    [
        ("basics", [("address", "深圳市福田区深南大道1号"), ("legalrepresentative", "张三"), ("capital", "12500.5"), ("use", "industry")]),
        ("cooperation", [("since", "2015-03-01"), ("history", "自2015年起合作，先后签署三份购销合同，执行情况良好。")]),
        ("contacts", [("name", "李四"), ("phone", "0755-12345678"), ("mail", "li@example.com")]),
        ("contracts", [("number", "HN-2024-0001"), ("signedon", "2024-01-15"), ("yearly", "1200"), ("settlement", "month")]),
    ];

    public string Name => "file-export";

    public async Task RunAsync(BenchReport report)
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-bench-").FullName;
        try
        {
            var few = await MeasureAsync(folder, 10_000);
            var many = await MeasureAsync(folder, 100_000);
            report.Detail($"file-export: 10,000 customers {few.Seconds:0.0} s, peak {few.Peak / 1e6:0} MB, workbook {few.Bytes / 1e6:0.0} MB; 100,000 customers {many.Seconds:0.0} s, peak {many.Peak / 1e6:0} MB, workbook {many.Bytes / 1e6:0.0} MB");
            report.AtMost("file-export-memory", many.Peak / few.Peak, 1.25);
            report.AtMost("file-export-time-per-customer", many.Seconds / few.Seconds / 10, 1.25);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Seconds, double Peak, double Bytes)> MeasureAsync(string folder, int customers)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, $"{customers}")).FullName;
        await FillAsync(Path.Combine(data, "grading.db"), customers);
        var target = Path.Combine(data, "files.xlsx");
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamsGrading.Bot.dll"), "export", "files", "HN", target, "--by", "1", "--reason", "bench of exports"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["TeamsGrading__DataFolder"] = data;
        start.Environment["TeamsGrading__KeyFolder"] = Path.Combine(data, "keys");
        start.Environment["TeamsGrading__Export__MostRows"] = "1048574";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
            await Task.Delay(20);
        }

        return process.ExitCode == 0
            ? (clock.Elapsed.TotalSeconds, peak, new FileInfo(target).Length)
            : throw new InvalidOperationException($"the export failed: {await output}{await errors}");
    }

    private static async Task FillAsync(string file, int customers)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={file}");
        await using var provider = services.BuildServiceProvider();
        await provider.Migrate(default);
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        var top = Unit.Establish("HQ", "总部", null, null);
        var unit = Unit.Establish("HN", "华南", top.Id, null);
        var by = Person.Join("1", new PersonDetails("officer", "", null, top.Id, "", null, "zh-CN"), [Role.HeadquartersOfficer]);
        db.AddRange(top, unit, by);
        await db.SaveChangesAsync();
        await db.WriteAsync(
            () =>
            {
                Fill(db, unit.Id.Value, by.Id.Value, customers);
                return Task.FromResult(true);
            },
            default);
    }

    private static void Fill(GradingDb db, long unit, long by, int customers)
    {
        var now = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        using var registered = new BulkInsert(
            db, "Customers", ("Id", DbType.Int64), ("Code", DbType.String), ("Name", DbType.String), ("CreditCode", DbType.String), ("Unit", DbType.Int64), ("Form", DbType.String),
            ("Kind", DbType.String), ("Subject", DbType.Int64), ("Industry", DbType.String), ("Version", DbType.Int32));
        using var files = new BulkInsert(
            db, "CustomerFiles", ("Customer", DbType.Int64), ("Unit", DbType.Int64), ("Standing", DbType.String), ("OpenedBy", DbType.Int64), ("OpenedUtc", DbType.DateTime), ("Guide", DbType.Int32),
            ("Required", DbType.Int32), ("Filled", DbType.Int32), ("Version", DbType.Int32));
        using var entries = new BulkInsert(
            db, "FileEntries", ("Customer", DbType.Int64), ("Id", DbType.Int64), ("Part", DbType.String), ("By", DbType.Int64), ("AtUtc", DbType.DateTime), ("RemovedReason", DbType.String));
        using var values = new BulkInsert(
            db, "FileValues", ("Customer", DbType.Int64), ("Entry", DbType.Int64), ("Field", DbType.String), ("Text", DbType.String), ("Source", DbType.String), ("ConfirmedBy", DbType.Int64),
            ("ConfirmedUtc", DbType.DateTime), ("Version", DbType.Int32));
        using var months = new BulkInsert(
            db, "MonthlyVolumes", ("Customer", DbType.Int64), ("Month", DbType.Int32), ("Contracted", DbType.Int64), ("Actual", DbType.Int64), ("Price", DbType.Int64), ("Cost", DbType.Int64),
            ("Receivable", DbType.Int64), ("PaidOnTime", DbType.Int64));
        for (var customer = 1L; customer <= customers; customer++)
        {
            var code = customer.ToString("C000000", CultureInfo.InvariantCulture);
            registered.Add(customer, $"C{customer:000000}", $"第{code}号燃气客户有限公司", "", unit, nameof(GasForm.Gaseous), "General", customer, "制造", 0);
            files.Add(customer, unit, nameof(CustomerStanding.General), by, now, 1, 20, 12, 0);
            foreach (var (part, written) in Content)
            {
                var entry = EntryId.OfPart(part).Value;
                entries.Add(customer, entry, part, by, now, "");
                foreach (var (field, text) in written)
                {
                    values.Add(customer, entry, field, text, "合同原件", by, now, 1);
                }
            }

            for (var month = 1; month <= Months; month++)
            {
                months.Add(customer, 202600 + month, 1_000_000L, 990_000L, 32_500L, 29_000L, 32_000_000L, 32_000_000L);
            }
        }

        registered.Flush();
        files.Flush();
        entries.Flush();
        values.Flush();
        months.Flush();
    }
}
