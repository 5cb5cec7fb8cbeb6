using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>A sealed answer of one slot about one candidate. Replacing an answer overwrites it. Written by <see cref="BallotBox"/> only.</summary>
public sealed class Envelope
{
    private Envelope()
    {
    }

    public long Id { get; private set; }

    public RoundId Round { get; private set; }

    public long Slot { get; private set; }

    public SubjectId Candidate { get; private set; }

    public byte[] Blob { get; private set; } = [];
}

/// <summary>The private key of an open round, wrapped; useless without the outside secret. Gone when purged.</summary>
public sealed class RoundKey
{
    private RoundKey()
    {
    }

    public RoundId Round { get; private set; }

    public byte[] Salt { get; private set; } = [];

    public byte[] Wrapped { get; private set; } = [];

    internal static RoundKey Of(RoundId round, WrappedKey key) => new() { Round = round, Salt = key.Salt, Wrapped = key.Blob };
}

internal sealed class EnvelopeMapping : IEntityTypeConfiguration<Envelope>, IEntityTypeConfiguration<RoundKey>
{
    public void Configure(EntityTypeBuilder<Envelope> builder)
    {
        builder.ToTable("Envelopes");
        builder.Property(envelope => envelope.Id).ValueGeneratedNever();
        builder.HasIndex(envelope => new { envelope.Slot, envelope.Candidate }).IsUnique();
        builder.HasIndex(envelope => envelope.Round);
    }

    public void Configure(EntityTypeBuilder<RoundKey> builder)
    {
        builder.ToTable("RoundKeys");
        builder.HasKey(key => key.Round);
        builder.Property(key => key.Round).ValueGeneratedNever();
    }
}
