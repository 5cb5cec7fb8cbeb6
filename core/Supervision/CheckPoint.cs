using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Supervision;

/// <summary>What was found about a point or a sampled record.</summary>
public enum CheckVerdict
{
    /// <summary>Not judged yet.</summary>
    Open,

    /// <summary>符合 In order.</summary>
    InOrder,

    /// <summary>发现问题 Something has to be corrected.</summary>
    Finding,
}

/// <summary>One point of a self-check with the unit's judgement.</summary>
public sealed class CheckPoint
{
    private CheckPoint()
    {
    }

    public long Id { get; private set; }

    public SelfCheckId Check { get; private set; }

    /// <summary>Key of <see cref="SelfCheckPoints"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>
    /// What the unit's own records said when the check began: entries <c>Step:Form:State</c> or <c>Filing:Matter:State</c>, divided by
    /// semicolons; empty when they said nothing against it.
    /// </summary>
    public string Hints { get; private set; } = "";

    public CheckVerdict Verdict { get; private set; }

    /// <summary>The finding, or why it is in order in spite of the hints.</summary>
    public string Text { get; private set; } = "";

    public PersonId? By { get; private set; }

    public DateTime? AtUtc { get; private set; }

    internal static CheckPoint Of(SelfCheckId check, string key, string hints) =>
        new() { Id = RandomId.Next(), Check = check, Key = key, Hints = hints };

    internal void Judge(CheckVerdict verdict, string text, PersonId by, DateTime now) => (Verdict, Text, By, AtUtc) = (verdict, text, by, now);
}

internal sealed class CheckPointMapping : IEntityTypeConfiguration<CheckPoint>
{
    public void Configure(EntityTypeBuilder<CheckPoint> builder)
    {
        builder.ToTable("CheckPoints");
        builder.Property(point => point.Id).ValueGeneratedNever();
        builder.Property(point => point.Key).HasMaxLength(40);
        builder.Property(point => point.Hints).HasMaxLength(2000);
        builder.Property(point => point.Text).HasMaxLength(1000);
        builder.HasIndex(point => new { point.Check, point.Key }).IsUnique();
    }
}
