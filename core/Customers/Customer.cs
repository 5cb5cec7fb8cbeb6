using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers;

/// <summary>客户类别 as a workbook gives it; strategic and VIP follow from awards (002 annex 2.4-2.8).</summary>
public enum CustomerKind
{
    /// <summary>一般.</summary>
    General,

    /// <summary>内部.</summary>
    Internal,
}

/// <summary>客户 A contracting customer of one unit.</summary>
public sealed class Customer
{
    private Customer()
    {
    }

    public CustomerId Id { get; private set; }

    /// <summary>Unique, as used in workbooks.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>统一社会信用代码, 18 characters, checked (GB 32100), once per unit and form (002 §5.4); empty when not given.</summary>
    public string CreditCode { get; private set; } = "";

    public UnitId Unit { get; private set; }

    public GasForm Form { get; private set; }

    public CustomerKind Kind { get; private set; }

    /// <summary>Whom the customer is rated with (R01).</summary>
    public SubjectId Subject { get; private set; }

    public string Industry { get; private set; } = "";

    /// <summary>首次签约日期; null when no contract is known.</summary>
    public DateOnly? FirstContract { get; private set; }

    public int Version { get; private set; }

    public static Customer Register(string code, CustomerDetails details)
    {
        var customer = new Customer { Id = CustomerId.New(), Code = code };
        customer.Describe(details);
        customer.Version = 0;
        return customer;
    }

    public void Describe(CustomerDetails details)
    {
        (Name, CreditCode, Unit, Form, Kind, Subject, Industry, FirstContract) = details;
        Version++;
    }
}

/// <summary>What the register says of a customer.</summary>
public sealed record CustomerDetails(
    string Name, string CreditCode, UnitId Unit, GasForm Form, CustomerKind Kind, SubjectId Subject, string Industry, DateOnly? FirstContract);

internal sealed class CustomerMapping : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("Customers");
        builder.Property(customer => customer.Id).ValueGeneratedNever();
        builder.HasIndex(customer => customer.Code).IsUnique();
        builder.HasIndex(customer => new { customer.Unit, customer.Form, customer.Subject });
        builder.HasIndex(customer => customer.Subject);
        builder.HasIndex(customer => new { customer.Unit, customer.Code });
        builder.HasIndex(customer => new { customer.CreditCode, customer.Unit, customer.Form }).IsUnique().HasFilter("\"CreditCode\" <> ''");
        builder.Property(customer => customer.Version).IsConcurrencyToken();
    }
}
