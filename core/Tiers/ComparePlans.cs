using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A column of the comparison. <paramref name="InForce"/> is false for a draft or a plan under way.</summary>
public sealed record ComparedLevel(TierLevel Level, UnitId Unit, string UnitName, bool InForce);

/// <summary>A value of the comparison; <paramref name="Spoken"/> as <see cref="Benefit.Spoken"/> gives it. <paramref name="TooGood"/>: better than a better level's.</summary>
public sealed record ComparedValue(object? Spoken, bool TooGood);

/// <summary>One benefit, with a value for every level.</summary>
public sealed record ComparedBenefit(Benefit Benefit, IReadOnlyList<ComparedValue> Values);

/// <summary>All levels beside one another, best first: the strategic plan, then VIP1 to VIP3 of the unit; seen from headquarters VIP1 of every unit.</summary>
/// <param name="InOrder">No value is better than that of a better level.</param>
public sealed record PlanComparison(
    UnitId Unit, string UnitName, int Year, GasForm Form, IReadOnlyList<ComparedLevel> Levels, IReadOnlyList<ComparedBenefit> Benefits, bool InOrder);

/// <summary>各级权益对照 Compares levels benefit by benefit (R14).</summary>
public sealed class ComparePlans(GradingDb db, PlanGround ground)
{
    /// <param name="drafts">Of the reader's own unit the plan as it is drafted or proposed; without, what is in force, and the draft only where nothing is.</param>
    public async Task<Result<PlanComparison>> RunAsync(
        PersonId reader, UnitId unit, int year, GasForm form, bool drafts, CancellationToken cancellation)
    {
        if ((await ground.DemandViewAsync(reader, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var headquarters = await ground.HeadquartersAsync(cancellation);
        var columns = new List<(ComparedLevel Head, RankedLevel Level)>();
        var strategic = await ground.OfAsync(headquarters, year, form, cancellation);
        if (strategic is not null && (unit == headquarters || strategic.InForce is not null))
        {
            await AddAsync(columns, strategic, drafts && unit == headquarters, every: true, cancellation);
        }

        if (unit == headquarters)
        {
            foreach (var plan in await db.Set<ServicePlan>().AsNoTracking()
                .Where(plan => plan.Year == year && plan.Form == form && !plan.IsStrategic && plan.InForce != null).ToListAsync(cancellation))
            {
                await AddAsync(columns, plan, drafts: false, every: false, cancellation);
            }

            columns = [.. columns.OrderBy(column => column.Head.Level).ThenBy(column => column.Head.UnitName, StringComparer.Ordinal)];
        }
        else if (await ground.OfAsync(unit, year, form, cancellation) is { } own)
        {
            await AddAsync(columns, own, drafts, every: true, cancellation);
        }

        var benefits = Rows([.. columns.Select(column => column.Level)]);
        return new PlanComparison(
            unit, await ground.NameAsync(unit, cancellation), year, form, [.. columns.Select(column => column.Head)], benefits,
            !benefits.Any(benefit => benefit.Values.Any(value => value.TooGood)));
    }

    private async Task AddAsync(
        List<(ComparedLevel, RankedLevel)> columns, ServicePlan plan, bool drafts, bool every, CancellationToken cancellation)
    {
        var inForce = plan.InForce is not null && !(drafts && plan.Differs);
        var content = inForce ? PlanContent.Read(plan.InForce!) : plan.Drafted;
        var name = await ground.NameAsync(plan.Unit, cancellation);
        columns.AddRange(content.Levels.Take(every ? content.Levels.Count : 1)
            .Select(level => (new ComparedLevel(level.Level, plan.Unit, name, inForce), PlanChecks.Ranked(content, level))));
    }

    /// <summary>A value is too good when a column of a better level (not merely an earlier column: VIP1 of two units are equals) has less.</summary>
    private static List<ComparedBenefit> Rows(List<RankedLevel> levels) =>
    [
        .. from benefit in levels.SelectMany(level => level.Benefits).DistinctBy(benefit => benefit.Code)
               .OrderBy(benefit => benefit.Area).ThenBy(benefit => benefit.Code, StringComparer.Ordinal)
           select new ComparedBenefit(
               benefit,
               [
                   .. from level in levels
                      let value = level.Values.Of(benefit.Code)
                      select new ComparedValue(
                          benefit.Spoken(value),
                          levels.Exists(other => other.Level < level.Level && benefit.Goodness(other.Values.Of(benefit.Code)) < benefit.Goodness(value))),
               ]),
    ];
}
