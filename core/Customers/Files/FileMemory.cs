using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>An entry with its values, at some moment.</summary>
public sealed record StoredEntry(EntryId Id, string Part, PersonId By, DateTime AtUtc, IReadOnlyDictionary<string, StoredValue> Values);

/// <summary>A value at some moment.</summary>
public sealed record StoredValue(string Text, string Source, PersonId By, DateTime AtUtc, int Version);

/// <summary>Reads the content of a file as it is, and as it was from its history. Knows no rights and logs nothing: <see cref="ReadFile"/> does.</summary>
public sealed class FileMemory(GradingDb db, GuideBook guides)
{
    private static readonly Dictionary<string, StoredValue> Nothing = [];

    /// <summary>Entries that stand, oldest first.</summary>
    public async Task<IReadOnlyList<StoredEntry>> NowAsync(CustomerId customer, CancellationToken cancellation)
    {
        var entries = await db.Set<FileEntry>().AsNoTracking().Where(entry => entry.Customer == customer && entry.RemovedUtc == null).ToListAsync(cancellation);
        var values = (await db.Set<FileValue>().AsNoTracking().Where(value => value.Customer == customer).ToListAsync(cancellation))
            .GroupBy(value => value.Entry)
            .ToDictionary(group => group.Key, group => group.ToDictionary(
                value => value.Field, value => new StoredValue(value.Text, value.Source, value.ConfirmedBy, value.ConfirmedUtc, value.Version)));
        return Order(entries, values);
    }

    /// <summary>Entries that stood just before <paramref name="utc"/>, with the values they had.</summary>
    public async Task<IReadOnlyList<StoredEntry>> AtAsync(CustomerId customer, DateTime utc, CancellationToken cancellation)
    {
        var entries = await db.Set<FileEntry>().AsNoTracking()
            .Where(entry => entry.Customer == customer && entry.AtUtc < utc && (entry.RemovedUtc == null || entry.RemovedUtc >= utc)).ToListAsync(cancellation);
        var values = (await db.Set<FileChange>().AsNoTracking().Where(change => change.Customer == customer && change.AtUtc < utc).ToListAsync(cancellation))
            .GroupBy(change => change.Entry)
            .ToDictionary(group => group.Key, group => group.GroupBy(change => change.Field).ToDictionary(field => field.Key, field => Latest(field)));
        return Order(entries, values);
    }

    /// <summary>The content by the parts and fields of the guide; what older guides asked for and was filled in comes after.</summary>
    public async Task<IReadOnlyList<PartView>> PartsAsync(
        Guide guide, CustomerStanding standing, IReadOnlyList<StoredEntry> content, CancellationToken cancellation)
    {
        var byPart = content.ToLookup(entry => entry.Part);
        var old = content.Any(entry => guide.Part(entry.Part) is not { } part || entry.Values.Keys.Any(field => part.Field(field) is null))
            ? await guides.BeforeAsync(guide.Number, cancellation)
            : [];
        var parts = guide.Parts.Select(part => new PartView(part, Entries(part, byPart[part.Key], standing, old, retired: false), Retired: false));
        var retired = byPart.Where(group => guide.Part(group.Key) is null)
            .Select(group => old.Select(each => each.Part(group.Key)).FirstOrDefault(part => part is not null) is { } part
                ? new PartView(part, Entries(part, group, standing, old, retired: true), Retired: true)
                : null)
            .OfType<PartView>();
        return [.. parts, .. retired];
    }

    private static List<EntryView> Entries(
        GuidePart part, IEnumerable<StoredEntry> entries, CustomerStanding standing, IReadOnlyList<Guide> old, bool retired)
    {
        var views = entries.Select(entry => new EntryView(entry.Id, entry.By, entry.AtUtc, Fields(part, entry.Values, standing, old, retired))).ToList();
        if (!part.Many && views.Count == 0)
        {
            views.Add(new EntryView(EntryId.OfPart(part.Key), null, null, Fields(part, Nothing, standing, old, retired)));
        }

        return views;
    }

    private static List<FieldView> Fields(
        GuidePart part, IReadOnlyDictionary<string, StoredValue> values, CustomerStanding standing, IReadOnlyList<Guide> old, bool retired)
    {
        var fields = part.Fields.Select(field => View(field, values.GetValueOrDefault(field.Key), field.IsRequiredFor(standing), retired)).ToList();
        foreach (var (key, value) in values.Where(value => value.Value.Text.Length > 0 && part.Field(value.Key) is null).OrderBy(value => value.Key, StringComparer.Ordinal))
        {
            if (old.Select(guide => guide.Part(part.Key)?.Field(key)).FirstOrDefault(field => field is not null) is { } field)
            {
                fields.Add(View(field, value, required: false, retired: true));
            }
        }

        return fields;
    }

    private static FieldView View(GuideField field, StoredValue? value, bool required, bool retired) =>
        new(field, value?.Text ?? "", value?.Source ?? "", value?.By, value?.AtUtc, value?.Version ?? 0, required && !retired, retired);

    private static StoredValue Latest(IEnumerable<FileChange> changes)
    {
        var last = changes.MaxBy(change => change.Version)!;
        return new StoredValue(last.After, last.Source, last.By, last.AtUtc, last.Version);
    }

    private static IReadOnlyList<StoredEntry> Order(List<FileEntry> entries, Dictionary<EntryId, Dictionary<string, StoredValue>> values) =>
    [
        .. entries.OrderBy(entry => entry.AtUtc).ThenBy(entry => entry.Id.Value)
            .Select(entry => new StoredEntry(entry.Id, entry.Part, entry.By, entry.AtUtc, values.GetValueOrDefault(entry.Id) ?? Nothing)),
    ];
}
