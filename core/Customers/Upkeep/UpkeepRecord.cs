using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>更新记录 A part was brought up to date, in time or late: written once (002 §6.2.1, §6.4.2).</summary>
[AppendOnly]
public sealed class UpkeepRecord
{
    private UpkeepRecord()
    {
    }

    public CustomerId Customer { get; private set; }

    public long Id { get; private set; }

    public UnitId Unit { get; private set; }

    public UpkeepPart Part { get; private set; }

    public UpkeepCause Cause { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Last day in time.</summary>
    public DateOnly LateAfter { get; private set; }

    public UpkeepDone How { get; private set; }

    /// <summary>Null when a workbook of the group brought it.</summary>
    public PersonId? By { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static UpkeepRecord Of(UpkeepDue due, UpkeepDone how, PersonId? by, DateTime now) => new()
    {
        Customer = due.Customer,
        Id = RandomId.Next(),
        Unit = due.Unit,
        Part = due.Part,
        Cause = due.Cause,
        DueOn = due.DueOn,
        LateAfter = due.LateAfter,
        How = how,
        By = by,
        AtUtc = now,
    };
}

internal sealed class UpkeepRecordMapping : IEntityTypeConfiguration<UpkeepRecord>
{
    public void Configure(EntityTypeBuilder<UpkeepRecord> builder)
    {
        builder.ToTable("UpkeepRecords");
        builder.HasKey(record => new { record.Customer, record.Id });
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.HasIndex(record => new { record.Unit, record.AtUtc });
    }
}
