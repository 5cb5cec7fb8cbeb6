using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Workbooks;

/// <summary>Id of an 导入 import.</summary>
public readonly record struct ImportId(long Value) : ITypedId<ImportId>
{
    public static ImportId From(long value) => new(value);

    public static ImportId New() => new(RandomId.Next());
}

/// <summary>导入记录 One workbook taken over: which, by whom, when; and whether it was taken back.</summary>
public sealed class ImportRecord
{
    private readonly List<TouchedUnit> units = [];

    private ImportRecord()
    {
    }

    public ImportId Id { get; private set; }

    /// <summary>1, 2, 3, …; unique, so two imports at once cannot both be the last.</summary>
    public int Number { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The person in whose name, or null for the operator of the machine.</summary>
    public PersonId? By { get; private set; }

    /// <summary>Account of the operating system that ran the command; empty when it came through a surface of the product.</summary>
    public string Operator { get; private set; } = "";

    public DateTime ImportedUtc { get; private set; }

    public int NewRows { get; private set; }

    public int ChangedRows { get; private set; }

    public DateTime? UndoneUtc { get; private set; }

    public PersonId? UndoneBy { get; private set; }

    public IReadOnlyList<TouchedUnit> Units => units;

    internal static ImportRecord Take(
        ImportId id, int number, ImportOrigin origin, DateTime nowUtc, int newRows, int changedRows, IEnumerable<UnitId> touched)
    {
        var record = new ImportRecord
        {
            Id = id,
            Number = number,
            FileName = origin.FileName,
            Sha256 = origin.Sha256,
            By = origin.By,
            Operator = origin.Operator,
            ImportedUtc = nowUtc,
            NewRows = newRows,
            ChangedRows = changedRows,
        };
        record.units.AddRange(touched.Select(unit => new TouchedUnit(unit)));
        return record;
    }

    internal void Undo(DateTime nowUtc, PersonId? by)
    {
        if (UndoneUtc is not null)
        {
            throw new InvalidOperationException("the import is undone already");
        }

        UndoneUtc = nowUtc;
        UndoneBy = by;
    }
}

/// <summary>A unit whose rows an import touched.</summary>
public sealed class TouchedUnit
{
    internal TouchedUnit(UnitId unit) => Unit = unit;

    public UnitId Unit { get; private set; }
}

/// <summary>How to take one stored row back: <see cref="JournalLine"/> as kept.</summary>
internal sealed class ImportLine
{
    private ImportLine()
    {
    }

    public ImportId Import { get; private set; }

    /// <summary>Order within the import, from 1.</summary>
    public int Ordinal { get; private set; }

    public SheetKind Sheet { get; private set; }

    public long Row { get; private set; }

    public string? Before { get; private set; }

    public string After { get; private set; } = "";
}

internal sealed class ImportRecordMapping : IEntityTypeConfiguration<ImportRecord>
{
    public void Configure(EntityTypeBuilder<ImportRecord> builder)
    {
        builder.ToTable("Imports");
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.HasIndex(record => record.Number).IsUnique();
        builder.Property(record => record.UndoneUtc).IsConcurrencyToken();
        builder.OwnsMany(record => record.Units, units =>
        {
            units.ToTable("ImportUnits");
            units.WithOwner().HasForeignKey("ImportId");
            units.HasKey("ImportId", nameof(TouchedUnit.Unit));
        });
        builder.Navigation(record => record.Units).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ImportLineMapping : IEntityTypeConfiguration<ImportLine>
{
    public const string Table = "ImportLines";

    /// <summary>Long enough to be stored without a bound on both providers.</summary>
    private const int Unbounded = 1_000_000;

    public void Configure(EntityTypeBuilder<ImportLine> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(line => new { line.Import, line.Ordinal });
        builder.Property(line => line.Before).HasMaxLength(Unbounded);
    }
}
