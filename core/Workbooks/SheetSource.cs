using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Workbooks;

/// <summary>Where the rows of an import come from, sheet by sheet: a workbook, or what a pane sent of the sheet in front of a person.</summary>
internal abstract class SheetSource
{
    public abstract bool Has(SheetKind kind);

    public abstract Headers? HeadersOf(SheetKind kind);

    /// <summary>The sheet's data rows, which can be walked again; none when the sheet is not there or its headers are wrong.</summary>
    public abstract IEnumerable<SheetRow> Open(SheetPlan plan, ImportRun run, CancellationToken cancellation);

    /// <summary>After the walk: notes what is wrong with the sheet as a whole.</summary>
    public abstract void Close(SheetPlan plan, ImportRun run);

    protected static int[] Unmapped(SheetPlan plan) => Enumerable.Repeat(-1, plan.Columns.Count).ToArray();

    /// <summary>Merged cells hide values, so each merged range among the data is a fault.</summary>
    protected static void NoteMerged(SheetPlan plan, ImportRun run, IEnumerable<string> ranges, bool from1904)
    {
        foreach (var range in ranges)
        {
            var row = new SheetRow(plan, Unmapped(plan), from1904);
            row.Start(int.TryParse(range.Split(':')[0].AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), out var number) ? number : 1);
            row.Fault(-1, new CellsAreMerged(range));
            run.Wrong(row);
        }
    }
}
