using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Committees;

/// <summary>Puts a committee into force from the day of the party organisation's resolution (000 §7.1.3).</summary>
internal sealed class CommitteeEffect(GradingDb db, DraftDesk desk, ICardPosts cards) : IApprovalEffect
{
    public ApprovalMatter Matter => ApprovalMatter.Committee;

    public async Task<string?> TextAsync(long @object, CancellationToken cancellation) =>
        await desk.DraftAsync(new UnitId(@object), cancellation) is { } draft ? Canon.Write(draft.Text) : null;

    public async Task<Result> ApprovedAsync(ApprovalCard approval, DateOnly effectiveOn, CancellationToken cancellation)
    {
        var unit = new UnitId(approval.Object);
        if (await desk.DraftAsync(unit, cancellation) is not { } draft)
        {
            return new NothingThere();
        }

        if (Composition.Check(draft.Composition, draft.SmallerThanFiveReason).Refused(out var fault))
        {
            return fault;
        }

        var versions = await Versions.AllAsync(db, unit, cancellation);
        if (versions.LastOrDefault() is { } last && last.InForceFrom > effectiveOn)
        {
            return new LaterVersionOnRecord(last.InForceFrom);
        }

        db.Add(Committee.Approve(approval, effectiveOn, unit, await Versions.NextAsync(db, unit, cancellation), draft.Text));
        db.Remove(draft);
        await TellAsync(unit, draft, versions.LastOrDefault(), cancellation);
        return Result.Done;
    }

    public Task UnlockedAsync(ApprovalCard approval, CancellationToken cancellation) =>
        cards.RefreshAsync(CommitteeCards.Committee, approval.Object, null, cancellation);

    /// <summary>Everybody with a seat gets the card; for who has none any more it is no longer work.</summary>
    private async Task TellAsync(UnitId unit, CommitteeDraft draft, Committee? before, CancellationToken cancellation)
    {
        foreach (var seat in draft.Seats)
        {
            await cards.PostAsync(seat.Person, CommitteeCards.Committee, unit.Value, null, cancellation);
        }

        foreach (var gone in before?.Seats.Where(old => draft.Seats.All(seat => seat.Person != old.Person)) ?? [])
        {
            await cards.SettleAsync(CommitteeCards.Committee, unit.Value, gone.Person, cancellation);
        }

        await cards.RefreshAsync(CommitteeCards.Committee, unit.Value, null, cancellation);
    }
}
