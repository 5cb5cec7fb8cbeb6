using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>
/// 检索键 One way to find a customer (<see cref="SearchKeys"/>). The unit stands first: what somebody may not see is never read. Written and read by
/// plain statements only.
/// </summary>
public sealed class CustomerKey
{
    private CustomerKey()
    {
    }

    public UnitId Unit { get; private set; }

    /// <summary>As <see cref="KeyBytes"/> writes it.</summary>
    public byte[] Key { get; private set; } = [];

    public CustomerId Customer { get; private set; }
}

/// <summary>待建索引 Customers that were registered or renamed and are not found yet; gone once they are.</summary>
public sealed class SearchBacklog
{
    private SearchBacklog()
    {
    }

    public long Id { get; private set; }

    /// <summary>Ids of eight bytes each.</summary>
    public byte[] Customers { get; private set; } = [];
}

internal sealed class CustomerKeyMapping : IEntityTypeConfiguration<CustomerKey>
{
    public void Configure(EntityTypeBuilder<CustomerKey> builder)
    {
        builder.ToTable("CustomerKeys");
        builder.HasKey(key => new { key.Unit, key.Key, key.Customer });
        builder.Property(key => key.Key).HasMaxLength(48);
    }
}

internal sealed class SearchBacklogMapping : IEntityTypeConfiguration<SearchBacklog>
{
    public void Configure(EntityTypeBuilder<SearchBacklog> builder)
    {
        builder.ToTable("SearchBacklog");
        builder.Property(backlog => backlog.Id).ValueGeneratedNever();
    }
}
