using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>
/// Reminds of what is due by itself: the self-check of the year that is being rated 30, 10 and 0 days before, a correction 10 and 0 days
/// before. Each once; after a standstill only the latest.
/// </summary>
public sealed class RemindSupervision(GradingDb db, IAccess access, SupervisionGround ground, SupervisionSettings settings, ICardPosts cards, TimeProvider clock)
{
    private static readonly int[] CheckDays = [30, 10, 0];
    private static readonly int[] FindingDays = [10, 0];

    /// <summary>How many cards and reminders went out.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var sent = 0;
        foreach (var (unit, year) in await YearsAsync(today, cancellation))
        {
            sent += await CheckAsync(unit, year, today, cancellation);
        }

        foreach (var finding in await FindingsAsync(today, cancellation))
        {
            sent += await OnceAsync(
                finding.Id.Value, finding.DueOn!.Value, FindingDays, today,
                _ => cards.RemindAsync(finding.Responsible!.Value, SupervisionCards.Finding, finding.Id.Value, cancellation),
                cancellation);
        }

        return sent;
    }

    /// <summary>How many reminders of self-checks and of corrections a run would send now.</summary>
    public async Task<(int Checks, int Findings)> CountAsync(CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var (checks, findings) = (0, 0);
        foreach (var (unit, year) in await YearsAsync(today, cancellation))
        {
            var check = await FindAsync(unit, year, cancellation);
            checks += check is null || (check.State != SelfCheckState.Finished && await HasFreshAsync(check.Id.Value, check.DueOn, CheckDays, today, cancellation)) ? 1 : 0;
        }

        foreach (var finding in await FindingsAsync(today, cancellation))
        {
            findings += await HasFreshAsync(finding.Id.Value, finding.DueOn!.Value, FindingDays, today, cancellation) ? 1 : 0;
        }

        return (checks, findings);
    }

    /// <summary>Years whose self-check is near or was lately, by unit.</summary>
    private async Task<IReadOnlyList<(UnitId Unit, int Year)>> YearsAsync(DateOnly today, CancellationToken cancellation)
    {
        var years = new[] { today.Year - 2, today.Year - 1 }.Where(year => settings.DueOn(year).AddDays(-CheckDays[0]) <= today && today <= settings.DueOn(year).AddDays(60)).ToList();
        return years.Count == 0 ? [] : [.. (await ground.UnitsAsync(cancellation)).SelectMany(unit => years.Select(year => (unit.Id, year)))];
    }

    private async Task<IReadOnlyList<Finding>> FindingsAsync(DateOnly today, CancellationToken cancellation)
    {
        var nearest = today.AddDays(FindingDays[0]);
        return await db.Set<Finding>().AsNoTracking().Where(finding => finding.State == FindingState.Assigned && finding.DueOn <= nearest).ToListAsync(cancellation);
    }

    private static IEnumerable<int> Reached(DateOnly due, int[] days, DateOnly today) => days.Where(before => due.AddDays(-before) <= today);

    private async Task<bool> HasFreshAsync(long subject, DateOnly due, int[] days, DateOnly today, CancellationToken cancellation) => Reached(due, days, today)
        .Except(await db.Set<ReminderMark>().AsNoTracking().Where(mark => mark.Subject == subject && mark.DueOn == due).Select(mark => mark.Days).ToListAsync(cancellation)).Any();

    private async Task<int> CheckAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation)
    {
        var due = settings.DueOn(year);
        var check = await FindAsync(unit, year, cancellation);
        if (check?.State == SelfCheckState.Finished)
        {
            return 0;
        }

        if (check is null)
        {
            try
            {
                check = SelfCheck.Announce(unit, year, due);
                db.Add(check);
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
            {
                db.ChangeTracker.Clear();
                check = (await FindAsync(unit, year, cancellation))!;
            }
        }

        var people = await access.PeopleAsync(GradingAction.RunSelfCheck, unit, cancellation);
        return await OnceAsync(
            check.Id.Value, check.DueOn, CheckDays, today,
            async first =>
            {
                foreach (var person in people)
                {
                    await cards.PostAsync(person, SupervisionCards.SelfCheck, check.Id.Value, GroupTime.ToUtc(check.DueOn.ToDateTime(new TimeOnly(18, 0))), cancellation);
                    if (!first)
                    {
                        await cards.RemindAsync(person, SupervisionCards.SelfCheck, check.Id.Value, cancellation);
                    }
                }
            },
            cancellation);
    }

    /// <summary>Marks every threshold that was reached, and sends if one of them is new. <paramref name="send"/> learns whether it is the first at all.</summary>
    private async Task<int> OnceAsync(long subject, DateOnly due, int[] days, DateOnly today, Func<bool, Task> send, CancellationToken cancellation)
    {
        var reached = Reached(due, days, today).ToList();
        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    var marked = await db.Set<ReminderMark>().AsNoTracking().Where(mark => mark.Subject == subject && mark.DueOn == due)
                        .Select(mark => mark.Days).ToListAsync(cancellation);
                    var fresh = reached.Except(marked).ToList();
                    if (fresh.Count == 0)
                    {
                        return 0;
                    }

                    db.AddRange(fresh.Select(before => ReminderMark.Of(subject, due, before)));
                    await send(marked.Count == 0);
                    return 1;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            // Another process was first.
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    private Task<SelfCheck?> FindAsync(UnitId unit, int year, CancellationToken cancellation) =>
        db.Set<SelfCheck>().AsNoTracking().FirstOrDefaultAsync(check => check.Unit == unit && check.Year == year, cancellation);
}
