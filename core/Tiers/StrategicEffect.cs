using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// Makes the approved list the final one: an award of one year for each customer; their VIP awards stay (000 §5.2). On an adjustment those who
/// stay keep their award as it is, those taken off lose it.
/// </summary>
internal sealed class StrategicEffect(
    GradingDb db, IAccess access, StrategicCandidates candidates, ISubjects subjects, Bars bars, GrantAwards grant, TellFiles files, ICardPosts cards) : IApprovalEffect
{
    public ApprovalMatter Matter => ApprovalMatter.StrategicList;

    public async Task<string?> TextAsync(long @object, CancellationToken cancellation) =>
        await FindAsync(@object, cancellation) is { } list ? await candidates.WriteAsync(list, cancellation) : null;

    public async Task<Result> ApprovedAsync(ApprovalCard approval, DateOnly effectiveOn, CancellationToken cancellation)
    {
        var list = await FindAsync(approval.Object, cancellation) ?? throw new InvalidOperationException($"no strategic list {approval.Object}");
        var text = await candidates.WriteAsync(list, cancellation);
        var lines = StrategicText.Read(text).Customers;
        var barred = await bars.OfAsync([.. lines.Select(line => line.Subject)], list.Year, cancellation);
        if (lines.FirstOrDefault(line => barred.Contains(line.Subject)) is { } hit)
        {
            return new SubjectIsBarred(hit.Name, list.Year);
        }

        if (lines.FirstOrDefault(line => line.Holdings.Count == 0) is { } lost)
        {
            return new NotOnHighestLevel(lost.Name, Level: null);
        }

        var ended = await AwardAsync(approval, list, [.. lines.Select(line => line.Subject)], effectiveOn, cancellation);
        list.Approve(text, effectiveOn);
        await files.FinalAsync([.. lines.Select(line => line.Subject).Union(ended)], effectiveOn, cancellation);
        await TellAsync(list, lines, cancellation);
        return Result.Done;
    }

    public async Task UnlockedAsync(ApprovalCard approval, CancellationToken cancellation) => (await FindAsync(approval.Object, cancellation))?.Unlock();

    /// <summary>Who was taken off.</summary>
    private async Task<IReadOnlyList<SubjectId>> AwardAsync(
        ApprovalCard approval, StrategicList list, HashSet<SubjectId> listed, DateOnly effectiveOn, CancellationToken cancellation)
    {
        var running = (await grant.RunningAsync(list.Unit, form: null, effectiveOn, cancellation))
            .Where(award => award.Level == TierLevel.Strategic && award.Year == list.Year).ToList();
        var ended = running.Where(award => !listed.Contains(award.Subject)).ToList();
        foreach (var award in ended)
        {
            award.End(effectiveOn, AwardEnd.Adjusted);
        }

        listed.ExceptWith(running.Select(award => award.Subject));
        var period = AwardPeriod.Of(effectiveOn);
        await grant.StageAsync(
            [.. listed.Select(subject => Award.Grant(
                subject, list.Unit, form: null, TierLevel.Strategic, list.Year, AwardOrigin.Strategic, approval.Id, period))],
            cancellation);
        return [.. ended.Select(award => award.Subject)];
    }

    /// <summary>Headquarters, and the units whose customers are on the list; each sees its own.</summary>
    private async Task TellAsync(StrategicList list, IReadOnlyList<StrategicLine> lines, CancellationToken cancellation)
    {
        var people = new HashSet<PersonId>(await access.PeopleAsync(GradingAction.ProposeForGroup, list.Unit, cancellation));
        foreach (var unit in (await subjects.OfAsync([.. lines.Select(line => line.Subject)], cancellation)).SelectMany(subject => subject.Units).Distinct())
        {
            people.UnionWith(await access.PeopleAsync(GradingAction.ProposeForUnit, unit, cancellation));
        }

        foreach (var person in people)
        {
            await cards.PostAsync(person, SpecialCards.Strategic, list.Id.Value, null, cancellation);
        }
    }

    private Task<StrategicList?> FindAsync(long id, CancellationToken cancellation) =>
        db.Set<StrategicList>().FirstOrDefaultAsync(list => list.Id == new StrategicListId(id), cancellation);
}
