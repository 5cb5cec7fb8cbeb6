using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>What happened in a programme.</summary>
public enum ProgrammeStep
{
    /// <summary>It was published.</summary>
    Published,

    /// <summary>Its last day was moved.</summary>
    Extended,

    /// <summary>It was closed with a result.</summary>
    Closed,

    /// <summary>A customer was chosen as target.</summary>
    Chosen,

    /// <summary>Progress with a target.</summary>
    Progress,

    /// <summary>A contract was signed with a target.</summary>
    Signed,
}

/// <summary>A step of a programme's history; written once.</summary>
[AppendOnly]
public sealed class ProgrammeEntry
{
    private ProgrammeEntry()
    {
    }

    public long Id { get; private set; }

    public ProgrammeId Programme { get; private set; }

    /// <summary>The target it is about, if any.</summary>
    public TargetId? Target { get; private set; }

    public ProgrammeStep Step { get; private set; }

    /// <summary>The day it is about, as said by who recorded it.</summary>
    public DateOnly On { get; private set; }

    public Intention? Intention { get; private set; }

    /// <summary>Progress, reason of declining, result, number of the contract.</summary>
    public string Text { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>Tells what came first within one moment.</summary>
    public int Number { get; private set; }

    internal static ProgrammeEntry Of(
        ProgrammeId programme, TargetId? target, ProgrammeStep step, DateOnly on, Intention? intention, string text, PersonId by, DateTime now, int number) => new()
        {
            Id = RandomId.Next(),
            Programme = programme,
            Target = target,
            Step = step,
            On = on,
            Intention = intention,
            Text = text,
            By = by,
            AtUtc = now,
            Number = number,
        };
}

internal sealed class ProgrammeEntryMapping : IEntityTypeConfiguration<ProgrammeEntry>
{
    public void Configure(EntityTypeBuilder<ProgrammeEntry> builder)
    {
        builder.ToTable("ProgrammeEntries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Text).HasMaxLength(Programme.Long);
        builder.HasIndex(entry => new { entry.Programme, entry.Target, entry.AtUtc });
    }
}
