using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Rights;

/// <summary>Closes what was opened for people who left, retired or moved, the same day, and writes it down (002 §6.3.4).</summary>
internal sealed class Departures(GradingDb db, AccessLog log, ICardPosts cards, TimeProvider clock) : IDepartures
{
    public async Task HappenedAsync(IReadOnlyCollection<Departure> gone, PersonId? by, CancellationToken cancellation)
    {
        foreach (var each in gone)
        {
            var end = each.Kind switch
            {
                DepartureKind.Left => RightEnd.Left,
                DepartureKind.Retired => RightEnd.Retired,
                _ => RightEnd.Moved,
            };
            await log.StageGoneAsync(by ?? default, each.Person, each.Unit, each.Reason.Length > 0 ? $"{each.Kind}: {each.Reason}" : each.Kind.ToString(), cancellation);
            var rights = await db.Set<FileRight>()
                .Where(right => right.Person == each.Person && (right.State == FileRightState.Open || right.State == FileRightState.Asked))
                .ToListAsync(cancellation);
            foreach (var right in rights)
            {
                await RightClosing.StageAsync(right, end, by, "", log, cards, clock.GetUtcNow().UtcDateTime, cancellation);
            }
        }
    }
}
