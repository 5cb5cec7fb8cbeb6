using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>发布版 One published edition, frozen: its text with the hash, and the hashes of the two Word documents in the store of files.</summary>
[AppendOnly]
public sealed class ReportEdition
{
    public const int LongestChanges = 1000;

    private ReportEdition()
    {
    }

    public EditionId Id { get; private set; }

    public ReportId Report { get; private set; }

    public Month Month { get; private set; }

    /// <summary>1, then 2, 3 for corrections.</summary>
    public int Number { get; private set; }

    /// <summary>Everything that was published, canonical JSON (<see cref="FrozenReport"/>).</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>更正说明 What changed; empty for the first edition.</summary>
    public string Changes { get; private set; } = "";

    public PersonId PublishedBy { get; private set; }

    public DateTime PublishedUtc { get; private set; }

    /// <summary>SHA-256 of the whole document in Chinese.</summary>
    public string DocumentZh { get; private set; } = "";

    /// <summary>SHA-256 of the whole document in English.</summary>
    public string DocumentEn { get; private set; } = "";

    public int Recipients { get; private set; }

    internal static ReportEdition Of(EditionId id, ReportId report, FrozenReport frozen, string text, PersonId by, DateTime now, string zh, string en, int recipients) => new()
    {
        Id = id,
        Report = report,
        Month = Month.FromStamp(frozen.Month),
        Number = frozen.Edition,
        Text = text,
        Hash = Canon.Hash(text),
        Changes = frozen.Changes,
        PublishedBy = by,
        PublishedUtc = now,
        DocumentZh = zh,
        DocumentEn = en,
        Recipients = recipients,
    };

    /// <summary>Hash of the whole document in the language.</summary>
    public string DocumentIn(string locale) => locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? DocumentEn : DocumentZh;
}

/// <summary>Somebody an edition was sent to.</summary>
[AppendOnly]
public sealed class ReportRecipient
{
    private ReportRecipient()
    {
    }

    public EditionId Edition { get; private set; }

    public PersonId Person { get; private set; }

    internal static ReportRecipient Of(EditionId edition, PersonId person) => new() { Edition = edition, Person = person };
}

/// <summary>Somebody fetched the Word document of an edition (002 §5.5).</summary>
[AppendOnly]
public sealed class ReportFetch
{
    private ReportFetch()
    {
    }

    public long Id { get; private set; }

    public EditionId Edition { get; private set; }

    public PersonId Person { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>The whole report, or what a unit may see of it.</summary>
    public bool Whole { get; private set; }

    /// <summary>SHA-256 of the bytes handed out.</summary>
    public string Hash { get; private set; } = "";

    internal static ReportFetch Of(EditionId edition, PersonId person, DateTime now, bool whole, string hash) =>
        new() { Id = RandomId.Next(), Edition = edition, Person = person, AtUtc = now, Whole = whole, Hash = hash };
}

internal sealed class ReportEditionMapping : IEntityTypeConfiguration<ReportEdition>
{
    public void Configure(EntityTypeBuilder<ReportEdition> builder)
    {
        builder.ToTable("ReportEditions");
        builder.Property(edition => edition.Id).ValueGeneratedNever();
        builder.Property(edition => edition.Text).HasMaxLength(10_000_000);
        builder.Property(edition => edition.Hash).HasMaxLength(64);
        builder.Property(edition => edition.Changes).HasMaxLength(ReportEdition.LongestChanges);
        builder.Property(edition => edition.DocumentZh).HasMaxLength(64);
        builder.Property(edition => edition.DocumentEn).HasMaxLength(64);
        builder.HasIndex(edition => new { edition.Report, edition.Number }).IsUnique();
        builder.HasIndex(edition => edition.Month);
    }
}

internal sealed class ReportRecipientMapping : IEntityTypeConfiguration<ReportRecipient>
{
    public void Configure(EntityTypeBuilder<ReportRecipient> builder)
    {
        builder.ToTable("ReportRecipients");
        builder.HasKey(recipient => new { recipient.Edition, recipient.Person });
        builder.HasIndex(recipient => recipient.Person);
    }
}

internal sealed class ReportFetchMapping : IEntityTypeConfiguration<ReportFetch>
{
    public void Configure(EntityTypeBuilder<ReportFetch> builder)
    {
        builder.ToTable("ReportFetches");
        builder.Property(fetch => fetch.Id).ValueGeneratedNever();
        builder.Property(fetch => fetch.Hash).HasMaxLength(64);
        builder.HasIndex(fetch => new { fetch.Edition, fetch.AtUtc });
    }
}
