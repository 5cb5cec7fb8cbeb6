using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers;

/// <summary>气量 One month of one customer: volumes, price, cost, payment. Key: customer and month.</summary>
public sealed class MonthlyVolume
{
    private MonthlyVolume()
    {
    }

    public CustomerId Customer { get; private set; }

    public Month Month { get; private set; }

    /// <summary>合同气量 方.</summary>
    public GasVolume Contracted { get; private set; }

    /// <summary>实际提气量 方.</summary>
    public GasVolume Actual { get; private set; }

    /// <summary>销售价 元/方.</summary>
    public Money Price { get; private set; }

    /// <summary>成本 元/方.</summary>
    public Money Cost { get; private set; }

    /// <summary>应收 元.</summary>
    public Money Receivable { get; private set; }

    /// <summary>按时收到 元.</summary>
    public Money PaidOnTime { get; private set; }

    public static MonthlyVolume Record(CustomerId customer, Month month, MonthlyVolumeDetails details)
    {
        var volume = new MonthlyVolume { Customer = customer, Month = month };
        volume.Correct(details);
        return volume;
    }

    public void Correct(MonthlyVolumeDetails details) => (Contracted, Actual, Price, Cost, Receivable, PaidOnTime) = details;
}

/// <summary>The figures of a month; volumes in 方, price and cost in 元/方, payment in 元.</summary>
public sealed record MonthlyVolumeDetails(GasVolume Contracted, GasVolume Actual, Money Price, Money Cost, Money Receivable, Money PaidOnTime);

internal sealed class MonthlyVolumeMapping : IEntityTypeConfiguration<MonthlyVolume>
{
    public void Configure(EntityTypeBuilder<MonthlyVolume> builder)
    {
        builder.ToTable("MonthlyVolumes");
        builder.HasKey(volume => new { volume.Customer, volume.Month });
        // The figures are their own version: who writes them says which ones were read, and workbooks of 100,000 rows carry no counter along.
        builder.Property(volume => volume.Contracted).IsConcurrencyToken();
        builder.Property(volume => volume.Actual).IsConcurrencyToken();
        builder.Property(volume => volume.Price).IsConcurrencyToken();
        builder.Property(volume => volume.Cost).IsConcurrencyToken();
        builder.Property(volume => volume.Receivable).IsConcurrencyToken();
        builder.Property(volume => volume.PaidOnTime).IsConcurrencyToken();
    }
}
