using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>What happened to a duty of care.</summary>
public enum CareEventKind
{
    /// <summary>Somebody was named, or somebody else in their place.</summary>
    Named,

    /// <summary>The naming was taken back; the role decides again.</summary>
    TakenBack,

    /// <summary>Whoever was named left, moved or lost the role.</summary>
    Gone,
}

/// <summary>维护分工记录 Who looked after whom, and when that changed. Written once, never changed.</summary>
[AppendOnly]
public sealed class CareEvent
{
    private CareEvent()
    {
    }

    public long Id { get; private set; }

    public CareDuty Duty { get; private set; }

    /// <summary>The rated subject or unit.</summary>
    public long Of { get; private set; }

    public CareEventKind Kind { get; private set; }

    /// <summary>Who was named, or who is gone.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>Who was named before.</summary>
    public PersonId? Before { get; private set; }

    /// <summary>Null when the program found it out.</summary>
    public PersonId? By { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static CareEvent Note(CareOf what, CareEventKind kind, PersonId? person, PersonId? before, PersonId? by, DateTime now) => new()
    {
        Id = RandomId.Next(),
        Duty = what.Duty,
        Of = what.Id,
        Kind = kind,
        Person = person,
        Before = before,
        By = by,
        AtUtc = now,
    };
}

internal sealed class CareEventMapping : IEntityTypeConfiguration<CareEvent>
{
    public void Configure(EntityTypeBuilder<CareEvent> builder)
    {
        builder.ToTable("CareEvents");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasIndex(entry => new { entry.Duty, entry.Of, entry.AtUtc });
    }
}
