using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>Headquarters sorts what came in (001 §8.2.1): corrects the category, the reported one stays readable, and names who handles it.</summary>
public sealed class SortAppeal(AppealsGround ground, StepAppeal steps, IAccess access, IDeciders deciders)
{
    private static readonly AppealState[] Handled = [AppealState.WithHeadquarters, AppealState.AskedBack, AppealState.AtGroup];

    public async Task<Result> SortAsync(PersonId actor, AppealId id, AppealCategory? category, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.HandleAppeals, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (category is not { } sorted)
        {
            return new AppealNeedsCategory();
        }

        return found.Value.Category == sorted && Handled.Contains(found.Value.State) ? Result.Done : await steps.RunAsync(
            actor, found.Value, new Step(AppealStepKind.Sorted, Handled, appeal => appeal.State, "", (appeal, moment) => appeal.Sort(sorted, moment)), cancellation);
    }

    /// <summary>Who may be named: those who handle appeals at headquarters.</summary>
    public async Task<IReadOnlyList<PersonId>> PeopleAsync(CancellationToken cancellation) =>
        await access.PeopleAsync(GradingAction.HandleAppeals, await deciders.HeadquartersAsync(cancellation), cancellation);

    public async Task<Result> AssignAsync(PersonId actor, AppealId id, PersonId person, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.HandleAppeals, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (!(await PeopleAsync(cancellation)).Contains(person))
        {
            return new NotAtHeadquarters();
        }

        if (found.Value.Assigned == person && Handled.Contains(found.Value.State))
        {
            return Result.Done;
        }

        return await steps.RunAsync(
            actor, found.Value,
            new Step(AppealStepKind.Assigned, Handled, appeal => appeal.State, "", (appeal, moment) => appeal.Assign(person, moment))
            {
                Turn = found.Value.State == AppealState.WithHeadquarters ? new Turn(person, [person]) : null,
            },
            cancellation);
    }
}
