using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>Id of a 满意度调查 survey.</summary>
public readonly record struct SurveyId(long Value) : ITypedId<SurveyId>
{
    public static SurveyId From(long value) => new(value);

    public static SurveyId New() => new(RandomId.Next());
}

/// <summary>How far a survey is.</summary>
public enum SurveyState
{
    /// <summary>Being prepared.</summary>
    Draft,

    /// <summary>Customers may answer.</summary>
    Open,

    /// <summary>No answer is taken any more; answers are about to be opened.</summary>
    Closing,

    /// <summary>Counted; the key is about to be destroyed.</summary>
    Counted,

    /// <summary>Results can be seen.</summary>
    Closed,

    /// <summary>An answer could not be opened: nothing is published, everything is kept.</summary>
    Stuck,
}

/// <summary>满意度调查 A survey among customers of some units and kinds (001 §5.3; M03). Always anonymous.</summary>
[NeverDeleted]
public sealed class Survey
{
    /// <summary>Longest title.</summary>
    public const int Short = 100;

    /// <summary>Longest introduction.</summary>
    public const int Long = 1000;

    private Survey()
    {
    }

    public SurveyId Id { get; private set; }

    public string Title { get; private set; } = "";

    public string EnglishTitle { get; private set; } = "";

    public string Intro { get; private set; } = "";

    public string EnglishIntro { get; private set; } = "";

    /// <summary>Kinds of customers that are asked, as bits by <see cref="CustomerStanding"/>.</summary>
    public int Kinds { get; private set; }

    /// <summary>Last day for answers.</summary>
    public DateOnly Until { get; private set; }

    public SurveyState State { get; private set; }

    /// <summary>Somebody answered: the questions stand.</summary>
    public bool Locked { get; private set; }

    public PersonId MadeBy { get; private set; }

    public DateOnly? OpenedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Public key of answers, X and Y; empty before it is open.</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>Concurrency token; also the version of the questions.</summary>
    public int Version { get; private set; }

    internal IReadOnlyList<CustomerStanding> Standings => [.. Enum.GetValues<CustomerStanding>().Where(standing => (Kinds & (1 << (int)standing)) != 0)];

    internal static Survey Draft(SurveyId id, PersonId by, SurveyWords words)
    {
        var survey = new Survey { Id = id, MadeBy = by };
        survey.Take(words);
        return survey;
    }

    internal static int KindsOf(IEnumerable<CustomerStanding> standings) => standings.Aggregate(0, (kinds, standing) => kinds | (1 << (int)standing));

    internal void Describe(SurveyWords words)
    {
        Demand(SurveyState.Draft);
        Take(words);
        Version++;
    }

    /// <summary>Its questions were changed.</summary>
    internal void Ask()
    {
        if (Locked || State is not (SurveyState.Draft or SurveyState.Open))
        {
            throw new InvalidOperationException($"questions of survey {Id.Value} stand");
        }

        Version++;
    }

    internal void Open(byte[] publicKey, DateOnly on)
    {
        Demand(SurveyState.Draft);
        (State, PublicKey, OpenedOn) = (SurveyState.Open, publicKey, on);
        Version++;
    }

    internal void StartClosing(DateOnly on)
    {
        Demand(SurveyState.Open);
        (State, ClosedOn) = (SurveyState.Closing, on);
        Version++;
    }

    /// <summary>Somebody begins to count; whoever began before knows by the version that they are overtaken.</summary>
    internal void BeginCount()
    {
        Demand(SurveyState.Closing);
        Version++;
    }

    internal void Count()
    {
        Demand(SurveyState.Closing);
        State = SurveyState.Counted;
        Version++;
    }

    internal void Stick()
    {
        Demand(SurveyState.Closing);
        State = SurveyState.Stuck;
        Version++;
    }

    /// <summary>What kept it from being counted may be mended: it is tried once more.</summary>
    internal void Retry()
    {
        Demand(SurveyState.Stuck);
        State = SurveyState.Closing;
        Version++;
    }

    internal void Finish()
    {
        Demand(SurveyState.Counted);
        State = SurveyState.Closed;
        Version++;
    }

    internal bool Says(SurveyWords words) => words == new SurveyWords(Title, EnglishTitle, Intro, EnglishIntro, Kinds, Until);

    private void Take(SurveyWords words) => (Title, EnglishTitle, Intro, EnglishIntro, Kinds, Until) = words;

    private void Demand(SurveyState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"survey {Id.Value} is {State}");
        }
    }
}

/// <summary>What a draft says, checked.</summary>
internal sealed record SurveyWords(string Title, string EnglishTitle, string Intro, string EnglishIntro, int Kinds, DateOnly Until);

internal sealed class SurveyMapping : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.ToTable("Surveys");
        builder.Property(survey => survey.Id).ValueGeneratedNever();
        builder.Property(survey => survey.Intro).HasMaxLength(Survey.Long);
        builder.Property(survey => survey.EnglishIntro).HasMaxLength(Survey.Long);
        builder.Property(survey => survey.Version).IsConcurrencyToken();
        builder.Property(survey => survey.Locked).IsConcurrencyToken();
        builder.Ignore(survey => survey.Standings);
        builder.HasIndex(survey => new { survey.State, survey.Until });
    }
}
