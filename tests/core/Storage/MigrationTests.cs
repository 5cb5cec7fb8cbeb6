using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Storage;

/// <summary>Both migration sets and the checked-in SQL Server script say what the model says.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void Model_AgainstTheSqliteMigrations_HasNoDifference()
    {
        using var db = new SqliteDesign().CreateDbContext([]);

        Assert.Empty(Differences(db));
    }

    [Fact]
    public void Model_AgainstTheSqlServerMigrations_HasNoDifference()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);

        Assert.Empty(Differences(db));
    }

    [Fact]
    public void SqlServerScript_CheckedIn_IsCurrent()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Equal(Lines(script), Lines(File.ReadAllText(Path.Combine(Repository.Root, "docs", "sql", "sqlserver.sql"))));
    }

    [Fact]
    public async Task Migrate_EmptyFile_MakesTheModelsTables()
    {
        await using var test = await TestDatabase.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("teamsgrading-migrate-");
        using var gate = new WriteGate();
        var options = new DbContextOptionsBuilder<SqliteGradingDb>()
            .UseSqlite($"Data Source={Path.Combine(folder.FullName, "m.db")};Pooling=False").Options;
        await using var migrated = new SqliteGradingDb(options, gate);

        await migrated.Database.MigrateAsync();

        Assert.Equal(await test.WithDbAsync(TablesAsync), await TablesAsync(migrated));
        await migrated.Database.CloseConnectionAsync();
        folder.Delete(recursive: true);
    }

    private static IReadOnlyList<object> Differences(GradingDb db)
    {
        var snapshot = db.GetService<IMigrationsAssembly>().ModelSnapshot!.Model;
        var initializer = db.GetService<IModelRuntimeInitializer>();
        var before = initializer.Initialize(((IMutableModel)snapshot).FinalizeModel(), designTime: true, validationLogger: null);
        return db.GetService<IMigrationsModelDiffer>()
            .GetDifferences(before.GetRelationalModel(), db.GetService<IDesignTimeModel>().Model.GetRelationalModel());
    }

    private static async Task<List<string>> TablesAsync(GradingDb db)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name";
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    private static string[] Lines(string text) => text.TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
