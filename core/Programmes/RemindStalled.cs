using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>
/// Reminds units of targets without progress: once a week while there are any, in programmes that still run.
/// Once also with several processes.
/// </summary>
public sealed class RemindStalled(GradingDb db, ProgrammesGround ground, ProgrammeSettings settings, IAccess access, ICardPosts cards, TimeProvider clock)
{
    /// <summary>Nobody is reminded before this hour, Asia/Shanghai.</summary>
    private const int FirstHour = 9;

    private const int Week = 7;

    /// <summary>How many units were reminded.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var reminded = 0;
        foreach (var part in await DueAsync(cancellation))
        {
            reminded += await OnceAsync(part, ground.Today, cancellation) ? 1 : 0;
        }

        return reminded;
    }

    /// <summary>How many units a run would remind now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) => (await DueAsync(cancellation)).Count;

    private async Task<IReadOnlyList<ProgrammeUnit>> DueAsync(CancellationToken cancellation)
    {
        if (GroupTime.LocalOf(clock.GetUtcNow()).Hour < FirstHour)
        {
            return [];
        }

        var (today, before, week) = (ground.Today, ground.Today.AddDays(-settings.StalledAfterDays), ground.Today.AddDays(-Week));
        return await (
            from part in db.Set<ProgrammeUnit>().AsNoTracking()
            join programme in db.Set<Programme>().AsNoTracking() on part.Programme equals programme.Id
            where programme.State == ProgrammeState.Published && programme.Until >= today && (part.RemindedOn == null || part.RemindedOn <= week)
                && db.Set<ProgrammeTarget>().Any(target => target.Programme == part.Programme && target.Unit == part.Unit && target.Open && target.LastOn <= before)
            select part).ToListAsync(cancellation);
    }

    private async Task<bool> OnceAsync(ProgrammeUnit seen, DateOnly today, CancellationToken cancellation)
    {
        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    var part = await db.Set<ProgrammeUnit>().SingleAsync(each => each.Id == seen.Id, cancellation);
                    if (part.Version != seen.Version)
                    {
                        return false;
                    }

                    part.Remind(today);
                    foreach (var person in await access.PeopleAsync(GradingAction.RunProgramme, part.Unit, cancellation))
                    {
                        await cards.RemindAsync(person, ProgrammeCards.Unit, part.Id.Value, cancellation);
                    }

                    await cards.RefreshAsync(ProgrammeCards.Unit, part.Id.Value, null, cancellation);
                    return true;
                },
                cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another process was first.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
