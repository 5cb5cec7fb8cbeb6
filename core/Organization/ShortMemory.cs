using System.Collections.Concurrent;

namespace TeamsGrading.Core.Organization;

/// <summary>Remembers what was found for five seconds, bounded; nothing found is asked for again each time.</summary>
internal sealed class ShortMemory<TKey, TValue>(TimeProvider clock)
    where TKey : notnull
    where TValue : class
{
    private const int Limit = 10_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<TKey, (TValue Value, DateTimeOffset Until)> known = new();

    /// <summary>Forgets everything at once, in this process.</summary>
    public void Clear() => known.Clear();

    public async Task<TValue?> FindAsync(TKey key, Func<Task<TValue?>> find)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(key, out var remembered) && now < remembered.Until)
        {
            return remembered.Value;
        }

        var value = await find();
        if (value is null)
        {
            known.TryRemove(key, out _);
            return null;
        }

        if (known.Count >= Limit)
        {
            known.Clear();
        }

        known[key] = (value, now + Lifetime);
        return value;
    }
}
