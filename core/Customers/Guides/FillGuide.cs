using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>客户档案填报指南 A published version of the fill guide (002 §4.1 b, A04); number 2 is the first that headquarters publishes.</summary>
[AppendOnly]
public sealed class FillGuide
{
    private FillGuide()
    {
    }

    public int Number { get; private set; }

    /// <summary>The parts and fields as canonical JSON.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What changed and why, as headquarters tells it.</summary>
    public string Note { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static FillGuide Publish(int number, string text, string note, PersonId by, DateTime now) =>
        new() { Number = number, Text = text, Note = note, By = by, AtUtc = now };
}

internal sealed class FillGuideMapping : IEntityTypeConfiguration<FillGuide>
{
    public void Configure(EntityTypeBuilder<FillGuide> builder)
    {
        builder.ToTable("FillGuides");
        builder.HasKey(guide => guide.Number);
        builder.Property(guide => guide.Number).ValueGeneratedNever();
        builder.Property(guide => guide.Text).HasMaxLength(1_000_000);
        builder.Property(guide => guide.Note).HasMaxLength(1000);
    }
}
