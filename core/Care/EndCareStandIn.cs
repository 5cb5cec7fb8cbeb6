using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>Somebody is back earlier, or the absence was called off: by the absent person, or who may name for the duty.</summary>
public sealed class EndCareStandIn(GradingDb db, IAccess access, IDirectory directory, IDeciders deciders, ICardPosts cards, TimeProvider clock)
{
    public async Task<Result> RunAsync(PersonId actor, CareStandInId id, CancellationToken cancellation)
    {
        var found = await db.Set<CareStandIn>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (found is null)
        {
            return new NothingThere();
        }

        if (found.For != actor && (await DemandAsync(actor, found, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var now = clock.GetUtcNow();
                var standIn = await db.Set<CareStandIn>().SingleAsync(each => each.Id == id, cancellation);
                if (standIn.EndedUtc is not null || standIn.Until < GroupTime.DateOf(now))
                {
                    return new CareStandInIsOver();
                }

                standIn.End(actor, now.UtcDateTime);
                await cards.RefreshAsync(CareCards.Map, 0, null, cancellation);
                return true;
            },
            cancellation);
        return done.Refused(out refusal) ? refusal : Result.Done;
    }

    private async Task<Result> DemandAsync(PersonId actor, CareStandIn standIn, CancellationToken cancellation) => standIn.Duty == CareDuty.Follower
        ? await access.DemandAsync(actor, GradingAction.NameFollower, await deciders.HeadquartersAsync(cancellation), cancellation)
        : await access.DemandAsync(actor, GradingAction.NameLiaison, (await directory.PersonAsync(standIn.For, cancellation))?.Unit ?? default, cancellation);
}
