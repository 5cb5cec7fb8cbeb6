using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TeamsGrading.Core.Storage;

/// <summary>The database in one SQLite file: the embedded default.</summary>
public sealed class SqliteGradingDb(DbContextOptions<SqliteGradingDb> options, WriteGate gate) : GradingDb(options, gate)
{
    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ReplaceService<IMigrationsSqlGenerator, SqliteTables>();
}

/// <summary>Lets the migration tool build the context without a running program.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteGradingDb>
{
    public SqliteGradingDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteGradingDb>().UseSqlite("Data Source=design.db").Options, new WriteGate());
}
