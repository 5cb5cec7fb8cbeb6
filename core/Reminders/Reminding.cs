using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reminders;

/// <summary>Id of how a unit is reminded of a month.</summary>
public readonly record struct RemindingId(long Value) : ITypedId<RemindingId>
{
    public static RemindingId From(long value) => new(value);

    public static RemindingId New() => new(RandomId.Next());
}

/// <summary>催报 How far the reminding of one unit of one month has come: the subject of its card.</summary>
[NeverDeleted]
public sealed class Reminding
{
    private Reminding()
    {
    }

    public RemindingId Id { get; private set; }

    public UnitId Unit { get; private set; }

    public Month Month { get; private set; }

    /// <summary>Day of the last rung that was taken; nothing earlier is ever sent.</summary>
    public DateOnly LastSlot { get; private set; }

    /// <summary>The unit owes nothing any more; its cards wait for nobody.</summary>
    public bool Settled { get; private set; }

    public int Version { get; private set; }

    internal static Reminding Begin(UnitId unit, Month month, DateOnly slot) => new() { Id = RemindingId.New(), Unit = unit, Month = month, LastSlot = slot };

    /// <exception cref="InvalidOperationException">A later rung was taken already.</exception>
    internal void Take(DateOnly slot)
    {
        if (slot < LastSlot)
        {
            throw new InvalidOperationException("a later rung was taken already");
        }

        (LastSlot, Settled, Version) = (slot, false, Version + 1);
    }

    internal void Settle() => (Settled, Version) = (true, Version + 1);
}

internal sealed class RemindingMapping : IEntityTypeConfiguration<Reminding>
{
    public void Configure(EntityTypeBuilder<Reminding> builder)
    {
        builder.ToTable("Remindings");
        builder.Property(reminding => reminding.Id).ValueGeneratedNever();
        builder.Property(reminding => reminding.Version).IsConcurrencyToken();
        builder.HasIndex(reminding => new { reminding.Month, reminding.Unit }).IsUnique();
        builder.HasIndex(reminding => new { reminding.Settled, reminding.Month });
    }
}
