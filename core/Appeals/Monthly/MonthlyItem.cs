using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>What the unit says of one strategic customer in a month.</summary>
public enum MonthlyAnswer
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>There are appeals.</summary>
    Appeals,

    /// <summary>无诉求 An explicit 'nothing to report'.</summary>
    Nothing,
}

/// <summary>One strategic customer of a unit in a month. Fixed when the month opens; released when the customer leaves before it was answered.</summary>
[NeverDeleted]
public sealed class MonthlyItem
{
    private MonthlyItem()
    {
    }

    public long Id { get; private set; }

    public ReturnId Return { get; private set; }

    public Month Month { get; private set; }

    public CustomerId Customer { get; private set; }

    public SubjectId Subject { get; private set; }

    public MonthlyAnswer Answer { get; private set; }

    /// <summary>No longer strategic, or no longer the unit's, before it was answered: not owed any more.</summary>
    public bool Released { get; private set; }

    public PersonId? By { get; private set; }

    public DateTime? AtUtc { get; private set; }

    internal static MonthlyItem Of(MonthlyReturn month, CustomerCard customer) =>
        new() { Id = RandomId.Next(), Return = month.Id, Month = month.Month, Customer = customer.Id, Subject = customer.Subject };

    internal void Say(MonthlyAnswer answer, PersonId? by, DateTime now) => (Answer, By, AtUtc) = (answer, by, now);

    internal void Release() => Released = true;
}

internal sealed class MonthlyItemMapping : IEntityTypeConfiguration<MonthlyItem>
{
    public void Configure(EntityTypeBuilder<MonthlyItem> builder)
    {
        builder.ToTable("MonthlyItems");
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.HasIndex(item => new { item.Return, item.Customer }).IsUnique();
        builder.HasIndex(item => new { item.Month, item.Answer });
    }
}
