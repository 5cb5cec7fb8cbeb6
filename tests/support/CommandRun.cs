namespace TeamsGrading.Tests.Support;

/// <summary>One command of the executable, run to its end in a process of its own.</summary>
public sealed record CommandRun(int ExitCode, string Output)
{
    /// <param name="folder">Where the user stands; holds <c>data</c> and <c>keys</c> unless <paramref name="bare"/>.</param>
    /// <param name="bare">No setting at all is given, as on an inspector's machine.</param>
    public static async Task<CommandRun> OfAsync(string folder, string environment, bool bare, params string[] arguments)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["DOTNET_ENVIRONMENT"] = environment,
            ["TeamsGrading__DataFolder"] = bare ? null : Path.Combine(folder, "data"),
            ["TeamsGrading__KeyFolder"] = bare ? null : Path.Combine(folder, "keys"),
        };
        await using var run = await ProgramRun.ToEndAsync(
            "dotnet", [Repository.BotProgram, .. arguments], folder, TimeSpan.FromMinutes(2), settings);
        return new CommandRun(run.ExitCode, run.Output);
    }
}
