using Microsoft.AspNetCore.Connections;
using TeamsGrading.Bot;
using TeamsGrading.Bot.Commands;
using TeamsGrading.Core.Storage;

try
{
    var builder = GradingHost.CreateBuilder(args);
    await using var app = GradingHost.Build(builder);
    if (CommandLine.Names(args))
    {
        return await CommandLine.RunAsync(app.Services, args);
    }

    await GradingHost.PrepareAsync(app);
    Addresses.Check(app.Configuration);
    try
    {
        await app.StartAsync();
    }
    catch
    {
        // Workers that had started already end as at any stop: else they would report it as a fault of theirs, and a schedule left working would keep the
        // process alive without a host.
        app.Lifetime.StopApplication();
        await app.StopAsync();
        throw;
    }

    await app.WaitForShutdownAsync();
    return 0;
}
catch (IOException busy) when (busy.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync("Another program uses the address already. Stop it, or choose another one: dotnet run --project bot -- --urls http://localhost:3979");
    return 3;
}
catch (Exception fault) when (Addresses.AreImpossible(fault))
{
    await Console.Error.WriteLineAsync(new SettingsException("Urls", "names an address this machine cannot listen on; write it like http://localhost:3979").Message);
    return 3;
}
catch (Exception fault) when (StoreFault.IsNoDatabase(fault))
{
    await Console.Error.WriteLineAsync(new SettingsException(
        $"{GradingSettings.Section}:DataFolder", "(or Database:ConnectionString) leads to a file that is no database; move it away or name another one").Message);
    return 3;
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 3;
}

/// <summary>The executable; public so that tests can host it.</summary>
public partial class Program;
