using System.Diagnostics;

namespace TeamsGrading.Tests.Support;

/// <summary>
/// The real bot in a process of its own, in Development, on a port and (unless shared) a data and key folder of its own.
/// Labelled points are killed or held by <see cref="CrashPoints"/>.
/// </summary>
public sealed class BotProcess : IAsyncDisposable
{
    private readonly ProgramRun run;

    private BotProcess(ProgramRun run, Uri address) => (this.run, Address, Http) = (run, address, new HttpClient { BaseAddress = address });

    public Uri Address { get; }

    /// <summary>A plain client on <see cref="Address"/>.</summary>
    public HttpClient Http { get; }

    public string Output => run.Output;

    public bool HasExited => run.HasExited;

    /// <summary>137 after SIGKILL.</summary>
    public int ExitCode => run.ExitCode;

    /// <summary>Starts the bot and waits until it is ready to serve.</summary>
    /// <param name="folder">Holds <c>data</c> and <c>keys</c>; two bots with one folder share one database.</param>
    /// <param name="program">A published program instead of the one that was built.</param>
    /// <param name="settings">Settings on top, for example <c>TeamsGrading__Bot__AppId</c>.</param>
    public static async Task<BotProcess> StartAsync(
        string folder, IReadOnlyDictionary<string, string?>? settings = null, int? port = null, bool waitUntilReady = true, string? program = null)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort.Next()}/");
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["TeamsGrading__DataFolder"] = Path.Combine(folder, "data"),
            ["TeamsGrading__KeyFolder"] = Path.Combine(folder, "keys"),
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>())
        {
            environment[name] = value;
        }

        var bot = new BotProcess(ProgramRun.Start("dotnet", [program ?? Repository.BotProgram], Repository.At("bot"), environment), address);
        if (waitUntilReady)
        {
            await bot.WaitUntilReadyAsync(TimeSpan.FromSeconds(90));
        }

        return bot;
    }

    /// <exception cref="InvalidOperationException">It ended, or was not ready in time; the message holds its log.</exception>
    public async Task WaitUntilReadyAsync(TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            if (run.HasExited || watch.Elapsed > within)
            {
                throw new InvalidOperationException($"the bot {(run.HasExited ? "ended" : "is not ready")}:\n{run.Output}");
            }

            await Task.Delay(100);
        }
    }

    public Task WaitForExitAsync(TimeSpan within) => run.WaitForExitAsync(within);

    public Task KillAsync() => run.KillAsync();

    public Task StopAsync(TimeSpan within) => run.StopAsync(within);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await run.DisposeAsync();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync("health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
