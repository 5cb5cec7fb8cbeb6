using Microsoft.EntityFrameworkCore;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Core.Customers.Correspondents;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Commands;

/// <summary>What must be true before the service answers: folders, schema and, in Development, somebody to try it with.</summary>
internal sealed partial class FirstStart(
    IServiceProvider services, GradingSettings settings, IHostEnvironment environment, ILogger<FirstStart> log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        settings.MakeDataFolder();
        if (environment.IsDevelopment())
        {
            settings.MakeKeyFolder();
        }
        else if (!Directory.Exists(settings.KeyFolder))
        {
            // Made here, a volume that is not mounted would look like an empty vault.
            throw new SettingsException($"{GradingSettings.Section}:KeyFolder", "names a folder that is not there; mount it, or make it for the program's user alone");
        }

        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        if (environment.IsDevelopment())
        {
            await services.Migrate(cancellation);
            if (await scope.ServiceProvider.GetRequiredService<SeedDemo>().IfEmptyAsync(cancellation, files: true))
            {
                if (settings.DemoLevels)
                {
                    await scope.ServiceProvider.GetRequiredService<SeedLevels>().InForceAsync(cancellation);
                }

                var index = scope.ServiceProvider.GetRequiredService<IndexCustomers>();
                await index.CatchUpAsync(cancellation);
                await index.RunAsync(cancellation);
                DemoMade(log);
            }
        }
        else if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            throw new SettingsException($"{GradingSettings.Section}:Database", "names a database whose schema is not current; run the command 'migrate' first");
        }

        // A file may be older than the look-up of senders.
        await scope.ServiceProvider.GetRequiredService<ContactAddresses>().CatchUpAsync(cancellation);
        Ready(log, settings.Provider);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The database was empty: the demo group is in it now")]
    private static partial void DemoMade(ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "Database ready on {Provider}")]
    private static partial void Ready(ILogger log, DatabaseProvider provider);
}
