namespace TeamsGrading.Tests.Support;

/// <summary>Settings that put the crash hook into a bot process (see tests/support/CrashHook).</summary>
public static class CrashPoints
{
    /// <summary>SIGKILL when the labelled point is passed for the <paramref name="nth"/> time.</summary>
    public static Dictionary<string, string?> KillAt(string point, int nth = 1) => new()
    {
        ["DOTNET_STARTUP_HOOKS"] = Repository.CrashHook,
        ["TEAMSGRADING_KILL_AT"] = point,
        ["TEAMSGRADING_KILL_NTH"] = nth.ToString(null as IFormatProvider),
    };

    /// <summary>Holds the thread at the point, having written <paramref name="file"/>, until that file is deleted.</summary>
    public static Dictionary<string, string?> PauseAt(string point, string file) => new()
    {
        ["DOTNET_STARTUP_HOOKS"] = Repository.CrashHook,
        ["TEAMSGRADING_PAUSE_AT"] = point,
        ["TEAMSGRADING_PAUSE_FILE"] = file,
    };

    /// <summary>Only writes the name of each point passed to <paramref name="file"/>.</summary>
    public static Dictionary<string, string?> Record(string file) => new()
    {
        ["DOTNET_STARTUP_HOOKS"] = Repository.CrashHook,
        ["TEAMSGRADING_POINTS_FILE"] = file,
    };
}
