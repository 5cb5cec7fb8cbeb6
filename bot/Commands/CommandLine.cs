using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Commands;

/// <summary>Finds and runs the command that the first words name.</summary>
internal static class CommandLine
{
    private static readonly string[] StandAlone = ["verify", "template", "demo round", "demo year", "demo month", "doctor"];

    /// <summary>Whether the arguments name a command rather than start the service.</summary>
    public static bool Names(string[] arguments) => arguments.Length > 0 && !arguments[0].StartsWith('-') && !arguments[0].StartsWith('/');

    /// <summary>Whether they name a command that runs on a machine where nothing is set up (an inspector's).</summary>
    public static bool NeedsNothing(string[] arguments) =>
        Names(arguments) && StandAlone.Any(name => (string.Join(' ', arguments) + " ").StartsWith(name + " ", StringComparison.Ordinal));

    public static async Task<int> RunAsync(IServiceProvider services, string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        await using var scope = services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<Command>().OrderBy(command => command.Name, StringComparer.Ordinal).ToList();
        var line = string.Join(' ', arguments) + " ";
        var chosen = commands.Where(command => line.StartsWith(command.Name + " ", StringComparison.Ordinal)).MaxBy(command => command.Name.Length);
        if (chosen is null)
        {
            await Console.Error.WriteLineAsync($"'{arguments[0]}' is no command. There are:");
            commands.ForEach(command => Console.Error.WriteLine($"  {command.Name} {command.Usage}"));
            return 2;
        }

        try
        {
            if (chosen.NeedsDatabase)
            {
                // The first command of a newcomer may well come before the first start of the service.
                services.GetRequiredService<GradingSettings>().MakeDataFolder();
                await services.Migrate(stop.Token);
            }

            return await chosen.RunAsync([.. arguments.Skip(chosen.Name.Split(' ').Length)], Console.Out, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped; nothing half-done was kept.");
            return 130;
        }
        catch (Exception fault) when (StoreFault.IsUnavailable(fault) || fault is UnauthorizedAccessException)
        {
            var locale = Options.Read([.. arguments.SkipWhile(argument => argument != "--lang").Take(2)], [], ["--lang"]).Locale;
            await Console.Error.WriteLineAsync(services.GetRequiredService<Wording>().For(locale).Explain(new StoreUnavailable()));
            return 1;
        }
    }
}
