using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>Id of a 推广活动 programme.</summary>
public readonly record struct ProgrammeId(long Value) : ITypedId<ProgrammeId>
{
    public static ProgrammeId From(long value) => new(value);

    public static ProgrammeId New() => new(RandomId.Next());
}

/// <summary>What is promoted (001 §6.1).</summary>
public enum ProgrammeKind
{
    /// <summary>天然气产品.</summary>
    Product,

    /// <summary>服务方案.</summary>
    ServicePlan,

    /// <summary>营销服务类活动, such as 客户见面会 or 产品推广会.</summary>
    MarketingEvent,
}

/// <summary>Who leads it.</summary>
public enum ProgrammeScope
{
    /// <summary>全国性 Headquarters leads, units carry it out (001 §6.1).</summary>
    National,

    /// <summary>区域性 A unit inside its own region (001 §6.2).</summary>
    Regional,
}

/// <summary>How far it is.</summary>
public enum ProgrammeState
{
    /// <summary>Seen by those who prepare it only.</summary>
    Draft,

    /// <summary>The units work on it until its last day.</summary>
    Published,

    /// <summary>Ended with a result.</summary>
    Closed,
}

/// <summary>产品及服务推广 A programme that units carry to target customers of their own (001 §6; M04, M05).</summary>
[NeverDeleted]
public sealed class Programme
{
    /// <summary>Longest text and longest result.</summary>
    public const int Long = 4000;

    /// <summary>Longest name.</summary>
    public const int Short = 100;

    private Programme()
    {
    }

    public ProgrammeId Id { get; private set; }

    public ProgrammeScope Scope { get; private set; }

    /// <summary>Headquarters, or the unit in whose region it is.</summary>
    public UnitId Owner { get; private set; }

    public ProgrammeKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>Last day on which progress is taken.</summary>
    public DateOnly Until { get; private set; }

    public ProgrammeState State { get; private set; }

    public PersonId MadeBy { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>What came of it; empty until it is closed.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static Programme Draft(ProgrammeId id, ProgrammeScope scope, UnitId owner, PersonId by, ProgrammeWords words)
    {
        var programme = new Programme { Id = id, Scope = scope, Owner = owner, MadeBy = by };
        programme.Take(words);
        return programme;
    }

    internal void Describe(ProgrammeWords words)
    {
        Demand(ProgrammeState.Draft);
        Take(words);
        Version++;
    }

    internal void Publish(DateOnly on)
    {
        Demand(ProgrammeState.Draft);
        (State, PublishedOn) = (ProgrammeState.Published, on);
        Version++;
    }

    /// <summary>A later last day; what ended by its day goes on.</summary>
    internal void Extend(DateOnly until)
    {
        Demand(ProgrammeState.Published);
        Until = until;
        Version++;
    }

    internal void Close(string outcome, DateOnly on)
    {
        Demand(ProgrammeState.Published);
        (State, Outcome, ClosedOn) = (ProgrammeState.Closed, outcome, on);
        Version++;
    }

    /// <summary>Whether it takes no more progress.</summary>
    public bool HasEnded(DateOnly today) => State == ProgrammeState.Closed || (State == ProgrammeState.Published && Until < today);

    internal bool Says(ProgrammeWords words) => words == new ProgrammeWords(Kind, Name, Text, From, Until);

    private void Take(ProgrammeWords words) => (Kind, Name, Text, From, Until) = words;

    private void Demand(ProgrammeState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"programme {Id.Value} is {State}");
        }
    }
}

/// <summary>What a draft says, checked.</summary>
internal sealed record ProgrammeWords(ProgrammeKind Kind, string Name, string Text, DateOnly From, DateOnly Until);

internal sealed class ProgrammeMapping : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("Programmes");
        builder.Property(programme => programme.Id).ValueGeneratedNever();
        builder.Property(programme => programme.Name).HasMaxLength(Programme.Short);
        builder.Property(programme => programme.Text).HasMaxLength(Programme.Long);
        builder.Property(programme => programme.Outcome).HasMaxLength(Programme.Long);
        builder.Property(programme => programme.Version).IsConcurrencyToken();
        builder.HasIndex(programme => new { programme.State, programme.Until });
        builder.HasIndex(programme => programme.Owner);
    }
}
