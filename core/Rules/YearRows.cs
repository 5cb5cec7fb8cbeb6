using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>The rows of the rule sheet that make one year's rule.</summary>
internal sealed class YearRows
{
    public List<(int Row, RuleItemContent Item)> Items { get; } = [];

    public bool Broken { get; set; }

    public Error? Fault { get; set; }

    public RuleVersion? Stored { get; set; }

    /// <summary>What the rows say; what the sheet has no columns for stays as it was.</summary>
    public RuleContent Content => Stored is null
        ? new RuleContent([.. Items.Select(line => line.Item)])
        : new RuleContent([.. Items.Select(line => line.Item)], Stored.DropExtremes, Stored.Quorum);
}
