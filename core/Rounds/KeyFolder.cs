using System.Globalization;
using System.Security.Cryptography;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// The vault as a folder: one small file per round, readable by the program's user only. A missing folder is never made here: a volume that
/// is not mounted must not turn into an empty vault.
/// </summary>
internal sealed class KeyFolder(string folder) : IKeyVault
{
    private const string SigningFile = "signing.key";

    public Task<Result> KeepAsync(RoundId round, ReadOnlyMemory<byte> secret, CancellationToken cancellation) =>
        TryAsync(() => WriteAsync(FileOf(round), secret, cancellation));

    public async Task<Result<byte[]>> ReadAsync(RoundId round, CancellationToken cancellation)
    {
        try
        {
            return !Directory.Exists(folder)
                ? new KeysUnavailable()
                : File.Exists(FileOf(round)) ? await File.ReadAllBytesAsync(FileOf(round), cancellation) : Array.Empty<byte>();
        }
        catch (Exception fault) when (IsUnavailable(fault))
        {
            return new KeysUnavailable();
        }
    }

    public Task<Result> DestroyAsync(RoundId round, CancellationToken cancellation) => TryAsync(async () =>
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException();
        }

        var file = FileOf(round);
        if (!File.Exists(file))
        {
            return;
        }

        await using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write))
        {
            await stream.WriteAsync(RandomNumberGenerator.GetBytes((int)stream.Length), cancellation);
            stream.Flush(flushToDisk: true);
        }

        File.Delete(file);
    });

    public Task<Result<KeptSecret[]>> ListAsync(CancellationToken cancellation)
    {
        try
        {
            KeptSecret[] kept = [.. new DirectoryInfo(folder).EnumerateFiles("round-*.key")
                .Select(file => (file, number: Path.GetFileNameWithoutExtension(file.Name)["round-".Length..]))
                .Where(each => long.TryParse(each.number, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Select(each => new KeptSecret(new RoundId(long.Parse(each.number, CultureInfo.InvariantCulture)), each.file.LastWriteTimeUtc))];
            return Task.FromResult<Result<KeptSecret[]>>(kept);
        }
        catch (Exception fault) when (IsUnavailable(fault))
        {
            return Task.FromResult<Result<KeptSecret[]>>(new KeysUnavailable());
        }
    }

    public async Task<Result<ECDsa>> SigningKeyAsync(CancellationToken cancellation)
    {
        var file = Path.Combine(folder, SigningFile);
        try
        {
            if (!File.Exists(file))
            {
                using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
                await WriteAsync(file, fresh.ExportPkcs8PrivateKey(), cancellation);
            }
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process made it first; that one is the key.
        }
        catch (Exception fault) when (IsUnavailable(fault))
        {
            return new KeysUnavailable();
        }

        try
        {
            var key = ECDsa.Create();
            key.ImportPkcs8PrivateKey(await File.ReadAllBytesAsync(file, cancellation), out _);
            return key;
        }
        catch (Exception fault) when (IsUnavailable(fault))
        {
            return new KeysUnavailable();
        }
    }

    public async Task<Result> ProbeAsync(CancellationToken cancellation)
    {
        var probe = new RoundId(RandomId.Next());
        var kept = await TryAsync(() => WriteAsync(ProbeOf(probe), new byte[1], cancellation));
        return kept.Refused(out var fault) ? fault : await TryAsync(() =>
        {
            File.Delete(ProbeOf(probe));
            return Task.CompletedTask;
        });
    }

    private static bool IsUnavailable(Exception fault) => fault is IOException or UnauthorizedAccessException;

    private static async Task<Result> TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            return Result.Done;
        }
        catch (Exception fault) when (IsUnavailable(fault))
        {
            return new KeysUnavailable();
        }
    }

    /// <summary>All of the file or none of it, on disk before it has its name; an existing one stays.</summary>
    private static async Task WriteAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var draft = FormattableString.Invariant($"{file}.{RandomId.Next()}.new");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var stream = new FileStream(draft, options))
        {
            await stream.WriteAsync(content, cancellation);
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(draft);
            throw;
        }
    }

    private string FileOf(RoundId round) => Path.Combine(folder, FormattableString.Invariant($"round-{round.Value}.key"));

    private string ProbeOf(RoundId probe) => Path.Combine(folder, FormattableString.Invariant($"probe-{probe.Value}"));
}
