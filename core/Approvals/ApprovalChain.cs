using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>The end of a unit's chain of a year: how many events it has and the hash of the last; entries cut off at the end are missed by it.</summary>
[NeverDeleted]
public sealed class ApprovalChain
{
    private ApprovalChain()
    {
    }

    public UnitId Unit { get; private set; }

    public int Year { get; private set; }

    public int Number { get; private set; }

    public string Hash { get; private set; } = "";

    /// <summary>Stages the next event in the caller's transaction; one writer at a time, across processes too.</summary>
    internal static async Task AppendAsync(GradingDb db, UnitId unit, int year, ApprovalEntry entry, CancellationToken cancellation)
    {
        // Holds the row until the transaction ends, so that two processes cannot continue the same end.
        await db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE ApprovalChains SET Number=Number WHERE Unit={unit.Value} AND Year={year}", cancellation);
        var chain = await db.Set<ApprovalChain>().FindAsync([unit, year], cancellation);
        if (chain is null)
        {
            chain = new ApprovalChain { Unit = unit, Year = year, Hash = ApprovalEntry.RootOf(unit, year) };
            db.Add(chain);
        }

        var bound = entry.After(chain.Number + 1, chain.Hash);
        (chain.Number, chain.Hash) = (bound.Number, bound.Hash);
        db.Add(ApprovalEvent.Of(unit, year, bound));
    }

    internal static Task AppendAsync(GradingDb db, Approval approval, ApprovalEntry entry, CancellationToken cancellation) =>
        AppendAsync(db, approval.Unit, approval.Year, entry, cancellation);
}

internal sealed class ApprovalChainMapping : IEntityTypeConfiguration<ApprovalChain>
{
    public void Configure(EntityTypeBuilder<ApprovalChain> builder)
    {
        builder.ToTable("ApprovalChains");
        builder.HasKey(chain => new { chain.Unit, chain.Year });
        builder.Property(chain => chain.Hash).HasMaxLength(64);
        builder.Property(chain => chain.Number).IsConcurrencyToken();
    }
}
