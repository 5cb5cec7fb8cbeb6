using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// What a list freezes: the round and its result, the standards, and every candidate with level and reasons. Computed again when it is decided
/// upon: a later round, other standards or a bar make another text.
/// </summary>
/// <param name="Lowest">The lowest level of the standards: the one whose reasons those without a level are told.</param>
public sealed record VipListText(
    string Format, VipListId List, UnitId Unit, int Year, GasForm Form, RoundId Round, bool IsVote, string ResultHash, int StandardsNumber,
    string StandardsHash, TierLevel Lowest, IReadOnlyList<LevelLine> Lines)
{
    internal const string Version = "TeamsGrading.VipList/1";

    /// <exception cref="System.Text.Json.JsonException">Not such a text.</exception>
    public static VipListText Read(string text) => Canon.ReadWhole<VipListText>(text);

    internal static string Write(VipListId list, LevelProposal proposal) => Canon.Write(new VipListText(
        Version, list, proposal.Round.Unit, proposal.Round.Year, proposal.Round.Form, proposal.Round.Round, proposal.Round.IsVote, proposal.ResultHash,
        proposal.StandardsNumber, proposal.StandardsHash, proposal.Standards.Levels[^1].Level, proposal.Lines));
}

/// <summary>VIP 名单 of one unit, year and form (000 §7.2.3; R11). Its levels come from the round and the standards, never from a hand.</summary>
[NeverDeleted]
public sealed class VipList
{
    private VipList()
    {
    }

    public VipListId Id { get; private set; }

    public UnitId Unit { get; private set; }

    /// <summary>The rated year.</summary>
    public int Year { get; private set; }

    public GasForm Form { get; private set; }

    /// <summary>Why it is changed in mid-year (000 §11.1), with the last proposal.</summary>
    public string? AdjustmentReason { get; private set; }

    /// <summary>An approval is under way.</summary>
    public bool Locked { get; private set; }

    /// <summary>Number of the version in force; 0 when none is.</summary>
    public int InForce { get; private set; }

    /// <summary>Counts every change; a concurrency token.</summary>
    public int Revision { get; private set; }

    internal static VipList Begin(UnitId unit, int year, GasForm form) => new() { Id = VipListId.New(), Unit = unit, Year = year, Form = form };

    internal void Send(string? adjustmentReason)
    {
        (Locked, AdjustmentReason) = (true, adjustmentReason);
        Revision++;
    }

    internal void Unlock()
    {
        Locked = false;
        Revision++;
    }

    internal VipListVersion Approve(string text, ApprovalId approval, AwardPeriod period)
    {
        Unlock();
        InForce++;
        return VipListVersion.Of(this, text, approval, period);
    }
}

/// <summary>An approved version of a list; never changed, never deleted.</summary>
[AppendOnly]
public sealed class VipListVersion
{
    private VipListVersion()
    {
    }

    public long Id { get; private set; }

    public VipListId List { get; private set; }

    /// <summary>1, 2, 3 … within the list.</summary>
    public int Number { get; private set; }

    /// <summary>Canonical <see cref="VipListText"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of the text, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public ApprovalId Approval { get; private set; }

    /// <summary>First and last day of the awards made by it.</summary>
    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    public string? AdjustmentReason { get; private set; }

    internal static VipListVersion Of(VipList list, string text, ApprovalId approval, AwardPeriod period) => new()
    {
        Id = RandomId.Next(),
        List = list.Id,
        Number = list.InForce,
        Text = text,
        Hash = Canon.Hash(text),
        Approval = approval,
        From = period.From,
        Until = period.Until,
        AdjustmentReason = list.AdjustmentReason,
    };
}

internal sealed class VipListMapping : IEntityTypeConfiguration<VipList>
{
    public void Configure(EntityTypeBuilder<VipList> builder)
    {
        builder.ToTable("VipLists");
        builder.Property(list => list.Id).ValueGeneratedNever();
        builder.Property(list => list.AdjustmentReason).HasMaxLength(2000);
        builder.Property(list => list.Revision).IsConcurrencyToken();
        builder.HasIndex(list => new { list.Unit, list.Year, list.Form }).IsUnique();
    }
}

internal sealed class VipListVersionMapping : IEntityTypeConfiguration<VipListVersion>
{
    private const int Long = 100_000_000;

    public void Configure(EntityTypeBuilder<VipListVersion> builder)
    {
        builder.ToTable("VipListVersions");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Text).HasMaxLength(Long);
        builder.Property(version => version.AdjustmentReason).HasMaxLength(2000);
        builder.HasIndex(version => new { version.List, version.Number }).IsUnique();
    }
}
