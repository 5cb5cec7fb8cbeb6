namespace TeamsGrading.Bench.Ballots;

/// <summary>Where the programs lie that a bench starts.</summary>
internal static class Programs
{
    /// <summary>This program.</summary>
    public static string Bench => typeof(Programs).Assembly.Location;

    /// <summary>The bot as it was built beside this program's project, in the same configuration.</summary>
    public static string Bot
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            var configuration = output.Parent!.Name;
            var root = output;
            while (!File.Exists(Path.Combine(root.FullName, "TeamsGrading.sln")))
            {
                root = root.Parent ?? throw new InvalidOperationException("TeamsGrading.sln is not above the bench");
            }

            return Path.Combine(root.FullName, "bot", "bin", configuration, output.Name, "TeamsGrading.Bot.dll");
        }
    }
}
