using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Correspondents;

/// <summary>
/// 联系人地址 A mail address that stands among the contacts of a customer's file, as it is looked for: made from the file with every change, and of no account
/// by itself. Small letters throughout.
/// </summary>
public sealed class ContactAddress
{
    /// <summary>Longest address there is (RFC 5321); what stands in a file beyond that is no address.</summary>
    public const int Longest = 320;

    private ContactAddress()
    {
    }

    public CustomerId Customer { get; private set; }

    public EntryId Entry { get; private set; }

    public string Address { get; private set; } = "";

    public string Domain { get; private set; } = "";

    /// <summary>Null for what is no address.</summary>
    internal static ContactAddress? Of(CustomerId customer, EntryId entry, string mail)
    {
        var address = mail.Trim().ToLowerInvariant();
        var at = address.LastIndexOf('@');
        return at <= 0 || at == address.Length - 1 || address.Length > Longest
            ? null : new ContactAddress { Customer = customer, Entry = entry, Address = address, Domain = address[(at + 1)..] };
    }
}

internal sealed class ContactAddressMapping : IEntityTypeConfiguration<ContactAddress>
{
    public void Configure(EntityTypeBuilder<ContactAddress> builder)
    {
        builder.ToTable("ContactAddresses");
        builder.HasKey(address => new { address.Customer, address.Entry });
        builder.Property(address => address.Entry).ValueGeneratedNever();
        builder.Property(address => address.Address).HasMaxLength(ContactAddress.Longest);
        builder.Property(address => address.Domain).HasMaxLength(ContactAddress.Longest);
        builder.HasIndex(address => address.Address);
        builder.HasIndex(address => address.Domain);
    }
}
