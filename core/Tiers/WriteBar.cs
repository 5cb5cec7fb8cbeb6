using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Begins a bar, describes it, and throws it away again as long as it is a draft.</summary>
public sealed class WriteBar(GradingDb db, BarGround ground, ISubjects subjects, TimeProvider clock)
{
    /// <summary>Rated years back from this calendar year that can be barred; the rating held now rates last year.</summary>
    private const int YearsBack = 2;

    /// <summary>The years that can be chosen, the likeliest first.</summary>
    public IReadOnlyList<int> Years => [Today.Year - 1, Today.Year, Today.Year - YearsBack];

    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    /// <summary>A draft about the customer; the person's own one from before when there is one.</summary>
    public async Task<Result<BarId>> StartAsync(PersonId actor, SubjectId subject, CancellationToken cancellation)
    {
        if ((await subjects.OfAsync([subject], cancellation)).SingleOrDefault() is not { } card)
        {
            return new NothingThere();
        }

        var unit = await ground.UnitForAsync(actor, card, cancellation);
        if (unit.Refused(out var refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync<BarId>(
            async () =>
            {
                var kept = await db.Set<Bar>().AsNoTracking()
                    .FirstOrDefaultAsync(bar => bar.Subject == subject && bar.By == actor && bar.Unit == unit.Value && bar.State == BarState.Draft, cancellation);
                if (kept is not null)
                {
                    return kept.Id;
                }

                var bar = Bar.Draft(subject, unit.Value, Years[0], actor, clock.GetUtcNow().UtcDateTime);
                db.Add(bar);
                return bar.Id;
            },
            cancellation);
    }

    /// <summary>Sets year, cause and what happened.</summary>
    public async Task<Result> DescribeAsync(PersonId actor, BarId id, int year, BarCause? cause, string? text, CancellationToken cancellation)
    {
        var words = WrittenText.Tidy(text, Prose.Long);
        return await ChangeAsync(
            actor,
            id,
            bar =>
            {
                if (!Years.Contains(year))
                {
                    return Task.FromResult<Result<bool>>(new BarYearIsWrong(Years.Min(), Years.Max()));
                }

                if (cause is not { } named)
                {
                    return Task.FromResult<Result<bool>>(new BarNeedsCause());
                }

                if (words.Refused(out var refusal))
                {
                    return Task.FromResult<Result<bool>>(refusal);
                }

                if (words.Value is not { } said)
                {
                    return Task.FromResult<Result<bool>>(new BarNeedsText());
                }

                bar.Describe(year, named, said);
                return Task.FromResult<Result<bool>>(true);
            },
            cancellation);
    }

    /// <summary>Throws the draft away; what has been in force is never deleted.</summary>
    public Task<Result> DropAsync(PersonId actor, BarId id, CancellationToken cancellation) => ChangeAsync(
        actor,
        id,
        async bar =>
        {
            db.RemoveRange(await db.Set<BarEvidence>().Where(evidence => evidence.Bar == id).ToListAsync(cancellation));
            db.Remove(bar);
            return true;
        },
        cancellation);

    /// <summary>Changes a draft the person may write.</summary>
    internal async Task<Result> ChangeAsync(PersonId actor, BarId id, Func<Bar, Task<Result<bool>>> change, CancellationToken cancellation)
    {
        if ((await ground.ToWriteAsync(actor, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var changed = await db.WriteWholeAsync(
            async () => await db.Set<Bar>().FirstOrDefaultAsync(bar => bar.Id == id, cancellation) switch
            {
                null => new NothingThere(),
                { State: BarState.InForce } => new BarIsInForce(),
                { State: BarState.Lifted } lifted => new BarIsLifted(lifted.LiftedOn!.Value),
                var draft => await change(draft),
            },
            cancellation);
        return changed.Refused(out refusal) ? refusal : Result.Done;
    }
}
