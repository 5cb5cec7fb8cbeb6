using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>Who reads a text that headquarters wrote into a report.</summary>
public enum TextReaders
{
    /// <summary>Headquarters and the group's leaders.</summary>
    Headquarters,

    /// <summary>Every recipient, units included; such a text names no customer.</summary>
    Everybody,
}

/// <summary>One section of a report: the figures as drafted, and what headquarters wrote beneath them.</summary>
[NeverDeleted]
public sealed class ReportSection
{
    /// <summary>The leading words of the whole report; has no figures.</summary>
    public const string Lead = "Lead";

    public const int LongestText = 4000;

    private ReportSection()
    {
    }

    public ReportSectionId Id { get; private set; }

    public ReportId Report { get; private set; }

    /// <summary>Key of the slice's section, or <see cref="Lead"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Place in the report, from 0.</summary>
    public int Place { get; private set; }

    public bool Hidden { get; private set; }

    /// <summary>What headquarters says of it; empty when nothing.</summary>
    public string Text { get; private set; } = "";

    public TextReaders Readers { get; private set; }

    /// <summary>The figures in use, canonical JSON.</summary>
    public string Figures { get; private set; } = "";

    /// <summary>
    /// Figures drawn later, while a text stands that was written about the former ones; null when there are none. They stay when the former ones were
    /// decided for, so that the same ones drawn once more are not asked about again.
    /// </summary>
    public string? Newer { get; private set; }

    /// <summary>Hash of the figures that the text was written about; of both, where somebody decided for the former ones.</summary>
    public string Seen { get; private set; } = "";

    public PersonId? EditedBy { get; private set; }

    public DateTime? EditedUtc { get; private set; }

    /// <summary>Concurrency token; moves with every edit by a person.</summary>
    public int Version { get; private set; }

    /// <summary>Whether figures changed since the text was written and nobody decided yet which stand.</summary>
    public bool FiguresChanged => Text.Length > 0 && !IsKept && (Newer is not null || Seen != Canon.Hash(Figures));

    /// <summary>The figures as they were last drawn.</summary>
    internal string LastDrawn => Newer ?? Figures;

    /// <summary>Somebody decided for the former figures against exactly these newer ones.</summary>
    private bool IsKept => Newer is not null && Seen == BothSeen;

    private string BothSeen => Canon.Hash($"{Figures}\n{Newer}");

    internal static ReportSection Of(ReportId report, string key, int place, string figures) => new()
    {
        Id = ReportSectionId.New(),
        Report = report,
        Key = key,
        Place = place,
        Figures = figures,
        Seen = Canon.Hash(figures),
    };

    /// <summary>Figures drawn anew: taken at once where nobody wrote about the former ones.</summary>
    internal void Draw(string figures)
    {
        if (Text.Length == 0)
        {
            (Figures, Newer, Seen) = (figures, null, Canon.Hash(figures));
        }
        else if (figures != Newer)
        {
            Seen = IsKept ? Canon.Hash(Figures) : Seen;
            Newer = figures == Figures ? null : figures;
        }
    }

    /// <param name="seen">Hash of the figures that stood in the form.</param>
    internal void Edit(string text, TextReaders readers, bool hidden, string seen, PersonId by, DateTime now)
    {
        var kept = IsKept && seen == Canon.Hash(Figures);
        (Seen, Text) = (text == Text || kept ? Seen : seen, text);
        if (text.Length == 0)
        {
            (Figures, Newer) = (Newer ?? Figures, null);
            Seen = Canon.Hash(Figures);
        }

        (Readers, Hidden, EditedBy, EditedUtc) = (readers, hidden, by, now);
        Version++;
    }

    /// <summary>Decides which figures stand beneath the text.</summary>
    internal void Decide(bool takeNewer, PersonId by, DateTime now)
    {
        (Figures, Newer) = takeNewer ? (LastDrawn, null) : (Figures, Newer);
        (Seen, EditedBy, EditedUtc) = (Newer is null ? Canon.Hash(Figures) : BothSeen, by, now);
        Version++;
    }

    internal void MoveTo(int place) => Place = place;
}

internal sealed class ReportSectionMapping : IEntityTypeConfiguration<ReportSection>
{
    private const int Long = 1_000_000;

    public void Configure(EntityTypeBuilder<ReportSection> builder)
    {
        builder.ToTable("ReportSections");
        builder.Property(section => section.Id).ValueGeneratedNever();
        builder.Property(section => section.Key).HasMaxLength(40);
        builder.Property(section => section.Text).HasMaxLength(ReportSection.LongestText);
        builder.Property(section => section.Figures).HasMaxLength(Long);
        builder.Property(section => section.Newer).HasMaxLength(Long);
        builder.Property(section => section.Seen).HasMaxLength(64);
        builder.Property(section => section.Version).IsConcurrencyToken();
        builder.HasIndex(section => new { section.Report, section.Key }).IsUnique();
    }
}
