using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>Who of the roll has finished ('7 of 9'), and what became of the ballot cards. Never when, never what.</summary>
/// <param name="Trouble">Code of why the round needs attention, or null.</param>
/// <param name="Barred">Names of the candidates that will not be ranked (000 §11.2).</param>
public sealed record ParticipationView(
    RoundForm Form, RoundState State, RoundOutcome Outcome, int Eligible, int Finished, IReadOnlyList<Participant> People, IReadOnlyList<PostState> Deliveries, string? Trouble,
    IReadOnlyList<string> Barred);

/// <summary>One voter of the roll.</summary>
public sealed record Participant(PersonId Voter, string Name, bool Eligible, bool Finished);

/// <summary>Shows participation to those who watch a round.</summary>
public sealed class ViewParticipation(GradingDb db, IAccess access, RoundForms forms, ICardPosts cards)
{
    public async Task<Result<ParticipationView>> RunAsync(PersonId actor, RoundId id, CancellationToken cancellation)
    {
        if (await forms.FindAsync(db, id, cancellation) is not { } frozen)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.WatchRound, frozen.Form.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var round = await db.Set<Round>().Where(each => each.Id == id).Select(each => new { each.State, each.Outcome, each.Trouble }).SingleAsync(cancellation);
        var finished = await db.Set<RollSlot>().Where(slot => slot.Round == id && slot.Finished).Select(slot => slot.Id).ToListAsync(cancellation);
        var barred = (await RoundLog.OfAsync(db, id, cancellation)).Barred;
        return new ParticipationView(
            frozen.Form, round.State, round.Outcome, frozen.Form.Roll.Count(slot => !slot.Recused), finished.Count,
            [.. frozen.Form.Roll.Select(slot => new Participant(slot.Voter, slot.Name, !slot.Recused, finished.Contains(slot.Slot)))],
            await cards.StatesAsync(RoundCards.Ballot, id.Value, cancellation), round.Trouble,
            [.. frozen.Form.Candidates.Where(candidate => barred.Contains(candidate.Subject)).Select(candidate => candidate.Name)]);
    }
}
