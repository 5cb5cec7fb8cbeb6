using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>The secretary sends ballot cards again whose delivery failed or is unknown. How many were queued.</summary>
public sealed class ResendBallots(GradingDb db, IAccess access, ICardPosts cards)
{
    public async Task<Result<int>> RunAsync(PersonId actor, RoundId id, CancellationToken cancellation)
    {
        var round = await db.Set<Round>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (round is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.RemindMembers, round.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return round.State != RoundState.Open
            ? new RoundIsClosed()
            : await db.WriteAsync(() => cards.ResendAsync(RoundCards.Ballot, id.Value, null, cancellation), cancellation);
    }
}
