using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace TeamsGrading.Bot.Teams;

/// <summary>SHA-256 of something too long or too secret to be kept as a key.</summary>
internal readonly record struct Digest(UInt128 High, UInt128 Low)
{
    public static Digest Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<Digest>(hash);
    }

    public static Digest Of(string first, string second, string third = "") => Of($"{first}\n{second}\n{third}");
}

/// <summary>
/// Remembers at least the last <c>capacity</c> and at most twice as many things: two generations, the older is dropped when the younger is
/// full. What is found in the older one is not renewed.
/// </summary>
internal sealed class Recent<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private ConcurrentDictionary<TKey, TValue> young = new();
    private ConcurrentDictionary<TKey, TValue> old = new();
    private int added;

    public bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value) =>
        young.TryGetValue(key, out value) || old.TryGetValue(key, out value);

    /// <summary>What is remembered under the key, or <paramref name="value"/> from now on. True when it is the new one.</summary>
    public bool TryAdd(TKey key, TValue value)
    {
        if (old.ContainsKey(key) || !young.TryAdd(key, value))
        {
            return false;
        }

        if (Interlocked.Increment(ref added) % capacity == 0)
        {
            (old, young) = (young, new ConcurrentDictionary<TKey, TValue>());
        }

        return true;
    }

    public void Remove(TKey key)
    {
        young.TryRemove(key, out _);
        old.TryRemove(key, out _);
    }
}
