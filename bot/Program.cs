using TeamsGrading.Bot;
using TeamsGrading.Bot.Commands;

var builder = GradingHost.CreateBuilder(args);
await using var app = GradingHost.Build(builder);
if (CommandLine.Names(args))
{
    return await CommandLine.RunAsync(app.Services, args);
}

await GradingHost.PrepareAsync(app);
await app.RunAsync();
return 0;

/// <summary>The executable; public so that tests can host it.</summary>
public partial class Program;
