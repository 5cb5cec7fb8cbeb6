using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Supervision;

/// <summary>Id of a 问题 finding.</summary>
public readonly record struct FindingId(long Value) : ITypedId<FindingId>
{
    public static FindingId From(long value) => new(value);

    public static FindingId New() => new(RandomId.Next());
}

/// <summary>Where a finding comes from.</summary>
public enum FindingSource
{
    /// <summary>The unit's own self-check; the unit closes it.</summary>
    SelfCheck,

    /// <summary>Headquarters' spot check; only headquarters closes it.</summary>
    SpotCheck,

    /// <summary>Headquarters' check of customers' files (002 §6.4.1); only headquarters closes it.</summary>
    FileCheck,
}

/// <summary>How far the correction is.</summary>
public enum FindingState
{
    /// <summary>Nobody is named to correct it.</summary>
    Open,

    /// <summary>Somebody is, with a day.</summary>
    Assigned,

    /// <summary>The unit says what was done; headquarters has to confirm it.</summary>
    Corrected,

    /// <summary>Done.</summary>
    Closed,
}

/// <summary>问题与整改 Something that has to be corrected, by whom and by when, until it is closed (000 §10.1, §10.2).</summary>
public sealed class Finding
{
    private Finding()
    {
    }

    public FindingId Id { get; private set; }

    public FindingSource Source { get; private set; }

    /// <summary>The self-check, spot check or check of files.</summary>
    public long Check { get; private set; }

    public UnitId Unit { get; private set; }

    public int Year { get; private set; }

    /// <summary>Key of the point of a self-check, path of the sampled record, or what a check of files looked at.</summary>
    public string About { get; private set; } = "";

    public string Text { get; private set; } = "";

    public PersonId RaisedBy { get; private set; }

    public DateTime RaisedUtc { get; private set; }

    public FindingState State { get; private set; }

    public PersonId? Responsible { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>What was done about it; empty before.</summary>
    public string Done { get; private set; } = "";

    public DateOnly? DoneOn { get; private set; }

    public PersonId? DoneBy { get; private set; }

    /// <summary>Why headquarters sent the correction back the last time, or its word on closing.</summary>
    public string Word { get; private set; } = "";

    public DateOnly? ClosedOn { get; private set; }

    public PersonId? ClosedBy { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static Finding Raise(FindingSource source, long check, UnitId unit, int year, string about, string text, PersonId by, DateTime now) => new()
    {
        Id = FindingId.New(),
        Source = source,
        Check = check,
        Unit = unit,
        Year = year,
        About = about,
        Text = text,
        RaisedBy = by,
        RaisedUtc = now,
    };

    internal void Assign(PersonId responsible, DateOnly due)
    {
        Demand(FindingState.Open, FindingState.Assigned);
        (State, Responsible, DueOn) = (FindingState.Assigned, responsible, due);
        Version++;
    }

    /// <summary>The unit says what was done. A finding of its own is closed by that, one of headquarters waits for headquarters.</summary>
    internal void Correct(string done, PersonId by, DateOnly on)
    {
        Demand(FindingState.Assigned);
        (State, Done, DoneBy, DoneOn) = (FindingState.Corrected, done, by, on);
        if (Source == FindingSource.SelfCheck)
        {
            (State, ClosedBy, ClosedOn) = (FindingState.Closed, by, on);
        }

        Version++;
    }

    internal void SendBack(string why)
    {
        Demand(FindingState.Corrected);
        (State, Word) = (FindingState.Assigned, why);
        Version++;
    }

    internal void Close(string word, PersonId by, DateOnly on)
    {
        Demand(FindingState.Corrected);
        (State, Word, ClosedBy, ClosedOn) = (FindingState.Closed, word, by, on);
        Version++;
    }

    /// <summary>Who may close a finding from there, or send its correction back.</summary>
    internal static GradingAction CloserOf(FindingSource source) => source == FindingSource.FileCheck ? GradingAction.CheckFiles : GradingAction.RunSpotCheck;

    private void Demand(params ReadOnlySpan<FindingState> states)
    {
        if (!states.Contains(State))
        {
            throw new InvalidOperationException($"finding {Id.Value} is {State}");
        }
    }
}

internal sealed class FindingMapping : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("Findings");
        builder.Property(finding => finding.Id).ValueGeneratedNever();
        builder.Property(finding => finding.Text).HasMaxLength(1000);
        builder.Property(finding => finding.Done).HasMaxLength(1000);
        builder.Property(finding => finding.Word).HasMaxLength(1000);
        builder.Property(finding => finding.Version).IsConcurrencyToken();
        builder.HasIndex(finding => new { finding.Unit, finding.Year });
        builder.HasIndex(finding => new { finding.Source, finding.Check });
        builder.HasIndex(finding => new { finding.State, finding.DueOn });
    }
}
