using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>The unit has the last word (M16): it closes what was answered, or reopens it with the reason; what it reported itself it may take back.</summary>
public sealed class CloseAppeal(AppealsGround ground, StepAppeal steps, MonthBook book, AppealSettings settings)
{
    public async Task<Result> CloseAsync(PersonId actor, AppealId id, string? word, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.ReportAppeals, cancellation);
        var text = AppealWords.Read(word, "text", Appeal.LongestText);
        return found.Refused(out var refusal) || text.Refused(out refusal) ? refusal : await steps.RunAsync(
            actor, found.Value,
            new Step(AppealStepKind.Closed, [AppealState.Answered], _ => AppealState.Closed, text.Value ?? "", (appeal, moment) => appeal.Close(text.Value ?? "", moment)),
            cancellation);
    }

    public async Task<Result> ReopenAsync(PersonId actor, AppealId id, string? reason, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.ReportAppeals, cancellation);
        var text = AppealWords.Need(reason, "text");
        return found.Refused(out var refusal) || text.Refused(out refusal) ? refusal : await steps.RunAsync(
            actor, found.Value,
            new Step(
                AppealStepKind.Reopened, [AppealState.Answered], appeal => appeal.IsOfTheUnit ? AppealState.WithUnit : AppealState.WithHeadquarters, text.Value,
                (appeal, moment) => appeal.Reopen(text.Value, settings.DaysOf(appeal.Urgent, appeal.IsOfTheUnit), moment)),
            cancellation);
    }

    /// <summary>Takes an appeal back that is not answered; one of a month until headquarters' report of that month is published.</summary>
    public async Task<Result> WithdrawAsync(PersonId actor, AppealId id, string? reason, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.ReportAppeals, cancellation);
        var text = AppealWords.Need(reason, "text");
        if (found.Refused(out var refusal) || text.Refused(out refusal))
        {
            return refusal;
        }

        return await steps.RunAsync(
            actor, found.Value,
            new Step(
                AppealStepKind.Withdrawn, [AppealState.WithUnit, AppealState.WithHeadquarters, AppealState.AskedBack], _ => AppealState.Withdrawn, text.Value,
                (appeal, moment) => appeal.Withdraw(text.Value, moment))
            {
                Refuse = async appeal =>
                    !appeal.IsOfTheUnit && await ground.IsClosedAsync(appeal.Month, cancellation) ? new MonthIsClosed(appeal.Month.ToString()) : null,
                After = appeal => book.LookAgainAsync(appeal.Unit, [appeal.Customer], cancellation),
            },
            cancellation);
    }
}
