using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>A spot check that headquarters wishes to announce.</summary>
/// <param name="SeedSource">Where the figure will come from that nobody knows yet.</param>
/// <param name="DrawFrom">First day of drawing.</param>
public sealed record SpotCheckWish(int Year, string? SeedSource, DateOnly? DrawFrom, int PerUnit);

/// <summary>
/// Announces a spot check (000 §10.2): everybody concerned learns where the seed will come from before anybody can know it, so that nobody
/// chooses what is drawn.
/// </summary>
public sealed class AnnounceSpotCheck(GradingDb db, IAccess access, SupervisionGround ground, ICardPosts cards, TimeProvider clock)
{
    /// <summary>Greatest number of records per unit.</summary>
    public const int MostPerUnit = 50;

    public async Task<Result<SpotCheckId>> RunAsync(PersonId actor, SpotCheckWish wish, CancellationToken cancellation)
    {
        var top = await ground.HeadquartersAsync(cancellation);
        if ((await access.DemandAsync(actor, GradingAction.RunSpotCheck, top, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var today = GroupTime.DateOf(now);
        if (Wrong(wish, today) is { } wrong)
        {
            return wrong;
        }

        var told = new HashSet<PersonId>(await access.PeopleAsync(GradingAction.RunSpotCheck, top, cancellation));
        foreach (var unit in await ground.UnitsAsync(cancellation))
        {
            told.UnionWith(await access.PeopleAsync(GradingAction.RunSelfCheck, unit.Id, cancellation));
        }

        try
        {
            return await db.WriteAsync<Result<SpotCheckId>>(
                async () =>
                {
                    var number = await db.Set<SpotCheck>().CountAsync(check => check.Year == wish.Year, cancellation) + 1;
                    var check = SpotCheck.Announce(wish.Year, number, wish.SeedSource!.Trim(), wish.DrawFrom!.Value, wish.PerUnit, actor, now.UtcDateTime);
                    db.Add(check);
                    foreach (var person in told)
                    {
                        await cards.PostAsync(person, SupervisionCards.SpotCheck, check.Id.Value, null, cancellation);
                    }

                    return check.Id;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return new CheckChangedMeanwhile();
        }
    }

    private static Error? Wrong(SpotCheckWish wish, DateOnly today) =>
        wish.Year < 2000 || wish.Year > today.Year ? new CheckYearIsWrong()
        : wish.SeedSource?.Trim() is not { Length: > 0 and <= 200 } source || source.Contains('\n') ? new SeedNeedsSource()
        : wish.DrawFrom is not { } day || day <= today || day > today.AddYears(1) ? new DrawDayIsWrong()
        : wish.PerUnit is < 1 or > MostPerUnit ? new SampleSizeIsWrong(MostPerUnit)
        : null;
}
