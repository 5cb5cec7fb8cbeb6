using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// What happens to a list at the end of its route: awards are made, for one year from the approval (R09). An adjusted list keeps the end of the
/// first: who has the same level keeps the award, who is no longer on it loses it.
/// </summary>
internal sealed class VipListApproval(GradingDb db, RatedLevels levels, GrantAwards awards, TellFiles files) : IApprovalEffect
{
    public ApprovalMatter Matter => ApprovalMatter.VipList;

    public async Task<string?> TextAsync(long @object, CancellationToken cancellation)
    {
        var list = await db.Set<VipList>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == new VipListId(@object), cancellation);
        return list is null ? null : await TextAsync(list, cancellation);
    }

    public async Task<Result> ApprovedAsync(ApprovalCard approval, DateOnly effectiveOn, CancellationToken cancellation)
    {
        var list = await FindAsync(approval, cancellation);

        // A later year's list may have come into force while this one was on its way: its awards are not to be replaced by older ones.
        var later = await db.Set<VipList>().Where(each => each.Unit == list.Unit && each.Form == list.Form && each.Year > list.Year && each.InForce > 0)
            .Select(each => (int?)each.Year).MaxAsync(cancellation);
        if (later is { } newer)
        {
            return new LaterListInForce(newer);
        }

        var text = await TextAsync(list, cancellation) ?? throw new InvalidOperationException($"list {list.Id.Value} has no result any more");
        var before = await db.Set<VipListVersion>().AsNoTracking()
            .FirstOrDefaultAsync(version => version.List == list.Id && version.Number == list.InForce, cancellation);
        if (before is not null && before.Until < effectiveOn)
        {
            return new ListHasLapsed(before.Until);
        }

        var period = before is null ? AwardPeriod.Of(effectiveOn) : new AwardPeriod(effectiveOn, before.Until);
        db.Add(list.Approve(text, approval.Id, period));
        var ended = await AwardAsync(list, VipListText.Read(text), approval.Id, period, cancellation);
        await files.FinalAsync([.. VipListText.Read(text).Lines.Select(line => line.Subject).Union(ended)], effectiveOn, cancellation);
        return Result.Done;
    }

    public async Task UnlockedAsync(ApprovalCard approval, CancellationToken cancellation) => (await FindAsync(approval, cancellation)).Unlock();

    /// <summary>Whose awards ended without another.</summary>
    private async Task<IReadOnlyList<SubjectId>> AwardAsync(VipList list, VipListText text, ApprovalId approval, AwardPeriod period, CancellationToken cancellation)
    {
        var ended = new List<SubjectId>();
        var named = text.Lines.Where(line => line.Level is not null).ToDictionary(line => line.Subject, line => line.Level!.Value);
        var kept = new HashSet<SubjectId>();
        foreach (var running in await awards.RunningAsync(list.Unit, list.Form, period.From, cancellation))
        {
            if (running.Origin != AwardOrigin.List || running.Year != list.Year)
            {
                continue;
            }

            if (!named.TryGetValue(running.Subject, out var level))
            {
                running.End(period.From, AwardEnd.Adjusted);
                ended.Add(running.Subject);
            }
            else if (level == running.Level)
            {
                kept.Add(running.Subject);
            }
        }

        await awards.StageAsync(
            [
                .. named.Where(pair => !kept.Contains(pair.Key)).Select(pair =>
                    Award.Grant(pair.Key, list.Unit, list.Form, pair.Value, list.Year, AwardOrigin.List, approval, period)),
            ],
            cancellation);
        return ended;
    }

    private async Task<string?> TextAsync(VipList list, CancellationToken cancellation)
    {
        var proposal = await levels.ProposeAsync(list.Unit, list.Year, list.Form, cancellation);
        return proposal.Error is null ? VipListText.Write(list.Id, proposal.Value) : null;
    }

    private Task<VipList> FindAsync(ApprovalCard approval, CancellationToken cancellation) =>
        db.Set<VipList>().SingleAsync(each => each.Id == new VipListId(approval.Object), cancellation);
}
