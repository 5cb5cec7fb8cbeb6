using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Id of an entry of a customer's file.</summary>
public readonly record struct EntryId(long Value) : ITypedId<EntryId>
{
    public static EntryId From(long value) => new(value);

    public static EntryId New() => new(RandomId.Next());

    /// <summary>Of the one entry of a part that has exactly one: the same for every customer, so that a second one cannot be.</summary>
    public static EntryId OfPart(string part) => new(BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(part))) & long.MaxValue);
}

/// <summary>
/// An entry of a part: a contract, a meter, a contact, an interview; a part such as the basics has exactly one. It is taken out with a reason and
/// never deleted. Key: customer and id, so that a whole file is one stretch of the table.
/// </summary>
[NeverDeleted]
public sealed class FileEntry
{
    private FileEntry()
    {
    }

    public CustomerId Customer { get; private set; }

    public EntryId Id { get; private set; }

    /// <summary>Key of the part by the fill guide, for example <c>contracts</c>.</summary>
    public string Part { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>When it was taken out; null while it stands.</summary>
    public DateTime? RemovedUtc { get; private set; }

    public PersonId? RemovedBy { get; private set; }

    public string RemovedReason { get; private set; } = "";

    internal static FileEntry Of(CustomerId customer, string part, PersonId by, DateTime now) =>
        new() { Customer = customer, Id = EntryId.New(), Part = part, By = by, AtUtc = now };

    internal static FileEntry OfPart(CustomerId customer, string part, PersonId by, DateTime now) =>
        new() { Customer = customer, Id = EntryId.OfPart(part), Part = part, By = by, AtUtc = now };

    internal void Remove(string reason, PersonId by, DateTime now)
    {
        if (RemovedUtc is not null)
        {
            throw new InvalidOperationException("the entry was taken out already");
        }

        (RemovedUtc, RemovedBy, RemovedReason) = (now, by, reason);
    }
}

internal sealed class FileEntryMapping : IEntityTypeConfiguration<FileEntry>
{
    public void Configure(EntityTypeBuilder<FileEntry> builder)
    {
        builder.ToTable("FileEntries");
        builder.HasKey(entry => new { entry.Customer, entry.Id });
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Part).HasMaxLength(40);
        builder.Property(entry => entry.RemovedReason).HasMaxLength(1000);
        builder.Property(entry => entry.RemovedUtc).IsConcurrencyToken();
    }
}
