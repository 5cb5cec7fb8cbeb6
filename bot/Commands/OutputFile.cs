namespace TeamsGrading.Bot.Commands;

/// <summary>A file cannot be read, or not be made.</summary>
internal sealed class OutputFileTrouble(string path, bool isSource, Exception cause) : Exception("the file cannot be used", cause)
{
    public string Path => path;

    public bool IsSource => isSource;
}

/// <summary>A file the command makes. It never overwrites one, and is gone again unless kept.</summary>
internal sealed class OutputFile : IAsyncDisposable
{
    private bool kept;

    private OutputFile(string path, FileStream stream) => (Path, Stream) = (path, stream);

    public string Path { get; }

    public FileStream Stream { get; }

    public static FileStream OpenSource(string path) => Guard(path, isSource: true, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));

    public static OutputFile Create(string path) =>
        Guard(path, isSource: false, () => new OutputFile(path, new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None)));

    public static OutputFile? CreateOptional(string? path) => path is null ? null : Create(path);

    public void Keep() => kept = true;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        if (!kept)
        {
            File.Delete(Path);
        }
    }

    private static T Guard<T>(string path, bool isSource, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OutputFileTrouble(path, isSource, cause);
        }
    }
}
