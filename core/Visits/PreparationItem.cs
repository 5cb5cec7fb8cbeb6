using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>What has to be ready before a customer comes (001 §7.1.2).</summary>
public enum PreparationKind
{
    /// <summary>确定参会人员.</summary>
    Participants,

    /// <summary>拟定会议议程.</summary>
    Agenda,

    /// <summary>准备谈参.</summary>
    TalkingPoints,

    /// <summary>筹办会议.</summary>
    Meeting,

    /// <summary>接待工作.</summary>
    Reception,
}

/// <summary>接待准备事项 An item of the preparation list: who has to have it ready by when, and how far it is.</summary>
[NeverDeleted]
public sealed class PreparationItem
{
    /// <summary>Longest word on progress.</summary>
    public const int Longest = 1000;

    private PreparationItem()
    {
    }

    public PreparationId Id { get; private set; }

    public VisitId Visit { get; private set; }

    public PreparationKind Kind { get; private set; }

    public PersonId Owner { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>How far it is, in the words of who said so last.</summary>
    public string Progress { get; private set; } = "";

    public PersonId? ProgressBy { get; private set; }

    public DateTime? ProgressUtc { get; private set; }

    public bool Done { get; private set; }

    /// <summary>Nothing to do any more: done, or the visit is over or cancelled.</summary>
    public bool Closed { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static PreparationItem Of(VisitId visit, PreparationKind kind, PersonId owner, DateOnly due) =>
        new() { Id = PreparationId.New(), Visit = visit, Kind = kind, Owner = owner, DueOn = due };

    /// <summary>Names who has it ready by when; what was done is to be done again.</summary>
    internal void Assign(PersonId owner, DateOnly due)
    {
        (Owner, DueOn, Done, Closed) = (owner, due, false, false);
        Version++;
    }

    internal void Report(string progress, bool done, PersonId by, DateTime now)
    {
        (Progress, ProgressBy, ProgressUtc, Done, Closed) = (progress.Length == 0 ? Progress : progress, by, now, done, done);
        Version++;
    }

    /// <summary>The visit is over or cancelled.</summary>
    internal void End()
    {
        Closed = true;
        Version++;
    }
}

internal sealed class PreparationItemMapping : IEntityTypeConfiguration<PreparationItem>
{
    public void Configure(EntityTypeBuilder<PreparationItem> builder)
    {
        builder.ToTable("PreparationItems");
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Progress).HasMaxLength(PreparationItem.Longest);
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.HasIndex(item => new { item.Visit, item.Kind }).IsUnique();
        builder.HasIndex(item => new { item.Closed, item.DueOn });
    }
}
