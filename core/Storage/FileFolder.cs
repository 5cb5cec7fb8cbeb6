using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Storage;

/// <summary>Registers the store of files.</summary>
public static class FileStoreServices
{
    /// <param name="folder">Where files are kept; made when the first one comes.</param>
    public static IServiceCollection AddFileStore(this IServiceCollection services, string folder) =>
        services.AddSingleton<IFileStore>(new FileFolder(folder));
}

/// <summary>Keeps files in a folder, each under its own hash and without an extension, readable by the program only and never executable.</summary>
internal sealed class FileFolder(string folder) : IFileStore
{
    private const int Chunk = 81_920;

    public async Task<Result<KeptFile>> KeepAsync(Stream content, long mostBytes, CancellationToken cancellation)
    {
        var buffer = new byte[Chunk];
        var first = await content.ReadAtLeastAsync(buffer, FileTypes.HeadBytes, throwOnEndOfStream: false, cancellation);
        if (first == 0)
        {
            return new FileIsEmpty();
        }

        if (!FileTypes.MayBeTaken(buffer.AsSpan(0, first)))
        {
            return new FileTypeNotTaken();
        }

        string? beside = null;
        try
        {
            Directory.CreateDirectory(folder);
            beside = Path.Combine(folder, $"{RandomId.Next():x}.tmp");
            return await WriteAsync(beside, buffer, first, content, mostBytes, cancellation);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException || (fault is IOException && fault.GetType().Namespace == "System.IO"))
        {
            // The disk's fault. A sender whose connection broke throws what derives from IOException elsewhere.
            return new StoreUnavailable();
        }
        finally
        {
            if (beside is not null)
            {
                File.Delete(beside);
            }
        }
    }

    public async Task<Stream?> OpenAsync(string hash, CancellationToken cancellation)
    {
        FileStream file;
        try
        {
            file = new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, Chunk, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) == hash)
        {
            file.Position = 0;
            return file;
        }

        await file.DisposeAsync();
        return null;
    }

    /// <summary>Whole or not at all: written beside and moved to its name.</summary>
    private async Task<Result<KeptFile>> WriteAsync(string beside, byte[] buffer, int first, Stream content, long mostBytes, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        KeptFile kept;
        await using (var file = new FileStream(beside, options))
        {
            for (var read = first; read > 0; read = await content.ReadAsync(buffer, cancellation))
            {
                if (file.Length + read > mostBytes)
                {
                    return FileTooBig.Over(mostBytes);
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            file.Flush(flushToDisk: true);
            if (FileTypes.Of(file) is not { } type)
            {
                return new FileTypeNotTaken();
            }

            kept = new KeptFile(Convert.ToHexStringLower(hash.GetHashAndReset()), type, file.Length);
        }

        var path = PathOf(kept.Hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (await OpenAsync(kept.Hash, cancellation) is { } there)
        {
            await there.DisposeAsync();
        }
        else
        {
            // Not there yet, or there and damaged: the genuine content takes its place.
            File.Move(beside, path, overwrite: true);
        }

        return kept;
    }

    private string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, hash[..2], hash[2..])
        : throw new ArgumentException("no hash", nameof(hash));
}
