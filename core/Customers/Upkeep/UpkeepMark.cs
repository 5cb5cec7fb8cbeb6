using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>That a unit was reminded of something, so that it is reminded of it once, also by two processes.</summary>
public sealed class UpkeepMark
{
    private UpkeepMark()
    {
    }

    public long Id { get; private set; }

    /// <summary>Unit, what and when; unique.</summary>
    public string Key { get; private set; } = "";

    public UnitId Unit { get; private set; }

    /// <summary>Of what was late: the Monday of the week; else null.</summary>
    public DateOnly? Week { get; private set; }

    internal static UpkeepMark Before(UnitId unit, DateOnly lateAfter, int days) => new()
    {
        Id = RandomId.Next(),
        Key = FormattableString.Invariant($"{unit.Value}:{lateAfter:yyyyMMdd}:{days}"),
        Unit = unit,
    };

    internal static UpkeepMark Late(UnitId unit, DateOnly week) => new()
    {
        Id = RandomId.Next(),
        Key = FormattableString.Invariant($"{unit.Value}:late:{week:yyyyMMdd}"),
        Unit = unit,
        Week = week,
    };
}

internal sealed class UpkeepMarkMapping : IEntityTypeConfiguration<UpkeepMark>
{
    public void Configure(EntityTypeBuilder<UpkeepMark> builder)
    {
        builder.ToTable("UpkeepMarks");
        builder.Property(mark => mark.Id).ValueGeneratedNever();
        builder.Property(mark => mark.Key).HasMaxLength(80);
        builder.HasIndex(mark => mark.Key).IsUnique();
        builder.HasIndex(mark => mark.Week);
    }
}
