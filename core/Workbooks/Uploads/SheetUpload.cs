using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>Id of an upload.</summary>
public readonly record struct UploadId(long Value) : ITypedId<UploadId>
{
    public static UploadId From(long value) => new(value);

    public static UploadId New() => new(RandomId.Next());
}

/// <summary>How far an upload is.</summary>
public enum UploadState
{
    /// <summary>Parts arrive.</summary>
    Receiving,

    /// <summary>Taken over; its rows are gone from here.</summary>
    TakenOver,
}

/// <summary>上传 Rows of the sheet in front of a person on their way into the database; thrown away when it expires.</summary>
public sealed class SheetUpload
{
    private SheetUpload()
    {
    }

    public UploadId Id { get; private set; }

    public PersonId By { get; private set; }

    public SheetKind Sheet { get; private set; }

    /// <summary>Workbook and sheet as the person knows them.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Keys of the plan's columns in the order in which cells are sent, with commas.</summary>
    public string Columns { get; private set; } = "";

    /// <summary>Dates of the workbook count from 1904.</summary>
    public bool From1904 { get; private set; }

    /// <summary>Merged ranges among the rows, with commas.</summary>
    public string Merged { get; private set; } = "";

    /// <summary>Rows announced.</summary>
    public int Rows { get; private set; }

    /// <summary>Parts announced.</summary>
    public int Parts { get; private set; }

    public DateTime StartedUtc { get; private set; }

    public DateTime ExpiresUtc { get; private set; }

    public UploadState State { get; private set; }

    /// <summary>What a trial found of each row (<see cref="Verdicts"/>); null when none was made, or a row was wrong.</summary>
    public byte[]? Tried { get; private set; }

    /// <summary>Wrong rows of the last trial; null before one.</summary>
    public int? Wrong { get; private set; }

    /// <summary>Number of the import that it became.</summary>
    public int? Number { get; private set; }

    public int NewRows { get; private set; }

    public int ChangedRows { get; private set; }

    public int Version { get; private set; }

    internal IReadOnlyList<string> ColumnKeys => Columns.Split(',');

    internal static SheetUpload Start(PersonId by, NewUpload upload, DateTime now, int hours) => new()
    {
        Id = UploadId.New(),
        By = by,
        Sheet = upload.Sheet,
        Name = upload.Name,
        Columns = string.Join(',', upload.Columns),
        From1904 = upload.From1904,
        Merged = string.Join(',', upload.Merged),
        Rows = upload.Rows,
        Parts = upload.Parts,
        StartedUtc = now,
        ExpiresUtc = now.AddHours(hours),
    };

    internal void Try(byte[]? verdicts, int wrong)
    {
        Demand(UploadState.Receiving);
        (Tried, Wrong) = (verdicts, wrong);
        Version++;
    }

    internal void TakeOver(int number, int newRows, int changedRows)
    {
        Demand(UploadState.Receiving);
        (State, Number, NewRows, ChangedRows, Tried) = (UploadState.TakenOver, number, newRows, changedRows, null);
        Version++;
    }

    private void Demand(UploadState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"the upload is {State}");
        }
    }
}

/// <summary>A part of an upload, as sent.</summary>
public sealed class UploadPart
{
    private UploadPart()
    {
    }

    public UploadId Upload { get; private set; }

    /// <summary>From 1.</summary>
    public int Part { get; private set; }

    public int Rows { get; private set; }

    /// <summary>Row of the sheet that is the first of the part.</summary>
    public int First { get; private set; }

    public int Last { get; private set; }

    /// <summary>Of <see cref="Content"/>, lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>JSON of <see cref="UploadedRow"/>s.</summary>
    public byte[] Content { get; private set; } = [];

    internal static UploadPart Of(UploadId upload, int part, IReadOnlyList<UploadedRow> rows, string sha256, byte[] content) =>
        new() { Upload = upload, Part = part, Rows = rows.Count, First = rows[0].Row, Last = rows[^1].Row, Sha256 = sha256, Content = content };
}

internal sealed class SheetUploadMapping : IEntityTypeConfiguration<SheetUpload>
{
    /// <summary>A thousand ranges.</summary>
    internal const int LongestMerged = 40_000;

    public void Configure(EntityTypeBuilder<SheetUpload> builder)
    {
        builder.ToTable("SheetUploads");
        builder.Property(upload => upload.Id).ValueGeneratedNever();
        builder.Property(upload => upload.Merged).HasMaxLength(LongestMerged);
        builder.Property(upload => upload.Version).IsConcurrencyToken();
        builder.HasIndex(upload => new { upload.By, upload.State });
        builder.HasIndex(upload => new { upload.State, upload.ExpiresUtc });
    }
}

internal sealed class UploadPartMapping : IEntityTypeConfiguration<UploadPart>
{
    public void Configure(EntityTypeBuilder<UploadPart> builder)
    {
        builder.ToTable("UploadParts");
        builder.HasKey(part => new { part.Upload, part.Part });
        builder.Property(part => part.Sha256).HasMaxLength(64);
    }
}
