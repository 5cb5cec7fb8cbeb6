using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>What a kept file is, told from its content and never from its name.</summary>
public enum EvidenceType
{
    /// <summary>.pdf.</summary>
    Pdf,

    /// <summary>.png.</summary>
    Png,

    /// <summary>.jpg.</summary>
    Jpeg,

    /// <summary>.docx without macros.</summary>
    Docx,

    /// <summary>.xlsx without macros.</summary>
    Xlsx,
}

/// <summary>A file that is kept. <paramref name="Hash"/> is SHA-256 of its bytes, lower-case hex: its name in the store.</summary>
public sealed record KeptFile(string Hash, EvidenceType Type, long Size);

/// <summary>Keeps originals beside the data (000 §5.3, 002 §6.3.3): by content, so that one file is kept once and none can be changed unseen. Knows no rights.</summary>
public interface IEvidenceStore
{
    /// <summary>Keeps the stream; refused when it is empty, too big or of no type that is taken. Keeping the same again changes nothing.</summary>
    Task<Result<KeptFile>> KeepAsync(Stream content, CancellationToken cancellation);

    /// <summary>The bytes, or null when the file is gone or no longer has its hash.</summary>
    Task<byte[]?> ReadAsync(string hash, CancellationToken cancellation);
}
