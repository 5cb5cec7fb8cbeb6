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
    public RuleContent Content => Stored?.Content is not { } stored
        ? new RuleContent([.. Items.Select(line => line.Item)])
        : stored with { Items = [.. Items.Select(line => line.Item with { Considers = Considered(stored, line.Item.Code) })] };

    private static Considerations Considered(RuleContent stored, string code) =>
        stored.Items.FirstOrDefault(item => item.Code == code)?.Considers ?? Considerations.None;
}
