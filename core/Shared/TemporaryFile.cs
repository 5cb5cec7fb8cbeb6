namespace TeamsGrading.Core.Shared;

/// <summary>Where content lies for as long as somebody works on it.</summary>
public static class TemporaryFile
{
    /// <summary>An empty file that only this program's user can read and that is gone when closed.</summary>
    public static FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
