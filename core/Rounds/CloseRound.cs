using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>How far closing has come.</summary>
public sealed record RoundClosed(RoundState State, RoundOutcome Outcome);

/// <summary>The secretary closes a round now; on a round that needs attention it tries again (after a key file was restored, for example).</summary>
public sealed class CloseRound(GradingDb db, IAccess access, CloseMachine machine)
{
    public async Task<Result<RoundClosed>> RunAsync(PersonId actor, RoundId id, CancellationToken cancellation)
    {
        var round = await db.Set<Round>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (round is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.CloseRound, round.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        await machine.FreezeAsync(id, actor, "asked", cancellation);
        await machine.RetryAsync(id, actor, cancellation);
        if ((await machine.AdvanceAsync(id, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        round = await db.Set<Round>().AsNoTracking().SingleAsync(each => each.Id == id, cancellation);
        return round.State == RoundState.NeedsAttention ? new RoundNeedsAttention(round.Trouble ?? "") : new RoundClosed(round.State, round.Outcome);
    }
}
