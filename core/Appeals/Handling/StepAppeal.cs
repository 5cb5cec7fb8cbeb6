using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>One step of an appeal.</summary>
/// <param name="From">States in which it can be taken.</param>
/// <param name="To">Where the appeal stands afterwards: whose card it is then.</param>
/// <param name="Text">What is said with it; the same said again by the same person is the same step.</param>
internal sealed record Step(
    AppealStepKind Kind, AppealState[] From, Func<Appeal, AppealState> To, string Text, Func<Appeal, Moment, AppealStep> Take)
{
    /// <summary>Kind of the mail to who owes next, or null.</summary>
    public string? Mail { get; init; }

    /// <summary>Why it is refused beyond its state; asked while writing.</summary>
    public Func<Appeal, Task<Error?>>? Refuse { get; init; }

    /// <summary>What else has to be set right in the same transaction once the step is taken.</summary>
    public Func<Appeal, Task>? After { get; init; }

    /// <summary>Whose card it becomes, where the state alone does not say.</summary>
    public Turn? Turn { get; init; }
}

/// <summary>
/// Takes a step of an appeal: refused with what holds where the state does not allow it; taken twice by the same person it is one step. A breach is noted before
/// the step, so that a late answer is late for ever.
/// </summary>
public sealed class StepAppeal(GradingDb db, AppealsGround ground, AppealTurn turns)
{
    internal async Task<Result> RunAsync(PersonId actor, Appeal found, Step step, CancellationToken cancellation)
    {
        var turn = step.Turn ?? await turns.OfAsync(step.To(found), found, cancellation);
        var moment = await ground.MomentAsync(actor, cancellation);
        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var appeal = await db.Set<Appeal>().SingleAsync(each => each.Id == found.Id, cancellation);
                var last = await db.Set<AppealStep>().AsNoTracking().Where(each => each.Appeal == appeal.Id).OrderByDescending(each => each.Number).FirstOrDefaultAsync(cancellation);
                if (last is not null && last.Kind == step.Kind && last.By == actor && last.Text == step.Text && !step.From.Contains(appeal.State))
                {
                    return true;
                }

                if (!step.From.Contains(appeal.State))
                {
                    return Why(appeal, step.Kind);
                }

                if (step.Refuse is { } refuse && await refuse(appeal) is { } refusal)
                {
                    return refusal;
                }

                if (appeal.Breach(moment) is { } breach)
                {
                    db.Add(breach);
                }

                db.Add(step.Take(appeal, moment));
                if (step.After is { } after)
                {
                    await after(appeal);
                }

                await turns.PassAsync(appeal, turn, cancellation);
                if (step.Mail is { } mail)
                {
                    await turns.MailAsync(appeal, turn, mail, cancellation);
                }

                return true;
            },
            cancellation);
        return done.Refused(out var no) ? no : Result.Done;
    }

    /// <summary>Why a step is refused in a state.</summary>
    internal static Error Why(Appeal appeal, AppealStepKind kind) => appeal.State switch
    {
        AppealState.Draft => new AppealIsADraft(),
        AppealState.Closed => new AppealIsClosed(appeal.ClosedOn ?? default),
        AppealState.Withdrawn => new AppealIsWithdrawn(),
        _ when kind == AppealStepKind.Escalated => new NothingToEscalate(),
        _ when kind is AppealStepKind.Closed or AppealStepKind.Reopened => new AppealHasNoAnswer(),
        AppealState.WithUnit or AppealState.WithHeadquarters or AppealState.AskedBack or AppealState.AtGroup or AppealState.Answered or _ => new AppealIsElsewhere(appeal.State),
    };
}
