using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>One award in words' reach. <paramref name="Origin"/> says where it comes from, <paramref name="EndedBy"/> why it ended early.</summary>
public sealed record AwardLine(
    SubjectId Subject, string Code, string Name, UnitId Unit, string UnitName, GasForm? Form, TierLevel Level, int Year, AwardOrigin Origin, DateOnly From,
    DateOnly Until, DateOnly? EndedOn, AwardEnd? EndedBy)
{
    public bool IsValidOn(DateOnly day) => From <= day && day <= Until && (EndedOn is not { } ended || day < ended);
}

/// <summary>Awards of a unit, valid ones first, each group by level and name.</summary>
public sealed record UnitAwards(UnitId Unit, string UnitName, DateOnly Today, IReadOnlyList<AwardLine> Lines);

/// <summary>What a rated subject is and was to the units that the reader may see.</summary>
public sealed record SubjectAwards(SubjectId Subject, string Code, string Name, DateOnly Today, IReadOnlyList<AwardLine> Lines);

/// <summary>Shows awards with their whole history (R09, A03).</summary>
public sealed class ViewAwards(GradingDb db, IAccess access, IDirectory directory, ISubjects subjects, TimeProvider clock)
{
    private const int AtOnce = 500;

    public async Task<Result<UnitAwards>> OfUnitAsync(PersonId actor, UnitId unit, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ViewYear, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var lines = await LinesAsync(await db.Set<Award>().AsNoTracking().Where(award => award.Unit == unit).ToListAsync(cancellation), cancellation);
        var today = GroupTime.DateOf(clock.GetUtcNow());
        return new UnitAwards(
            unit, (await directory.UnitAsync(unit, cancellation))?.Name ?? "", today,
            [
                .. lines.OrderByDescending(line => line.IsValidOn(today)).ThenByDescending(line => line.IsValidOn(today) ? default : line.EndedOn ?? line.Until)
                    .ThenBy(line => line.Form).ThenBy(line => line.Level).ThenBy(line => line.Code, StringComparer.Ordinal),
            ]);
    }

    /// <summary>For those who may see customers or the year of a unit whose customer the subject is; awards of other units stay theirs (A09).</summary>
    public async Task<Result<SubjectAwards>> OfSubjectAsync(PersonId actor, SubjectId subject, CancellationToken cancellation)
    {
        var found = (await subjects.OfAsync([subject], cancellation)).FirstOrDefault();
        var seen = (await access.UnitsAsync(actor, GradingAction.ViewCustomers, cancellation))
            .Concat(await access.UnitsAsync(actor, GradingAction.ViewYear, cancellation)).ToHashSet();
        if (found is null || !found.Units.Any(seen.Contains))
        {
            return new NothingThere();
        }

        var awards = await db.Set<Award>().AsNoTracking().Where(award => award.Subject == subject).ToListAsync(cancellation);
        var lines = await LinesAsync([.. awards.Where(award => award.Level == TierLevel.Strategic || seen.Contains(award.Unit))], cancellation);
        return new SubjectAwards(
            subject, found.Code, found.Name, GroupTime.DateOf(clock.GetUtcNow()),
            [.. lines.OrderByDescending(line => line.From).ThenByDescending(line => line.Until).ThenBy(line => line.Level)]);
    }

    internal async Task<List<AwardLine>> LinesAsync(IReadOnlyCollection<Award> awards, CancellationToken cancellation)
    {
        var names = new Dictionary<SubjectId, SubjectCard>();
        foreach (var some in awards.Select(award => award.Subject).Distinct().Chunk(AtOnce))
        {
            foreach (var card in await subjects.OfAsync(some, cancellation))
            {
                names[card.Id] = card;
            }
        }

        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return
        [
            .. awards.Select(award => new AwardLine(
                award.Subject, names.GetValueOrDefault(award.Subject)?.Code ?? "", names.GetValueOrDefault(award.Subject)?.Name ?? "", award.Unit,
                units.GetValueOrDefault(award.Unit) ?? "", award.Form, award.Level, award.Year, award.Origin, award.From, award.Until, award.EndedOn,
                award.EndedBy)),
        ];
    }
}
