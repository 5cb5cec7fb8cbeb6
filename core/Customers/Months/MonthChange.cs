using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Months;

/// <summary>变更记录 One figure of one month, changed by a keeper; written once. What workbooks of the group bring is in the journal of imports.</summary>
[AppendOnly]
public sealed class MonthChange
{
    private MonthChange()
    {
    }

    public CustomerId Customer { get; private set; }

    public Month Month { get; private set; }

    public MonthFigure Figure { get; private set; }

    /// <summary>Unique; of one save they are told together by <see cref="AtUtc"/> and <see cref="By"/>.</summary>
    public long Id { get; private set; }

    /// <summary>Canonical number; empty when the month was not there.</summary>
    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";

    public string Source { get; private set; } = "";

    /// <summary>Why a figure that looked wrong is right; else what the keeper said, or empty.</summary>
    public string Reason { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static MonthChange Of(
        CustomerId customer, Month month, MonthFigure figure, string before, string after, string source, string reason, PersonId by, DateTime now) => new()
        {
            Customer = customer,
            Month = month,
            Figure = figure,
            Id = RandomId.Next(),
            Before = before,
            After = after,
            Source = source,
            Reason = reason,
            By = by,
            AtUtc = now,
        };
}

internal sealed class MonthChangeMapping : IEntityTypeConfiguration<MonthChange>
{
    public void Configure(EntityTypeBuilder<MonthChange> builder)
    {
        builder.ToTable("MonthChanges");
        builder.HasKey(change => new { change.Customer, change.Month, change.Figure, change.Id });
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Before).HasMaxLength(40);
        builder.Property(change => change.After).HasMaxLength(40);
        builder.Property(change => change.Source).HasMaxLength(200);
        builder.Property(change => change.Reason).HasMaxLength(1000);
    }
}
