using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>
/// Levels begin and lapse with the calendar, without anybody doing anything (000 §7.2.1): once a day the files of just those customers follow,
/// with how often they are due. Several processes at once do no harm; after a standstill all days in between are made up for,
/// and what a clock that ran ahead anticipated is followed back once it is right again.
/// </summary>
public sealed class FollowCalendar(GradingDb db, IEnumerable<IAwardChanges> changes, UpkeepFollow follow, TimeProvider clock)
{
    /// <summary>Before any level: the first look is at all of them.</summary>
    private static readonly DateOnly Beginning = new(2000, 1, 1);

    /// <summary>How many customers' files were looked at.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var today = GroupTime.DateOf(clock.GetUtcNow());
        if (await SubjectsAsync(today, cancellation) is not { } subjects)
        {
            return 0;
        }

        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    var followed = await follow.SubjectsAsync(subjects, cancellation);
                    if (await db.Set<UpkeepDay>().FirstOrDefaultAsync(cancellation) is { } day)
                    {
                        day.Reach(today);
                    }
                    else
                    {
                        db.Add(UpkeepDay.Begin(today));
                    }

                    return followed.Count;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            // Another process was first, or somebody wrote in one of the files; the next look makes up for it.
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    /// <summary>How many customers' files a run would look at now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) =>
        await SubjectsAsync(GroupTime.DateOf(clock.GetUtcNow()), cancellation) is { } subjects ? await follow.CountAsync(subjects, cancellation) : 0;

    /// <summary>Whose levels begin or lapse on the days that were not looked at yet; null when today was.</summary>
    private async Task<IReadOnlyList<SubjectId>?> SubjectsAsync(DateOnly today, CancellationToken cancellation)
    {
        var reached = await db.Set<UpkeepDay>().AsNoTracking().Select(day => (DateOnly?)day.Day).FirstOrDefaultAsync(cancellation);
        if (reached == today)
        {
            return null;
        }

        var (first, last) = reached is { } ahead && ahead > today ? (today.AddDays(1), ahead) : (reached?.AddDays(1) ?? Beginning, today);
        var subjects = new List<SubjectId>();
        foreach (var source in changes)
        {
            subjects.AddRange(await source.BetweenAsync(first, last, cancellation));
        }

        return subjects;
    }
}
