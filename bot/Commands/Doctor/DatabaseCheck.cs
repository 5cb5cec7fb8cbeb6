using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>The database answers, and its schema is the program's own.</summary>
internal sealed class DatabaseCheck : Check
{
    public override string Area => "Database";

    public override async Task<IReadOnlyList<Diagnosis>> RunAsync(Surroundings around, CancellationToken cancellation)
    {
        if (around.Grading is not { } settings)
        {
            return [Diagnosis.Skipped("NeedsSettings")];
        }

        await using var services = Open(settings);
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<GradingDb>().Database;
        try
        {
            if (!await database.CanConnectAsync(cancellation))
            {
                return [Absent(settings, around.IsDevelopment)];
            }

            var applied = (await database.GetAppliedMigrationsAsync(cancellation)).ToList();
            var known = database.GetMigrations().ToList();
            var (pending, foreign) = (known.Except(applied).Count(), applied.Except(known).Count());
            return
            [
                foreign > 0 ? Diagnosis.Wrong("Database.Newer")
                : pending == 0 ? Diagnosis.Good("Database.Current", ("Provider", $"{settings.Provider}"))
                : around.IsDevelopment ? Diagnosis.Skipped("Database.MigratedAtStart", ("Count", pending))
                : Diagnosis.Wrong("Database.Pending", ("Count", pending)),
            ];
        }
        catch (Exception fault) when (StoreFault.IsNoDatabase(fault))
        {
            return [Diagnosis.Wrong("Database.NoDatabase")];
        }
        catch (Exception fault) when (StoreFault.IsUnavailable(fault) || fault is System.Data.Common.DbException or InvalidOperationException)
        {
            return [Diagnosis.Wrong("Database.Unreachable", ("Provider", $"{settings.Provider}"))];
        }
    }

    /// <summary>The settings' database alone; nothing of the rest of the program is started.</summary>
    public static ServiceProvider Open(GradingSettings settings) =>
        new ServiceCollection().AddGradingStorage(settings.Provider, settings.ConnectionString, settings.MaxBatchSize).BuildServiceProvider();

    private static Diagnosis Absent(GradingSettings settings, bool development) =>
        settings.Provider == DatabaseProvider.SqlServer ? Diagnosis.Wrong("Database.Unreachable", ("Provider", $"{settings.Provider}"))
        : File.Exists(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource) ? Diagnosis.Wrong("Database.NoDatabase")
        : development ? Diagnosis.Skipped("Database.MadeAtStart")
        : Diagnosis.Wrong("Database.Missing");
}
