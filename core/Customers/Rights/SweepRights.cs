using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Rights;

/// <summary>
/// Closes what has ended by itself: rights whose last day is over, and rights of people whose last day came or who work elsewhere now. They are without
/// effect from that moment on whether or not this ran; it writes the end down. Works through the open rights only.
/// </summary>
public sealed class SweepRights(GradingDb db, IDirectory directory, AccessLog log, ICardPosts cards, TimeProvider clock)
{
    /// <returns>How many were closed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var closed = 0;
        foreach (var (id, end) in await EndedAsync(cancellation))
        {
            closed += await CloseAsync(id, end, cancellation) ? 1 : 0;
        }

        return closed;
    }

    /// <summary>How many a run would close now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) => (await EndedAsync(cancellation)).Count;

    private async Task<IReadOnlyList<(FileRightId Id, RightEnd End)>> EndedAsync(CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var open = await db.Set<FileRight>().AsNoTracking()
            .Where(right => right.State == FileRightState.Open || right.State == FileRightState.Asked)
            .Select(right => new { right.Id, right.Person, right.Belonged, right.Until })
            .ToListAsync(cancellation);
        var ended = new List<(FileRightId, RightEnd)>();
        foreach (var each in open)
        {
            var person = await directory.PersonAsync(each.Person, cancellation);
            RightEnd? end = person is null or { Gone: true } ? RightEnd.Left
                : person.Unit != each.Belonged ? RightEnd.Moved
                : each.Until < today ? RightEnd.PeriodOver
                : null;
            if (end is { } why)
            {
                ended.Add((each.Id, why));
            }
        }

        return ended;
    }

    private async Task<bool> CloseAsync(FileRightId id, RightEnd end, CancellationToken cancellation)
    {
        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var right = await db.Set<FileRight>().SingleAsync(each => each.Id == id, cancellation);
                if (right.State is not (FileRightState.Open or FileRightState.Asked))
                {
                    // Another process, or a person, was first.
                    return false;
                }

                await RightClosing.StageAsync(right, end, null, "", log, cards, clock.GetUtcNow().UtcDateTime, cancellation);
                return true;
            },
            cancellation);
        return done.Value;
    }
}
