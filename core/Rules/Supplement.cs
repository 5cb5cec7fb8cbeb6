using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>差异化评分项 An approved version of what a unit adds to the group's rule of a year (000 §6.4). Never changes: a change is a new version.</summary>
public sealed class Supplement
{
    private readonly List<RuleItem> items = [];

    private Supplement()
    {
    }

    public SupplementId Id { get; private set; }

    public UnitId Unit { get; private set; }

    /// <summary>The rated year.</summary>
    public int Year { get; private set; }

    /// <summary>Version number within unit and year, from 1. The latest counts.</summary>
    public int Number { get; private set; }

    /// <summary><see cref="RuleState.Approved"/> or <see cref="RuleState.Used"/>.</summary>
    public RuleState State { get; private set; }

    public ApprovalId Approval { get; private set; }

    /// <summary>First day in force, Asia/Shanghai.</summary>
    public DateOnly InForceFrom { get; private set; }

    /// <summary>Why the items were changed within their year (000 §11.1), or null.</summary>
    public string? AdjustmentReason { get; private set; }

    /// <summary>SHA-256 of <see cref="CanonicalText"/>, lower-case hex, as it was when approved.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Empty when the unit gave its items up again.</summary>
    public IReadOnlyList<RuleItem> Items => items;

    /// <summary>What the version says, by code.</summary>
    public IReadOnlyList<RuleItemContent> Content => [.. items.OrderBy(item => item.Code, StringComparer.Ordinal).Select(item => item.Content)];

    /// <summary>Canonical JSON of the version.</summary>
    public string CanonicalText => Canonical.Text(Unit, Year, Number, Content);

    /// <summary>A new version. Error: the first fault against the base (<see cref="SupplementCheck"/>).</summary>
    public static Result<Supplement> Approve(
        UnitId unit, int year, int number, IReadOnlyList<RuleItemContent> content, RuleContent @base, ApprovalId approval, DateOnly inForceFrom,
        string? adjustmentReason)
    {
        if (SupplementCheck.FaultsOf(content, @base.Items) is [var fault, ..])
        {
            return fault;
        }

        var version = new Supplement
        {
            Id = SupplementId.New(),
            Unit = unit,
            Year = year,
            Number = number,
            State = RuleState.Approved,
            Approval = approval,
            InForceFrom = inForceFrom,
            AdjustmentReason = adjustmentReason,
        };
        version.items.AddRange(content.Select(item => new RuleItem(item)));
        version.Hash = Canonical.Hash(version.CanonicalText);
        return version;
    }
}

internal sealed class SupplementMapping : IEntityTypeConfiguration<Supplement>
{
    public void Configure(EntityTypeBuilder<Supplement> builder)
    {
        builder.ToTable("Supplements");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.HasIndex(version => new { version.Unit, version.Year, version.Number }).IsUnique();
        builder.Property(version => version.AdjustmentReason).HasMaxLength(1000);
        builder.Ignore(version => version.Content);
        builder.Ignore(version => version.CanonicalText);
        builder.OwnsMany(version => version.Items, items => RuleItemMapping.Map(items, "SupplementItems", "SupplementId"));
        builder.Navigation(version => version.Items).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
