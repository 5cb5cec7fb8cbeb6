using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TeamsGrading.Core.Storage;

/// <summary>The database on SQL Server or Azure SQL.</summary>
public sealed class SqlServerGradingDb(DbContextOptions<SqlServerGradingDb> options, WriteGate gate) : GradingDb(options, gate);

/// <summary>Lets the migration tool build the context without a running program.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerGradingDb>
{
    public SqlServerGradingDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerGradingDb>().UseSqlServer("Server=design").Options, new WriteGate());
}
