using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>
/// Lets files and their due dates follow what customers become: their standing by awards and register, their unit, their monthly figures. In the
/// caller's transaction, some hundred customers at a time; customers without a file cost one look-up a batch. Knows no rights.
/// </summary>
public sealed class UpkeepFollow(GradingDb db, UpkeepBook book, Standings standings, RecountFiles recount, TimeProvider clock)
{
    private const int AtOnce = 400;

    /// <summary>Unit and standing of the customers' files follow the register and the awards in force today.</summary>
    public async Task RegisterAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation)
    {
        foreach (var some in customers.Distinct().Chunk(AtOnce))
        {
            var files = await db.Set<CustomerFile>().Where(file => some.Contains(file.Customer)).ToListAsync(cancellation);
            if (files.Count > 0)
            {
                var known = files.Select(file => file.Customer).ToList();
                await StandAsync(files, await db.Set<Customer>().AsNoTracking().Where(customer => known.Contains(customer.Id)).ToListAsync(cancellation), cancellation);
            }
        }
    }

    /// <summary>The customers with a file that are rated with the subjects, once their files follow.</summary>
    public async Task<IReadOnlyList<CustomerId>> SubjectsAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation)
    {
        var found = new List<CustomerId>();
        foreach (var some in subjects.Distinct().Chunk(AtOnce))
        {
            var customers = await db.Set<Customer>().AsNoTracking()
                .Where(customer => some.Contains(customer.Subject) && db.Set<CustomerFile>().Any(file => file.Customer == customer.Id)).ToListAsync(cancellation);
            foreach (var batch in customers.Chunk(AtOnce))
            {
                var ids = batch.Select(customer => customer.Id).ToList();
                var files = await db.Set<CustomerFile>().Where(file => ids.Contains(file.Customer)).ToListAsync(cancellation);
                await StandAsync(files, batch, cancellation);
                found.AddRange(ids);
            }
        }

        return found;
    }

    /// <summary>How many customers with a file are rated with the subjects.</summary>
    public async Task<int> CountAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var some in subjects.Distinct().Chunk(AtOnce))
        {
            count += await db.Set<Customer>().CountAsync(
                customer => some.Contains(customer.Subject) && db.Set<CustomerFile>().Any(file => file.Customer == customer.Id), cancellation);
        }

        return count;
    }

    /// <summary>Monthly figures came or went away. <paramref name="gone"/>: from this month on some may be missing again.</summary>
    public async Task VolumesAsync(IReadOnlyCollection<CustomerId> customers, Month? gone, PersonId? by, CancellationToken cancellation)
    {
        foreach (var some in customers.Distinct().Chunk(AtOnce))
        {
            var dues = await db.Set<UpkeepDue>().Where(due => some.Contains(due.Customer) && due.Part == UpkeepPart.Volumes).ToListAsync(cancellation);
            if (dues.Count == 0)
            {
                continue;
            }

            var ids = dues.Select(due => due.Customer).ToList();
            var asked = MonthsFrom(dues.Min(due => First(due, gone)));
            var months = (await db.Set<MonthlyVolume>().AsNoTracking().Where(volume => ids.Contains(volume.Customer) && asked.Contains(volume.Month))
                .Select(volume => new { volume.Customer, volume.Month }).ToListAsync(cancellation)).ToLookup(volume => volume.Customer, volume => volume.Month);
            foreach (var due in dues)
            {
                book.Pass(due, First(due, gone), months[due.Customer].ToHashSet(), UpkeepDone.Saved, by);
            }
        }
    }

    /// <summary>Up to the month after the running one: later figures are nobody's.</summary>
    private List<Month> MonthsFrom(Month first)
    {
        var last = Month.Of(GroupTime.DateOf(clock.GetUtcNow())).AddMonths(1);
        var months = new List<Month>();
        for (var month = first; month.CompareTo(last) <= 0; month = month.AddMonths(1))
        {
            months.Add(month);
        }

        return months;
    }

    private static Month First(UpkeepDue due, Month? gone) => gone is { } month && month.CompareTo(due.Next!.Value) < 0 ? month : due.Next!.Value;

    private async Task StandAsync(List<CustomerFile> files, IReadOnlyCollection<Customer> customers, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var standing = await standings.OfAsync(customers, cancellation);
        var units = customers.ToDictionary(customer => customer.Id, customer => customer.Unit);
        var (moved, changed) = (files.Where(file => file.Unit != units[file.Customer]).ToList(), files.Where(file => file.Standing != standing[file.Customer]).ToList());
        if (moved.Count + changed.Count == 0)
        {
            return;
        }

        moved.ForEach(file => file.MoveTo(units[file.Customer]));
        changed.ForEach(file => file.Stand(standing[file.Customer]));
        var touched = moved.Union(changed).ToDictionary(file => file.Customer);
        var ids = touched.Keys.ToList();
        foreach (var due in await db.Set<UpkeepDue>().Where(due => ids.Contains(due.Customer)).ToListAsync(cancellation))
        {
            var file = touched[due.Customer];
            if (due.Unit != file.Unit)
            {
                due.MoveTo(file.Unit);
            }

            due.Follow(file.Standing, today);
        }

        // What a file has to hold depends on the standing.
        await recount.StageAsync(changed, cancellation);
    }
}
