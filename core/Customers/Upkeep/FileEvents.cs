using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>The five events that make an update due at once (002 §6.2.1 a-e, A06); keepers have it on their desks with them.</summary>
internal sealed class FileEvents(GradingDb db, UpkeepBook book, UpkeepFollow follow, UpkeepAudience audience, ICardPosts cards) : IFileEvents
{
    private const int AtOnce = 400;

    public async Task HappenedAsync(IReadOnlyCollection<CustomerId> customers, FileEvent what, DateOnly on, CancellationToken cancellation)
    {
        var lateAfter = await book.LateAfterAsync(on, cancellation);
        var units = new Dictionary<UnitId, HashSet<PersonId?>>();
        foreach (var some in customers.Distinct().Chunk(AtOnce))
        {
            var files = (await db.Set<CustomerFile>().Where(file => some.Contains(file.Customer)).ToListAsync(cancellation))
                .Union(db.Set<CustomerFile>().Local.Where(file => some.Contains(file.Customer))).ToList();
            var known = files.Select(file => file.Customer).ToList();
            var rows = (await db.Set<UpkeepDue>().Where(due => known.Contains(due.Customer)).ToListAsync(cancellation))
                .Union(db.Set<UpkeepDue>().Local.Where(due => known.Contains(due.Customer))).ToLookup(due => due.Customer);
            foreach (var file in files)
            {
                // A file that is new has no rows yet.
                var own = rows[file.Customer].Any() ? rows[file.Customer] : await book.RowsAsync(file, cancellation);
                foreach (var due in own.Where(due => UpkeepParts.Of(what).Contains(due.Part)))
                {
                    due.Demand(on, lateAfter, UpkeepParts.CauseOf(what));
                }

                (units.TryGetValue(file.Unit, out var named) ? named : units[file.Unit] = []).Add(file.Keeper);
            }
        }

        var dueUtc = UpkeepAudience.DueUtc(lateAfter);
        foreach (var (unit, named) in units)
        {
            foreach (var person in await audience.KeepersAsync(unit, named, cancellation))
            {
                await cards.PostAsync(person, UpkeepCards.Due, unit.Value, dueUtc, cancellation);
            }
        }
    }

    public async Task AwardsChangedAsync(IReadOnlyCollection<SubjectId> subjects, bool final, DateOnly on, CancellationToken cancellation)
    {
        if (db.IsWriting)
        {
            // Awards that the caller staged are asked for below, through their own slice.
            await db.SaveChangesAsync(cancellation);
        }

        var customers = await follow.SubjectsAsync(subjects, cancellation);
        if (final && customers.Count > 0)
        {
            await HappenedAsync(customers, FileEvent.RatingFinal, on, cancellation);
        }
    }
}
