using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>后续事项 Something agreed at a visit that somebody has to see through by a day, until it is closed (001 §7.1.4, §7.2.3, M08).</summary>
[NeverDeleted]
public sealed class FollowUp
{
    /// <summary>Longest text and longest note.</summary>
    public const int Longest = 1000;

    private FollowUp()
    {
    }

    public FollowUpId Id { get; private set; }

    public VisitId Visit { get; private set; }

    public UnitId Unit { get; private set; }

    public CustomerId Customer { get; private set; }

    public bool Strategic { get; private set; }

    public string Text { get; private set; } = "";

    public PersonId Owner { get; private set; }

    public DateOnly DueOn { get; private set; }

    public PersonId By { get; private set; }

    public Month Opened { get; private set; }

    public bool Closed { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public Month? ClosedMonth { get; private set; }

    public PersonId? ClosedBy { get; private set; }

    /// <summary>How it ended.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Which form made it: the same form sent twice is one.</summary>
    public long Request { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static FollowUp Of(Visit visit, string text, PersonId owner, DateOnly due, PersonId by, DateOnly today, long request) => new()
    {
        Id = FollowUpId.New(),
        Visit = visit.Id,
        Unit = visit.Unit,
        Customer = visit.Customer,
        Strategic = visit.Strategic,
        Text = text,
        Owner = owner,
        DueOn = due,
        By = by,
        Opened = Month.Of(today),
        Request = request,
    };

    internal void HandOver(PersonId owner, DateOnly due)
    {
        Demand();
        (Owner, DueOn) = (owner, due);
        Version++;
    }

    /// <summary>A note on it changes nothing but that two people do not do so unseen.</summary>
    internal void Touch()
    {
        Demand();
        Version++;
    }

    internal void Close(string word, PersonId by, DateOnly on)
    {
        Demand();
        (Closed, Word, ClosedBy, ClosedOn, ClosedMonth) = (true, word, by, on, Month.Of(on));
        Version++;
    }

    private void Demand()
    {
        if (Closed)
        {
            throw new InvalidOperationException($"follow-up {Id.Value} is closed");
        }
    }
}

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUps");
        builder.Property(follow => follow.Id).ValueGeneratedNever();
        builder.Property(follow => follow.Text).HasMaxLength(FollowUp.Longest);
        builder.Property(follow => follow.Word).HasMaxLength(FollowUp.Longest);
        builder.Property(follow => follow.Version).IsConcurrencyToken();
        builder.HasIndex(follow => follow.Visit);
        builder.HasIndex(follow => new { follow.By, follow.Request }).IsUnique();
        builder.HasIndex(follow => new { follow.Closed, follow.DueOn, follow.Unit });
        builder.HasIndex(follow => new { follow.ClosedMonth, follow.Unit });
        builder.HasIndex(follow => new { follow.Opened, follow.Unit });
        builder.HasIndex(follow => new { follow.Owner, follow.Closed, follow.DueOn });
    }
}

/// <summary>进展 What somebody says about a follow-up; it goes into the customer's file as well.</summary>
[NeverDeleted]
public sealed class FollowUpNote
{
    private FollowUpNote()
    {
    }

    public long Id { get; private set; }

    public FollowUpId FollowUp { get; private set; }

    public string Text { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>Not in the customer's file yet.</summary>
    public bool Waits { get; private set; }

    public bool Unfit { get; private set; }

    /// <summary>The guide under which it did not fit, and how often it was tried under that one.</summary>
    public int UnfitGuide { get; private set; }

    public int Tries { get; private set; }

    /// <summary>Under the same guide it is not tried again before; null while it was not found unfit.</summary>
    public DateTime? LookUtc { get; private set; }

    /// <summary>Which form made it: the same form sent twice is one.</summary>
    public long Request { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static FollowUpNote Of(FollowUpId follow, string text, PersonId by, DateTime now, long request) =>
        new() { Id = RandomId.Next(), FollowUp = follow, Text = text, By = by, AtUtc = now, Request = request, Waits = true };

    internal void PutIntoFile()
    {
        (Waits, Unfit) = (false, false);
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

internal sealed class FollowUpNoteMapping : IEntityTypeConfiguration<FollowUpNote>
{
    public void Configure(EntityTypeBuilder<FollowUpNote> builder)
    {
        builder.ToTable("FollowUpNotes");
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.Property(note => note.Text).HasMaxLength(FollowUp.Longest);
        builder.Property(note => note.Version).IsConcurrencyToken();
        builder.HasIndex(note => new { note.FollowUp, note.Request }).IsUnique();
        builder.HasIndex(note => note.Waits);
    }
}
