using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsGrading.Core.Rules;

internal sealed class RuleMapping : IEntityTypeConfiguration<RuleVersion>
{
    public void Configure(EntityTypeBuilder<RuleVersion> builder)
    {
        builder.ToTable("RuleVersions");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.HasIndex(version => new { version.Year, version.Number }).IsUnique();
        builder.Property(version => version.Quorum).HasPrecision(9, 6);
        builder.Property(version => version.Version).IsConcurrencyToken();
        builder.Ignore(version => version.Content);
        builder.Ignore(version => version.CanonicalText);
        builder.Property(version => version.AdjustmentReason).HasMaxLength(1000);
        builder.Property(version => version.ExplanationsText).HasMaxLength(Explained.Longest);
        builder.Ignore(version => version.Explanations);
        builder.OwnsMany(version => version.Items, items => RuleItemMapping.Map(items, "RuleItems", "RuleVersionId"));
        builder.Navigation(version => version.Items).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

/// <summary>The items of a version, wherever they belong.</summary>
internal static class RuleItemMapping
{
    public static void Map<TOwner>(OwnedNavigationBuilder<TOwner, RuleItem> items, string table, string owner)
        where TOwner : class
    {
        items.ToTable(table);
        items.WithOwner().HasForeignKey(owner);
        items.HasKey(item => item.Id);
        items.Property(item => item.Id).ValueGeneratedNever();
        items.HasIndex(owner, nameof(RuleItem.Code)).IsUnique();
        items.Property(item => item.Points).HasPrecision(9, 4);
        items.Property(item => item.Tolerance).HasPrecision(9, 4);
        items.Property(item => item.Considers).HasConversion<int>();
        items.Property(item => item.Bands).HasMaxLength(4000).HasConversion(bands => bands!.ToString(), text => Stored(text));
        items.Ignore(item => item.Content);
    }

    private static Bands Stored(string text) => BandText.Read("", text).Value;
}
