using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Storage;

/// <summary>Which database server holds the data.</summary>
public enum DatabaseProvider
{
    /// <summary>One file, embedded.</summary>
    Sqlite,

    /// <summary>SQL Server or Azure SQL.</summary>
    SqlServer,
}

/// <summary>Registers the database.</summary>
public static class StorageServices
{
    private const int SecondsToWait = 4;

    /// <summary>Adds <see cref="GradingDb"/> (scoped) over the provider; the schema is made by <see cref="Migrate"/>.</summary>
    public static IServiceCollection AddGradingStorage(
        this IServiceCollection services, DatabaseProvider provider, string connectionString, int maxBatchSize = 200)
    {
        services.AddSingleton<WriteGate>();
        services.AddSingleton(new RawStore(provider, connectionString));
        if (provider == DatabaseProvider.Sqlite)
        {
            // The driver asks again until its timeout is over; the two together keep a locked file from holding anybody for ten seconds.
            var file = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = SecondsToWait }.ToString();
            services.AddDbContext<SqliteGradingDb>(
                options => options
                    .UseSqlite(file, sqlite => sqlite.MaxBatchSize(maxBatchSize).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
                    .AddInterceptors(new SqlitePragmas()),
                optionsLifetime: ServiceLifetime.Singleton);
            services.AddScoped<GradingDb>(scope => scope.GetRequiredService<SqliteGradingDb>());
        }
        else
        {
            services.AddDbContext<SqlServerGradingDb>(
                options => options
                    .UseSqlServer(connectionString, server => server.MaxBatchSize(maxBatchSize).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)),
                optionsLifetime: ServiceLifetime.Singleton);
            services.AddScoped<GradingDb>(scope => scope.GetRequiredService<SqlServerGradingDb>());
        }

        return services;
    }

    /// <summary>Whether the provider's driver understands the connection string; opens nothing.</summary>
    public static bool CanRead(DatabaseProvider provider, string connectionString)
    {
        try
        {
            DbConnectionStringBuilder read = provider == DatabaseProvider.Sqlite
                ? new SqliteConnectionStringBuilder(connectionString)
                : new SqlConnectionStringBuilder(connectionString);
            return read.Count > 0;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Creates a missing database and brings the schema up to date.</summary>
    public static async Task Migrate(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GradingDb>().Database.MigrateAsync(cancellation);
    }
}
