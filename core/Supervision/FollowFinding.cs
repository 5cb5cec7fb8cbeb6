using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>
/// The way of a finding: the unit names who corrects it and by when, says what was done; a finding of headquarters is then closed, or sent
/// back, by headquarters and nobody else (000 §10.2).
/// </summary>
public sealed class FollowFinding(GradingDb db, IAccess access, IDirectory directory, ICardPosts cards, TimeProvider clock)
{
    /// <summary>Names who corrects it and by when; can be changed until it is corrected.</summary>
    public async Task<Result> AssignAsync(PersonId actor, FindingId id, PersonId responsible, DateOnly? due, CancellationToken cancellation)
    {
        var found = await FindAsync(actor, id, GradingAction.RunSelfCheck, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var today = GroupTime.DateOf(clock.GetUtcNow());
        if (await directory.PersonAsync(responsible, cancellation) is not { Gone: false } person || person.Unit != found.Value.Unit)
        {
            return new ResponsibleIsNotOfTheUnit();
        }

        if (due is not { } day || day < today || day > today.AddYears(1))
        {
            return new CorrectionDayIsWrong();
        }

        return await ChangeAsync(
            id,
            async finding =>
            {
                if (finding.State is FindingState.Corrected or FindingState.Closed)
                {
                    return finding.State == FindingState.Closed ? new FindingIsClosed() : new CorrectionIsReported();
                }

                finding.Assign(responsible, day);
                await cards.SettleAsync(SupervisionCards.Finding, id.Value, null, cancellation);
                await cards.PostAsync(responsible, SupervisionCards.Finding, id.Value, GroupTime.ToUtc(day.ToDateTime(new TimeOnly(18, 0))), cancellation);
                return Result.Done;
            },
            cancellation);
    }

    /// <summary>Says what was done; by the person named, or whoever runs the unit's self-check.</summary>
    public async Task<Result> CorrectAsync(PersonId actor, FindingId id, string? done, CancellationToken cancellation)
    {
        var named = await db.Set<Finding>().AsNoTracking().AnyAsync(finding => finding.Id == id && finding.Responsible == actor, cancellation);
        var found = await FindAsync(actor, id, named ? GradingAction.ViewUnit : GradingAction.RunSelfCheck, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (Word(done) is not { } word)
        {
            return new CorrectionNeedsWord();
        }

        var headquarters = found.Value.Source == FindingSource.SelfCheck
            ? [] : await access.PeopleAsync(Finding.CloserOf(found.Value.Source), found.Value.Unit, cancellation);
        return await ChangeAsync(
            id,
            async finding =>
            {
                if (finding.State != FindingState.Assigned)
                {
                    return finding.State switch
                    {
                        FindingState.Closed => new FindingIsClosed(),
                        FindingState.Corrected => new CorrectionIsReported(),
                        FindingState.Open or FindingState.Assigned or _ => new FindingIsNotAssigned(),
                    };
                }

                finding.Correct(word, actor, GroupTime.DateOf(clock.GetUtcNow()));
                await cards.SettleAsync(SupervisionCards.Finding, id.Value, null, cancellation);
                foreach (var person in headquarters)
                {
                    await cards.PostAsync(person, SupervisionCards.Finding, id.Value, null, cancellation);
                }

                return Result.Done;
            },
            cancellation);
    }

    /// <summary>Headquarters closes its finding, or sends the correction back with the reason.</summary>
    public async Task<Result> ConfirmAsync(PersonId actor, FindingId id, bool accepted, string? said, CancellationToken cancellation)
    {
        var source = await db.Set<Finding>().AsNoTracking().Where(finding => finding.Id == id).Select(finding => finding.Source).FirstOrDefaultAsync(cancellation);
        var found = await FindAsync(actor, id, Finding.CloserOf(source), cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (found.Value.Source == FindingSource.SelfCheck)
        {
            return new NothingToConfirm();
        }

        var word = Word(said);
        if (word is null && (!accepted || !string.IsNullOrWhiteSpace(said)))
        {
            return new CorrectionNeedsWord();
        }

        return await ChangeAsync(
            id,
            async finding =>
            {
                if (finding.State != FindingState.Corrected)
                {
                    return finding.State == FindingState.Closed ? new FindingIsClosed() : new NothingToConfirm();
                }

                await cards.SettleAsync(SupervisionCards.Finding, id.Value, null, cancellation);
                if (accepted)
                {
                    finding.Close(word ?? "", actor, GroupTime.DateOf(clock.GetUtcNow()));
                }
                else
                {
                    finding.SendBack(word!);
                    await cards.PostAsync(
                        finding.Responsible!.Value, SupervisionCards.Finding, id.Value, GroupTime.ToUtc(finding.DueOn!.Value.ToDateTime(new TimeOnly(18, 0))), cancellation);
                }

                return Result.Done;
            },
            cancellation);
    }

    private static string? Word(string? typed) => typed?.Trim() is { Length: > 0 and <= JudgePoints.Longest } word ? word : null;

    private async Task<Result<Finding>> FindAsync(PersonId actor, FindingId id, GradingAction action, CancellationToken cancellation)
    {
        var finding = await db.Set<Finding>().AsNoTracking().FirstOrDefaultAsync(finding => finding.Id == id, cancellation);
        if (finding is null)
        {
            return new NothingThere();
        }

        return (await access.DemandAsync(actor, action, finding.Unit, cancellation)).Refused(out var refusal) ? refusal : finding;
    }

    private async Task<Result> ChangeAsync(FindingId id, Func<Finding, Task<Result>> change, CancellationToken cancellation)
    {
        try
        {
            return await db.WriteAsync<Result>(
                async () =>
                {
                    var changed = await change(await db.Set<Finding>().SingleAsync(finding => finding.Id == id, cancellation));
                    await cards.RefreshAsync(SupervisionCards.Finding, id.Value, null, cancellation);
                    return changed;
                },
                cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new CheckChangedMeanwhile();
        }
    }
}
