using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>填报指南草稿 The next version while headquarters works on it; there is at most one, and it is gone once it is published or given up.</summary>
public sealed class GuideDraft
{
    internal const int Only = 1;

    private GuideDraft()
    {
    }

    public int Id { get; private set; }

    /// <summary>The version it was begun from.</summary>
    public int Base { get; private set; }

    /// <summary>The parts and fields as JSON.</summary>
    public string Text { get; private set; } = "";

    public PersonId By { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Its content under the number it will have.</summary>
    public Guide Content => new(Base + 1, JsonSerializer.Deserialize<List<GuidePart>>(Text, JsonSerializerOptions.Default) ?? []);

    internal static GuideDraft Begin(Guide from, PersonId by) => new() { Id = Only, Base = from.Number, Text = GuideBook.Write(from.Parts), By = by };

    internal void Change(IReadOnlyList<GuidePart> parts, PersonId by)
    {
        (Text, By) = (GuideBook.Write(parts), by);
        Version++;
    }
}

internal sealed class GuideDraftMapping : IEntityTypeConfiguration<GuideDraft>
{
    public void Configure(EntityTypeBuilder<GuideDraft> builder)
    {
        builder.ToTable("GuideDrafts");
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.Property(draft => draft.Text).HasMaxLength(1_000_000);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
    }
}
