using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Committees;

/// <summary>The wish to have a draft approved. <paramref name="Version"/> is that of the draft the person looked at.</summary>
/// <param name="Reason">Why there are fewer than five voting members; needed only then.</param>
public sealed record ProposeCommitteeRequest(PersonId Actor, UnitId Unit, int Version, string? Reason);

/// <summary>
/// Sends a unit's draft to its party organisation (000 §7.1.3): checked, frozen as a text, and locked until it is decided. Every version has
/// the unit as its object, so a change comes with its difference.
/// </summary>
public sealed class ProposeCommittee(GradingDb db, IAccess access, IApprovals approvals, ICardPosts cards, DraftDesk desk)
{
    private const int LongestReason = 400;

    public async Task<Result<ApprovalId>> RunAsync(ProposeCommitteeRequest request, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(request.Actor, GradingAction.ProposeForUnit, request.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var reason = request.Reason?.Trim().Normalize() is { Length: > 0 } written ? written : null;
        if (reason is not null && (reason.Length > LongestReason || reason.EnumerateRunes().Any(IsInvisible)))
        {
            return new ReasonUnreadable(LongestReason);
        }

        try
        {
            return await db.WriteAsync(() => ProposeAsync(request, reason, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            return new DraftChangedMeanwhile();
        }
    }

    private async Task<Result<ApprovalId>> ProposeAsync(ProposeCommitteeRequest request, string? reason, CancellationToken cancellation)
    {
        if (await desk.IsUnderWayAsync(request.Unit, cancellation))
        {
            return new CommitteeUnderWay();
        }

        var inForce = await desk.InForceAsync(request.Unit, cancellation);
        var draft = await desk.DraftAsync(request.Unit, cancellation);
        if ((draft?.Version ?? 0) != request.Version)
        {
            return new DraftChangedMeanwhile();
        }

        if (draft is null)
        {
            db.Add(draft = CommitteeDraft.Begin(request.Unit, inForce, request.Actor));
        }

        var voters = draft.Composition.Count(seat => seat.Duty != CommitteeDuty.Secretary);
        var kept = voters < Composition.Usual ? reason : null;
        var checkedDraft = Composition.Check(draft.Composition, kept);
        return checkedDraft.Error is { } fault ? Refuse(fault)
            : inForce is not null && IsSame(draft, kept, inForce) ? Refuse(new NothingChanged())
            : await StageAsync(request, draft, kept, cancellation);
    }

    private async Task<Result<ApprovalId>> StageAsync(ProposeCommitteeRequest request, CommitteeDraft draft, string? reason, CancellationToken cancellation)
    {
        var people = await desk.PeopleAsync(cancellation);
        if (draft.Seats.FirstOrDefault(seat => !people.ContainsKey(seat.Person)) is { } lost)
        {
            return Refuse(new NotOfTheUnit(lost.Name));
        }

        draft.Freeze(people, CompositionWarnings.Of(draft.Composition, person => people[person].Position), reason, request.Actor);

        // The year of the data that is being rated today.
        var year = desk.Today.Year - 1;
        var proposed = await approvals.ProposeAsync(
            new Proposal(ApprovalMatter.Committee, request.Unit.Value, request.Unit, year, request.Actor, Canon.Write(draft.Text)), cancellation);
        if (proposed.Refused(out var refusal))
        {
            return Refuse(refusal);
        }

        await cards.RefreshAsync(CommitteeCards.Committee, request.Unit.Value, null, cancellation);
        return proposed;
    }

    /// <summary>Leaves the draft as it was: what was noted in this unit of work is not to be saved.</summary>
    private Result<ApprovalId> Refuse(Error refusal)
    {
        db.ChangeTracker.Clear();
        return refusal;
    }

    private static bool IsSame(CommitteeDraft draft, string? reason, Committee inForce) => reason == inForce.SmallerThanFiveReason
        && draft.Composition.ToHashSet().SetEquals(CommitteeRolls.Seats(inForce));

    /// <summary>What reorders or hides its neighbours on a card.</summary>
    private static bool IsInvisible(Rune rune) => Rune.IsControl(rune) || rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format;
}

/// <summary>Kind of the card of a unit's committee; its subject is the unit's id.</summary>
public static class CommitteeCards
{
    public const string Committee = "committee";
}
