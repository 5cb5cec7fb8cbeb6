using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>The rows of the rule sheet that make one year's rule.</summary>
internal sealed class YearRows
{
    public List<(int Row, RuleItemContent Item)> Items { get; } = [];

    public bool Broken { get; set; }

    public Error? Fault { get; set; }

    public RuleVersion? Stored { get; set; }

    /// <summary>The row that states the quorum of the year, and the quorum.</summary>
    public (int Row, decimal Share)? Quorum { get; private set; }

    /// <summary>The row that says whether extremes are dropped in the year, and whether.</summary>
    public (int Row, bool Yes)? DropExtremes { get; private set; }

    /// <summary>What the rows say; what they say nothing about stays as it was.</summary>
    public RuleContent Content
    {
        get
        {
            var stored = Stored?.Content ?? new RuleContent([]);
            return stored with
            {
                Items = [.. Items.Select(line => line.Item with { Considers = Considered(stored, line.Item.Code) })],
                Quorum = Quorum?.Share ?? stored.Quorum,
                DropExtremes = DropExtremes?.Yes ?? stored.DropExtremes,
            };
        }
    }

    /// <summary>Takes over what a row says about the whole year; the rows of a year must agree, but need not all say it.</summary>
    public void TakeSettings(SheetRow row)
    {
        if (RuleColumns.ReadQuorum(row) is { } share)
        {
            Quorum ??= (row.Number, share);
            Agree(row, RuleColumns.Quorum, Quorum.Value.Share == share, Quorum.Value.Row);
        }

        if (RuleColumns.ReadDropExtremes(row) is { } yes)
        {
            DropExtremes ??= (row.Number, yes);
            Agree(row, RuleColumns.DropExtremes, DropExtremes.Value.Yes == yes, DropExtremes.Value.Row);
        }
    }

    private static void Agree(SheetRow row, int column, bool agrees, int first)
    {
        if (!agrees)
        {
            row.Fault(column, new RuleSettingsDiffer(first));
        }
    }

    private static Considerations Considered(RuleContent stored, string code) =>
        stored.Items.FirstOrDefault(item => item.Code == code)?.Considers ?? Considerations.None;
}
