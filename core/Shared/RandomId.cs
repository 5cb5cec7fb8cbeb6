using System.Security.Cryptography;

namespace TeamsGrading.Core.Shared;

/// <summary>
/// Makes ids: random positive 63-bit numbers. They are the rowid in SQLite, so neither an id nor the order of rows on disk
/// tells who came first (voting.md; docs/decisions.md).
/// </summary>
public static class RandomId
{
    /// <summary>A fresh id, never zero.</summary>
    public static long Next()
    {
        Span<byte> bytes = stackalloc byte[8];
        long id;
        do
        {
            RandomNumberGenerator.Fill(bytes);
            id = BitConverter.ToInt64(bytes) & long.MaxValue;
        }
        while (id == 0);
        return id;
    }
}

/// <summary>An id that cannot be mistaken for another entity's.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The stored number.</summary>
    long Value { get; }

    /// <summary>Wraps a stored number.</summary>
    static abstract TSelf From(long value);
}
