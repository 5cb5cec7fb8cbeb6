using System.Diagnostics;
using System.Text;

namespace TeamsGrading.Tests.Support;

/// <summary>A real operating-system process with everything it printed; killed with the test.</summary>
public sealed class ProgramRun : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly Lock gate = new();
    private bool disposed;

    private ProgramRun(Process process) => this.process = process;

    public int ProcessId => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Exit code; 137 after SIGKILL.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Standard output and standard error so far, in order of arrival.</summary>
    public string Output
    {
        get
        {
            lock (gate)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Starts <paramref name="program"/>. A null value in <paramref name="environment"/> removes the variable.</summary>
    public static ProgramRun Start(
        string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        var run = new ProgramRun(new Process { StartInfo = start });
        run.process.OutputDataReceived += (_, line) => run.Append(line.Data);
        run.process.ErrorDataReceived += (_, line) => run.Append(line.Data);
        run.process.Start();
        run.process.StandardInput.Close();
        run.process.BeginOutputReadLine();
        run.process.BeginErrorReadLine();
        return run;
    }

    /// <summary>Runs to the end.</summary>
    /// <exception cref="TimeoutException">It did not end in time; it has been killed.</exception>
    public static async Task<ProgramRun> ToEndAsync(
        string program, IEnumerable<string> arguments, string folder, TimeSpan within, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var run = Start(program, arguments, folder, environment);
        await run.WaitForExitAsync(within);
        return run;
    }

    /// <summary>Waits for a line of the output that satisfies <paramref name="found"/>.</summary>
    /// <exception cref="InvalidOperationException">The process ended, or the time is over; the message holds what it printed.</exception>
    public async Task<T> WaitForAsync<T>(Func<string, T?> found, TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var ended = process.HasExited;
            if (found(Output) is { } result)
            {
                return result;
            }

            if (ended || watch.Elapsed > within)
            {
                throw new InvalidOperationException($"{process.StartInfo.FileName} {(ended ? "ended" : "did not get ready in time")}:\n{Output}");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Waits for the end and for the last of the output.</summary>
    /// <exception cref="TimeoutException">It did not end in time; it has been killed.</exception>
    public async Task WaitForExitAsync(TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            throw new TimeoutException($"{process.StartInfo.FileName} did not end in {within}:\n{Output}");
        }
    }

    /// <summary>kill -9, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop as an operator would (SIGTERM), and waits.</summary>
    /// <exception cref="TimeoutException">It did not end in time; it has been killed.</exception>
    public async Task StopAsync(TimeSpan within)
    {
        using (var kill = Process.Start("kill", ["-TERM", ProcessId.ToString(null as IFormatProvider)]))
        {
            await kill.WaitForExitAsync();
        }

        await WaitForExitAsync(within);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        await KillAsync();
        process.Dispose();
    }

    private void Append(string? line)
    {
        if (line is not null)
        {
            lock (gate)
            {
                output.AppendLine(line);
            }
        }
    }
}
