using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsGrading.Core.Deliveries;

/// <summary>
/// A typed message that was already taken, so that the channel's repeat of it is dropped. Only the day is kept, and the key is a hash,
/// so the rows lie in no order. Card actions are not recorded at all: they are idempotent, and a row would tell when somebody voted.
/// </summary>
public sealed class SeenActivity
{
    private SeenActivity()
    {
    }

    /// <summary>63 bits of SHA-256 over (conversation, activity id).</summary>
    public long Id { get; private set; }

    public DateOnly SeenOn { get; private set; }

    /// <summary>The key of an activity.</summary>
    public static long KeyOf(string conversation, string activity)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}\n{activity}"));
        return BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue;
    }
}

internal sealed class SeenActivityMapping : IEntityTypeConfiguration<SeenActivity>
{
    public void Configure(EntityTypeBuilder<SeenActivity> builder)
    {
        builder.ToTable("SeenActivities");
        builder.Property(seen => seen.Id).ValueGeneratedNever();
        builder.HasIndex(seen => seen.SeenOn);
    }
}
