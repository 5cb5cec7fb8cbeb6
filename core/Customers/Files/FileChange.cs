using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Id of a change in a customer's file.</summary>
public readonly record struct FileChangeId(long Value) : ITypedId<FileChangeId>
{
    public static FileChangeId From(long value) => new(value);

    public static FileChangeId New() => new(RandomId.Next());
}

/// <summary>变更记录 One change of one field, written once: from these the file is shown as it was on any day (A07).</summary>
[AppendOnly]
public sealed class FileChange
{
    private FileChange()
    {
    }

    public CustomerId Customer { get; private set; }

    public FileChangeId Id { get; private set; }

    public EntryId Entry { get; private set; }

    public string Part { get; private set; } = "";

    public string Field { get; private set; } = "";

    /// <summary>The version of the value that this change made; 1 is the first.</summary>
    public int Version { get; private set; }

    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";

    public string Source { get; private set; } = "";

    /// <summary>Why, where a reason was asked for; else empty.</summary>
    public string Reason { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static FileChange Of(FileValue value, string part, string before, string reason) => new()
    {
        Customer = value.Customer,
        Id = FileChangeId.New(),
        Entry = value.Entry,
        Part = part,
        Field = value.Field,
        Version = value.Version,
        Before = before,
        After = value.Text,
        Source = value.Source,
        Reason = reason,
        By = value.ConfirmedBy,
        AtUtc = value.ConfirmedUtc,
    };
}

internal sealed class FileChangeMapping : IEntityTypeConfiguration<FileChange>
{
    public void Configure(EntityTypeBuilder<FileChange> builder)
    {
        builder.ToTable("FileChanges");
        builder.HasKey(change => new { change.Customer, change.Id });
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Part).HasMaxLength(40);
        builder.Property(change => change.Field).HasMaxLength(40);
        builder.Property(change => change.Before).HasMaxLength(FileValue.Longest);
        builder.Property(change => change.After).HasMaxLength(FileValue.Longest);
        builder.Property(change => change.Source).HasMaxLength(200);
        builder.Property(change => change.Reason).HasMaxLength(1000);
        builder.HasIndex(change => new { change.Customer, change.Entry, change.Field, change.Version }).IsUnique();
    }
}
