using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Surveys;

/// <summary>Id of a question of a survey.</summary>
public readonly record struct QuestionId(long Value) : ITypedId<QuestionId>
{
    public static QuestionId From(long value) => new(value);

    public static QuestionId New() => new(RandomId.Next());
}

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>打分 1 to 5.</summary>
    Score,

    /// <summary>单选 One of several.</summary>
    Choice,

    /// <summary>文字 In one's own words.</summary>
    Text,
}

/// <summary>问题 A question of a survey, in both languages.</summary>
public sealed class SurveyQuestion
{
    /// <summary>Questions of one survey, and of these how many in one's own words.</summary>
    public const int Most = 20;

    public const int MostTexts = 5;

    /// <summary>Choices of one question.</summary>
    public const int LeastChoices = 2;

    public const int MostChoices = 10;

    /// <summary>Longest question, and longest choice.</summary>
    public const int Longest = 200;

    public const int LongestChoice = 60;

    private SurveyQuestion()
    {
    }

    public QuestionId Id { get; private set; }

    public SurveyId Survey { get; private set; }

    /// <summary>From 1; may have gaps.</summary>
    public int Number { get; private set; }

    public QuestionKind Kind { get; private set; }

    public string Chinese { get; private set; } = "";

    public string English { get; private set; } = "";

    /// <summary>One choice a line, Chinese and English with a tab between.</summary>
    public string ChoiceLines { get; private set; } = "";

    public bool Required { get; private set; }

    /// <summary>The same for the same question in several surveys: how they are compared over time.</summary>
    public string Likeness { get; private set; } = "";

    internal Bilingual Words => new(Chinese, English);

    internal IReadOnlyList<Bilingual> Choices =>
        [.. ChoiceLines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(pair => new Bilingual(pair[0], pair[1]))];

    internal static SurveyQuestion Of(SurveyId survey, int number, QuestionKind kind, Bilingual words, IReadOnlyList<Bilingual> choices, bool required) => new()
    {
        Id = QuestionId.New(),
        Survey = survey,
        Number = number,
        Kind = kind,
        Chinese = words.Chinese,
        English = words.English,
        ChoiceLines = string.Join('\n', choices.Select(choice => $"{choice.Chinese}\t{choice.English}")),
        Required = required,
        Likeness = Canon.Hash(string.Join('\n', choices.Select(choice => choice.Chinese).Prepend(words.Chinese).Prepend(kind.ToString()))),
    };

    internal SurveyQuestion For(SurveyId survey) => Of(survey, Number, Kind, Words, Choices, Required);
}

/// <summary>Id of a unit's part in a survey.</summary>
public readonly record struct SurveyUnitId(long Value) : ITypedId<SurveyUnitId>
{
    public static SurveyUnitId From(long value) => new(value);

    public static SurveyUnitId New() => new(RandomId.Next());
}

/// <summary>A unit whose customers are asked; subject of the card from which it hands links on.</summary>
public sealed class SurveyUnit
{
    private SurveyUnit()
    {
    }

    public SurveyUnitId Id { get; private set; }

    public SurveyId Survey { get; private set; }

    public UnitId Unit { get; private set; }

    /// <summary>Days before the last day for which the unit was reminded, the fewest so far.</summary>
    public int? RemindedFor { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static SurveyUnit Of(SurveyId survey, UnitId unit) => new() { Id = SurveyUnitId.New(), Survey = survey, Unit = unit };

    internal void Remind(int days)
    {
        RemindedFor = days;
        Version++;
    }
}

internal sealed class SurveyQuestionMapping : IEntityTypeConfiguration<SurveyQuestion>, IEntityTypeConfiguration<SurveyUnit>
{
    public void Configure(EntityTypeBuilder<SurveyQuestion> builder)
    {
        builder.ToTable("SurveyQuestions");
        builder.Property(question => question.Id).ValueGeneratedNever();
        builder.Property(question => question.ChoiceLines).HasMaxLength(SurveyQuestion.MostChoices * ((2 * SurveyQuestion.LongestChoice) + 2));
        builder.Property(question => question.Likeness).HasMaxLength(64);
        builder.Ignore(question => question.Words);
        builder.Ignore(question => question.Choices);
        builder.HasIndex(question => new { question.Survey, question.Number }).IsUnique();
        builder.HasIndex(question => question.Likeness);
    }

    public void Configure(EntityTypeBuilder<SurveyUnit> builder)
    {
        builder.ToTable("SurveyUnits");
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.Version).IsConcurrencyToken();
        builder.HasIndex(unit => new { unit.Survey, unit.Unit }).IsUnique();
    }
}
