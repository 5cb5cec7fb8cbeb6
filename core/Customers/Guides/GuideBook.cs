using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>Versions of the fill guide as content. A published version never changes, so it is read once per process.</summary>
public sealed class GuideBook(GradingDb db)
{
    private static readonly ConcurrentDictionary<(int Number, string Text), Guide> Read = new();

    /// <summary>The version in force: the latest published, else the built-in one.</summary>
    public async Task<Guide> CurrentAsync(CancellationToken cancellation) =>
        await db.Set<FillGuide>().AsNoTracking().OrderByDescending(guide => guide.Number).FirstOrDefaultAsync(cancellation) is { } latest
            ? ContentOf(latest)
            : BuiltInGuide.Version1;

    /// <summary>A version by its number, or null.</summary>
    public async Task<Guide?> VersionAsync(int number, CancellationToken cancellation) => number == BuiltInGuide.Version1.Number
        ? BuiltInGuide.Version1
        : await db.Set<FillGuide>().AsNoTracking().FirstOrDefaultAsync(guide => guide.Number == number, cancellation) is { } found ? ContentOf(found) : null;

    /// <summary>The version that was in force just before <paramref name="utc"/>.</summary>
    public async Task<Guide> AtAsync(DateTime utc, CancellationToken cancellation) =>
        await db.Set<FillGuide>().AsNoTracking().Where(guide => guide.AtUtc < utc).OrderByDescending(guide => guide.Number)
            .FirstOrDefaultAsync(cancellation) is { } latest ? ContentOf(latest) : BuiltInGuide.Version1;

    /// <summary>The versions before a number, newest first, the built-in one among them.</summary>
    public async Task<IReadOnlyList<Guide>> BeforeAsync(int number, CancellationToken cancellation)
    {
        var published = await db.Set<FillGuide>().AsNoTracking().Where(guide => guide.Number < number).OrderByDescending(guide => guide.Number).ToListAsync(cancellation);
        return number > BuiltInGuide.Version1.Number ? [.. published.Select(ContentOf), BuiltInGuide.Version1] : [];
    }

    /// <summary>The parts as stored text.</summary>
    internal static string Write(IReadOnlyList<GuidePart> parts) => JsonSerializer.Serialize(parts, JsonSerializerOptions.Default);

    private static Guide ContentOf(FillGuide guide) => Read.GetOrAdd(
        (guide.Number, guide.Text), key => new Guide(key.Number, JsonSerializer.Deserialize<List<GuidePart>>(key.Text, JsonSerializerOptions.Default) ?? []));
}
