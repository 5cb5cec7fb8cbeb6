using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared.Workbooks;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Workbooks;
using TeamsGrading.Tests.Support;
using Directory = System.IO.Directory;

namespace TeamsGrading.Bench;

/// <summary>
/// Import of 10,000 customers × 24 months into a fresh database, against a bare streaming read of the same workbook with the same reader;
/// and the peak memory of the real program doing it, against 1,000 customers.
/// </summary>
internal sealed class ImportBench : IBench
{
    private const int Months = 24;
    private const int Rounds = 4;

    public string Name => "import";

    public async Task RunAsync(BenchReport report)
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-bench-").FullName;
        try
        {
            var (small, large) = (Path.Combine(folder, "small.xlsx"), Path.Combine(folder, "large.xlsx"));
            Write(small, 1_000);
            Write(large, 10_000);
            await ImportAsync(small, folder);
            Read(small);

            var read = Best(() => Task.FromResult(Read(large)), out var reads);
            var import = Best(() => ImportAsync(large, folder), out var imports);
            var again = await AgainAsync(large, folder);
            var spent = Process.GetCurrentProcess().TotalProcessorTime;
            Read(large);
            var readSpent = Process.GetCurrentProcess().TotalProcessorTime - spent;
            spent = Process.GetCurrentProcess().TotalProcessorTime;
            await ImportAsync(large, folder);
            var importSpent = Process.GetCurrentProcess().TotalProcessorTime - spent;
            report.Detail($"import: processor time {importSpent / readSpent:0.00} times that of the bare read ({importSpent.TotalSeconds:0.00} s, {readSpent.TotalSeconds:0.00} s), where other work disturbs the clock");
            report.Detail($"import: workbook {new FileInfo(large).Length / 1e6:0.0} MB, bare read {read:0.00} s of {reads}, import {import:0.00} s of {imports}, the same file again {again:0.00} s");
            report.AtMost("import-time", import / read, 4);
            report.AtMost("import-again-time", again / read, 4);

            var (few, many) = (await PeakAsync(small, folder), await PeakAsync(large, folder));
            report.Detail($"import: peak memory {few / 1e6:0} MB for 1,000 customers, {many / 1e6:0} MB for 10,000");
            report.AtMost("import-memory", many / few, 1.5);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The quickest of several runs: what the machine's other work disturbed least.</summary>
    private static double Best(Func<Task<double>> run, out string all)
    {
        var seconds = Enumerable.Range(0, Rounds).Select(_ => run().GetAwaiter().GetResult()).ToList();
        all = string.Join(" / ", seconds.Select(second => second.ToString("0.00", CultureInfo.InvariantCulture)));
        return seconds.Min();
    }

    /// <summary>Every filled row and cell, and nothing done with them.</summary>
    private static double Read(string path)
    {
        var clock = Stopwatch.StartNew();
        using var stream = File.OpenRead(path);
        using var file = WorkbookFile.Open(stream).Value;
        var row = new SheetRow(new SheetPlan(SheetKind.Volumes, "", "", []), [], file.From1904);
        foreach (var (_, part) in file.Sheets)
        {
            using var sheet = new SheetReader(file, part);
            while (sheet.Next(row))
            {
            }
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> ImportAsync(string path, string folder)
    {
        await using var services = await ServicesAsync(Path.Combine(folder, $"{Path.GetRandomFileName()}.db"));
        return await TimeAsync(services, path);
    }

    private static async Task<double> AgainAsync(string path, string folder)
    {
        await using var services = await ServicesAsync(Path.Combine(folder, "again.db"));
        await TimeAsync(services, path);
        return await TimeAsync(services, path);
    }

    private static async Task<ServiceProvider> ServicesAsync(string database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={database}");
        services.AddOrganization().AddCommittees().AddCustomers().AddRules().AddWorkbooks();
        var provider = services.BuildServiceProvider();
        await provider.Migrate(default);
        return provider;
    }

    private static async Task<double> TimeAsync(ServiceProvider services, string path)
    {
        var clock = Stopwatch.StartNew();
        await using var scope = services.CreateAsyncScope();
        await using var stream = File.OpenRead(path);
        var answer = await scope.ServiceProvider.GetRequiredService<ImportWorkbook>()
            .HandleAsync(new ImportRequest(stream, "bench.xlsx", null, "bench", Partial: true), default);
        return answer.Value.HasWrongRows ? throw new InvalidOperationException("the bench's workbook is wrong") : clock.Elapsed.TotalSeconds;
    }

    /// <summary>Peak resident bytes of the program importing the workbook into a fresh database.</summary>
    private static async Task<double> PeakAsync(string path, string folder)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamsGrading.Bot.dll"), "import", path, "--partial"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["TeamsGrading__DataFolder"] = data;
        start.Environment["TeamsGrading__KeyFolder"] = Path.Combine(data, "keys");
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
            await Task.Delay(20);
        }

        return process.ExitCode == 0 ? peak : throw new InvalidOperationException($"the import failed: {await output}{await errors}");
    }

    private static void Write(string path, int customers)
    {
        using var stream = File.Create(path);
        using var workbook = new WorkbookBuilder(stream);
        workbook.Sheet("单位 Units", [["单位代码", "单位名称", "上级单位代码", "上年销售气量"], ["HQ", "总部", null, 100], ["HN", "华南", "HQ", 50]]);
        object?[] headers = ["客户代码", "客户名称", "所属单位代码", "业务形态", "行业", "首次签约日期"];
        workbook.Sheet("客户 Customers", Enumerable.Range(1, customers).Select(n => new object?[]
        {
            $"C{n:00000}", $"第{n}号燃气客户有限公司", "HN", n % 3 == 0 ? "液态" : "气态", "制造", new DateOnly(2010 + (n % 15), 1 + (n % 12), 1),
        }).Prepend(headers));
        workbook.Sheet("气量 Volumes", VolumesOf(customers).Prepend(["客户代码", "月份", "合同气量", "实际气量", "销售价格", "成本", "应收金额", "按时收款"]));
    }

    private static IEnumerable<object?[]> VolumesOf(int customers) =>
        from customer in Enumerable.Range(1, customers)
        from month in Enumerable.Range(0, Months)
        let contracted = 100_000m + (customer * 7 % 9_000) + month
        let actual = contracted * (95 + (customer + month) % 10) / 100
        let price = 3.2m + (month * 0.01m)
        let due = decimal.Round(actual * price, 2)
        select new object?[]
        {
            $"C{customer:00000}", $"{2024 + (month / 12)}-{1 + (month % 12):00}", contracted, actual, price, 2.9m, due, (customer + month) % 7 == 0 ? due - 1000 : due,
        };
}
