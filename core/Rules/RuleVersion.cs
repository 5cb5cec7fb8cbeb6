using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>Where a rule version stands, from the first line to a round.</summary>
public enum RuleState
{
    /// <summary>草稿 Being written (a draft).</summary>
    Draft,

    /// <summary>审批中 Sent on its way (000 §6.3); locked.</summary>
    UnderApproval,

    /// <summary>已批准 Can be used in a round.</summary>
    Approved,

    /// <summary>已使用 A round has used it; it never changes again.</summary>
    Used,
}

/// <summary>How a version came to be approved.</summary>
public enum RuleOrigin
{
    /// <summary>导入 Taken over with the group workbook: approved outside. A later import may correct it until a round uses it.</summary>
    Imported,

    /// <summary>审批 Approved through the route of 000 §6.3; never changes: a change is a new version.</summary>
    Approved,
}

/// <summary>
/// 客户评级规则 A version of the rating rule of a year, on a 100-point scale (000 §6.1). Made only from content without faults.
/// Immutable once used, and from the start when it came through the route: a change is a new version (000 §11.1).
/// </summary>
public sealed class RuleVersion
{
    private readonly List<RuleItem> items = [];

    private RuleVersion()
    {
    }

    public RuleVersionId Id { get; private set; }

    /// <summary>The rated year.</summary>
    public int Year { get; private set; }

    /// <summary>Version number within the year, from 1.</summary>
    public int Number { get; private set; }

    public RuleState State { get; private set; }

    public RuleOrigin Origin { get; private set; }

    /// <summary>The approval it came through; null when imported.</summary>
    public ApprovalId? Approval { get; private set; }

    /// <summary>First day in force, Asia/Shanghai; null when imported.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>Why the rule was changed within its year (000 §11.1), or null.</summary>
    public string? AdjustmentReason { get; private set; }

    public bool DropExtremes { get; private set; }

    /// <summary>Share of eligible members that must be exceeded for validity.</summary>
    public decimal Quorum { get; private set; }

    /// <summary>SHA-256 of <see cref="CanonicalText"/>, lower-case hex, as it was when written.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<RuleItem> Items => items;

    /// <summary>What the version says, items by code.</summary>
    public RuleContent Content => new([.. items.OrderBy(item => item.Code, StringComparer.Ordinal).Select(item => item.Content)], DropExtremes, Quorum, Explanations);

    /// <summary>Why there is no item for a consideration of 000 §6.2; null when none was recorded.</summary>
    public IReadOnlyList<Explanation>? Explanations => Explained.Read(ExplanationsText);

    internal string? ExplanationsText { get; private set; }

    /// <summary>Canonical JSON of the version (see <see cref="Canonical"/>).</summary>
    public string CanonicalText => Canonical.Text(Year, Number, Content);

    /// <summary>A new version that was approved outside. Error: <see cref="RuleYearImpossible"/> or the first fault of <see cref="RuleCheck"/>.</summary>
    public static Result<RuleVersion> Write(int year, int number, RuleContent content)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (year is < 2000 or > 2999)
        {
            return new RuleYearImpossible(year);
        }

        if (RuleCheck.FaultsOf(content) is [var fault, ..])
        {
            return fault;
        }

        var version = new RuleVersion { Id = RuleVersionId.New(), Year = year, Number = number, State = RuleState.Approved, Origin = RuleOrigin.Imported };
        version.Take(content);
        return version;
    }

    /// <summary>A new version that was approved through the route. Errors as of <see cref="Write"/>.</summary>
    public static Result<RuleVersion> Approve(
        int year, int number, RuleContent content, ApprovalId approval, DateOnly inForceFrom, string? adjustmentReason)
    {
        var written = Write(year, number, content);
        if (written.Error is null)
        {
            var version = written.Value;
            (version.Origin, version.Approval, version.InForceFrom, version.AdjustmentReason) =
                (RuleOrigin.Approved, approval, inForceFrom, adjustmentReason);
        }

        return written;
    }

    /// <summary>
    /// Replaces what the version says; items that keep their code keep their id. Errors: <see cref="RuleIsUsed"/>,
    /// <see cref="RuleApprovedHere"/>, or the first fault.
    /// </summary>
    public Result Revise(RuleContent content)
    {
        if (State == RuleState.Used)
        {
            return new RuleIsUsed(Year, Number);
        }

        if (Origin == RuleOrigin.Approved)
        {
            return new RuleApprovedHere(Year, Number);
        }

        if (RuleCheck.FaultsOf(content) is [var fault, ..])
        {
            return fault;
        }

        Take(content);
        Version++;
        return Result.Done;
    }

    private void Take(RuleContent content)
    {
        (DropExtremes, Quorum, ExplanationsText) = (content.DropExtremes, content.Quorum, Explained.Write(content.Explanations));
        items.RemoveAll(old => content.Items.All(item => item.Code != old.Code));
        foreach (var item in content.Items)
        {
            if (items.Find(old => old.Code == item.Code) is { } old)
            {
                old.Describe(item);
            }
            else
            {
                items.Add(new RuleItem(item));
            }
        }

        Hash = Canonical.Hash(CanonicalText);
    }
}
