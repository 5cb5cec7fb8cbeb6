using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Workbooks;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Workbooks;

/// <summary>Imports on a real file; <see cref="DumpAsync"/> is the whole content of the data tables, to see that nothing changed.</summary>
public abstract class ImportTest : IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    public async Task InitializeAsync() => Database = await TestDatabase.CreateAsync(services =>
    {
        services.AddOrganization();
        services.AddCommittees();
        services.AddCustomers();
        services.AddRules();
        services.AddWorkbooks();
        Configure(services);
    });

    public async Task DisposeAsync() => await Database.DisposeAsync();

    protected virtual void Configure(IServiceCollection services)
    {
    }

    protected Task<Result<ImportReport>> ImportAsync(
        Stream workbook, bool dryRun = false, bool partial = false, PersonId? by = null, Action<RowNote>? notes = null) =>
        Database.RunAsync((ImportWorkbook import) => import.HandleAsync(
            new ImportRequest(workbook, "group.xlsx", by, "operator", dryRun, partial, Notes: notes), default));

    protected Task<Result<UndoReceipt>> UndoAsync(PersonId? by = null) =>
        Database.RunAsync((UndoImport undo) => undo.HandleAsync(by, default));

    /// <summary>The faults of a refused workbook as 'sheet row column reason'.</summary>
    protected static string[] Faults(ImportReport report) =>
    [
        .. report.Wrong.SelectMany(row => row.Faults.Select(fault =>
            $"{row.Plan.Kind} {row.Row} {(fault.Column < 0 ? "-" : row.Plan.Columns[fault.Column].Key)} {fault.Reason.GetType().Name}")),
    ];

    /// <summary>Every row of the tables an import may touch.</summary>
    protected async Task<string[]> DumpAsync(bool withVersions = true)
    {
        await using var connection = new SqliteConnection($"Data Source={Database.File};Pooling=False");
        await connection.OpenAsync();
        var lines = new List<string>();
        foreach (var table in new[] { "Units", "People", "PersonRoles", "Customers", "RatedSubjects", "MonthlyVolumes", "RuleVersions", "Committees", "CommitteeSeats" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(table + " " + string.Join('|', Enumerable.Range(0, reader.FieldCount)
                    .Where(field => withVersions || reader.GetName(field) != "Version").Select(reader.GetValue)));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return [.. lines];
    }
}
