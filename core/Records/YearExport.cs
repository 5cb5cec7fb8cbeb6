using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Records;

/// <summary>One export of a year's pack: who took it, when, and which; append-only. The same state gives the same pack, signature and all.</summary>
public sealed class YearExport
{
    private YearExport()
    {
    }

    public long Id { get; private set; }

    public UnitId Unit { get; private set; }

    public int Year { get; private set; }

    /// <summary>Null for the operator of the machine.</summary>
    public PersonId? By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>SHA-256 of the manifest, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Base64.</summary>
    public string Signature { get; private set; } = "";

    public int Files { get; private set; }

    public static YearExport Of(UnitId unit, int year, PersonId? by, DateTime atUtc, string hash, string signature, int files) => new()
    {
        Id = RandomId.Next(),
        Unit = unit,
        Year = year,
        By = by,
        AtUtc = atUtc,
        Hash = hash,
        Signature = signature,
        Files = files,
    };
}

internal sealed class YearExportMapping : IEntityTypeConfiguration<YearExport>
{
    public void Configure(EntityTypeBuilder<YearExport> builder)
    {
        builder.ToTable("YearExports");
        builder.Property(export => export.Id).ValueGeneratedNever();
        builder.HasIndex(export => new { export.Unit, export.Year, export.AtUtc });
    }
}
