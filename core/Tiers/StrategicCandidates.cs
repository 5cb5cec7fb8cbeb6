using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A customer on a unit's highest level.</summary>
public sealed record StrategicCandidate(SubjectId Subject, string Code, string Name, IReadOnlyList<HighestHolding> Holdings);

/// <summary>
/// 遴选范围 Exactly the customers on each unit's highest level today, which is VIP1 always (annex 3), both forms, and nobody else (000 §8.2).
/// </summary>
public sealed class StrategicCandidates(GradingDb db, ISubjects subjects, IDirectory directory, IRoundResults results, TimeProvider clock)
{
    /// <summary>The rated year whose list is made now.</summary>
    public int Year => Today.Year - 1;

    public DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    /// <summary>All of them, by code.</summary>
    public async Task<IReadOnlyList<StrategicCandidate>> AllAsync(CancellationToken cancellation) =>
        await DescribeAsync(await HeldAsync(db.Set<Award>(), cancellation), cancellation);

    /// <summary>Those of the subjects that are candidates, by code.</summary>
    public async Task<IReadOnlyList<StrategicCandidate>> OfAsync(IReadOnlyCollection<SubjectId> wanted, CancellationToken cancellation) =>
        await DescribeAsync(await HeldAsync(db.Set<Award>().Where(award => wanted.Contains(award.Subject)), cancellation), cancellation);

    /// <summary>The list's text as things stand now. A customer whose award ended or lapsed stands there without holdings.</summary>
    internal async Task<string> WriteAsync(StrategicList list, CancellationToken cancellation)
    {
        var entries = await db.Set<StrategicEntry>().AsNoTracking().Where(entry => entry.List == list.Id).ToListAsync(cancellation);
        var ids = entries.Select(entry => entry.Subject).ToList();
        var candidates = (await OfAsync(ids, cancellation)).ToDictionary(candidate => candidate.Subject);
        var names = (await subjects.OfAsync(ids, cancellation)).ToDictionary(subject => subject.Id);
        return Canon.Write(new StrategicText(StrategicText.Version, list.Id, list.Unit, list.Year,
        [
            .. entries.Where(entry => names.ContainsKey(entry.Subject)).OrderBy(entry => names[entry.Subject].Code, StringComparer.Ordinal)
                .Select(entry => new StrategicLine(
                    entry.Subject, names[entry.Subject].Code, names[entry.Subject].Name, entry.Words,
                    candidates.GetValueOrDefault(entry.Subject)?.Holdings ?? [])),
        ]));
    }

    private async Task<List<Award>> HeldAsync(IQueryable<Award> awards, CancellationToken cancellation)
    {
        var today = Today;
        return (await awards.AsNoTracking().Where(award => award.Level == TierLevel.Vip1 && award.From <= today && award.Until >= today).ToListAsync(cancellation))
            .FindAll(award => award.Form is not null && award.Reaches(today));
    }

    private async Task<IReadOnlyList<StrategicCandidate>> DescribeAsync(List<Award> held, CancellationToken cancellation)
    {
        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var rows = await ScoresAsync(held, cancellation);
        var bySubject = held.ToLookup(award => award.Subject);
        return
        [
            .. (await subjects.OfAsync([.. bySubject.Select(group => group.Key)], cancellation)).Select(subject => new StrategicCandidate(
                subject.Id, subject.Code, subject.Name,
                [
                    .. bySubject[subject.Id].OrderBy(award => award.Unit.Value).ThenBy(award => award.Form).ThenBy(award => award.From).Select(award => Holding(award)),
                ])),
        ];

        HighestHolding Holding(Award award)
        {
            var row = rows.GetValueOrDefault((award.Subject, award.Unit, award.Year, award.Form!.Value));
            return new HighestHolding(
                award.Unit, units.GetValueOrDefault(award.Unit, ""), award.Form.Value, award.Year, award.From, award.Until,
                award.Origin == AwardOrigin.Gift, row?.BaseTotal, row?.Rank);
        }
    }

    /// <summary>Rows of the published rounds behind the awards; each round is looked at once.</summary>
    private async Task<Dictionary<(SubjectId, UnitId, int, GasForm), RatedRow>> ScoresAsync(List<Award> held, CancellationToken cancellation)
    {
        var rows = new Dictionary<(SubjectId, UnitId, int, GasForm), RatedRow>();
        foreach (var group in held.GroupBy(award => (award.Unit, award.Year, Form: award.Form!.Value)))
        {
            var wanted = group.Select(award => award.Subject).ToHashSet();
            var round = await results.LatestAsync(group.Key.Unit, group.Key.Year, group.Key.Form, cancellation);
            foreach (var row in round?.Rows.Where(row => wanted.Contains(row.Subject)) ?? [])
            {
                rows[(row.Subject, group.Key.Unit, group.Key.Year, group.Key.Form)] = row;
            }
        }

        return rows;
    }
}
