using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Glance;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Correspondents;

/// <summary>Tells from a mail address whose customer writes, among the customers whose files the reader may read (A09); every customer it names is logged (A11).</summary>
internal sealed class Correspondents(GradingDb db, IAccess access, ICustomers customers, GlanceAtCustomer glance, AccessLog log, IDirectory directory) : ICorrespondents
{
    /// <summary>Of a domain that many customers share only so many are looked at.</summary>
    private const int MostLookedAt = 200;

    public async Task<FoundSender> FindAsync(PersonId reader, string address, bool byDomain, int most, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(reader, GradingAction.ReadFile, cancellation);
        var sought = address.Trim().ToLowerInvariant();
        if (units.Count == 0 || sought.Length > ContactAddress.Longest)
        {
            return FoundSender.Nobody;
        }

        var all = db.Set<ContactAddress>().AsNoTracking();
        var match = SenderMatch.Contact;
        var found = await OfAsync(all.Where(each => each.Address == sought), units, cancellation);
        if (found.Count == 0 && byDomain)
        {
            var domain = sought[(sought.LastIndexOf('@') + 1)..];
            (match, found) = (SenderMatch.Domain, await OfAsync(all.Where(each => each.Domain == domain), units, cancellation));
        }

        var cards = (await customers.OfAsync([.. found.Select(each => each.Customer).Distinct()], cancellation))
            .OrderByDescending(card => card.Standing).ThenBy(card => card.Code, StringComparer.Ordinal).ToList();
        if (cards.Count == 0)
        {
            return FoundSender.Nobody;
        }

        var shown = cards.Take(most).ToList();
        await log.KeepAllAsync(reader, [.. shown.Select(card => (card.Id, card.Unit))], ReadingPurpose.Care, "", cancellation);
        var entries = found.ToLookup(each => each.Customer, each => each.Entry);
        var answer = new List<Correspondent>(shown.Count);
        foreach (var card in shown)
        {
            answer.Add(new Correspondent(card.Id, match == SenderMatch.Contact ? await ContactAsync(card.Id, entries[card.Id].First(), cancellation) : null));
        }

        return new FoundSender(match, answer, cards.Count > most);
    }

    public async Task<Result<CustomerLook>> LookAsync(PersonId reader, CustomerId customer, CancellationToken cancellation)
    {
        var seen = await glance.RunAsync(reader, customer, cancellation);
        if (seen.Refused(out var refusal))
        {
            return refusal;
        }

        var at = seen.Value;
        var keeper = await db.Set<CustomerFile>().AsNoTracking().Where(file => file.Customer == customer).Select(file => file.Keeper).FirstOrDefaultAsync(cancellation);
        return new CustomerLook(
            new CustomerCard(at.Id, at.Code, at.Name, at.Unit, at.Form, at.Subject, at.Standing), at.UnitName, at.Awards, at.Remarks,
            keeper is { } person ? await directory.PersonAsync(person, cancellation) : null, at.Percent is not null, at.MayRead, at.MayKeep);
    }

    public async Task<IReadOnlySet<long>> InterviewsAsync(PersonId reader, IReadOnlyCollection<(CustomerId Customer, long Entry)> entries, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(reader, GradingAction.ReadFile, cancellation);
        var (owners, ids) = (entries.Select(each => each.Customer).Distinct().ToList(), entries.Select(each => EntryId.From(each.Entry)).ToList());
        if (owners.Count == 0 || units.Count == 0)
        {
            return new HashSet<long>();
        }

        return (await (
            from entry in db.Set<FileEntry>().AsNoTracking()
            join customer in db.Set<Customer>().AsNoTracking() on entry.Customer equals customer.Id
            where owners.Contains(entry.Customer) && ids.Contains(entry.Id) && entry.RemovedUtc == null && units.Contains(customer.Unit)
            select entry.Id).ToListAsync(cancellation)).Select(id => id.Value).ToHashSet();
    }

    public async Task<bool> StandsAsync(CustomerId customer, long entry, CancellationToken cancellation)
    {
        var id = EntryId.From(entry);
        return await db.Set<FileEntry>().AnyAsync(each => each.Customer == customer && each.Id == id && each.RemovedUtc == null, cancellation);
    }

    private async Task<List<Found>> OfAsync(IQueryable<ContactAddress> addresses, IReadOnlyList<UnitId> units, CancellationToken cancellation) => await (
        from address in addresses
        join customer in db.Set<Customer>().AsNoTracking() on address.Customer equals customer.Id
        where units.Contains(customer.Unit)
        orderby customer.Code
        select new Found { Customer = address.Customer, Entry = address.Entry }).Take(MostLookedAt).ToListAsync(cancellation);

    private async Task<ContactCard> ContactAsync(CustomerId customer, EntryId entry, CancellationToken cancellation)
    {
        var texts = await db.Set<FileValue>().AsNoTracking().Where(value => value.Customer == customer && value.Entry == entry)
            .ToDictionaryAsync(value => value.Field, value => value.Text, cancellation);
        return new ContactCard(texts.GetValueOrDefault("name", ""), texts.GetValueOrDefault("position", ""));
    }

    /// <summary>Members are set by name, which a query can look through.</summary>
    private sealed class Found
    {
        public required CustomerId Customer { get; init; }

        public required EntryId Entry { get; init; }
    }
}
