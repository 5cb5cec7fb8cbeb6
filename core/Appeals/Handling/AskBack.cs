using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>
/// Headquarters asks the reporting unit until nothing is missing (001 §8.2.1); while the unit owes, the clock pauses. Each question and each reply stands in the
/// history.
/// </summary>
public sealed class AskBack(AppealsGround ground, StepAppeal steps)
{
    public async Task<Result> AskAsync(PersonId actor, AppealId id, string? question, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.HandleAppeals, cancellation);
        var text = AppealWords.Need(question, "text");
        return found.Refused(out var refusal) || text.Refused(out refusal) ? refusal : await steps.RunAsync(
            actor, found.Value,
            new Step(AppealStepKind.AskedBack, [AppealState.WithHeadquarters], _ => AppealState.AskedBack, text.Value, (appeal, moment) => appeal.AskBack(text.Value, moment))
            {
                Mail = AppealCards.TurnMail,
            },
            cancellation);
    }

    public async Task<Result> ReplyAsync(PersonId actor, AppealId id, string? reply, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.ReportAppeals, cancellation);
        var text = AppealWords.Need(reply, "text");
        return found.Refused(out var refusal) || text.Refused(out refusal) ? refusal : await steps.RunAsync(
            actor, found.Value,
            new Step(AppealStepKind.Supplied, [AppealState.AskedBack], _ => AppealState.WithHeadquarters, text.Value, (appeal, moment) => appeal.Supply(text.Value, moment)),
            cancellation);
    }
}
