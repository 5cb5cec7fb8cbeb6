using System.Security.Cryptography;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>A secret that lies in the vault, and since when.</summary>
public sealed record KeptSecret(RoundId Round, DateTime SinceUtc);

/// <summary>
/// Where the outside secrets lie: never in the database or its backups (voting.md). Every method refuses with
/// <c>Rounds.KeysUnavailable</c> when the place itself cannot be reached; that is not the same as a secret that is not there.
/// </summary>
public interface IKeyVault
{
    /// <summary>Keeps the secret of a round durably: after success it survives a power cut. Never replaces one.</summary>
    Task<Result> KeepAsync(RoundId round, ReadOnlyMemory<byte> secret, CancellationToken cancellation);

    /// <summary>The secret, to be zeroed by the caller; an empty array when there is none.</summary>
    Task<Result<byte[]>> ReadAsync(RoundId round, CancellationToken cancellation);

    /// <summary>Overwrites and removes the secret; success when there is none (any more).</summary>
    Task<Result> DestroyAsync(RoundId round, CancellationToken cancellation);

    /// <summary>The rounds whose secrets lie here.</summary>
    Task<Result<KeptSecret[]>> ListAsync(CancellationToken cancellation);

    /// <summary>The key that signs archive packs (ECDSA P-256), made at the first use; the caller disposes it.</summary>
    Task<Result<ECDsa>> SigningKeyAsync(CancellationToken cancellation);

    /// <summary>Whether secrets can be kept and destroyed now; for health.</summary>
    Task<Result> ProbeAsync(CancellationToken cancellation);
}
