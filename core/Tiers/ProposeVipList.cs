using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// Sends the list that follows from the latest round and the standards in force to the unit's party organisation (000 §7.2.3). A list in force
/// changes only as an adjustment with its reason (000 §11.1; R19).
/// </summary>
public sealed class ProposeVipList(GradingDb db, IAccess access, IApprovals approvals, RatedLevels levels, ICardPosts cards, TimeProvider clock)
{
    public async Task<Result<VipListId>> RunAsync(
        PersonId actor, UnitId unit, int year, GasForm form, string? adjustmentReason, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ProposeForUnit, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var reason = string.IsNullOrWhiteSpace(adjustmentReason) ? null : adjustmentReason.Trim();
        return reason?.Length > ProposeStandards.LongestReason
            ? new ReasonTooLong(ProposeStandards.LongestReason)
            : await db.WriteWholeAsync(() => StageAsync(actor, unit, year, form, reason, cancellation), cancellation);
    }

    private async Task<Result<VipListId>> StageAsync(
        PersonId actor, UnitId unit, int year, GasForm form, string? reason, CancellationToken cancellation)
    {
        var list = await db.Set<VipList>().FirstOrDefaultAsync(each => each.Unit == unit && each.Year == year && each.Form == form, cancellation);
        if (list?.Locked == true)
        {
            return new ListUnderWay();
        }

        var later = await db.Set<VipList>().Where(each => each.Unit == unit && each.Form == form && each.Year > year && each.InForce > 0)
            .Select(each => (int?)each.Year).MaxAsync(cancellation);
        if (later is { } newer)
        {
            return new LaterListInForce(newer);
        }

        var proposal = await levels.ProposeAsync(unit, year, form, cancellation);
        if (proposal.Refused(out var refusal))
        {
            return refusal;
        }

        list ??= db.Add(VipList.Begin(unit, year, form)).Entity;
        var text = VipListText.Write(list.Id, proposal.Value);
        if (await AgainstVersionInForceAsync(list, text, cancellation) is { } wrong)
        {
            return wrong;
        }

        list.Send(reason);
        var proposed = await approvals.ProposeAsync(
            new Proposal(ApprovalMatter.VipList, list.Id.Value, unit, year, actor, text, reason), cancellation);
        if (proposed.Refused(out refusal))
        {
            return refusal;
        }

        await cards.SettleAsync(TierCards.List, list.Id.Value, null, cancellation);
        return list.Id;
    }

    private async Task<Error?> AgainstVersionInForceAsync(VipList list, string text, CancellationToken cancellation)
    {
        var inForce = await db.Set<VipListVersion>().AsNoTracking()
            .FirstOrDefaultAsync(version => version.List == list.Id && version.Number == list.InForce, cancellation);
        return inForce is null ? null
            : inForce.Until < GroupTime.DateOf(clock.GetUtcNow()) ? new ListHasLapsed(inForce.Until)
            : inForce.Text == text ? new ListUnchanged()
            : null;
    }
}
