using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>Id of a <see cref="RuleDraft"/>: the object of its approvals, from version to version.</summary>
public readonly record struct RuleDraftId(long Value) : ITypedId<RuleDraftId>
{
    public static RuleDraftId From(long value) => new(value);

    public static RuleDraftId New() => new(RandomId.Next());
}

/// <summary>
/// 草稿 The group's rule of a year, or a unit's differential items of a year, while people write it. There is one per matter, unit and year; every
/// later version of the year begins in it again, so that approvals show the difference. What was approved lives on as
/// <see cref="RuleVersion"/> or <see cref="Supplement"/>.
/// </summary>
public sealed class RuleDraft
{
    private RuleDraft()
    {
    }

    public RuleDraftId Id { get; private set; }

    /// <summary><see cref="ApprovalMatter.Rule"/> or <see cref="ApprovalMatter.DifferentialItems"/>.</summary>
    public ApprovalMatter Matter { get; private set; }

    /// <summary>Headquarters for the group's rule.</summary>
    public UnitId Unit { get; private set; }

    /// <summary>The rated year.</summary>
    public int Year { get; private set; }

    /// <summary><see cref="RuleState.Draft"/>, <see cref="RuleState.UnderApproval"/> or <see cref="RuleState.Approved"/>.</summary>
    public RuleState State { get; private set; }

    /// <summary>Canonical text: what is proposed, shown and hashed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Why the year's approved version is to be changed (000 §11.1); null for its first version.</summary>
    public string? AdjustmentReason { get; private set; }

    /// <summary>Approvals know it as their object.</summary>
    public bool WasProposed { get; private set; }

    /// <summary>Concurrency token; every card carries it, so that nobody writes over what another has just written.</summary>
    public int Version { get; private set; }

    /// <summary>What the draft says; each item is sound by itself, the whole need not be.</summary>
    public RuleContent Content => DraftText.Read(Text).ToContent();

    /// <summary>What a person has to be allowed in <see cref="Unit"/> to write it.</summary>
    public GradingAction Right => RightFor(Matter);

    public static GradingAction RightFor(ApprovalMatter matter) =>
        matter == ApprovalMatter.Rule ? GradingAction.ProposeForGroup : GradingAction.ProposeForUnit;

    public static RuleDraft Begin(ApprovalMatter matter, UnitId unit, int year, RuleContent content, string? adjustmentReason)
    {
        var draft = new RuleDraft { Id = RuleDraftId.New(), Matter = matter, Unit = unit, Year = year, AdjustmentReason = adjustmentReason };
        draft.Say(content);
        return draft;
    }

    /// <summary>Opens what was approved for a change within its year.</summary>
    public void Adjust(RuleContent content, string reason)
    {
        Expect(RuleState.Approved);
        (State, AdjustmentReason) = (RuleState.Draft, reason);
        Say(content);
        Version++;
    }

    /// <summary>A version of the year came into force while the draft was written: what it changes needs its reason (000 §11.1).</summary>
    public void GiveReason(string reason)
    {
        Expect(RuleState.Draft);
        AdjustmentReason = reason;
        Version++;
    }

    /// <summary>Errors: <see cref="DraftUnderApproval"/>, <see cref="DraftIsApproved"/>, <see cref="DraftChangedMeanwhile"/>.</summary>
    public Result Change(int token, RuleContent content)
    {
        if (Check(token) is { } refusal)
        {
            return refusal;
        }

        Say(content);
        Version++;
        return Result.Done;
    }

    /// <summary>Why a person who looked at version <paramref name="token"/> cannot work on it, or null.</summary>
    public Error? Check(int token) =>
        State == RuleState.UnderApproval ? new DraftUnderApproval(Year)
        : State == RuleState.Approved ? new DraftIsApproved(Year)
        : token != Version ? new DraftChangedMeanwhile(Year)
        : null;

    /// <summary>It was sent on its way and is locked.</summary>
    public void Send()
    {
        Expect(RuleState.Draft);
        (State, WasProposed) = (RuleState.UnderApproval, true);
        Version++;
    }

    /// <summary>It came back, or was taken back.</summary>
    public void Unlock()
    {
        Expect(RuleState.UnderApproval);
        State = RuleState.Draft;
        Version++;
    }

    /// <summary>It became a version.</summary>
    public void Approve()
    {
        Expect(RuleState.UnderApproval);
        State = RuleState.Approved;
        Version++;
    }

    /// <summary>Its content is given up for what is in force, or for nothing.</summary>
    public void TakeBack(RuleContent? inForce)
    {
        Expect(RuleState.Draft);
        (State, AdjustmentReason) = (inForce is null ? RuleState.Draft : RuleState.Approved, null);
        Say(inForce ?? new RuleContent([]));
        Version++;
    }

    private void Say(RuleContent content) => Text = DraftText.Write(Matter, Unit, Year, content);

    private void Expect(RuleState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"draft {Id.Value} is {State}, not {state}");
        }
    }
}

internal sealed class RuleDraftMapping : IEntityTypeConfiguration<RuleDraft>
{
    public void Configure(EntityTypeBuilder<RuleDraft> builder)
    {
        builder.ToTable("RuleDrafts");
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.HasIndex(draft => new { draft.Matter, draft.Unit, draft.Year }).IsUnique();
        builder.Property(draft => draft.Text).HasMaxLength(1_000_000);
        builder.Property(draft => draft.AdjustmentReason).HasMaxLength(1000);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.Ignore(draft => draft.Content);
        builder.Ignore(draft => draft.Right);
    }
}
