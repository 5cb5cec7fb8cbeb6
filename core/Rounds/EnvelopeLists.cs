using System.Buffers;
using System.Security.Cryptography;

namespace TeamsGrading.Core.Rounds;

/// <summary>The sorted lists to which closing commits, envelope hashes and receipts, and their roots.</summary>
internal static class EnvelopeLists
{
    public const int HashSize = 32;

    private static readonly byte[] Prefix = "TeamsGrading.Envelopes/1"u8.ToArray();

    private static readonly byte[] ReceiptPrefix = "TeamsGrading.Receipts/1"u8.ToArray();

    /// <summary>SHA-256 of each, ascending, end to end: the order says nothing about who came first.</summary>
    public static byte[] Of(IEnumerable<byte[]> blobs) => Join(blobs.Select(SHA256.HashData));

    public static byte[] Join(IEnumerable<byte[]> hashes) =>
        [.. hashes.OrderBy(hash => hash, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).SelectMany(hash => hash)];

    public static string Root(byte[] list) => Convert.ToHexStringLower(SHA256.HashData([.. Prefix, .. list]));

    /// <summary>What one voter keeps: SHA-256 over the list of the voter's own envelopes.</summary>
    public static byte[] Receipt(IEnumerable<byte[]> own) => SHA256.HashData(Of(own));

    /// <summary>The receipt of every slot with an envelope, ascending: which slot is whose receipt is not told.</summary>
    public static byte[] Receipts(IEnumerable<(long Slot, byte[] Blob)> envelopes) =>
        Join(envelopes.GroupBy(envelope => envelope.Slot, envelope => envelope.Blob).Select(Receipt));

    public static string ReceiptRoot(byte[] receipts) => Convert.ToHexStringLower(SHA256.HashData([.. ReceiptPrefix, .. receipts]));

    /// <summary>A number somebody wrote down, in groups or capitals too, as lower-case hex; null when it is no receipt number.</summary>
    public static string? Written(string number)
    {
        var hex = string.Concat(number.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
        return hex.Length == 2 * HashSize && hex.All(char.IsAsciiHexDigitLower) ? hex : null;
    }

    public static string Lines(byte[] list) => string.Concat(Hexes(list).Select(hash => hash + "\n"));

    /// <summary>The list of a text as <see cref="Lines"/> writes it, ascending and none twice; null when it is not such a text.</summary>
    public static byte[]? Read(ReadOnlySpan<byte> text)
    {
        const int Line = (2 * HashSize) + 1;
        if (text.Length % Line != 0)
        {
            return null;
        }

        var list = new byte[text.Length / Line * HashSize];
        for (var at = 0; at < text.Length / Line; at++)
        {
            var line = text.Slice(at * Line, Line);
            var hash = list.AsSpan(at * HashSize, HashSize);
            if (line[^1] != '\n' || line.ContainsAnyInRange((byte)'A', (byte)'F')
                || Convert.FromHexString(line[..^1], hash, out _, out _) != OperationStatus.Done
                || (at > 0 && list.AsSpan((at - 1) * HashSize, HashSize).SequenceCompareTo(hash) >= 0))
            {
                return null;
            }
        }

        return list;
    }

    public static IEnumerable<string> Hexes(byte[] list) => list.Chunk(HashSize).Select(Convert.ToHexStringLower);
}
