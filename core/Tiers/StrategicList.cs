using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>Id of the 战略客户名单 strategic list of a year; the same for all its versions.</summary>
public readonly record struct StrategicListId(long Value) : ITypedId<StrategicListId>
{
    public static StrategicListId From(long value) => new(value);

    public static StrategicListId New() => new(RandomId.Next());
}

/// <summary>Where the strategic list stands.</summary>
public enum StrategicState
{
    /// <summary>Being written: the recommendation of the market department.</summary>
    Draft,

    /// <summary>With the party organisation or the resource committee; locked.</summary>
    UnderWay,

    /// <summary>The final list.</summary>
    Approved,
}

/// <summary>战略客户名单 The strategic list of a rated year (000 §8.2, R13), first recommended, then final.</summary>
public sealed class StrategicList
{
    private StrategicList()
    {
    }

    public StrategicListId Id { get; private set; }

    /// <summary>Headquarters.</summary>
    public UnitId Unit { get; private set; }

    /// <summary>Rated year; one list a year (000 §8.1).</summary>
    public int Year { get; private set; }

    public StrategicState State { get; private set; }

    /// <summary>Why an approved list is changed in mid-year (000 §11.1); null otherwise.</summary>
    public string? AdjustmentReason { get; private set; }

    /// <summary>Canonical <see cref="StrategicText"/> of the list in force, or null.</summary>
    public string? ApprovedText { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static StrategicList Draft(UnitId headquarters, int year) => new() { Id = StrategicListId.New(), Unit = headquarters, Year = year };

    internal void Touch()
    {
        Demand(StrategicState.Draft);
        Version++;
    }

    internal void Propose()
    {
        Demand(StrategicState.Draft);
        State = StrategicState.UnderWay;
        Version++;
    }

    internal void Unlock()
    {
        Demand(StrategicState.UnderWay);
        State = StrategicState.Draft;
        Version++;
    }

    internal void Approve(string text, DateOnly on)
    {
        Demand(StrategicState.UnderWay);
        (State, ApprovedText, ApprovedOn, AdjustmentReason) = (StrategicState.Approved, text, on, null);
        Version++;
    }

    internal void Adjust(string reason)
    {
        Demand(StrategicState.Approved);
        (State, AdjustmentReason) = (StrategicState.Draft, reason);
        Version++;
    }

    private void Demand(StrategicState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"strategic list {Id.Value} is {State}, not {state}");
        }
    }
}

/// <summary>A customer recommended for the strategic list.</summary>
public sealed class StrategicEntry
{
    private StrategicEntry()
    {
    }

    public long Id { get; private set; }

    public StrategicListId List { get; private set; }

    public SubjectId Subject { get; private set; }

    /// <summary>推荐意见 Why the customer is recommended.</summary>
    public string Words { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static StrategicEntry Of(StrategicListId list, SubjectId subject, string words, PersonId by, DateTime now) =>
        new() { Id = RandomId.Next(), List = list, Subject = subject, Words = words, By = by, AtUtc = now };

    internal void Say(string words, PersonId by, DateTime now) => (Words, By, AtUtc) = (words, by, now);
}

internal sealed class StrategicListMapping : IEntityTypeConfiguration<StrategicList>
{
    public void Configure(EntityTypeBuilder<StrategicList> builder)
    {
        builder.ToTable("StrategicLists");
        builder.Property(list => list.Id).ValueGeneratedNever();
        builder.Property(list => list.AdjustmentReason).HasMaxLength(2000);
        builder.Property(list => list.ApprovedText).HasMaxLength(10_000_000);
        builder.Property(list => list.Version).IsConcurrencyToken();
        builder.HasIndex(list => list.Year).IsUnique();
    }
}

internal sealed class StrategicEntryMapping : IEntityTypeConfiguration<StrategicEntry>
{
    public void Configure(EntityTypeBuilder<StrategicEntry> builder)
    {
        builder.ToTable("StrategicEntries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Words).HasMaxLength(2000);
        builder.HasIndex(entry => new { entry.List, entry.Subject }).IsUnique();
        builder.HasIndex(entry => entry.Subject);
    }
}
