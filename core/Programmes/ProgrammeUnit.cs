using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>Id of a unit's part in a programme.</summary>
public readonly record struct ProgrammeUnitId(long Value) : ITypedId<ProgrammeUnitId>
{
    public static ProgrammeUnitId From(long value) => new(value);

    public static ProgrammeUnitId New() => new(RandomId.Next());
}

/// <summary>参与单位 A unit that a programme concerns; subject of the card with which the unit works.</summary>
public sealed class ProgrammeUnit
{
    private ProgrammeUnit()
    {
    }

    public ProgrammeUnitId Id { get; private set; }

    public ProgrammeId Programme { get; private set; }

    public UnitId Unit { get; private set; }

    /// <summary>When the unit was last reminded of targets at a standstill.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static ProgrammeUnit Of(ProgrammeId programme, UnitId unit) => new() { Id = ProgrammeUnitId.New(), Programme = programme, Unit = unit };

    internal void Remind(DateOnly on)
    {
        RemindedOn = on;
        Version++;
    }
}

/// <summary>背景材料 A file that goes along with a programme; its bytes lie in the store under their hash.</summary>
[AppendOnly]
public sealed class ProgrammeFile
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 200;

    private ProgrammeFile()
    {
    }

    public long Id { get; private set; }

    public ProgrammeId Programme { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public FileType Type { get; private set; }

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static ProgrammeFile Of(ProgrammeId programme, string name, KeptFile file, PersonId by, DateTime now) => new()
    {
        Id = RandomId.Next(),
        Programme = programme,
        Name = name,
        Hash = file.Hash,
        Type = file.Type,
        Size = file.Size,
        By = by,
        AtUtc = now,
    };
}

internal sealed class ProgrammeUnitMapping : IEntityTypeConfiguration<ProgrammeUnit>, IEntityTypeConfiguration<ProgrammeFile>
{
    public void Configure(EntityTypeBuilder<ProgrammeUnit> builder)
    {
        builder.ToTable("ProgrammeUnits");
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.Version).IsConcurrencyToken();
        builder.HasIndex(unit => new { unit.Programme, unit.Unit }).IsUnique();
        builder.HasIndex(unit => unit.Unit);
    }

    public void Configure(EntityTypeBuilder<ProgrammeFile> builder)
    {
        builder.ToTable("ProgrammeFiles");
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Name).HasMaxLength(ProgrammeFile.LongestName);
        builder.Property(file => file.Hash).HasMaxLength(64);
        builder.HasIndex(file => new { file.Programme, file.Hash }).IsUnique();
    }
}
