using System.Diagnostics;

namespace TeamsGrading.CrashHook;

/// <summary>
/// Listens to the labelled points of a round, and of publishing a report, and, at the one named by the environment, kills this process the hard way or holds it.
/// <list type="bullet">
/// <item><c>TEAMSGRADING_KILL_AT</c>: event at which the process gets SIGKILL; <c>TEAMSGRADING_KILL_NTH</c>: which occurrence, default 1.</item>
/// <item><c>TEAMSGRADING_PAUSE_AT</c>: event at which the thread writes <c>TEAMSGRADING_PAUSE_FILE</c> and waits until that file is gone;
/// <c>TEAMSGRADING_PAUSE_NTH</c>: which occurrence, default 1.</item>
/// <item><c>TEAMSGRADING_POINTS_FILE</c>: file to which the name of every point passed is appended.</item>
/// </list>
/// </summary>
internal sealed class LabelledPoints : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly string[] ListenerNames = ["TeamsGrading.Rounds", "TeamsGrading.Reports"];

    /// <summary>Watched only by who kills there: jobs pass them whenever they run, and a round's points are told exactly.</summary>
    private static readonly string[] JobListenerNames = ["TeamsGrading.Reminders", "TeamsGrading.Mails"];

    private readonly string? killAt;
    private readonly int killNth;
    private readonly string? pauseAt;
    private readonly int pauseNth;
    private readonly string pauseFile;
    private readonly string? pointsFile;
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> seen = [];

    private LabelledPoints(Func<string, string?> setting)
    {
        killAt = setting("TEAMSGRADING_KILL_AT");
        killNth = int.Parse(setting("TEAMSGRADING_KILL_NTH") ?? "1", null);
        pauseAt = setting("TEAMSGRADING_PAUSE_AT");
        pauseNth = int.Parse(setting("TEAMSGRADING_PAUSE_NTH") ?? "1", null);
        pauseFile = setting("TEAMSGRADING_PAUSE_FILE") ?? "";
        pointsFile = setting("TEAMSGRADING_POINTS_FILE");
    }

    public static void Watch(Func<string, string?> setting) => DiagnosticListener.AllListeners.Subscribe(new LabelledPoints(setting));

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        var isJob = killAt is not null && (killAt.StartsWith("remind.", StringComparison.Ordinal) || killAt.StartsWith("mail.", StringComparison.Ordinal));
        if (ListenerNames.Contains(value.Name) || (isJob && JobListenerNames.Contains(value.Name)))
        {
            value.Subscribe(this);
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        int nth;
        lock (gate)
        {
            nth = seen[value.Key] = seen.GetValueOrDefault(value.Key) + 1;
            if (pointsFile is not null)
            {
                File.AppendAllText(pointsFile, value.Key + "\n");
            }
        }

        if (value.Key == pauseAt && nth == pauseNth)
        {
            Hold();
        }

        if (value.Key == killAt && nth == killNth)
        {
            Process.GetCurrentProcess().Kill();
            // The signal is on its way; nothing after this point may run.
            Thread.Sleep(Timeout.Infinite);
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private void Hold()
    {
        File.WriteAllText(pauseFile, "");
        while (File.Exists(pauseFile))
        {
            Thread.Sleep(10);
        }
    }
}
