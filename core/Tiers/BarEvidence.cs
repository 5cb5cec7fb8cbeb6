using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>Where a piece of evidence is to be found.</summary>
public enum EvidenceKind
{
    /// <summary>An uploaded file, kept by its hash.</summary>
    File,

    /// <summary>A quoted document of somebody else.</summary>
    Citation,
}

/// <summary>A quoted document: who issued it, its number and date, and the passage.</summary>
public sealed record Citation(string Issuer, string Number, DateOnly Issued, string Passage);

/// <summary>证据 One piece of evidence of a bar; its hash is bound into the bar's record and chain.</summary>
public sealed class BarEvidence
{
    private BarEvidence()
    {
    }

    public long Id { get; private set; }

    public BarId Bar { get; private set; }

    /// <summary>1, 2, 3 … within the bar.</summary>
    public int Number { get; private set; }

    public EvidenceKind Kind { get; private set; }

    /// <summary>SHA-256 of the file, or of the canonical citation; lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Name of the file as it was uploaded, for reading only; empty for a citation.</summary>
    public string Name { get; private set; } = "";

    public FileType? Type { get; private set; }

    public long Size { get; private set; }

    public string Issuer { get; private set; } = "";

    public string DocumentNumber { get; private set; } = "";

    public DateOnly? Issued { get; private set; }

    public string Passage { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static BarEvidence OfFile(BarId bar, int number, string name, KeptFile file, PersonId by, DateTime now) => new()
    {
        Id = RandomId.Next(),
        Bar = bar,
        Number = number,
        Kind = EvidenceKind.File,
        Hash = file.Hash,
        Name = name,
        Type = file.Type,
        Size = file.Size,
        By = by,
        AtUtc = now,
    };

    internal static BarEvidence OfCitation(BarId bar, int number, Citation citation, PersonId by, DateTime now) => new()
    {
        Id = RandomId.Next(),
        Bar = bar,
        Number = number,
        Kind = EvidenceKind.Citation,
        Hash = Canon.Hash(Canon.Write(citation)),
        Issuer = citation.Issuer,
        DocumentNumber = citation.Number,
        Issued = citation.Issued,
        Passage = citation.Passage,
        By = by,
        AtUtc = now,
    };

    /// <summary>As cards and records show it.</summary>
    internal EvidenceText Text => new(Number, Kind, Hash, Name, Type, Size, Kind == EvidenceKind.Citation ? new Citation(Issuer, DocumentNumber, Issued!.Value, Passage) : null);
}

internal sealed class BarEvidenceMapping : IEntityTypeConfiguration<BarEvidence>
{
    public void Configure(EntityTypeBuilder<BarEvidence> builder)
    {
        builder.ToTable("BarEvidence");
        builder.Property(evidence => evidence.Id).ValueGeneratedNever();
        builder.Property(evidence => evidence.Hash).HasMaxLength(64);
        builder.Property(evidence => evidence.Passage).HasMaxLength(2000);
        builder.HasIndex(evidence => new { evidence.Bar, evidence.Number }).IsUnique();
        builder.HasIndex(evidence => new { evidence.Bar, evidence.Hash }).IsUnique();
    }
}
