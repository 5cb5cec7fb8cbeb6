using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Remarks;

/// <summary>A quoted paper of somebody else as evidence.</summary>
public sealed record RemarkCitation(string Issuer, string Number, DateOnly Issued, string Passage);

/// <summary>证据 One piece of evidence of a remark of risk: an original of the customer, by its hash, or a quoted paper. Written once.</summary>
[AppendOnly]
public sealed class RemarkEvidence
{
    private RemarkEvidence()
    {
    }

    public long Id { get; private set; }

    public RiskRemarkId Remark { get; private set; }

    /// <summary>1, 2, 3 … within the remark.</summary>
    public int Number { get; private set; }

    /// <summary>Null for a citation.</summary>
    public OriginalId? Original { get; private set; }

    /// <summary>Name of the original when the remark was made.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the file, or of the canonical citation; lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public string Issuer { get; private set; } = "";

    public string DocumentNumber { get; private set; } = "";

    public DateOnly? Issued { get; private set; }

    public string Passage { get; private set; } = "";

    /// <summary>Null for an original.</summary>
    internal RemarkCitation? Citation => Issued is { } issued ? new RemarkCitation(Issuer, DocumentNumber, issued, Passage) : null;

    internal static RemarkEvidence Of(RiskRemarkId remark, int number, Original original) =>
        new() { Id = RandomId.Next(), Remark = remark, Number = number, Original = original.Id, Name = original.Name, Hash = original.Hash };

    internal static RemarkEvidence Of(RiskRemarkId remark, int number, RemarkCitation citation) => new()
    {
        Id = RandomId.Next(),
        Remark = remark,
        Number = number,
        Hash = Canon.Hash(Canon.Write(citation)),
        Issuer = citation.Issuer,
        DocumentNumber = citation.Number,
        Issued = citation.Issued,
        Passage = citation.Passage,
    };
}

internal sealed class RemarkEvidenceMapping : IEntityTypeConfiguration<RemarkEvidence>
{
    public void Configure(EntityTypeBuilder<RemarkEvidence> builder)
    {
        builder.ToTable("RemarkEvidence");
        builder.Property(evidence => evidence.Id).ValueGeneratedNever();
        builder.Property(evidence => evidence.Hash).HasMaxLength(64);
        builder.Property(evidence => evidence.Passage).HasMaxLength(2000);
        builder.Ignore(evidence => evidence.Citation);
        builder.HasIndex(evidence => new { evidence.Remark, evidence.Number }).IsUnique();
        builder.HasIndex(evidence => evidence.Original);
    }
}
