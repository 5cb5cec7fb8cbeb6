using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>Id of an export; a copy carries it as <see cref="ExportMark"/>.</summary>
public readonly record struct FileExportId(long Value) : ITypedId<FileExportId>
{
    public static FileExportId From(long value) => new(value);

    public static FileExportId New() => new(RandomId.Next());
}

/// <summary>What was taken out.</summary>
public enum ExportKind
{
    /// <summary>A workbook of files of one unit.</summary>
    Workbook,

    /// <summary>A Word document of one file.</summary>
    Document,

    /// <summary>A table in a person's sheet; how many of its rows went out its steps tell.</summary>
    Sheet,
}

/// <summary>导出记录 One export of customers' files, written once, before the file is handed out (002 §5.5, A11). By its hash a found copy is traced.</summary>
[AppendOnly]
public sealed class FileExport
{
    private FileExport()
    {
    }

    public FileExportId Id { get; private set; }

    public PersonId By { get; private set; }

    /// <summary>The name as the watermark shows it: whoever leaves is still told from a copy.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>Employee number.</summary>
    public string ByNumber { get; private set; } = "";

    public UnitId Unit { get; private set; }

    public DateTime AtUtc { get; private set; }

    public ExportKind Kind { get; private set; }

    /// <summary>How many customers are in it.</summary>
    public int Customers { get; private set; }

    /// <summary>Rows of all its sheets, watermark and headers not counted.</summary>
    public int Rows { get; private set; }

    /// <summary>Why, in the words of the person.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>SHA-256 of the file as handed out, lower-case hex; empty for a table, whose steps carry the hash of the rows.</summary>
    public string Sha256 { get; private set; } = "";

    public long Bytes { get; private set; }

    /// <summary>Begun: so many rows are meant to go out.</summary>
    internal static FileExport Begin(BegunTable table, int customers, string reason) => new()
    {
        Id = table.Id,
        By = table.By.Id,
        ByName = table.By.Name,
        ByNumber = table.By.EmployeeNumber,
        Unit = table.Unit.Id,
        AtUtc = table.AtUtc,
        Kind = ExportKind.Sheet,
        Customers = customers,
        Rows = table.Rows,
        Reason = reason,
    };

    internal static FileExport Of(FileExtract extract, ExportKind kind, string reason, string sha256, long bytes) => new()
    {
        Id = extract.Id,
        By = extract.By.Id,
        ByName = extract.By.Name,
        ByNumber = extract.By.EmployeeNumber,
        Unit = extract.Unit.Id,
        AtUtc = extract.AtUtc,
        Kind = kind,
        Customers = extract.Customers,
        Rows = extract.Rows,
        Reason = reason,
        Sha256 = sha256,
        Bytes = bytes,
    };
}

internal sealed class FileExportMapping : IEntityTypeConfiguration<FileExport>
{
    public void Configure(EntityTypeBuilder<FileExport> builder)
    {
        builder.ToTable("FileExports");
        builder.Property(export => export.Id).ValueGeneratedNever();
        builder.Property(export => export.Reason).HasMaxLength(1000);
        builder.Property(export => export.Sha256).HasMaxLength(64);
        builder.HasIndex(export => export.Sha256);
        builder.HasIndex(export => new { export.Unit, export.AtUtc });
        builder.HasIndex(export => new { export.By, export.AtUtc });
    }
}
