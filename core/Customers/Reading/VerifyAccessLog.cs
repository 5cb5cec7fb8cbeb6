using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Reading;

/// <summary>A chain that does not hold: the first line that is not as it was written, or null when its end is missing.</summary>
public sealed record BrokenChain(UnitId Unit, int Year, int? Line);

/// <summary>What looking at every line gave.</summary>
public sealed record AccessLogProof(int Chains, int Lines, IReadOnlyList<BrokenChain> Broken);

/// <summary>
/// Reads the whole access log that the reader may read and finds what was changed, inserted or taken out behind the product's back (002 §5.5).
/// Costs one pass over the lines.
/// </summary>
public sealed class VerifyAccessLog(GradingDb db, IAccess access)
{
    public async Task<Result<AccessLogProof>> RunAsync(PersonId actor, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(actor, GradingAction.ReadAccessLog, cancellation);
        if (units.Count == 0)
        {
            return new NothingThere();
        }

        var ends = (await db.Set<AccessChain>().AsNoTracking().Where(chain => units.Contains(chain.Unit)).ToListAsync(cancellation))
            .ToDictionary(chain => (chain.Unit, chain.Year));
        var begun = await db.Set<FileReading>().AsNoTracking().Where(line => units.Contains(line.Unit))
            .Select(line => new { line.Unit, line.Year }).Distinct().ToListAsync(cancellation);
        var broken = new List<BrokenChain>();
        var lines = 0;
        foreach (var (unit, year) in begun.Select(each => (each.Unit, each.Year)).Union(ends.Keys).Order(Comparer<(UnitId Unit, int Year)>.Create(
            (one, other) => (one.Unit.Value, one.Year).CompareTo((other.Unit.Value, other.Year)))))
        {
            var (count, wrong, last) = await WalkAsync(unit, year, cancellation);
            lines += count;
            if (wrong is not null || !ends.TryGetValue((unit, year), out var end) || end.Number != count || end.Hash != last)
            {
                broken.Add(new BrokenChain(unit, year, wrong));
            }
        }

        return new AccessLogProof(ends.Count, lines, broken);
    }

    private async Task<(int Count, int? Wrong, string Last)> WalkAsync(UnitId unit, int year, CancellationToken cancellation)
    {
        var (count, previous, wrong) = (0, AccessChain.RootOf(unit, year), (int?)null);
        await foreach (var line in db.Set<FileReading>().AsNoTracking().Where(line => line.Unit == unit && line.Year == year)
            .OrderBy(line => line.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            count++;
            if (wrong is null && (line.Number != count || line.Previous != previous || line.Hash != line.ComputeHash()))
            {
                wrong = count;
            }

            previous = line.Hash;
        }

        return (count, wrong, previous);
    }
}
