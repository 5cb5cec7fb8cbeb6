using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Export.Tables;

/// <summary>表格导出 What a person takes out into a sheet; the person, the unit and the reason stand in its <see cref="FileExport"/>.</summary>
[AppendOnly]
public sealed class TableExport
{
    private TableExport()
    {
    }

    /// <summary>Of the <see cref="FileExport"/>.</summary>
    public FileExportId Id { get; private set; }

    public PersonId By { get; private set; }

    public TableTopic Topic { get; private set; }

    /// <summary>The wish as canonical JSON.</summary>
    public string Wish { get; private set; } = "";

    /// <summary>After it no page is handed out any more.</summary>
    public DateTime ExpiresUtc { get; private set; }

    internal static TableExport Begin(FileExportId id, PersonId by, TableWish wish, DateTime expiresUtc) =>
        new() { Id = id, By = by, Topic = wish.Topic, Wish = Canon.Write(WrittenWish.Of(wish)), ExpiresUtc = expiresUtc };

    internal TableWish Wished() => Canon.Read<WrittenWish>(Wish).Read();

    /// <summary>Months as numbers: as a record of their own they would not be read back.</summary>
    private sealed record WrittenWish(TableTopic Topic, UnitId Unit, int? Year, GasForm? Form, int? From, int? To, IReadOnlyList<CustomerId> Customers)
    {
        public static WrittenWish Of(TableWish wish) => new(wish.Topic, wish.Unit, wish.Year, wish.Form, wish.From?.Stamp, wish.To?.Stamp, wish.Customers);

        public TableWish Read() => new(
            Topic, Unit, Year, Form, From is { } from ? Month.FromStamp(from) : null, To is { } to ? Month.FromStamp(to) : null, Customers);
    }
}

/// <summary>What a line of an export into a sheet says.</summary>
public enum TableStep
{
    /// <summary>Rows went out and more are to come.</summary>
    Page,

    /// <summary>The last rows went out.</summary>
    Last,

    /// <summary>The person gave it up.</summary>
    Cancelled,
}

/// <summary>导出进度 One page that was handed out, written before it is; together they tell how many rows went out, also when the rest never did.</summary>
[AppendOnly]
public sealed class TableExportStep
{
    private TableExportStep()
    {
    }

    public FileExportId Export { get; private set; }

    /// <summary>From 1.</summary>
    public int Page { get; private set; }

    public TableStep Step { get; private set; }

    public int Rows { get; private set; }

    /// <summary>Rows of this and of all pages before.</summary>
    public int RowsSoFar { get; private set; }

    /// <summary>SHA-256 over the hash of the page before and the values of this one, lower-case hex: that of the last page tells all rows.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Where the next page begins.</summary>
    public string? Next { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static TableExportStep HandOut(FileExportId export, TableExportStep? before, TablePage page, string sha256, DateTime now) => new()
    {
        Export = export,
        Page = (before?.Page ?? 0) + 1,
        Step = page.Next is null ? TableStep.Last : TableStep.Page,
        Rows = page.Rows.Count,
        RowsSoFar = (before?.RowsSoFar ?? 0) + page.Rows.Count,
        Sha256 = sha256,
        Next = page.Next,
        AtUtc = now,
    };

    internal static TableExportStep Cancel(FileExportId export, TableExportStep? before, DateTime now) => new()
    {
        Export = export,
        Page = (before?.Page ?? 0) + 1,
        Step = TableStep.Cancelled,
        RowsSoFar = before?.RowsSoFar ?? 0,
        Sha256 = before?.Sha256 ?? "",
        AtUtc = now,
    };
}

internal sealed class TableExportMapping : IEntityTypeConfiguration<TableExport>
{
    public void Configure(EntityTypeBuilder<TableExport> builder)
    {
        builder.ToTable("TableExports");
        builder.Property(export => export.Id).ValueGeneratedNever();
        builder.Property(export => export.Wish).HasMaxLength(1_000_000);
    }
}

internal sealed class TableExportStepMapping : IEntityTypeConfiguration<TableExportStep>
{
    public void Configure(EntityTypeBuilder<TableExportStep> builder)
    {
        builder.ToTable("TableExportSteps");
        builder.HasKey(step => new { step.Export, step.Page });
        builder.Property(step => step.Sha256).HasMaxLength(64);
    }
}
