using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>Progress with a target as it was typed.</summary>
/// <param name="Text">What happened; when the customer declined, why.</param>
public sealed record TypedProgress(Intention? Intention, DateOnly? On, string? Text);

/// <summary>
/// What became of a target: intention and progress with its date, and at last the contract, which is final (001 §6.1). Headquarters sees it at once.
/// The same form sent twice is recorded once; one that is older than the last change is refused.
/// </summary>
public sealed class RecordProgress(GradingDb db, ProgrammesGround ground, ICustomers customers, IFileEvents files, ICardPosts cards)
{
    /// <summary>Longest note.</summary>
    public const int Longest = 2000;

    public async Task<Result> NoteAsync(PersonId actor, TargetId id, int version, TypedProgress typed, CancellationToken cancellation)
    {
        var found = await ground.TargetAsync(actor, id, GradingAction.RunProgramme, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (typed.Intention is not { } intention)
        {
            return new ProgressNeedsIntention();
        }

        var text = ProgrammesGround.Needed("text", typed.Text, Longest);
        var day = DayOf(typed.On, found.Value.Programme);
        if (text.Refused(out refusal) || day.Refused(out refusal))
        {
            return refusal;
        }

        return await ChangeAsync(
            id,
            async (target, programme) =>
            {
                if (target.Version != version)
                {
                    var last = await LastAsync(id, cancellation);
                    return last is not null && last.By == actor && last.On == day.Value && last.Intention == intention && last.Text == text.Value
                        ? Result.Done : new ProgrammeChangedMeanwhile();
                }

                if (target.Reached == FunnelStep.Signed)
                {
                    return new ContractIsSigned(target.ContractNumber, target.ContractOn!.Value);
                }

                target.Progress(intention, day.Value);
                db.Add(ProgrammeEntry.Of(programme.Id, id, ProgrammeStep.Progress, day.Value, intention, text.Value, actor, ground.NowUtc, target.Version));
                return Result.Done;
            },
            cancellation);
    }

    /// <summary>Number and day of the contract; final. The customer's file is due for an update (002 §6.2.1 b).</summary>
    public async Task<Result> SignAsync(PersonId actor, TargetId id, string? number, DateOnly? on, CancellationToken cancellation)
    {
        var found = await ground.TargetAsync(actor, id, GradingAction.RunProgramme, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var words = ProgrammesGround.Needed("number", number, ProgrammeTarget.LongestNumber);
        var day = DayOf(on, found.Value.Programme);
        if (words.Refused(out refusal) || day.Refused(out refusal))
        {
            return refusal;
        }

        return await ChangeAsync(
            id,
            async (target, programme) =>
            {
                if (target.Reached == FunnelStep.Signed)
                {
                    return target.ContractNumber == words.Value && target.ContractOn == day.Value
                        ? Result.Done : new ContractIsSigned(target.ContractNumber, target.ContractOn!.Value);
                }

                if (target.Intention == Intention.Declined)
                {
                    return new TargetHasDeclined();
                }

                target.Sign(words.Value, day.Value);
                db.Add(ProgrammeEntry.Of(programme.Id, id, ProgrammeStep.Signed, day.Value, Intention.Agreed, words.Value, actor, ground.NowUtc, target.Version));
                await files.HappenedAsync([target.Customer], FileEvent.FurtherContract, day.Value, cancellation);
                return Result.Done;
            },
            cancellation);
    }

    private Result<DateOnly> DayOf(DateOnly? on, Programme programme) =>
        on is { } day && day <= ground.Today && day >= programme.From.AddYears(-1) ? day : new ProgressDayIsWrong();

    private async Task<ProgrammeEntry?> LastAsync(TargetId id, CancellationToken cancellation) => await db.Set<ProgrammeEntry>().AsNoTracking()
        .Where(entry => entry.Target == id).OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);

    private async Task<Result> ChangeAsync(TargetId id, Func<ProgrammeTarget, Programme, Task<Result>> change, CancellationToken cancellation)
    {
        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var target = await db.Set<ProgrammeTarget>().SingleAsync(each => each.Id == id, cancellation);
                var programme = await db.Set<Programme>().AsNoTracking().SingleAsync(each => each.Id == target.Programme, cancellation);
                if (ground.EndOf(programme) is { } end)
                {
                    return end;
                }

                // A customer that went to another unit is that unit's to look after.
                if ((await customers.OfAsync([target.Customer], cancellation)) is not [{ } customer] || customer.Unit != target.Unit)
                {
                    return new TargetOfAnotherUnit();
                }

                if ((await change(target, programme)).Refused(out var refusal))
                {
                    return refusal;
                }

                var part = await db.Set<ProgrammeUnit>().AsNoTracking().Where(part => part.Programme == programme.Id && part.Unit == target.Unit)
                    .Select(part => part.Id).SingleAsync(cancellation);
                await cards.RefreshAsync(ProgrammeCards.Unit, part.Value, null, cancellation);
                await cards.RefreshAsync(ProgrammeCards.Programme, programme.Id.Value, null, cancellation);
                return true;
            },
            cancellation);
        return done.Refused(out var refused) ? refused : Result.Done;
    }
}
