using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>
/// A unit hands a VIP customer's appeal to headquarters with one action, when it cannot solve it or the risk is major; its history goes along (001 §5.2,
/// §8.1.2, M02). Headquarters' clock begins anew.
/// </summary>
public sealed class EscalateAppeal(AppealsGround ground, StepAppeal steps, AppealSettings settings)
{
    public async Task<Result> RunAsync(PersonId actor, AppealId id, EscalationReason? reason, string? said, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.AnswerVipAppeals, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (reason is not { } why)
        {
            return new EscalationNeedsReason();
        }

        var text = AppealWords.Need(said, "text");
        return text.Refused(out refusal) ? refusal : await steps.RunAsync(
            actor, found.Value,
            new Step(
                AppealStepKind.Escalated, [AppealState.WithUnit], _ => AppealState.WithHeadquarters, text.Value,
                (appeal, moment) => appeal.Escalate(why, text.Value, settings.DaysOf(appeal.Urgent, ofTheUnit: false), moment))
            {
                Mail = why == EscalationReason.MajorRisk || found.Value.Urgent ? AppealCards.UrgentMail : null,
            },
            cancellation);
    }
}
