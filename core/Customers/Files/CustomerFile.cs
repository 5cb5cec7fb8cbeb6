using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>
/// 客户档案 The one file of one contracting customer (002 §5.4, A01). Its content is entries of the parts that the fill guide names; ratings and
/// awards are not in it, they are shown from where they are decided (A03).
/// </summary>
[NeverDeleted]
public sealed class CustomerFile
{
    private CustomerFile()
    {
    }

    /// <summary>The customer is the key: a second file cannot be.</summary>
    public CustomerId Customer { get; private set; }

    /// <summary>The customer's unit, here so that lists of a unit are one index.</summary>
    public UnitId Unit { get; private set; }

    public CustomerStanding Standing { get; private set; }

    /// <summary>Who looks after it; null when nobody was named.</summary>
    public PersonId? Keeper { get; private set; }

    public PersonId OpenedBy { get; private set; }

    public DateTime OpenedUtc { get; private set; }

    /// <summary>Number of the version of the fill guide by which <see cref="Required"/> and <see cref="Filled"/> were counted.</summary>
    public int Guide { get; private set; }

    /// <summary>Required values, by that version.</summary>
    public int Required { get; private set; }

    /// <summary>Those among them that there are.</summary>
    public int Filled { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Completeness, 0 to 100, rounded down: 100 means that nothing is missing.</summary>
    public int Percent => Required == 0 ? 100 : Filled * 100 / Required;

    internal static CustomerFile Open(Customer customer, CustomerStanding standing, PersonId? keeper, PersonId by, DateTime now) => new()
    {
        Customer = customer.Id,
        Unit = customer.Unit,
        Standing = standing,
        Keeper = keeper,
        OpenedBy = by,
        OpenedUtc = now,
    };

    internal void Stand(CustomerStanding standing)
    {
        Standing = standing;
        Version++;
    }

    internal void MoveTo(UnitId unit)
    {
        Unit = unit;
        Version++;
    }

    internal void Entrust(PersonId? keeper)
    {
        Keeper = keeper;
        Version++;
    }

    internal void Count(int guide, int required, int filled)
    {
        (Guide, Required, Filled) = (guide, required, filled);
        Version++;
    }
}

internal sealed class CustomerFileMapping : IEntityTypeConfiguration<CustomerFile>
{
    public void Configure(EntityTypeBuilder<CustomerFile> builder)
    {
        builder.ToTable("CustomerFiles");
        builder.HasKey(file => file.Customer);
        builder.Property(file => file.Customer).ValueGeneratedNever();
        builder.HasIndex(file => new { file.Unit, file.Standing });
        builder.HasIndex(file => file.Guide);
        builder.HasIndex(file => file.Keeper);
        builder.Property(file => file.Version).IsConcurrencyToken();
    }
}
