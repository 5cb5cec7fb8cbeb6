using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Reports;

/// <summary>
/// What of a report a reader may see (A09): headquarters and the group's leaders all of it; anybody else the group's totals, and by name what belongs to
/// the units whose customers the reader may see.
/// </summary>
/// <param name="Units">Ignored when <paramref name="Whole"/>.</param>
public sealed record ReportReach(bool Whole, IReadOnlySet<UnitId> Units)
{
    public static ReportReach All { get; } = new(true, new HashSet<UnitId>());

    /// <summary>The blocks that are left, tables without rows and charts without bars taken out.</summary>
    public IReadOnlyList<ReportBlock> Of(IReadOnlyList<ReportBlock> blocks) => Whole ? blocks : [.. blocks.Select(Of).OfType<ReportBlock>()];

    private ReportBlock? Of(ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Sentence sentence:
                return May(sentence.Values.Select(value => value.Value)) ? sentence : null;
            case ReportBlock.Table table:
                var rows = table.Rows.Where(row => May(row)).ToList();
                return rows.Count == 0 ? null : table with { Rows = rows };
            case ReportBlock.Bars bars:
                var shown = bars.Values.Where(bar => May([bar.Label])).ToList();
                return shown.Count == 0 ? null : bars with { Values = shown };
            default:
                throw new InvalidOperationException(block.GetType().Name);
        }
    }

    /// <summary>Everything owned has to be the reader's; free text goes along with it, and is hidden where nothing says whose it is.</summary>
    private bool May(IEnumerable<ReportValue> values)
    {
        var (owned, plain) = (false, false);
        foreach (var value in values)
        {
            if (value is ReportValue.Owned mine)
            {
                owned = true;
                if (!mine.Units.Any(Units.Contains))
                {
                    return false;
                }
            }

            plain |= value is ReportValue.Plain;
        }

        return owned || !plain;
    }
}
