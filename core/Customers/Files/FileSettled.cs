using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Correspondents;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>What follows from every change of a file's content, in the same transaction: completeness is counted anew, the section is up to date, and contacts are found by their address.</summary>
public sealed class FileSettled(GradingDb db, UpkeepBook upkeep, ContactAddresses addresses)
{
    /// <param name="part">Key of the part that was written.</param>
    internal async Task AfterAsync(CustomerFile file, Guide guide, string part, PersonId by, DateTime now, CancellationToken cancellation)
    {
        await CountAsync(file, guide, cancellation);
        if (part == FileParts.Contacts)
        {
            await addresses.FollowAsync(file.Customer, cancellation);
        }

        if (guide.Part(part) is { } written)
        {
            await upkeep.DoneAsync(file, UpkeepParts.Of(written.Section), UpkeepDone.Saved, by, cancellation);
        }
    }

    /// <summary>From now on its parts fall due.</summary>
    internal Task OpenedAsync(CustomerFile file, CancellationToken cancellation) => upkeep.RowsAsync(file, cancellation);

    /// <summary>Counts what is stored and what is staged.</summary>
    internal async Task CountAsync(CustomerFile file, Guide guide, CancellationToken cancellation)
    {
        var entries = (await db.Set<FileEntry>().Where(entry => entry.Customer == file.Customer).ToListAsync(cancellation))
            .Union(db.Set<FileEntry>().Local.Where(entry => entry.Customer == file.Customer));
        var texts = (await db.Set<FileValue>().AsNoTracking().Where(value => value.Customer == file.Customer).ToListAsync(cancellation))
            .ToDictionary(value => (value.Entry, value.Field), value => value.Text);
        foreach (var staged in db.Set<FileValue>().Local.Where(value => value.Customer == file.Customer))
        {
            texts[(staged.Entry, staged.Field)] = staged.Text;
        }

        var standing = entries.Where(entry => entry.RemovedUtc is null).Select(entry => (entry.Part, entry.Id));
        var counted = Completeness.OfTexts(guide, file.Standing, standing, texts);
        file.Count(guide.Number, counted.Required, counted.Filled);
    }
}
