using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>A voter's own ballot: what is asked and about whom an envelope lies there. Never what is in it.</summary>
/// <param name="Open">Answers are taken: neither closed nor past the deadline.</param>
/// <param name="Done">Candidates with an envelope.</param>
/// <param name="Barred">Candidates that will not be ranked as it stands now; they are answered about all the same, because a bar can be lifted again.</param>
/// <param name="Needed">Candidates about whom the voter answers: all without the recused ones.</param>
public sealed record BallotView(
    RoundForm Form, bool Open, bool Finished, IReadOnlySet<SubjectId> Done, IReadOnlyList<FormCandidate> Needed, IReadOnlyList<FormCandidate> RecusedFor,
    IReadOnlySet<SubjectId> Barred)
{
    public IEnumerable<RuleItemCard> Judged => Form.Items.Where(item => Form.Kind == RoundKind.Scoring && item.Mode == ItemMode.Judged);
}

/// <summary>Shows a voter the own ballot.</summary>
public sealed class ViewBallot(GradingDb db, IAccess access, RoundForms forms, TimeProvider clock)
{
    public async Task<Result<BallotView>> RunAsync(PersonId actor, RoundId round, CancellationToken cancellation)
    {
        if (await forms.FindAsync(db, round, cancellation) is not { } frozen)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.CastBallot, frozen.Form.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (frozen.SlotOf(actor) is not { } slot)
        {
            return new NotOnTheRoll();
        }

        var state = await db.Set<Round>().Where(each => each.Id == round).Select(each => each.State).SingleAsync(cancellation);
        var finished = await db.Set<RollSlot>().Where(each => each.Id == slot.Slot).Select(each => each.Finished).SingleAsync(cancellation);
        var done = await db.Set<Envelope>().Where(envelope => envelope.Slot == slot.Slot).Select(envelope => envelope.Candidate).ToListAsync(cancellation);
        var needed = frozen.CandidatesOf(slot).ToList();
        return new BallotView(
            frozen.Form, state == RoundState.Open && !frozen.HasEnded(clock), finished, done.ToHashSet(), needed, [.. frozen.Form.Candidates.Except(needed)],
            (await RoundLog.OfAsync(db, round, cancellation)).Barred);
    }
}
