using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Tells whether a staged entry is there already: all of it (the same click twice), or its number (the same contract or meter twice).</summary>
public sealed class SameEntry(GradingDb db)
{
    /// <summary>The entry that stands with exactly the same values, or null.</summary>
    internal async Task<EntryId?> FindAsync(FileEntry entry, CancellationToken cancellation)
    {
        var wanted = Staged(entry).Where(value => value.Text.Length > 0).Select(value => (value.Field, value.Text)).ToHashSet();
        var stored = await (
            from other in db.Set<FileEntry>().AsNoTracking()
            join value in db.Set<FileValue>().AsNoTracking() on new { other.Customer, Entry = other.Id } equals new { value.Customer, value.Entry }
            where other.Customer == entry.Customer && other.Part == entry.Part && other.RemovedUtc == null && value.Text != ""
            select new { other.Id, value.Field, value.Text }).ToListAsync(cancellation);
        return stored.GroupBy(value => value.Id).FirstOrDefault(group => wanted.SetEquals(group.Select(value => (value.Field, value.Text))))?.Key;
    }

    /// <summary>Why the entry cannot stand: another one of the part has its number.</summary>
    internal async Task<EntryRepeats?> RepeatedAsync(FileEntry entry, GuidePart part, CancellationToken cancellation)
    {
        if (!part.Many || part.Field(FileParts.Number) is not { } field
            || Staged(entry).FirstOrDefault(value => value.Field == FileParts.Number)?.Text is not { Length: > 0 } number)
        {
            return null;
        }

        var twice = await (
            from other in db.Set<FileEntry>()
            join value in db.Set<FileValue>() on new { other.Customer, Entry = other.Id } equals new { value.Customer, value.Entry }
            where other.Customer == entry.Customer && other.Part == entry.Part && other.RemovedUtc == null && other.Id != entry.Id
                && value.Field == FileParts.Number && value.Text == number
            select other.Id).AnyAsync(cancellation);
        return twice ? new EntryRepeats(field.Key, field.Name, number) : null;
    }

    /// <summary>Takes back what was staged of an entry that is not to be.</summary>
    internal void Forget(FileEntry entry)
    {
        foreach (var staged in db.ChangeTracker.Entries().Where(each => each.State == EntityState.Added && IsOf(each.Entity, entry)).ToList())
        {
            staged.State = EntityState.Detached;
        }
    }

    private static bool IsOf(object entity, FileEntry entry) => entity switch
    {
        FileValue value => value.Customer == entry.Customer && value.Entry == entry.Id,
        FileChange change => change.Customer == entry.Customer && change.Entry == entry.Id,
        _ => false,
    };

    private IEnumerable<FileValue> Staged(FileEntry entry) =>
        db.Set<FileValue>().Local.Where(value => value.Customer == entry.Customer && value.Entry == entry.Id);
}
