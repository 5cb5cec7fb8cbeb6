using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>A field of an entry as it is now: the value, where it is from, who stood for it last and when (002 §5.2, A07). An emptied field keeps its row with an empty text.</summary>
public sealed class FileValue
{
    /// <summary>Longest value of any field.</summary>
    public const int Longest = 4000;

    private FileValue()
    {
    }

    public CustomerId Customer { get; private set; }

    public EntryId Entry { get; private set; }

    /// <summary>Key of the field within its part, for example <c>prepayment</c>.</summary>
    public string Field { get; private set; } = "";

    /// <summary>Canonical writing by the field's type: <c>2026-11-21</c>, <c>12500.5</c>, <c>yes</c>, the key of a choice; text as typed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>来源 Where it is from, for example <c>合同原件</c> or <c>import</c>.</summary>
    public string Source { get; private set; } = "";

    public PersonId ConfirmedBy { get; private set; }

    public DateTime ConfirmedUtc { get; private set; }

    /// <summary>Concurrency token: grows with every change of the text, not with a confirmation.</summary>
    public int Version { get; private set; }

    internal static FileValue Of(CustomerId customer, EntryId entry, string field, string text, string source, PersonId by, DateTime now) =>
        new() { Customer = customer, Entry = entry, Field = field, Text = text, Source = source, ConfirmedBy = by, ConfirmedUtc = now, Version = 1 };

    internal void Change(string text, string source, PersonId by, DateTime now)
    {
        (Text, Source, ConfirmedBy, ConfirmedUtc) = (text, source, by, now);
        Version++;
    }

    /// <summary>Confirmed unchanged.</summary>
    internal void Confirm(PersonId by, DateTime now) => (ConfirmedBy, ConfirmedUtc) = (by, now);
}

internal sealed class FileValueMapping : IEntityTypeConfiguration<FileValue>
{
    public void Configure(EntityTypeBuilder<FileValue> builder)
    {
        builder.ToTable("FileValues");
        builder.HasKey(value => new { value.Customer, value.Entry, value.Field });
        builder.Property(value => value.Field).HasMaxLength(40);
        builder.Property(value => value.Text).HasMaxLength(FileValue.Longest);
        builder.Property(value => value.Source).HasMaxLength(200);
        builder.Property(value => value.Version).IsConcurrencyToken();
    }
}
