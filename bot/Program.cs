using Microsoft.AspNetCore.Connections;
using TeamsGrading.Bot;
using TeamsGrading.Bot.Commands;

try
{
    var builder = GradingHost.CreateBuilder(args);
    await using var app = GradingHost.Build(builder);
    if (CommandLine.Names(args))
    {
        return await CommandLine.RunAsync(app.Services, args);
    }

    await GradingHost.PrepareAsync(app);
    await app.RunAsync();
    return 0;
}
catch (IOException busy) when (busy.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync("Another program uses the address already. Stop it, or choose another one: set ASPNETCORE_URLS=http://localhost:3979 .");
    return 3;
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 3;
}

/// <summary>The executable; public so that tests can host it.</summary>
public partial class Program;
