using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>A matter for the group goes up to the leader in charge and comes back with the decision in words (001 §8.2.2).</summary>
public sealed class SendUp(AppealsGround ground, StepAppeal steps, AppealTurn turns)
{
    public async Task<Result> UpAsync(PersonId actor, AppealId id, string? matter, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.HandleAppeals, cancellation);
        var text = AppealWords.Need(matter, "text");
        if (found.Refused(out var refusal) || text.Refused(out refusal))
        {
            return refusal;
        }

        var turn = await turns.OfAsync(AppealState.AtGroup, found.Value, cancellation);
        return await steps.RunAsync(
            actor, found.Value,
            new Step(AppealStepKind.SentUp, [AppealState.WithHeadquarters], _ => AppealState.AtGroup, text.Value, (appeal, moment) => appeal.SendUp(text.Value, moment))
            {
                Mail = AppealCards.TurnMail,
                Turn = turn,
                Refuse = _ => Task.FromResult<Error?>(turn.All.Count == 0 ? new NobodyDecides() : null),
            },
            cancellation);
    }

    public async Task<Result> DecideAsync(PersonId actor, AppealId id, string? decision, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.DecideGroupAppeals, cancellation);
        var text = AppealWords.Need(decision, "text");
        return found.Refused(out var refusal) || text.Refused(out refusal) ? refusal : await steps.RunAsync(
            actor, found.Value,
            new Step(AppealStepKind.Decided, [AppealState.AtGroup], _ => AppealState.WithHeadquarters, text.Value, (appeal, moment) => appeal.Decide(text.Value, moment)),
            cancellation);
    }
}
