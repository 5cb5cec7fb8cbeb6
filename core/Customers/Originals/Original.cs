using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Originals;

/// <summary>Id of an original.</summary>
public readonly record struct OriginalId(long Value) : ITypedId<OriginalId>
{
    public static OriginalId From(long value) => new(value);

    public static OriginalId New() => new(RandomId.Next());
}

/// <summary>What an original is (002 §4.3 c: letters and other important papers).</summary>
public enum OriginalKind
{
    /// <summary>合同.</summary>
    Contract,

    /// <summary>往来函件.</summary>
    Letter,

    /// <summary>证照与资信材料.</summary>
    License,

    /// <summary>会议纪要与访谈材料.</summary>
    Minutes,

    /// <summary>风险备注的证据 Evidence of a remark of risk.</summary>
    Evidence,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>
/// 原件 A file that belongs to a customer: name, note and hash here, the bytes in the store under the hash. It is taken out with a reason and never
/// deleted (002 §6.3.3, A12).
/// </summary>
[NeverDeleted]
public sealed class Original
{
    /// <summary>Longest note and longest reason.</summary>
    public const int LongestNote = 1000;

    /// <summary>Longest name.</summary>
    public const int LongestName = 200;

    private Original()
    {
    }

    public OriginalId Id { get; private set; }

    public CustomerId Customer { get; private set; }

    public OriginalKind Kind { get; private set; }

    /// <summary>As it was called when it was uploaded, without folders.</summary>
    public string Name { get; private set; } = "";

    public string Note { get; private set; } = "";

    /// <summary>Name and note as they are searched.</summary>
    public string Words { get; private set; } = "";

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public FileType Type { get; private set; }

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>Customer and hash while it stands; unique: the same paper is not attached twice.</summary>
    public string? StandingKey { get; private set; }

    /// <summary>When it was taken out; null while it stands.</summary>
    public DateTime? RemovedUtc { get; private set; }

    public PersonId? RemovedBy { get; private set; }

    public string RemovedReason { get; private set; } = "";

    internal static Original Of(CustomerId customer, OriginalKind kind, string name, string note, KeptFile file, PersonId by, DateTime now) => new()
    {
        Id = OriginalId.New(),
        Customer = customer,
        Kind = kind,
        Name = name,
        Note = note,
        Words = WordsOf($"{name} {note}"),
        Hash = file.Hash,
        Type = file.Type,
        Size = file.Size,
        By = by,
        AtUtc = now,
        StandingKey = KeyOf(customer, file.Hash),
    };

    /// <summary>How text is searched: full-width forms as plain ones, small letters.</summary>
    internal static string WordsOf(string text) => text.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();

    internal static string KeyOf(CustomerId customer, string hash) => string.Create(null, $"{customer.Value}:{hash}");

    /// <exception cref="InvalidOperationException">Taken out before.</exception>
    internal void TakeOut(string reason, PersonId by, DateTime now)
    {
        if (RemovedUtc is not null)
        {
            throw new InvalidOperationException("the original was taken out already");
        }

        (RemovedUtc, RemovedBy, RemovedReason, StandingKey) = (now, by, reason, null);
    }
}

internal sealed class OriginalMapping : IEntityTypeConfiguration<Original>
{
    public void Configure(EntityTypeBuilder<Original> builder)
    {
        builder.ToTable("Originals");
        builder.Property(original => original.Id).ValueGeneratedNever();
        builder.Property(original => original.Name).HasMaxLength(Original.LongestName);
        builder.Property(original => original.Note).HasMaxLength(Original.LongestNote);
        builder.Property(original => original.Words).HasMaxLength(2 * (Original.LongestName + Original.LongestNote));
        builder.Property(original => original.RemovedReason).HasMaxLength(Original.LongestNote);
        builder.Property(original => original.Hash).HasMaxLength(64);
        builder.Property(original => original.StandingKey).HasMaxLength(100);
        builder.Property(original => original.RemovedUtc).IsConcurrencyToken();
        builder.HasIndex(original => new { original.Customer, original.AtUtc });
        builder.HasIndex(original => original.StandingKey).IsUnique();
    }
}
