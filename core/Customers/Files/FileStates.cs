using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>How files stand by the fill guide in force (002 §6.4.1). Only files with something missing are read whole.</summary>
internal sealed class FileStates(GradingDb db, ICustomers customers, GuideBook guides, LateParts late) : IFileStates
{
    private const int AtOnce = 200;

    public async Task<IReadOnlyList<FileState>> OfAsync(IReadOnlyCollection<CustomerId> wanted, CancellationToken cancellation)
    {
        var guide = await guides.CurrentAsync(cancellation);
        var states = new Dictionary<CustomerId, FileCount>();
        foreach (var some in wanted.Distinct().Chunk(AtOnce))
        {
            await CountAsync(some, guide, states, cancellation);
        }

        var parts = await late.OfAsync(wanted, cancellation);
        return
        [
            .. (await customers.OfAsync(wanted, cancellation)).Select(card => states.TryGetValue(card.Id, out var count)
                ? new FileState(card, HasFile: true, count.Percent, count.MissingKeys, [.. parts[card.Id].Select(part => part.ToString())])
                : new FileState(card, HasFile: false, 0, [], [])),
        ];
    }

    public async Task<IReadOnlyList<CustomerId>> PopulationAsync(UnitId unit, CustomerStanding? standing, CancellationToken cancellation)
    {
        var signed = await db.Set<Customer>().AsNoTracking().Where(customer => customer.Unit == unit && customer.FirstContract != null)
            .Select(customer => customer.Id).ToListAsync(cancellation);
        if (standing is { } only)
        {
            var standingThere = (await customers.OfStandingAsync(unit, only, cancellation)).Select(card => card.Id).ToHashSet();
            signed.RemoveAll(customer => !standingThere.Contains(customer));
        }

        return [.. signed.OrderBy(customer => customer.Value)];
    }

    private async Task CountAsync(CustomerId[] some, Guide guide, Dictionary<CustomerId, FileCount> states, CancellationToken cancellation)
    {
        var files = await db.Set<CustomerFile>().AsNoTracking().Where(file => some.Contains(file.Customer)).ToListAsync(cancellation);
        var open = files.Where(file => file.Guide != guide.Number || file.Filled < file.Required).Select(file => file.Customer).ToList();
        var entries = (await db.Set<FileEntry>().AsNoTracking().Where(entry => open.Contains(entry.Customer)).ToListAsync(cancellation)).ToLookup(entry => entry.Customer);
        var values = (await db.Set<FileValue>().AsNoTracking().Where(value => open.Contains(value.Customer)).ToListAsync(cancellation)).ToLookup(value => value.Customer);
        foreach (var file in files)
        {
            states[file.Customer] = open.Contains(file.Customer)
                ? Completeness.Of(guide, file.Standing, entries[file.Customer], values[file.Customer])
                : new FileCount(file.Guide, file.Required, file.Filled, []);
        }
    }
}
