namespace TeamsGrading.Tests.Support;

/// <summary>Where the sources and the built programs lie.</summary>
public static class Repository
{
    /// <summary>The folder of TeamsGrading.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release: what these tests were built as.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The bot's program.</summary>
    public static string BotProgram => Built("bot", "TeamsGrading.Bot.dll");

    /// <summary>The startup hook that kills or holds a bot at a labelled point.</summary>
    public static string CrashHook => Built("tests/support/CrashHook", "TeamsGrading.CrashHook.dll");

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Source files under <paramref name="folder"/> with one of the endings; built, generated and fetched ones aside.</summary>
    public static IEnumerable<string> Sources(string folder, params string[] endings) =>
        Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(IsGenerated));

    private static bool IsGenerated(string part) => part is "bin" or "obj" or "node_modules" or "dist" or "Migrations" or "artifacts";

    private static string Built(string project, string file) => At(project, "bin", Configuration, "net10.0", file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TeamsGrading.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("TeamsGrading.sln is not above " + AppContext.BaseDirectory);
        }

        return folder.FullName;
    }
}
