using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>
/// The daily look at everything that waits: whoever may decide it today has the card and nobody else; what is late is reminded of on working
/// days. Once per step and day, also with several processes.
/// </summary>
public sealed class RemindWaiting(GradingDb db, WaitingCards waiting, ICardPosts cards, IWorkingDays working, TimeProvider clock)
{
    /// <summary>Nobody is reminded before this hour, Asia/Shanghai.</summary>
    private const int FirstHour = 8;

    /// <summary>How many steps were looked at.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var looked = 0;
        foreach (var approval in await DueAsync(cancellation))
        {
            db.ChangeTracker.Clear();
            looked += await db.WriteAsync(() => LookAsync(approval, today, cancellation), cancellation);
        }

        return looked;
    }

    /// <summary>How many steps a run would look at now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) => (await DueAsync(cancellation)).Count;

    private async Task<IReadOnlyList<ApprovalId>> DueAsync(CancellationToken cancellation)
    {
        var local = GroupTime.LocalOf(clock.GetUtcNow());
        var today = DateOnly.FromDateTime(local.DateTime);
        return local.Hour < FirstHour ? []
            : await db.Set<OpenStep>().AsNoTracking().Where(step => step.LookedOn < today).Select(step => step.Approval).ToListAsync(cancellation);
    }

    private async Task<int> LookAsync(ApprovalId approval, DateOnly today, CancellationToken cancellation)
    {
        // Whoever moves the date is who looks; decided meanwhile, there is nothing to look at.
        var stamp = (today.Year * 10_000) + (today.Month * 100) + today.Day;
        var moved = await db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE OpenSteps SET LookedOn={stamp} WHERE Approval={approval.Value} AND LookedOn<{stamp}", cancellation);
        if (moved == 0)
        {
            return 0;
        }

        var open = await db.Set<OpenStep>().AsNoTracking().SingleAsync(step => step.Approval == approval, cancellation);
        var people = await waiting.PeopleAsync(open, cancellation);
        var kind = WaitingCards.KindOf(open.Kind);
        foreach (var gone in (await cards.StatesAsync(kind, approval.Value, cancellation)).Select(state => state.Person).Except(people))
        {
            await cards.SettleAsync(kind, approval.Value, gone, cancellation);
        }

        var remind = open.DueOn < today && (await working.CalendarAsync(cancellation)).IsWorkingDay(today);
        foreach (var person in people)
        {
            await cards.PostAsync(person, kind, approval.Value, WaitingCards.DueUtc(open), cancellation);
            if (remind)
            {
                await cards.RemindAsync(person, kind, approval.Value, cancellation);
            }
        }

        return 1;
    }
}
