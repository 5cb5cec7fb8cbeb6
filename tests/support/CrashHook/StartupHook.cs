using TeamsGrading.CrashHook;

/// <summary>Entry point of <c>DOTNET_STARTUP_HOOKS</c>; the runtime asks for exactly this name, without a namespace.</summary>
internal static class StartupHook
{
    /// <summary>Called by the runtime before Main.</summary>
    public static void Initialize() => LabelledPoints.Watch(Environment.GetEnvironmentVariable);
}
