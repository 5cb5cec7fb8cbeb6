using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rounds;

/// <summary>How the committee decides (000 §7.1.4).</summary>
public enum RoundKind
{
    /// <summary>记分制 points per judged item.</summary>
    Scoring,

    /// <summary>投票制 for, against or abstain per candidate.</summary>
    Voting,
}

/// <summary>Where a round stands (voting.md 5).</summary>
public enum RoundState
{
    /// <summary>Answers are taken and can be replaced.</summary>
    Open,

    /// <summary>Frozen; nothing is opened yet, or not all is counted.</summary>
    Closing,

    /// <summary>Counted and published; envelopes and key are still to be destroyed.</summary>
    Tallied,

    /// <summary>Envelopes and key are gone.</summary>
    Purged,

    /// <summary>The signed pack is there.</summary>
    Archived,

    /// <summary>Something does not fit; nothing is published and the key is kept.</summary>
    NeedsAttention,
}

/// <summary>What the round came to.</summary>
public enum RoundOutcome
{
    /// <summary>Not closed yet.</summary>
    None,

    /// <summary>A result is published.</summary>
    Published,

    /// <summary>Too few finished; the envelopes were destroyed unopened.</summary>
    NotValid,
}

/// <summary>
/// 评级轮次 One rating of a unit's customers of one form in one year. All that voters answer to is frozen in <see cref="FormText"/>. State
/// moves only by conditional updates (<see cref="CloseMachine"/>).
/// </summary>
public sealed class Round
{
    private Round()
    {
    }

    public RoundId Id { get; private set; }

    public UnitId Unit { get; private set; }

    public int Year { get; private set; }

    public GasForm Form { get; private set; }

    public RoundKind Kind { get; private set; }

    public RoundState State { get; private set; }

    public RoundOutcome Outcome { get; private set; }

    public DateTime DeadlineUtc { get; private set; }

    public PersonId OpenedBy { get; private set; }

    public DateTime OpenedUtc { get; private set; }

    /// <summary>The client's id of the wish to open; repeating it opens nothing twice.</summary>
    public string RequestId { get; private set; } = "";

    /// <summary>Unit, year and form while the round is open; unique.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>Canonical <see cref="RoundForm"/>.</summary>
    public string FormText { get; private set; } = "";

    /// <summary>SHA-256 of the form text, lower-case hex; bound into every envelope.</summary>
    public string FormHash { get; private set; } = "";

    /// <summary>Canonical text of the rule version.</summary>
    public string RuleText { get; private set; } = "";

    /// <summary>SHA-256 of every envelope at closing, sorted, 32 bytes each.</summary>
    public byte[]? EnvelopeList { get; private set; }

    /// <summary>Root over the list, lower-case hex.</summary>
    public string? EnvelopeRoot { get; private set; }

    /// <summary>Every voter's receipt at closing, sorted, 32 bytes each; names nobody.</summary>
    public byte[]? ReceiptList { get; private set; }

    /// <summary>Root over the receipts, lower-case hex.</summary>
    public string? ReceiptRoot { get; private set; }

    /// <summary>Canonical <see cref="PublishedResult"/>.</summary>
    public string? ResultText { get; private set; }

    /// <summary>Why it needs attention: a code.</summary>
    public string? Trouble { get; private set; }

    public long? CloseOwner { get; private set; }

    /// <summary>Counts the owners of closing; an earlier owner can no longer change anything.</summary>
    public long CloseFence { get; private set; }

    /// <summary>UTC ticks until which the owner may close undisturbed.</summary>
    public long? CloseLeaseUntil { get; private set; }

    internal static Round Open(RoundForm form, string formText, string ruleText, PersonId by, DateTime now, string requestId) => new()
    {
        Id = form.Round,
        Unit = form.Unit,
        Year = form.Year,
        Form = form.Form,
        Kind = form.Kind,
        State = RoundState.Open,
        DeadlineUtc = form.DeadlineUtc,
        OpenedBy = by,
        OpenedUtc = now,
        RequestId = requestId,
        OpenKey = KeyOf(form.Unit, form.Year, form.Form),
        FormText = formText,
        FormHash = Canon.Hash(formText),
        RuleText = ruleText,
    };

    internal static string KeyOf(UnitId unit, int year, GasForm form) => string.Create(null, $"{unit.Value}:{year}:{form}");

    /// <summary>Commits to what was in the box at closing.</summary>
    internal void Commit(byte[] list, byte[] receipts)
    {
        EnvelopeList = list;
        EnvelopeRoot = EnvelopeLists.Root(list);
        ReceiptList = receipts;
        ReceiptRoot = EnvelopeLists.ReceiptRoot(receipts);
    }

    internal void Publish(RoundOutcome outcome, string resultText) => (Outcome, ResultText) = (outcome, resultText);
}

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    private const int Long = 100_000_000;

    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("Rounds");
        builder.Property(round => round.Id).ValueGeneratedNever();
        builder.Property(round => round.FormText).HasMaxLength(Long);
        builder.Property(round => round.RuleText).HasMaxLength(Long);
        builder.Property(round => round.ResultText).HasMaxLength(Long);
        builder.Property(round => round.RequestId).HasMaxLength(64);
        builder.Property(round => round.OpenKey).HasMaxLength(80);
        builder.HasIndex(round => new { round.Unit, round.RequestId }).IsUnique();
        builder.HasIndex(round => round.OpenKey).IsUnique();
        builder.HasIndex(round => new { round.State, round.DeadlineUtc });
        builder.HasIndex(round => new { round.Year, round.Form });
    }
}
