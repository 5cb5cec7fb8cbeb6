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
        foreach (var unit in await ground.UnitsAsync(cancellation))
        {
            foreach (var year in new[] { today.Year - 2, today.Year - 1 }.Where(year => settings.DueOn(year).AddDays(-CheckDays[0]) <= today && today <= settings.DueOn(year).AddDays(60)))
            {
                sent += await CheckAsync(unit.Id, year, today, cancellation);
            }
        }

        var nearest = today.AddDays(FindingDays[0]);
        foreach (var finding in await db.Set<Finding>().AsNoTracking()
            .Where(finding => finding.State == FindingState.Assigned && finding.DueOn <= nearest).ToListAsync(cancellation))
        {
            sent += await OnceAsync(
                finding.Id.Value, finding.DueOn!.Value, FindingDays, today,
                _ => cards.RemindAsync(finding.Responsible!.Value, SupervisionCards.Finding, finding.Id.Value, cancellation),
                cancellation);
        }

        return sent;
    }

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
        var reached = days.Where(before => due.AddDays(-before) <= today).ToList();
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
