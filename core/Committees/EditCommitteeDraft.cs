using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Committees;

/// <summary>One change of a draft.</summary>
public abstract record DraftChange
{
    private DraftChange()
    {
    }

    /// <summary>Somebody of the unit, or of a unit below it, joins.</summary>
    public sealed record Add(PersonId Person, CommitteeDuty Duty) : DraftChange;

    /// <summary>Somebody gets another duty.</summary>
    public sealed record Give(PersonId Person, CommitteeDuty Duty) : DraftChange;

    /// <summary>Somebody leaves.</summary>
    public sealed record Remove(PersonId Person) : DraftChange;

    /// <summary>The draft is thrown away; the next one begins with the committee in force.</summary>
    public sealed record StartOver : DraftChange;
}

/// <summary>Notes a change in the draft of a unit's committee; it is made with the first one (R07). Any composition can be noted.</summary>
public sealed class EditCommitteeDraft(GradingDb db, IAccess access, DraftDesk desk)
{
    public async Task<Result> RunAsync(PersonId actor, UnitId unit, DraftChange change, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ProposeForUnit, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (change is DraftChange.Add add && await ForeignAsync(add.Person, unit, cancellation) is { } foreign)
        {
            return foreign;
        }

        try
        {
            return await db.WriteAsync(() => ChangeAsync(actor, unit, change, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            return new DraftChangedMeanwhile();
        }
    }

    private async Task<Error?> ForeignAsync(PersonId person, UnitId unit, CancellationToken cancellation) =>
        !(await desk.PeopleAsync(cancellation)).TryGetValue(person, out var card) ? new NotOfTheUnit("")
        : (await desk.ReachAsync(unit, cancellation)).Contains(card.Unit) ? null : new NotOfTheUnit(card.Name);

    private async Task<Result> ChangeAsync(PersonId actor, UnitId unit, DraftChange change, CancellationToken cancellation)
    {
        if (await desk.IsUnderWayAsync(unit, cancellation))
        {
            return new CommitteeUnderWay();
        }

        var stored = await desk.DraftAsync(unit, cancellation);
        if (change is DraftChange.StartOver)
        {
            if (stored is not null)
            {
                db.Remove(stored);
            }

            return Result.Done;
        }

        var draft = stored ?? CommitteeDraft.Begin(unit, await desk.InForceAsync(unit, cancellation), actor);
        var changed = change switch
        {
            DraftChange.Add add => draft.Add(add.Person, add.Duty, actor),
            DraftChange.Give give => draft.Give(give.Person, give.Duty, actor),
            DraftChange.Remove remove => draft.Remove(remove.Person, actor),
            _ => throw new InvalidOperationException($"change {change.GetType().Name}"),
        };
        if (stored is null && changed.Error is null)
        {
            db.Add(draft);
        }

        return changed;
    }
}
