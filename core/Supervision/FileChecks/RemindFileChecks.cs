using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>
/// Puts the check of a period on headquarters' desks when it opens, and reminds 7 and 0 days before it is due, while anything is unjudged. Each once; after
/// a standstill only the latest.
/// </summary>
public sealed class RemindFileChecks(GradingDb db, FileChecksGround ground, StartFileCheck start, ICardPosts cards, TimeProvider clock)
{
    private const int OnOpening = 366;
    private static readonly int[] Days = [OnOpening, 7, 0];

    /// <summary>How many checks were told of.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var people = await ground.CheckersAsync(cancellation);
        var sent = 0;
        foreach (var period in Periods(today).Where(_ => people.Count > 0))
        {
            var id = (await start.EnsureAsync(period, cancellation)).Value;
            if (!await IsDoneAsync(id, cancellation))
            {
                sent += await TellAsync(id, period, people, today, cancellation);
            }
        }

        return sent;
    }

    /// <summary>How many checks a run would tell of now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var count = 0;
        foreach (var period in (await ground.CheckersAsync(cancellation)).Count == 0 ? [] : Periods(today))
        {
            var check = await db.Set<FileCheck>().AsNoTracking()
                .FirstOrDefaultAsync(each => each.Kind == period.Kind && each.Year == period.Year && each.Number == period.Number, cancellation);
            count += check is null || (!await IsDoneAsync(check.Id, cancellation) && Reached(period, today).Except(await MarkedAsync(check.Id, period, cancellation)).Any()) ? 1 : 0;
        }

        return count;
    }

    private static IEnumerable<FileCheckPeriod> Periods(DateOnly today) => FileCheckPeriod.Opened(today).Where(period => today <= period.DueOn.AddDays(31));

    private static IEnumerable<int> Reached(FileCheckPeriod period, DateOnly today) => Days.Where(before => before == OnOpening || period.DueOn.AddDays(-before) <= today);

    private Task<List<int>> MarkedAsync(FileCheckId id, FileCheckPeriod period, CancellationToken cancellation) => db.Set<ReminderMark>().AsNoTracking()
        .Where(mark => mark.Subject == id.Value && mark.DueOn == period.DueOn).Select(mark => mark.Days).ToListAsync(cancellation);

    private async Task<int> TellAsync(FileCheckId id, FileCheckPeriod period, IReadOnlyList<PersonId> people, DateOnly today, CancellationToken cancellation)
    {
        var reached = Reached(period, today).ToList();
        var told = await db.WriteWholeAsync<int>(
            async () =>
            {
                var marked = await MarkedAsync(id, period, cancellation);
                var fresh = reached.Except(marked).ToList();
                db.AddRange(fresh.Select(before => ReminderMark.Of(id.Value, period.DueOn, before)));
                foreach (var person in fresh.Count == 0 ? [] : people)
                {
                    await cards.PostAsync(person, FileCheckCards.Check, id.Value, GroupTime.ToUtc(period.DueOn.ToDateTime(new TimeOnly(18, 0))), cancellation);
                    if (marked.Count > 0)
                    {
                        await cards.RemindAsync(person, FileCheckCards.Check, id.Value, cancellation);
                    }
                }

                return fresh.Count == 0 ? 0 : 1;
            },
            cancellation);
        return told.Error is null ? told.Value : 0;
    }

    private async Task<bool> IsDoneAsync(FileCheckId id, CancellationToken cancellation) =>
        await db.Set<FileCheck>().AsNoTracking().AnyAsync(check => check.Id == id && check.GatheredUtc != null, cancellation)
        && !await db.Set<FileCheckItem>().AsNoTracking().AnyAsync(item => item.Check == id && item.Verdict == CheckVerdict.Open, cancellation);
}
