using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>What a summary says; empty texts are not written.</summary>
/// <param name="Theirs">Who of the customer took part.</param>
/// <param name="Ours">Who of us.</param>
/// <param name="Said">What was talked about.</param>
/// <param name="Agreed">What was agreed.</param>
/// <param name="Asked">What the customer asked for.</param>
/// <param name="Next">What comes next.</param>
public sealed record SummaryText(string Theirs, string Ours, string Said, string Agreed, string Asked, string Next)
{
    /// <summary>Longest of the long texts: the length of a text in a customer's file.</summary>
    public const int Longest = 4000;

    public static SummaryText Empty { get; } = new("", "", "", "", "", "");
}

/// <summary>拜访纪要 The summary of a visit (001 §7.1.4, §7.2.3, M08): a draft until it is saved, then an interview of the customer's file.</summary>
[NeverDeleted]
public sealed class VisitSummary
{
    private VisitSummary()
    {
    }

    public VisitId Visit { get; private set; }

    public string Theirs { get; private set; } = "";

    public string Ours { get; private set; } = "";

    public string Said { get; private set; } = "";

    public string Agreed { get; private set; } = "";

    public string Asked { get; private set; } = "";

    public string Next { get; private set; } = "";

    /// <summary>Who wrote last.</summary>
    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>When it was saved; null while it is a draft.</summary>
    public DateTime? SavedUtc { get; private set; }

    /// <summary>It stands in the customer's file.</summary>
    public bool Filed { get; private set; }

    /// <summary>Saved but not in the file yet: the customer has none, or its fill guide does not take it.</summary>
    public bool Waits { get; private set; }

    /// <summary>The fill guide in force does not take it as it is.</summary>
    public bool Unfit { get; private set; }

    /// <summary>The guide under which it did not fit, and how often it was tried under that one.</summary>
    public int UnfitGuide { get; private set; }

    public int Tries { get; private set; }

    /// <summary>Under the same guide it is not tried again before; null while it was not found unfit.</summary>
    public DateTime? LookUtc { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public SummaryText Text => new(Theirs, Ours, Said, Agreed, Asked, Next);

    internal static VisitSummary Of(VisitId visit) => new() { Visit = visit };

    /// <exception cref="InvalidOperationException">It is saved.</exception>
    internal void Write(SummaryText text, PersonId by, DateTime now)
    {
        if (SavedUtc is not null)
        {
            throw new InvalidOperationException("a saved summary is not written again");
        }

        (Theirs, Ours, Said, Agreed, Asked, Next) = (text.Theirs, text.Ours, text.Said, text.Agreed, text.Asked, text.Next);
        (By, AtUtc) = (by, now);
        Version++;
    }

    internal void Save(DateTime now) => (SavedUtc, Waits) = (now, true);

    internal void PutIntoFile()
    {
        (Filed, Waits, Unfit) = (true, false, false);
        Version++;
    }

    internal void DoesNotFit(int guide, DateTime now)
    {
        Unfit = true;
        (Tries, UnfitGuide) = (guide == UnfitGuide ? Tries + 1 : 1, guide);
        LookUtc = now + FileVisits.Distance(Tries);
        Version++;
    }
}

internal sealed class VisitSummaryMapping : IEntityTypeConfiguration<VisitSummary>
{
    public void Configure(EntityTypeBuilder<VisitSummary> builder)
    {
        builder.ToTable("VisitSummaries");
        builder.HasKey(summary => summary.Visit);
        builder.Property(summary => summary.Visit).ValueGeneratedNever();
        builder.Ignore(summary => summary.Text);
        builder.Property(summary => summary.Theirs).HasMaxLength(VisitPlan.LongestLine);
        builder.Property(summary => summary.Ours).HasMaxLength(VisitPlan.LongestLine);
        builder.Property(summary => summary.Said).HasMaxLength(SummaryText.Longest);
        builder.Property(summary => summary.Agreed).HasMaxLength(SummaryText.Longest);
        builder.Property(summary => summary.Asked).HasMaxLength(SummaryText.Longest);
        builder.Property(summary => summary.Next).HasMaxLength(SummaryText.Longest);
        builder.Property(summary => summary.Version).IsConcurrencyToken();
        builder.HasIndex(summary => summary.Waits);
    }
}
