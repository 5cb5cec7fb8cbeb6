using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>The member has finished and is counted. <paramref name="Everybody"/>: all have, and the round closes by itself now.</summary>
public sealed record BallotFinished(bool Everybody);

/// <summary>A member declares the ballot finished; only then it is counted. Answers can still be replaced until closing.</summary>
public sealed class FinishBallot(GradingDb db, IAccess access, RoundForms forms, ICardPosts cards, CloseBell bell, TimeProvider clock)
{
    public async Task<Result<BallotFinished>> RunAsync(PersonId actor, RoundId round, CancellationToken cancellation)
    {
        if (await forms.FindAsync(db, round, cancellation) is not { } frozen)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.CastBallot, frozen.Form.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return frozen.SlotOf(actor) is not { } slot ? new NotOnTheRoll()
            : slot.Recused ? new Recused()
            : frozen.HasEnded(clock) ? new RoundIsClosed()
            : await db.WriteAsync(() => FinishAsync(frozen, slot, cancellation), cancellation);
    }

    private async Task<Result<BallotFinished>> FinishAsync(FrozenForm frozen, FormSlot slot, CancellationToken cancellation)
    {
        var round = frozen.Form.Round;
        var done = await db.Set<Envelope>().Where(envelope => envelope.Slot == slot.Slot).Select(envelope => envelope.Candidate).ToListAsync(cancellation);
        var missing = frozen.CandidatesOf(slot).Where(candidate => !done.Contains(candidate.Subject)).ToList();
        var open = await db.Set<RollSlot>().AnyAsync(each => each.Id == slot.Slot && !each.Frozen, cancellation);
        if (open && missing.Count > 0)
        {
            return new BallotIncomplete(missing.Count, [.. missing.Take(5).Select(candidate => candidate.Name)]);
        }

        if (await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE RollSlots SET Finished=1 WHERE Id={slot.Slot} AND Frozen=0", cancellation) == 0)
        {
            return new RoundIsClosed();
        }

        await cards.SettleAsync(RoundCards.Ballot, round.Value, slot.Voter, cancellation);
        await cards.RefreshAsync(RoundCards.Participation, round.Value, null, cancellation);
        var everybody = !await db.Set<RollSlot>().AnyAsync(each => each.Round == round && each.Eligible && !each.Finished, cancellation);
        if (everybody)
        {
            db.AfterCommit(bell.Ring);
        }

        return new BallotFinished(everybody);
    }
}
