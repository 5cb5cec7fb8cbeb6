using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>One voter's place on the roll of a round. Holds no time and no count of revisions (voting.md 3).</summary>
public sealed class RollSlot
{
    private RollSlot()
    {
    }

    public long Id { get; private set; }

    public RoundId Round { get; private set; }

    public PersonId Voter { get; private set; }

    /// <summary>False when the voter is recused for the whole round.</summary>
    public bool Eligible { get; private set; }

    public bool Finished { get; private set; }

    /// <summary>Set at closing, in the transaction that excludes submits.</summary>
    public bool Frozen { get; private set; }

    internal static RollSlot Of(RoundId round, FormSlot slot) => new() { Id = slot.Slot, Round = round, Voter = slot.Voter, Eligible = !slot.Recused };
}

internal sealed class RollSlotMapping : IEntityTypeConfiguration<RollSlot>
{
    public void Configure(EntityTypeBuilder<RollSlot> builder)
    {
        builder.ToTable("RollSlots");
        builder.Property(slot => slot.Id).ValueGeneratedNever();
        builder.HasIndex(slot => new { slot.Round, slot.Voter }).IsUnique();
        builder.HasIndex(slot => slot.Voter);
    }
}
