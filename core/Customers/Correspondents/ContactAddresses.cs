using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Correspondents;

/// <summary>Keeps the addresses that are looked for in step with the contacts of files.</summary>
public sealed class ContactAddresses(GradingDb db)
{
    /// <summary>Key of the field in which a contact's address stands.</summary>
    internal const string Mail = "mail";

    private const int AtOnce = 1_000;

    /// <summary>Contacts of the file were added, changed or taken out: what is stored and what is staged counts. Stages in the caller's transaction.</summary>
    internal async Task FollowAsync(CustomerId customer, CancellationToken cancellation)
    {
        await db.Set<FileEntry>().Where(entry => entry.Customer == customer && entry.Part == FileParts.Contacts).LoadAsync(cancellation);
        await db.Set<FileValue>().Where(value => value.Customer == customer && value.Field == Mail).LoadAsync(cancellation);
        await db.Set<ContactAddress>().Where(address => address.Customer == customer).LoadAsync(cancellation);
        var standing = db.Set<FileEntry>().Local.Where(entry => entry.Customer == customer && entry.Part == FileParts.Contacts && entry.RemovedUtc is null).Select(entry => entry.Id).ToHashSet();
        var wanted = db.Set<FileValue>().Local.Where(value => value.Customer == customer && value.Field == Mail && standing.Contains(value.Entry))
            .Select(value => ContactAddress.Of(customer, value.Entry, value.Text)).OfType<ContactAddress>().ToDictionary(address => address.Entry);
        foreach (var known in db.Set<ContactAddress>().Local.Where(address => address.Customer == customer).ToList())
        {
            if (wanted.Remove(known.Entry, out var same))
            {
                db.Entry(known).CurrentValues.SetValues(same);
            }
            else
            {
                db.Remove(known);
            }
        }

        db.AddRange(wanted.Values);
    }

    /// <summary>A database from before addresses were looked for: takes them from every file. Costs one look otherwise.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        if (await db.Set<ContactAddress>().AnyAsync(cancellation))
        {
            return;
        }

        var mails = await (
            from value in db.Set<FileValue>().AsNoTracking()
            join entry in db.Set<FileEntry>().AsNoTracking() on new { value.Customer, Id = value.Entry } equals new { entry.Customer, entry.Id }
            where value.Field == Mail && value.Text != "" && entry.Part == FileParts.Contacts && entry.RemovedUtc == null
            select new { value.Customer, value.Entry, value.Text }).ToListAsync(cancellation);
        foreach (var some in mails.Select(each => ContactAddress.Of(each.Customer, each.Entry, each.Text)).OfType<ContactAddress>().Chunk(AtOnce))
        {
            await db.WriteAsync(
                () =>
                {
                    db.ChangeTracker.Clear();
                    db.AddRange(some);
                    return Task.FromResult(true);
                },
                cancellation);
        }
    }
}
