using System.Security.Cryptography;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>Keeps files in a folder, each under its own hash and without an extension, readable by the program only and never executable.</summary>
internal sealed class EvidenceFolder(string folder) : IEvidenceStore
{
    /// <summary>20 MB.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    public async Task<Result<KeptFile>> KeepAsync(Stream content, CancellationToken cancellation)
    {
        var read = await ReadAsync(content, cancellation);
        if (read.Refused(out var refusal))
        {
            return refusal;
        }

        var bytes = read.Value;
        if (EvidenceTypes.Of(bytes) is not { } type)
        {
            return bytes.Length == 0 ? new EvidenceIsEmpty() : new EvidenceTypeNotTaken();
        }

        var kept = new KeptFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), type, bytes.Length);
        try
        {
            await WriteAsync(PathOf(kept.Hash), bytes, cancellation);
            return kept;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new StoreUnavailable();
        }
    }

    public async Task<byte[]?> ReadAsync(string hash, CancellationToken cancellation)
    {
        var path = PathOf(hash);
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash ? bytes : null;
    }

    private static async Task<Result<byte[]>> ReadAsync(Stream content, CancellationToken cancellation)
    {
        using var target = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (target.Length + read > MostBytes)
            {
                return new EvidenceTooBig(MostBytes / (1024 * 1024));
            }

            target.Write(buffer, 0, read);
        }

        return target.ToArray();
    }

    /// <summary>Whole or not at all: written beside and moved to its name.</summary>
    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path) && new FileInfo(path).Length == bytes.Length)
        {
            return;
        }

        var beside = $"{path}.{RandomId.Next():x}.tmp";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using (var file = new FileStream(beside, options))
            {
                await file.WriteAsync(bytes, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, hash[..2], hash[2..])
        : throw new ArgumentException("no hash", nameof(hash));
}
