using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>Begins a unit's self-check of a rated year: draws up its points, with what the unit's records say against them. Asked twice, it is begun once.</summary>
public sealed class StartSelfCheck(
    GradingDb db, IAccess access, SupervisionGround ground, SelfCheckHints hints, SupervisionSettings settings, TimeProvider clock)
{
    public async Task<Result<SelfCheckId>> RunAsync(PersonId actor, UnitId unit, int year, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.RunSelfCheck, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var today = GroupTime.DateOf(clock.GetUtcNow());
        if (!await ground.IsSupervisedAsync(unit, cancellation))
        {
            return new NoSelfCheckHere();
        }

        if (year < 2000 || year > today.Year)
        {
            return new CheckYearIsWrong();
        }

        var said = await hints.OfAsync(unit, year, today, cancellation);
        try
        {
            return await db.WriteAsync<Result<SelfCheckId>>(
                async () =>
                {
                    var check = await FindAsync(unit, year, cancellation);
                    if (check is null)
                    {
                        check = SelfCheck.Announce(unit, year, settings.DueOn(year));
                        db.Add(check);
                    }

                    if (check.State == SelfCheckState.Ahead)
                    {
                        check.Start(actor, today);
                        db.AddRange(SelfCheckPoints.All.Select(kind => CheckPoint.Of(check.Id, kind.Key, string.Join(';', said[kind.Key]))));
                    }

                    return check.Id;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            // Somebody of the unit began in the same moment: it is begun.
            db.ChangeTracker.Clear();
            return (await FindAsync(unit, year, cancellation))!.Id;
        }
    }

    private Task<SelfCheck?> FindAsync(UnitId unit, int year, CancellationToken cancellation) =>
        db.Set<SelfCheck>().FirstOrDefaultAsync(check => check.Unit == unit && check.Year == year, cancellation);
}
