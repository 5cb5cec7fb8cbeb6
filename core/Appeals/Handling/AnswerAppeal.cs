using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>Answers an appeal: headquarters, or the unit itself when it is its VIP customer's (001 §8.1.2, §8.2.2). The result goes to the unit.</summary>
public sealed class AnswerAppeal(AppealsGround ground, StepAppeal steps)
{
    public async Task<Result> RunAsync(PersonId actor, AppealId id, string? answer, CancellationToken cancellation)
    {
        var read = await ground.AppealAsync(actor, id, GradingAction.ReadAppeals, cancellation);
        if (read.Refused(out var refusal))
        {
            return refusal;
        }

        var action = read.Value.IsOfTheUnit ? GradingAction.AnswerVipAppeals : GradingAction.HandleAppeals;
        var found = await ground.AppealAsync(actor, id, action, cancellation);
        var text = AppealWords.Need(answer, "text");
        return found.Refused(out refusal) || text.Refused(out refusal) ? refusal : await steps.RunAsync(
            actor, found.Value,
            new Step(
                AppealStepKind.Answered, [found.Value.IsOfTheUnit ? AppealState.WithUnit : AppealState.WithHeadquarters], _ => AppealState.Answered, text.Value,
                (appeal, moment) => appeal.Reply(text.Value, moment))
            {
                Mail = found.Value.IsOfTheUnit ? null : AppealCards.TurnMail,
            },
            cancellation);
    }
}
