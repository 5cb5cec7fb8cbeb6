using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>Publishes a programme to its units, moves its last day, and closes it with a result; each step goes into its history.</summary>
public sealed class LeadProgramme(GradingDb db, ProgrammesGround ground, IAccess access, ICardPosts cards)
{
    /// <summary>Every unit concerned finds it among its work.</summary>
    public Task<Result> PublishAsync(PersonId actor, ProgrammeId id, int version, CancellationToken cancellation) => StepAsync(
        actor, id,
        async programme =>
        {
            if (programme.State != ProgrammeState.Draft)
            {
                return programme.State == ProgrammeState.Closed ? new ProgrammeIsClosed(programme.ClosedOn!.Value) : Result.Done;
            }

            if (programme.Version != version)
            {
                return new ProgrammeChangedMeanwhile();
            }

            var parts = await db.Set<ProgrammeUnit>().AsNoTracking().Where(part => part.Programme == id).ToListAsync(cancellation);
            if (parts.Count == 0)
            {
                return new ProgrammeNeedsUnits();
            }

            if (programme.Until < ground.Today)
            {
                return new ProgrammePeriodIsOver();
            }

            programme.Publish(ground.Today);
            Note(programme, ProgrammeStep.Published, "", actor);
            await cards.PostAsync(actor, ProgrammeCards.Programme, id.Value, null, cancellation);
            foreach (var part in parts)
            {
                foreach (var person in await access.PeopleAsync(GradingAction.RunProgramme, part.Unit, cancellation))
                {
                    await cards.PostAsync(person, ProgrammeCards.Unit, part.Id.Value, DueUtc(programme.Until), cancellation);
                }
            }

            return Result.Done;
        },
        cancellation);

    /// <summary>A later last day. One that has ended by its day goes on.</summary>
    public Task<Result> ExtendAsync(PersonId actor, ProgrammeId id, DateOnly? until, CancellationToken cancellation) => StepAsync(
        actor, id,
        async programme =>
        {
            if (programme.State != ProgrammeState.Published)
            {
                return programme.State == ProgrammeState.Closed ? new ProgrammeIsClosed(programme.ClosedOn!.Value) : new ProgrammeIsDraft();
            }

            if (until is not { } day || day > programme.From.AddYears(3) || day < programme.Until)
            {
                return new ProgrammePeriodIsWrong();
            }

            if (day < ground.Today)
            {
                return new ProgrammePeriodIsOver();
            }

            if (day == programme.Until)
            {
                return Result.Done;
            }

            programme.Extend(day);
            Note(programme, ProgrammeStep.Extended, "", actor, day);
            await RefreshAsync(id, settle: false, cancellation);
            return Result.Done;
        },
        cancellation);

    /// <summary>Ends it with what came of it; nobody owes anything any more.</summary>
    public Task<Result> CloseAsync(PersonId actor, ProgrammeId id, string? outcome, CancellationToken cancellation) => StepAsync(
        actor, id,
        async programme =>
        {
            var words = ProgrammesGround.Needed("outcome", outcome, Programme.Long);
            if (programme.State != ProgrammeState.Published)
            {
                return programme.State == ProgrammeState.Draft ? new ProgrammeIsDraft()
                    : words.Error is null && words.Value == programme.Outcome ? Result.Done : new ProgrammeIsClosed(programme.ClosedOn!.Value);
            }

            if (words.Refused(out var refusal))
            {
                return refusal;
            }

            programme.Close(words.Value, ground.Today);
            Note(programme, ProgrammeStep.Closed, words.Value, actor);
            await RefreshAsync(id, settle: true, cancellation);
            return Result.Done;
        },
        cancellation);

    internal static DateTime DueUtc(DateOnly day) => GroupTime.ToUtc(day.ToDateTime(new TimeOnly(18, 0)));

    private async Task RefreshAsync(ProgrammeId id, bool settle, CancellationToken cancellation)
    {
        foreach (var part in await db.Set<ProgrammeUnit>().AsNoTracking().Where(part => part.Programme == id).Select(part => part.Id).ToListAsync(cancellation))
        {
            if (settle)
            {
                await cards.SettleAsync(ProgrammeCards.Unit, part.Value, null, cancellation);
            }

            await cards.RefreshAsync(ProgrammeCards.Unit, part.Value, null, cancellation);
        }

        if (settle)
        {
            await cards.SettleAsync(ProgrammeCards.Programme, id.Value, null, cancellation);
        }
    }

    private void Note(Programme programme, ProgrammeStep step, string text, PersonId actor, DateOnly? on = null) =>
        db.Add(ProgrammeEntry.Of(programme.Id, null, step, on ?? ground.Today, null, text, actor, ground.NowUtc, programme.Version));

    private async Task<Result> StepAsync(PersonId actor, ProgrammeId id, Func<Programme, Task<Result>> step, CancellationToken cancellation)
    {
        if ((await ground.LedAsync(actor, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                if ((await step(await db.Set<Programme>().SingleAsync(each => each.Id == id, cancellation))).Refused(out var refused))
                {
                    return refused;
                }

                await cards.RefreshAsync(ProgrammeCards.Programme, id.Value, null, cancellation);
                return true;
            },
            cancellation);
        return done.Refused(out refusal) ? refusal : Result.Done;
    }
}
