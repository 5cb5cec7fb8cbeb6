using Microsoft.EntityFrameworkCore;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Workbooks;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Excel;

/// <summary>The demo group with a published ranking of 华南 and, in 华东, 10,000 customers of ten months each; and a browser.</summary>
public sealed class ExcelStage : IAsyncLifetime
{
    /// <summary>Officer of headquarters: imports, and takes everything out.</summary>
    public const string Officer = "林致远";

    /// <summary>A colleague with the same rights.</summary>
    public const string Colleague = "顾清扬";

    /// <summary>Manager of 华南.</summary>
    public const string Manager = "周启明";

    /// <summary>Manager of 华东.</summary>
    public const string ManagerOfMany = "杨帆";

    /// <summary>Somebody without any role.</summary>
    public const string Nobody = "柳青";

    private static readonly string[] Many =
    [
        "INSERT INTO RatedSubjects (Id, Code, Name, Version) VALUES (777, 'MANY', '=SUM(A1)', 0)",
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
        INSERT INTO Customers (Id, Code, Name, CreditCode, Unit, Form, Kind, Subject, Industry, FirstContract, Version)
        SELECT 800000 + i, 'MANY' || printf('%05d', i), '=SUM(A1)', '', (SELECT Id FROM Units WHERE Code = 'HD'), 'Gaseous', 'General', 777, '', NULL, 0 FROM n
        """,
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000), m(j) AS (SELECT 201901 UNION ALL SELECT j + 1 FROM m WHERE j < 201910)
        INSERT INTO MonthlyVolumes (Customer, Month, Contracted, Actual, Price, Cost, Receivable, PaidOnTime) SELECT 800000 + i, j, 1000000, 990125, 32500, 29000, 10000, 10000 FROM n, m
        """,
    ];

    public DeskHost Host { get; } = DeskHost.Start();

    public Chromium Chromium { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Chromium = await Chromium.LaunchAsync();
        await RateAsync();
        await Host.UseAsync<GradingDb, bool>(async db =>
        {
            foreach (var sql in Many)
            {
                await db.Database.ExecuteSqlRawAsync(sql);
            }

            return true;
        });
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Host.DisposeAsync();
    }

    /// <summary>Plays a round until its ranking is published; whether the play or the host's own bell closes it is left open.</summary>
    private async Task RateAsync()
    {
        try
        {
            await new DemoRound(Host.Services, new Wording().For("zh-CN"), TextWriter.Null).PlayAsync(default);
        }
        catch (InvalidOperationException)
        {
            // The host counts it at this moment.
        }

        var unit = (await Host.UseAsync<IDirectory, UnitCard?>(directory => directory.UnitByCodeAsync("HN", default)))!.Id;
        for (var wait = 0; await Host.UseAsync<IRoundResults, RatedRound?>(results => results.LatestAsync(unit, SeedDemo.RatedYear(TimeProvider.System), GasForm.Gaseous, default)) is null; wait++)
        {
            Assert.True(wait < 60, "the round was never published");
            await Task.Delay(500);
        }
    }

    /// <summary>The stored actual volume of a customer's month, or null.</summary>
    public Task<decimal?> ActualAsync(string code, Month month) => Host.UseAsync<GradingDb, decimal?>(async db =>
    {
        var customer = await db.Set<Customer>().SingleAsync(each => each.Code == code);
        return (await db.Set<MonthlyVolume>().AsNoTracking().SingleOrDefaultAsync(each => each.Customer == customer.Id && each.Month == month))?.Actual.CubicMetres;
    });

    /// <summary>Changes data as somebody else would, behind the pane.</summary>
    public Task<int> ChangeAsync(string sql) => Host.UseAsync<GradingDb, int>(db => db.Database.ExecuteSqlRawAsync(sql));

    /// <summary>Imports that stand.</summary>
    public Task<int> ImportsAsync() => Host.UseAsync<GradingDb, int>(db => db.Set<ImportRecord>().CountAsync(record => record.UndoneUtc == null));

    /// <summary>The export with this mark, and how many of its rows went out.</summary>
    public async Task<(FileExport Export, int RowsOut, TableStep? Last)> ExportAsync(string mark)
    {
        var id = ExportMark.Read(mark)!.Value;
        return await Host.UseAsync<GradingDb, (FileExport, int, TableStep?)>(async db =>
        {
            var last = await db.Set<TableExportStep>().Where(step => step.Export == id).OrderByDescending(step => step.Page).FirstOrDefaultAsync();
            return (await db.Set<FileExport>().SingleAsync(export => export.Id == id), last?.RowsSoFar ?? 0, last?.Step);
        });
    }
}
