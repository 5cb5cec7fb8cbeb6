using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>A file that is kept. <paramref name="Hash"/> is SHA-256 of its bytes, lower-case hex: its name in the store. <paramref name="Size"/> in bytes.</summary>
public sealed record KeptFile(string Hash, FileType Type, long Size);

/// <summary>
/// Keeps originals beside the data (000 §5.3, 002 §6.3.3): by content, so that one file is kept once and none can be changed unseen. Nothing in it is
/// ever deleted. A folder or a store of blobs behind it; knows no rights.
/// </summary>
public interface IFileStore
{
    /// <summary>
    /// Keeps the stream without holding it in memory; refused when it is empty, of no type that is taken (<see cref="FileTypeNotTaken"/>, told from
    /// the first bytes where they suffice) or larger than <paramref name="mostBytes"/>. Keeping the same again changes nothing.
    /// </summary>
    Task<Result<KeptFile>> KeepAsync(Stream content, long mostBytes, CancellationToken cancellation);

    /// <summary>The content, checked against its hash, from its beginning; null when the file is gone or no longer has its hash.</summary>
    Task<Stream?> OpenAsync(string hash, CancellationToken cancellation);
}

/// <summary>An empty file.</summary>
public sealed record FileIsEmpty() : Error(ErrorKind.Invalid);

/// <summary>The file is larger than is kept. <paramref name="Most"/> in MB.</summary>
public sealed record FileTooBig(int Most) : Error(ErrorKind.Invalid)
{
    private const int Megabyte = 1024 * 1024;

    public static FileTooBig Over(long mostBytes) => new((int)(mostBytes / Megabyte));
}

/// <summary>The content is none of the types that are kept.</summary>
public sealed record FileTypeNotTaken() : Error(ErrorKind.Invalid);

/// <summary>The file in the store is gone or no longer what was attached.</summary>
public sealed record FileIsDamaged() : Error(ErrorKind.Conflict);
