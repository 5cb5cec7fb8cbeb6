using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>A sampled record.</summary>
public sealed record SampleView(long Id, string Path, string ContentHash, string Rank, CheckVerdict Verdict);

/// <summary>A unit in a spot check.</summary>
public sealed record SampledUnit(UnitId Unit, string Code, string Name, int Records, IReadOnlyList<SampleView> Samples, int Findings, int OpenFindings)
{
    /// <summary>Everything is judged and every finding closed.</summary>
    public bool Closed => OpenFindings == 0 && Samples.All(sample => sample.Verdict != CheckVerdict.Open);
}

/// <summary>A spot check as a reader sees it: headquarters every unit, a unit itself.</summary>
/// <param name="ListHash">SHA-256 of the list that was drawn from; null before drawing.</param>
public sealed record SpotCheckView(
    SpotCheckId Id, int Year, int Number, string SeedSource, DateOnly DrawFrom, int PerUnit, DateTime AnnouncedUtc, string? Figure, string? Seed, string? ListHash,
    DateTime? DrawnUtc, bool MayDraw, bool MayJudge, IReadOnlyList<SampledUnit> Units);

/// <summary>Shows spot checks. That there is one, its seed and its rules are known to everybody whom it concerns; samples only to their unit.</summary>
public sealed class ViewSpotChecks(GradingDb db, IAccess access, SupervisionGround ground, TimeProvider clock)
{
    public async Task<Result<SpotCheckView>> RunAsync(PersonId reader, SpotCheckId id, CancellationToken cancellation)
    {
        var units = await SeenAsync(reader, cancellation);
        var check = units.Count == 0 ? null : await db.Set<SpotCheck>().AsNoTracking().FirstOrDefaultAsync(check => check.Id == id, cancellation);
        return check is null ? new NothingThere() : await ViewAsync(reader, check, units, cancellation);
    }

    /// <summary>Spot checks of the year, the newest first; nothing for somebody who sees no supervised unit.</summary>
    public async Task<IReadOnlyList<SpotCheckView>> ListAsync(PersonId reader, int year, CancellationToken cancellation)
    {
        var units = await SeenAsync(reader, cancellation);
        var views = new List<SpotCheckView>();
        if (units.Count > 0)
        {
            foreach (var check in await db.Set<SpotCheck>().AsNoTracking().Where(check => check.Year == year).OrderByDescending(check => check.Number).ToListAsync(cancellation))
            {
                views.Add(await ViewAsync(reader, check, units, cancellation));
            }
        }

        return views;
    }

    public async Task<bool> MayAnnounceAsync(PersonId reader, CancellationToken cancellation) =>
        (await access.UnitsAsync(reader, GradingAction.RunSpotCheck, cancellation)).Contains(await ground.HeadquartersAsync(cancellation));

    private async Task<List<UnitCard>> SeenAsync(PersonId reader, CancellationToken cancellation)
    {
        var seen = (await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation)).ToHashSet();
        return [.. (await ground.UnitsAsync(cancellation)).Where(unit => seen.Contains(unit.Id))];
    }

    private async Task<SpotCheckView> ViewAsync(PersonId reader, SpotCheck check, List<UnitCard> units, CancellationToken cancellation)
    {
        var known = units.Select(unit => unit.Id).ToList();
        var samples = (await db.Set<SpotSample>().AsNoTracking().Where(sample => sample.Check == check.Id && known.Contains(sample.Unit)).ToListAsync(cancellation))
            .ToLookup(sample => sample.Unit);
        var findings = (await db.Set<Finding>().AsNoTracking()
            .Where(finding => finding.Source == FindingSource.SpotCheck && finding.Check == check.Id.Value && known.Contains(finding.Unit))
            .Select(finding => new { finding.Unit, finding.State }).ToListAsync(cancellation)).ToLookup(finding => finding.Unit, finding => finding.State);
        var counts = (check.List ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).CountBy(line => line[..line.IndexOf('\t')]).ToDictionary();
        var may = await MayAnnounceAsync(reader, cancellation);
        return new SpotCheckView(
            check.Id, check.Year, check.Number, check.SeedSource, check.DrawFrom, check.PerUnit, check.AnnouncedUtc, check.Figure, check.Seed,
            check.List is null ? null : Canon.Hash(check.List), check.DrawnUtc,
            may && check.Figure is null && check.DrawFrom <= GroupTime.DateOf(clock.GetUtcNow()), may && check.Figure is not null,
            [
                .. from unit in units
                   select new SampledUnit(
                       unit.Id, unit.Code, unit.Name, counts.GetValueOrDefault(unit.Code),
                       [
                           .. samples[unit.Id]
                               .Select(sample => new SampleView(sample.Id, sample.Path, sample.ContentHash, SpotSampling.Rank(check.Seed!, unit.Code, sample.Path), sample.Verdict))
                               .OrderBy(sample => sample.Rank, StringComparer.Ordinal),
                       ],
                       findings[unit.Id].Count(), findings[unit.Id].Count(state => state != FindingState.Closed)),
            ]);
    }
}
