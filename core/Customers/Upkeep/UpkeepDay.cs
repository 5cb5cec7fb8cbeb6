using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>The day whose levels the files follow; one row. It goes back only with a clock that ran ahead, and the files with it.</summary>
public sealed class UpkeepDay
{
    internal const int Only = 1;

    private UpkeepDay()
    {
    }

    public int Id { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static UpkeepDay Begin(DateOnly day) => new() { Id = Only, Day = day };

    internal void Reach(DateOnly day)
    {
        if (day != Day)
        {
            Day = day;
            Version++;
        }
    }
}

internal sealed class UpkeepDayMapping : IEntityTypeConfiguration<UpkeepDay>
{
    public void Configure(EntityTypeBuilder<UpkeepDay> builder)
    {
        builder.ToTable("UpkeepDays");
        builder.Property(day => day.Id).ValueGeneratedNever();
        builder.Property(day => day.Version).IsConcurrencyToken();
    }
}
