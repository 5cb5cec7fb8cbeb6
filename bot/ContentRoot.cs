namespace TeamsGrading.Bot;

/// <summary>Where settings, the built desk and, by default, the data lie.</summary>
internal static class ContentRoot
{
    /// <summary>The project folder in a checkout, else the folder of the program: the same from wherever it is started.</summary>
    public static string Find()
    {
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
