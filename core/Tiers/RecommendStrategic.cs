using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Writes the market department's recommendation and sends it on its way (000 §8.2); the draft lies in the database.</summary>
public sealed class RecommendStrategic(
    GradingDb db, IAccess access, IDeciders deciders, StrategicCandidates candidates, ISubjects subjects, IAwards awards, IApprovals approvals, TimeProvider clock)
{
    /// <summary>Customers on one list.</summary>
    public const int Most = 100;

    /// <summary>Characters of one recommendation: the whole list has to be read by those who decide.</summary>
    public const int LongestWords = 400;

    /// <summary>Recommends a customer, or says something else about one that is recommended.</summary>
    public Task<Result<StrategicListId>> AddAsync(PersonId actor, SubjectId subject, string? words, CancellationToken cancellation) => ChangeAsync(
        actor,
        async list =>
        {
            var said = WrittenText.Tidy(words, LongestWords);
            if (said.Refused(out var refusal))
            {
                return refusal;
            }

            if (await TroubleAsync([subject], cancellation) is { } trouble)
            {
                return trouble;
            }

            var name = (await subjects.OfAsync([subject], cancellation))[0].Name;
            if (said.Value is not { } text)
            {
                return new StrategicNeedsWords(name);
            }

            var entries = await db.Set<StrategicEntry>().Where(entry => entry.List == list.Id).ToListAsync(cancellation);
            var now = clock.GetUtcNow().UtcDateTime;
            if (entries.Find(entry => entry.Subject == subject) is { } kept)
            {
                kept.Say(text, actor, now);
            }
            else if (entries.Count >= Most)
            {
                return new StrategicListIsFull(Most);
            }
            else
            {
                db.Add(StrategicEntry.Of(list.Id, subject, text, actor, now));
            }

            list.Touch();
            return list.Id;
        },
        cancellation);

    /// <summary>Takes a customer off the draft; one that is not on it is off already.</summary>
    public Task<Result<StrategicListId>> RemoveAsync(PersonId actor, SubjectId subject, CancellationToken cancellation) => ChangeAsync(
        actor,
        async list =>
        {
            if (await db.Set<StrategicEntry>().FirstOrDefaultAsync(entry => entry.List == list.Id && entry.Subject == subject, cancellation) is { } entry)
            {
                db.Remove(entry);
                list.Touch();
            }

            return list.Id;
        },
        cancellation);

    /// <summary>Sends the list on its way: party organisation of the market department, then resource committee.</summary>
    public Task<Result<StrategicListId>> ProposeAsync(PersonId actor, CancellationToken cancellation) => ChangeAsync(
        actor,
        async list =>
        {
            var recommended = await db.Set<StrategicEntry>().AsNoTracking().Where(entry => entry.List == list.Id).Select(entry => entry.Subject).ToListAsync(cancellation);
            if (recommended.Count == 0)
            {
                return new StrategicListIsEmpty();
            }

            if (await TroubleAsync(recommended, cancellation) is { } trouble)
            {
                return trouble;
            }

            list.Propose();
            var proposed = await approvals.ProposeAsync(
                new Proposal(
                    ApprovalMatter.StrategicList, list.Id.Value, list.Unit, list.Year, actor, await candidates.WriteAsync(list, cancellation), list.AdjustmentReason),
                cancellation);
            return proposed.Refused(out var refusal) ? refusal : list.Id;
        },
        cancellation);

    /// <summary>Opens an approved list for a change in mid-year (000 §11.1).</summary>
    public async Task<Result<StrategicListId>> AdjustAsync(PersonId actor, string? reason, CancellationToken cancellation)
    {
        var headquarters = await deciders.HeadquartersAsync(cancellation);
        if ((await access.DemandAsync(actor, GradingAction.ProposeForGroup, headquarters, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var words = WrittenText.Tidy(reason, Prose.Long / 2);
        if (words.Refused(out refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync<StrategicListId>(
            async () =>
            {
                var list = await db.Set<StrategicList>().FirstOrDefaultAsync(each => each.Year == candidates.Year, cancellation);
                if (list is not { State: StrategicState.Approved })
                {
                    return list is { State: StrategicState.UnderWay } ? new StrategicListIsUnderWay() : new StrategicListIsDraft();
                }

                if (words.Value is not { } said)
                {
                    return new StrategicNeedsReason();
                }

                list.Adjust(said);
                return list.Id;
            },
            cancellation);
    }

    private async Task<Result<StrategicListId>> ChangeAsync(
        PersonId actor, Func<StrategicList, Task<Result<StrategicListId>>> change, CancellationToken cancellation)
    {
        var headquarters = await deciders.HeadquartersAsync(cancellation);
        if ((await access.DemandAsync(actor, GradingAction.ProposeForGroup, headquarters, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync(
            async () =>
            {
                var list = await db.Set<StrategicList>().FirstOrDefaultAsync(each => each.Year == candidates.Year, cancellation);
                if (list is null)
                {
                    list = StrategicList.Draft(headquarters, candidates.Year);
                    db.Add(list);
                }

                return list.State switch
                {
                    StrategicState.UnderWay => new StrategicListIsUnderWay(),
                    StrategicState.Approved => new StrategicListIsApproved(),
                    _ => await change(list),
                };
            },
            cancellation);
    }

    /// <summary>Names the first who is not on its unit's highest level, with the best level it holds today.</summary>
    private async Task<Error?> TroubleAsync(IReadOnlyCollection<SubjectId> recommended, CancellationToken cancellation)
    {
        var standing = (await candidates.OfAsync(recommended, cancellation)).Select(candidate => candidate.Subject).ToHashSet();
        var missing = recommended.Where(subject => !standing.Contains(subject)).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        if ((await subjects.OfAsync(missing, cancellation)).FirstOrDefault() is not { } first)
        {
            return new NothingThere();
        }

        var today = candidates.Today;
        var best = (await awards.OfAsync([first.Id], cancellation))[first.Id]
            .Where(award => award.Level != TierLevel.Strategic && award.From <= today && today <= award.Until && (award.EndedOn is not { } ended || today < ended))
            .Select(award => (TierLevel?)award.Level).Min();
        return new NotOnHighestLevel(first.Name, best);
    }
}
