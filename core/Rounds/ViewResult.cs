using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>A published result with the form it answers. <paramref name="KeyDestructionPending"/>: counted, and envelopes or key are not all gone yet.</summary>
public sealed record ResultView(RoundForm Form, PublishedResult Result, RoundState State, bool KeyDestructionPending);

/// <summary>Shows a result; there is none before closing, and one publication only.</summary>
public sealed class ViewResult(GradingDb db, IAccess access)
{
    public async Task<Result<ResultView>> RunAsync(PersonId actor, RoundId id, CancellationToken cancellation)
    {
        var round = await db.Set<Round>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (round is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.ViewResult, round.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return round.ResultText is null ? new NotCountedYet() : new ResultView(
            Canon.Read<RoundForm>(round.FormText), Canon.Read<PublishedResult>(round.ResultText), round.State, round.State == RoundState.Tallied);
    }
}
