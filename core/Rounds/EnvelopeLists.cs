using System.Security.Cryptography;

namespace TeamsGrading.Core.Rounds;

/// <summary>The sorted list of envelope hashes to which closing commits, and its root.</summary>
internal static class EnvelopeLists
{
    public const int HashSize = 32;

    private static readonly byte[] Prefix = "TeamsGrading.Envelopes/1"u8.ToArray();

    /// <summary>SHA-256 of each, ascending, end to end: the order says nothing about who came first.</summary>
    public static byte[] Of(IEnumerable<byte[]> blobs) => Join(blobs.Select(SHA256.HashData));

    public static byte[] Join(IEnumerable<byte[]> hashes) =>
        [.. hashes.OrderBy(hash => hash, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).SelectMany(hash => hash)];

    public static string Root(byte[] list) => Convert.ToHexStringLower(SHA256.HashData([.. Prefix, .. list]));

    public static IEnumerable<string> Hexes(byte[] list) => list.Chunk(HashSize).Select(Convert.ToHexStringLower);
}
