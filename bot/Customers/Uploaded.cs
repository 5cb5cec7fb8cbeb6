namespace TeamsGrading.Bot.Customers;

/// <summary>Where a file that somebody sends lies while it is looked at.</summary>
internal static class Uploaded
{
    /// <summary>A file that only this program's user can read and that is gone when closed.</summary>
    public static FileStream Temporary()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
