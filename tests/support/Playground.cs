using System.Text.RegularExpressions;

namespace TeamsGrading.Tests.Support;

/// <summary>
/// One instance of Microsoft's Agents Playground: one person's Teams client against a bot, with a folder, port, chat and service address of
/// its own. Started by the same script as by hand (tests/support/playground/five.mjs), which knows the demo group's committee of five.
/// </summary>
public sealed partial class Playground : IAsyncDisposable
{
    private static readonly string Packages = Repository.At("tests", "support", "playground");

    private readonly ProgramRun run;

    private Playground(ProgramRun run, int person, Uri address) => (this.run, Person, Address) = (run, person, address);

    /// <summary>The members of the demo group's committee of five (20 to 24) and its secretary (25), by employee number.</summary>
    public static IReadOnlyList<int> Members { get; } = [20, 21, 22, 23, 24];

    /// <summary>Employee number; also the end of the Entra object id.</summary>
    public int Person { get; }

    /// <summary>Where the person's client is opened.</summary>
    public Uri Address { get; }

    public string Output => run.Output;

    /// <summary>Starts the client of <paramref name="person"/> for the bot whose <c>/api/messages</c> is given.</summary>
    /// <exception cref="InvalidOperationException">It did not start, or took another port than it was given.</exception>
    public static async Task<Playground> StartAsync(Uri messages, int person)
    {
        await NodePackages.EnsureAsync(Packages);
        var port = FreePort.Next();
        var run = ProgramRun.Start("node", [Path.Combine(Packages, "five.mjs"), messages.ToString(), $"{person}:{port}"], Packages);
        var address = await run.WaitForAsync(
            output => Listening().Match(output) is { Success: true } match ? new Uri(match.Groups[1].Value) : null, TimeSpan.FromSeconds(60));
        if (address.Port != port)
        {
            await run.DisposeAsync();
            throw new InvalidOperationException($"the Playground was given port {port} and took {address.Port}");
        }

        return new Playground(run, person, address);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!run.HasExited)
        {
            await run.StopAsync(TimeSpan.FromSeconds(20));
        }

        await run.DisposeAsync();
    }

    [GeneratedRegex(@"^\d+ .*: (http://localhost:\d+/)$", RegexOptions.Multiline)]
    private static partial Regex Listening();
}
