using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>备参材料 A background paper of a visit (001 §7.2.2): name and hash here, the bytes in the store.</summary>
[NeverDeleted]
public sealed class VisitPaper
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 200;

    private VisitPaper()
    {
    }

    public PaperId Id { get; private set; }

    public VisitId Visit { get; private set; }

    /// <summary>As it was called when it was uploaded, without folders.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public FileType Type { get; private set; }

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>When it was taken out; null while it stands.</summary>
    public DateTime? RemovedUtc { get; private set; }

    public PersonId? RemovedBy { get; private set; }

    /// <summary>Visit and hash while it stands; unique: the same paper is not attached twice.</summary>
    public string? StandingKey { get; private set; }

    internal static VisitPaper Of(VisitId visit, string name, KeptFile file, PersonId by, DateTime now) => new()
    {
        Id = PaperId.New(),
        Visit = visit,
        Name = name,
        Hash = file.Hash,
        Type = file.Type,
        Size = file.Size,
        By = by,
        AtUtc = now,
        StandingKey = KeyOf(visit, file.Hash),
    };

    internal static string KeyOf(VisitId visit, string hash) => string.Create(null, $"{visit.Value}:{hash}");

    /// <exception cref="InvalidOperationException">Taken out before.</exception>
    internal void TakeOut(PersonId by, DateTime now)
    {
        if (RemovedUtc is not null)
        {
            throw new InvalidOperationException("the paper was taken out already");
        }

        (RemovedUtc, RemovedBy, StandingKey) = (now, by, null);
    }
}

internal sealed class VisitPaperMapping : IEntityTypeConfiguration<VisitPaper>
{
    public void Configure(EntityTypeBuilder<VisitPaper> builder)
    {
        builder.ToTable("VisitPapers");
        builder.Property(paper => paper.Id).ValueGeneratedNever();
        builder.Property(paper => paper.Name).HasMaxLength(VisitPaper.LongestName);
        builder.Property(paper => paper.Hash).HasMaxLength(64);
        builder.Property(paper => paper.StandingKey).HasMaxLength(100);
        builder.Property(paper => paper.RemovedUtc).IsConcurrencyToken();
        builder.HasIndex(paper => paper.Visit);
        builder.HasIndex(paper => paper.StandingKey).IsUnique();
    }
}
