using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>How headquarters answered.</summary>
public enum SupportState
{
    /// <summary>Not yet.</summary>
    Asked,

    /// <summary>It supports the visit, with what and whom.</summary>
    Given,

    /// <summary>It does not, and says why.</summary>
    Declined,

    /// <summary>The visit was cancelled before it answered.</summary>
    Lapsed,
}

/// <summary>总部支持 What a unit that visits a strategic customer asks of headquarters beforehand (001 §7.2.4, M09), and the answer.</summary>
[NeverDeleted]
public sealed class VisitSupport
{
    /// <summary>Longest text.</summary>
    public const int Longest = 2000;

    private VisitSupport()
    {
    }

    public SupportId Id { get; private set; }

    public VisitId Visit { get; private set; }

    public string Text { get; private set; } = "";

    public PersonId AskedBy { get; private set; }

    public DateTime AskedUtc { get; private set; }

    public SupportState State { get; private set; }

    /// <summary>With what and whom, or why not.</summary>
    public string Answer { get; private set; } = "";

    public PersonId? AnsweredBy { get; private set; }

    public DateTime? AnsweredUtc { get; private set; }

    /// <summary>The visit while it waits for an answer; unique: one question at a time.</summary>
    public long? OpenKey { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static VisitSupport Ask(VisitId visit, string text, PersonId by, DateTime now) =>
        new() { Id = SupportId.New(), Visit = visit, Text = text, AskedBy = by, AskedUtc = now, OpenKey = visit.Value };

    /// <exception cref="InvalidOperationException">It is answered.</exception>
    internal void Reply(bool given, string answer, PersonId by, DateTime now)
    {
        Demand();
        (State, Answer, AnsweredBy, AnsweredUtc, OpenKey) = (given ? SupportState.Given : SupportState.Declined, answer, by, now, null);
        Version++;
    }

    internal void Lapse()
    {
        Demand();
        (State, OpenKey) = (SupportState.Lapsed, null);
        Version++;
    }

    private void Demand()
    {
        if (State != SupportState.Asked)
        {
            throw new InvalidOperationException($"support {Id.Value} is {State}");
        }
    }
}

internal sealed class VisitSupportMapping : IEntityTypeConfiguration<VisitSupport>
{
    public void Configure(EntityTypeBuilder<VisitSupport> builder)
    {
        builder.ToTable("VisitSupports");
        builder.Property(support => support.Id).ValueGeneratedNever();
        builder.Property(support => support.Text).HasMaxLength(VisitSupport.Longest);
        builder.Property(support => support.Answer).HasMaxLength(VisitSupport.Longest);
        builder.Property(support => support.Version).IsConcurrencyToken();
        builder.HasIndex(support => support.OpenKey).IsUnique();
        builder.HasIndex(support => support.Visit);
        builder.HasIndex(support => support.State);
    }
}
