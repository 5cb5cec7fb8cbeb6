using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>How far off the end of awards was when people were told.</summary>
public enum LapseStage
{
    /// <summary>Sixty days or fewer.</summary>
    Sixty,

    /// <summary>Thirty days or fewer.</summary>
    Thirty,

    /// <summary>They have lapsed.</summary>
    Lapsed,
}

/// <summary>到期提醒 People were told that the awards of a unit and form that end on one day are about to end, or have ended (R09).</summary>
public sealed class LapseNotice
{
    private LapseNotice()
    {
    }

    public long Id { get; private set; }

    /// <summary>Unit, form, day and stage; unique, so that two processes tell it once.</summary>
    public string Key { get; private set; } = "";

    public UnitId Unit { get; private set; }

    /// <summary>Null for strategic customers.</summary>
    public GasForm? Form { get; private set; }

    /// <summary>Last day of the awards.</summary>
    public DateOnly Until { get; private set; }

    public LapseStage Stage { get; private set; }

    public DateOnly ToldOn { get; private set; }

    internal static string KeyOf(UnitId unit, GasForm? form, DateOnly until, LapseStage stage) =>
        FormattableString.Invariant($"{unit.Value}:{form?.ToString() ?? "-"}:{until:yyyyMMdd}:{stage}");

    internal static LapseNotice Tell(UnitId unit, GasForm? form, DateOnly until, LapseStage stage, DateOnly today) => new()
    {
        Id = RandomId.Next(),
        Key = KeyOf(unit, form, until, stage),
        Unit = unit,
        Form = form,
        Until = until,
        Stage = stage,
        ToldOn = today,
    };
}

internal sealed class LapseNoticeMapping : IEntityTypeConfiguration<LapseNotice>
{
    public void Configure(EntityTypeBuilder<LapseNotice> builder)
    {
        builder.ToTable("LapseNotices");
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.Key).HasMaxLength(80);
        builder.HasIndex(notice => notice.Key).IsUnique();
    }
}
