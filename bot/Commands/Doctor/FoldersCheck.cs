namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>Data folder and key folder: there, writable, the program's user's alone, and neither inside the other.</summary>
internal sealed class FoldersCheck : Check
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public override string Area => "Folders";

    public override Task<IReadOnlyList<Diagnosis>> RunAsync(Surroundings around, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Diagnosis>>(around.Grading is not { } settings
            ? [Diagnosis.Skipped("NeedsSettings")]
            :
            [
                .. Look("DataFolder", settings.DataFolder, around.IsDevelopment, Verdict.Warning),
                // In a container there are no other users, and mounted shares often cannot be closed.
                .. Look("KeyFolder", settings.KeyFolder, around.IsDevelopment, around.IsContainer ? Verdict.Warning : Verdict.Wrong),
                .. Apart(settings),
            ]);

    private static IEnumerable<Diagnosis> Look(string name, string folder, bool development, Verdict open)
    {
        if (!Directory.Exists(folder))
        {
            yield return development
                ? Diagnosis.Skipped("Folders.MadeAtStart", ("Setting", name), ("Folder", folder))
                : Diagnosis.Wrong($"Folders.{name}Missing", ("Folder", folder));
            yield break;
        }

        if (!CanWrite(folder))
        {
            yield return Diagnosis.Wrong("Folders.NotWritable", ("Setting", name), ("Folder", folder));
        }
        else if (!OperatingSystem.IsWindows() && !development && (File.GetUnixFileMode(folder) & Others) != UnixFileMode.None)
        {
            yield return new Diagnosis(open, "Folders.Open", ("Setting", name), ("Folder", folder));
        }
        else
        {
            yield return Diagnosis.Good("Folders.Good", ("Setting", name), ("Folder", folder));
        }
    }

    private static IEnumerable<Diagnosis> Apart(GradingSettings settings)
    {
        var (data, keys) = (Real(settings.DataFolder), Real(settings.KeyFolder));
        if (IsInside(keys, data))
        {
            yield return Diagnosis.Wrong("Folders.KeysInData");
        }
        else if (IsInside(data, keys))
        {
            yield return Diagnosis.Wrong("Folders.DataInKeys");
        }
    }

    /// <summary>The folder itself where the path leads through links: a link would carry keys into a backup unseen.</summary>
    private static string Real(string folder)
    {
        var parts = Path.GetFullPath(folder).Split(Path.DirectorySeparatorChar);
        var real = parts[0] + Path.DirectorySeparatorChar;
        foreach (var part in parts.Skip(1))
        {
            real = Path.Combine(real, part);
            if (Directory.Exists(real) && new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                real = target.FullName;
            }
        }

        return real;
    }

    private static bool IsInside(string folder, string parent)
    {
        var relative = Path.GetRelativePath(parent, folder);
        return relative == "." || (!relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative));
    }

    private static bool CanWrite(string folder)
    {
        var probe = Path.Combine(folder, $".doctor-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
