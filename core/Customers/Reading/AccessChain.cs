using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Reading;

/// <summary>
/// The end of the access log of a unit and year: how many lines it has and the hash of the last; lines cut off at the end are missed by it. A chain
/// per unit, so that a long export of one unit keeps nobody of another from reading.
/// </summary>
[NeverDeleted]
public sealed class AccessChain
{
    private AccessChain()
    {
    }

    public UnitId Unit { get; private set; }

    public int Year { get; private set; }

    public int Number { get; private set; }

    public string Hash { get; private set; } = "";

    /// <summary>What the first line of a chain is bound to.</summary>
    internal static string RootOf(UnitId unit, int year) => Canon.Hash(FormattableString.Invariant($"TeamsGrading.AccessLog/1|{unit.Value}|{year}"));

    /// <summary>Stages the next line in the caller's transaction; one writer at a time, across processes too.</summary>
    internal static async Task AppendAsync(GradingDb db, NewReading what, DateTime now, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("the end of the chain moves with the line, or not at all: stage it in a transaction");
        }

        var (unit, year) = (what.Unit.Value, GroupTime.LocalOf(now).Year);

        // Holds the row until the transaction ends, so that nobody else continues the same end. Past the change tracker, whose copy may be old.
        while (await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE AccessChains SET Number=Number+1 WHERE Unit={unit} AND Year={year}", cancellation) == 0)
        {
            await BeginAsync(db, what.Unit, year, cancellation);
        }

        var end = await db.Set<AccessChain>().AsNoTracking()
            .Where(chain => chain.Unit == what.Unit && chain.Year == year)
            .Select(chain => new { chain.Number, chain.Hash })
            .SingleAsync(cancellation);
        var reading = FileReading.Of(what, year, end.Number, end.Hash, now);
        await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE AccessChains SET Hash={reading.Hash} WHERE Unit={unit} AND Year={year}", cancellation);
        db.Add(reading);
    }

    private static async Task BeginAsync(GradingDb db, UnitId unit, int year, CancellationToken cancellation)
    {
        try
        {
            await db.Database.ExecuteSqlInterpolatedAsync(
                $"INSERT INTO AccessChains (Unit, Year, Number, Hash) VALUES ({unit.Value}, {year}, 0, {RootOf(unit, year)})", cancellation);
        }
        catch (Exception fault) when (StoreFault.IsDuplicate(fault))
        {
            // Another process wrote the first line of the year in this moment.
        }
    }
}

internal sealed class AccessChainMapping : IEntityTypeConfiguration<AccessChain>
{
    public void Configure(EntityTypeBuilder<AccessChain> builder)
    {
        builder.ToTable("AccessChains");
        builder.HasKey(chain => new { chain.Unit, chain.Year });
        builder.Property(chain => chain.Hash).HasMaxLength(64);
    }
}
