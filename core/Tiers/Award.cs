using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>What an award comes from.</summary>
public enum AwardOrigin
{
    /// <summary>VIP 名单 an approved list of a unit (000 §7.2.3).</summary>
    List,

    /// <summary>赠予 a gift to a first-year customer (000 §7.2.4).</summary>
    Gift,

    /// <summary>战略客户名单 the approved strategic list (000 §8.2).</summary>
    Strategic,
}

/// <summary>Why an award ended before its time.</summary>
public enum AwardEnd
{
    /// <summary>A later award of the subject took its place.</summary>
    Replaced,

    /// <summary>A list adjusted in mid-year no longer has the subject (000 §11.1).</summary>
    Adjusted,

    /// <summary>取消评级身份 revoked (000 §11.2).</summary>
    Revoked,
}

/// <summary>
/// 评级身份 A level held by a rated subject for a time. Whether it is valid follows from its dates alone, so nothing has to happen for it to
/// lapse. Rows are never deleted.
/// </summary>
[NeverDeleted]
public sealed class Award
{
    private Award()
    {
    }

    public AwardId Id { get; private set; }

    public SubjectId Subject { get; private set; }

    /// <summary>The unit that awards; headquarters for strategic customers.</summary>
    public UnitId Unit { get; private set; }

    /// <summary>Null for strategic customers.</summary>
    public GasForm? Form { get; private set; }

    public TierLevel Level { get; private set; }

    /// <summary>The rated year it rests on.</summary>
    public int Year { get; private set; }

    public AwardOrigin Origin { get; private set; }

    /// <summary>The approval that put it into force.</summary>
    public ApprovalId Approval { get; private set; }

    /// <summary>First day, Asia/Shanghai.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day as granted, Asia/Shanghai.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>First day on which it was no longer valid, before its time; null otherwise.</summary>
    public DateOnly? EndedOn { get; private set; }

    public AwardEnd? EndedBy { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Grants a level for <paramref name="period"/>; usually a year (<see cref="AwardPeriod.Of"/>).</summary>
    public static Award Grant(
        SubjectId subject, UnitId unit, GasForm? form, TierLevel level, int year, AwardOrigin origin, ApprovalId approval, AwardPeriod period) => new()
        {
            Id = AwardId.New(),
            Subject = subject,
            Unit = unit,
            Form = form,
            Level = level,
            Year = year,
            Origin = origin,
            Approval = approval,
            From = period.From,
            Until = period.Until,
        };

    /// <summary>Whether it has neither lapsed nor ended before <paramref name="day"/>.</summary>
    public bool Reaches(DateOnly day) => day <= Until && (EndedOn is not { } ended || day < ended);

    /// <summary>Ends it: <paramref name="on"/> is the first day without it.</summary>
    /// <exception cref="InvalidOperationException">It ended already, or lapsed before.</exception>
    public void End(DateOnly on, AwardEnd because)
    {
        if (!Reaches(on))
        {
            throw new InvalidOperationException($"award {Id.Value} is over before {on:O}");
        }

        (EndedOn, EndedBy) = (on, because);
        Version++;
    }

    internal AwardCard Card => new(Subject, Unit, Form, Level, Year, From, Until, EndedOn, Origin == AwardOrigin.Gift);
}

internal sealed class AwardMapping : IEntityTypeConfiguration<Award>
{
    public void Configure(EntityTypeBuilder<Award> builder)
    {
        builder.ToTable("Awards");
        builder.Property(award => award.Id).ValueGeneratedNever();
        builder.Property(award => award.Version).IsConcurrencyToken();
        builder.HasIndex(award => award.Subject);
        builder.HasIndex(award => new { award.Unit, award.Form, award.Until });
        builder.HasIndex(award => award.Until);
        builder.HasIndex(award => award.From);
        builder.HasIndex(award => award.EndedOn);
    }
}
