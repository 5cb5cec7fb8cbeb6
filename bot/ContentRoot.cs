namespace TeamsGrading.Bot;

/// <summary>Where settings, the built desk and, by default, the data lie.</summary>
internal static class ContentRoot
{
    /// <summary>The folder of a published program, also inside a checkout, else the project folder: the same from wherever it is started.</summary>
    public static string Find()
    {
        // Only publishing puts the pages beside the program.
        if (Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "desk")))
        {
            return AppContext.BaseDirectory;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TeamsGrading.Bot.csproj")))
            {
                return folder.FullName;
            }

            var sibling = Path.Combine(folder.FullName, "bot");
            if (File.Exists(Path.Combine(sibling, "TeamsGrading.Bot.csproj")))
            {
                return sibling;
            }
        }

        return AppContext.BaseDirectory;
    }
}
