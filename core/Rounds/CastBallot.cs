using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// One ballot about one candidate. <paramref name="Answers"/>: what was typed, by the item's id as decimal text; for a vote the one field
/// <c>vote</c> with <c>For</c>, <c>Against</c> or <c>Abstain</c>.
/// </summary>
public sealed record CastBallotRequest(PersonId Actor, RoundId Round, SubjectId Candidate, IReadOnlyDictionary<string, string> Answers);

/// <summary>
/// The envelope is durable. <paramref name="Done"/>: candidates about which the person has answered; says nothing of what.
/// <paramref name="Candidates"/>: those about whom the person answers, so that the next form needs no further query.
/// <paramref name="Barred"/>: candidates that will not be ranked as it stands now (000 §11.2).
/// </summary>
public sealed record BallotKept(
    IReadOnlyList<SubjectId> Done, bool Finished, RoundForm Form, IReadOnlyList<FormCandidate> Candidates, IReadOnlySet<SubjectId> Barred)
{
    public int Needed => Candidates.Count;
}

/// <summary>Seals a ballot and keeps it; an earlier one about the candidate is overwritten (R08).</summary>
public sealed class CastBallot(GradingDb db, IAccess access, RoundForms forms, BallotBox box, ICardPosts cards, RoundMeter meter, TimeProvider clock)
{
    private static readonly HashSet<SubjectId> Nobody = [];

    public async Task<Result<BallotKept>> RunAsync(CastBallotRequest request, CancellationToken cancellation)
    {
        if (await forms.FindAsync(db, request.Round, cancellation) is not { } frozen)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(request.Actor, GradingAction.CastBallot, frozen.Form.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (frozen.SlotOf(request.Actor) is not { } slot)
        {
            return new NotOnTheRoll();
        }

        // The close job comes some seconds after the deadline, or much later when it cannot run; answers end at the deadline.
        if (frozen.HasEnded(clock))
        {
            return new RoundIsClosed();
        }

        if (frozen.Candidate(request.Candidate) is null)
        {
            return new ForeignCandidate();
        }

        if (!slot.Answers(request.Candidate))
        {
            return new Recused();
        }

        var read = Answers.Read(frozen.Form, request.Answers);
        if (read.Refused(out refusal))
        {
            return refusal;
        }

        var envelope = Sealing.Seal(frozen.Recipient, new EnvelopeBinding(request.Round, frozen.Hash, request.Candidate, slot.Slot), read.Value);
        Array.Clear(read.Value);
        var put = await box.PutAsync(request.Round, slot.Slot, request.Candidate, envelope);
        if (put.Refused(out refusal))
        {
            return refusal;
        }

        meter.BallotKept();
        cards.Nudge(request.Actor, RoundCards.Ballot, request.Round.Value);
        var barred = put.Value.Marked ? (await RoundLog.OfAsync(db, request.Round, cancellation)).Barred : Nobody;
        return new BallotKept(put.Value.Done, put.Value.Finished, frozen.Form, [.. frozen.CandidatesOf(slot)], barred);
    }
}
