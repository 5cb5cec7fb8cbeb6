using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals;

/// <summary>经过 One step in the history of an appeal: who, when, what. Written once.</summary>
[AppendOnly]
public sealed class AppealStep
{
    private AppealStep()
    {
    }

    public long Id { get; private set; }

    public AppealId Appeal { get; private set; }

    /// <summary>1, 2, 3 … within the appeal.</summary>
    public int Number { get; private set; }

    public AppealStepKind Kind { get; private set; }

    /// <summary>Null when it happened by itself.</summary>
    public PersonId? By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>What was said; may be empty.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The category after it, where that was the step.</summary>
    public AppealCategory? Category { get; private set; }

    /// <summary>Whom it went to, where that was the step.</summary>
    public PersonId? Person { get; private set; }

    internal static AppealStep Of(AppealId appeal, int number, AppealStepKind kind, PersonId? by, DateTime at, string text, AppealCategory? category, PersonId? person) => new()
    {
        Id = RandomId.Next(),
        Appeal = appeal,
        Number = number,
        Kind = kind,
        By = by,
        AtUtc = at,
        Text = text,
        Category = category,
        Person = person,
    };
}

internal sealed class AppealStepMapping : IEntityTypeConfiguration<AppealStep>
{
    public void Configure(EntityTypeBuilder<AppealStep> builder)
    {
        builder.ToTable("AppealSteps");
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.Property(step => step.Text).HasMaxLength(Appeal.LongestText);
        builder.HasIndex(step => new { step.Appeal, step.Number }).IsUnique();
    }
}
