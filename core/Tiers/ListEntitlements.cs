using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Customers of one level and form with what the plan in force offers them. Without a plan <paramref name="From"/> is null.</summary>
/// <param name="Year">The rated year of the awards, hence of the plan.</param>
/// <param name="Benefits">What is offered, with values as <see cref="Benefit.Spoken"/> gives them.</param>
public sealed record Entitled(
    GasForm Form, TierLevel Level, int Year, DateOnly? From, IReadOnlyList<string> Customers, IReadOnlyList<(Benefit Benefit, object Value)> Benefits);

/// <summary>What a unit's awarded customers are entitled to today, best level first.</summary>
public sealed record Entitlements(UnitId Unit, string UnitName, DateOnly Today, IReadOnlyList<Entitled> Groups);

/// <summary>享受权益 Joins valid awards with the plans in force (000 §9). A strategic customer gets what the strategic plan offers, in place of its VIP level.</summary>
public sealed class ListEntitlements(GradingDb db, PlanGround ground, IAwards awards, ISubjects subjects, TimeProvider clock)
{
    private const int AtOnce = 500;

    public async Task<Result<Entitlements>> RunAsync(PersonId reader, UnitId unit, CancellationToken cancellation)
    {
        if ((await ground.DemandViewAsync(reader, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var today = GroupTime.DateOf(clock.GetUtcNow());
        var own = (await db.Set<Award>().AsNoTracking().Where(award => award.Unit == unit && award.From <= today && award.Until >= today).ToListAsync(cancellation))
            .Where(award => award.EndedOn is not { } ended || today < ended).ToList();
        var holders = own.Select(award => award.Subject).Distinct().ToList();
        var (held, names) = (new List<AwardCard>(), new Dictionary<SubjectId, string>());
        foreach (var some in holders.Chunk(AtOnce))
        {
            held.AddRange((await awards.OfAsync(some, cancellation)).SelectMany(each => each));
            foreach (var card in await subjects.OfAsync(some, cancellation))
            {
                names[card.Id] = card.Name;
            }
        }

        var strategic = held
            .Where(award => award.Level == TierLevel.Strategic && award.From <= today && today <= award.Until && (award.EndedOn is not { } ended || today < ended))
            .GroupBy(award => award.Subject).ToDictionary(of => of.Key, of => of.Max(award => award.Year));
        var levels =
            from award in own
            from form in award.Form is { } only ? [only] : Enum.GetValues<GasForm>()
            let top = strategic.ContainsKey(award.Subject)
            group names.GetValueOrDefault(award.Subject) ?? "" by (
                Form: form, Level: top ? TierLevel.Strategic : award.Level, Year: top ? strategic[award.Subject] : award.Year) into level
            orderby level.Key.Form, level.Key.Level, level.Key.Year descending
            select level;
        var groups = new List<Entitled>();
        foreach (var level in levels.ToList())
        {
            groups.Add(await OfAsync(unit, level.Key.Form, level.Key.Level, level.Key.Year, [.. level.Distinct().Order(StringComparer.Ordinal)], cancellation));
        }

        return new Entitlements(unit, await ground.NameAsync(unit, cancellation), today, groups);
    }

    private async Task<Entitled> OfAsync(UnitId unit, GasForm form, TierLevel level, int year, IReadOnlyList<string> customers, CancellationToken cancellation)
    {
        var holder = level == TierLevel.Strategic ? await ground.HeadquartersAsync(cancellation) : unit;
        var plan = await ground.OfAsync(holder, year, form, cancellation);
        var content = plan?.InForce is { } text ? PlanContent.Read(text) : null;
        return new Entitled(
            form, level, year, content?.At(level) is null ? null : plan!.InForceFrom, customers,
            content?.At(level) is not { } values ? [] :
            [
                .. from benefit in content.Benefits
                   let value = values.Of(benefit.Code)
                   where value is not null && benefit.Goodness(value) > benefit.Goodness(null)
                   select (benefit, benefit.Spoken(value)!),
            ]);
    }
}
