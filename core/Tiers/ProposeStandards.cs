using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Sends the draft to the unit's party organisation (000 §7.2.3). Once a round was opened only as an adjustment with its reason (000 §11.1; R19).</summary>
public sealed class ProposeStandards(GradingDb db, IAccess access, IApprovals approvals, IRoundResults rounds, StandardsBook book)
{
    internal const int LongestReason = 400;

    public async Task<Result<ApprovalId>> RunAsync(PersonId actor, StandardsId id, int revision, string? adjustmentReason, CancellationToken cancellation)
    {
        var standards = await db.Set<Standards>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (standards is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.ProposeForUnit, standards.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var reason = string.IsNullOrWhiteSpace(adjustmentReason) ? null : adjustmentReason.Trim();
        if (reason?.Length > LongestReason)
        {
            return new ReasonTooLong(LongestReason);
        }

        var allowed = await book.AllowedAsync(standards.Unit, cancellation);
        return allowed.Refused(out refusal) ? refusal : await db.WriteWholeAsync(
            () => StageAsync(actor, id, revision, reason, allowed.Value, cancellation), cancellation);
    }

    /// <summary>Why standards could not go on their way now; null when they could.</summary>
    internal static async Task<Error?> FixedAsync(IRoundResults rounds, Standards standards, string? reason, CancellationToken cancellation) =>
        reason is null && await rounds.OpenedUtcAsync(standards.Unit, standards.Year, standards.Form, cancellation) is { } opened
            ? new StandardsAreFixed(GroupTime.DateOf(opened))
            : null;

    private async Task<Result<ApprovalId>> StageAsync(
        PersonId actor, StandardsId id, int revision, string? reason, LevelsAllowed allowed, CancellationToken cancellation)
    {
        var standards = await db.Set<Standards>().SingleAsync(each => each.Id == id, cancellation);
        if (standards.Locked)
        {
            return new StandardsUnderWay();
        }

        if (standards.Revision != revision)
        {
            return new DraftChangedMeanwhile();
        }

        var text = await book.TextAsync(standards, cancellation);
        if ((CheckStandards.Run(standards.Draft, allowed.Sales) ?? await FixedAsync(rounds, standards, reason, cancellation)
            ?? await UnchangedAsync(standards, text, cancellation)) is { } wrong)
        {
            return wrong;
        }

        standards.Send(reason);
        return await approvals.ProposeAsync(
            new Proposal(ApprovalMatter.Standards, id.Value, standards.Unit, standards.Year, actor, text, reason), cancellation);
    }

    private async Task<Error?> UnchangedAsync(Standards standards, string text, CancellationToken cancellation)
    {
        var hash = Canon.Hash(text);
        return await db.Set<StandardsVersion>().AnyAsync(
            version => version.Standards == standards.Id && version.Number == standards.InForce && version.Hash == hash, cancellation)
            ? new StandardsUnchanged()
            : null;
    }
}

/// <summary>What happens to standards at the end of their route.</summary>
internal sealed class StandardsApproval(GradingDb db, IRoundResults rounds, StandardsBook book) : IApprovalEffect
{
    public ApprovalMatter Matter => ApprovalMatter.Standards;

    public async Task<string?> TextAsync(long @object, CancellationToken cancellation) =>
        await db.Set<Standards>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == new StandardsId(@object), cancellation) is { } standards
            ? await book.TextAsync(standards, cancellation)
            : null;

    public async Task<Result> ApprovedAsync(ApprovalCard approval, DateOnly effectiveOn, CancellationToken cancellation)
    {
        var standards = await FindAsync(approval, cancellation);
        if (await ProposeStandards.FixedAsync(rounds, standards, standards.AdjustmentReason, cancellation) is { } late)
        {
            return late;
        }

        db.Add(standards.Approve(await book.TextAsync(standards, cancellation), approval.Id, effectiveOn));
        return Result.Done;
    }

    public async Task UnlockedAsync(ApprovalCard approval, CancellationToken cancellation) => (await FindAsync(approval, cancellation)).Unlock();

    private Task<Standards> FindAsync(ApprovalCard approval, CancellationToken cancellation) =>
        db.Set<Standards>().SingleAsync(each => each.Id == new StandardsId(approval.Object), cancellation);
}
