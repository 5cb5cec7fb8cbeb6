using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>气量 sheet: the long one. Rows pass one by one; only the months of the customer at hand are held.</summary>
internal sealed class VolumeSheet(GradingDb db, CustomerRegister register, FollowImport files, TimeProvider clock) : IWorkbookSheet
{
    private const int Customer = 0;
    private const int Month = 1;
    private const int FirstFigure = 2;

    private const int VolumePlaces = 3;
    private const int MoneyPlaces = 4;

    private readonly long[] figures = new long[VolumeTable.Figures];
    private readonly Fields fields = new();

    public SheetPlan Plan { get; } = new(SheetKind.Volumes, "气量", "Volumes",
    [
        new("Customer", "客户代码", "Customer code", Required: true),
        new("Month", "月份", "Month", Required: true),
        new("Contracted", "合同气量", "Contracted volume", Required: true, Unit: "方"),
        new("Actual", "实际气量", "Actual volume", Required: true, Unit: "方"),
        new("Price", "销售价格", "Price", Required: true, Unit: "元/方"),
        new("Cost", "成本", "Cost", Required: true, Unit: "元/方"),
        new("Receivable", "应收金额", "Receivable", Unit: "元"),
        new("PaidOnTime", "按时收款", "Paid on time", Unit: "元"),
    ]);

    public async Task RunAsync(IEnumerable<SheetRow> rows, IImportRun run, CancellationToken cancellation)
    {
        using var table = new VolumeTable(db);
        var walk = new VolumeWalk(table, run, register.HasVolumes);
        var repeated = new HashSet<(KnownCustomer, int)>();
        foreach (var row in rows)
        {
            Judge(row, walk, run, repeated);
        }

        walk.Finish();
        table.Flush();
        NameRepeats(rows, run, repeated);
        await files.VolumesAsync(walk.Touched, gone: null, cancellation);
    }

    public async Task<Result> UndoAsync(IReadOnlyList<JournalLine> journal, CancellationToken cancellation)
    {
        using var table = new VolumeTable(db);
        var undone = VolumeUndo.Run(table, journal);
        if (undone.Error is null && VolumeUndo.FirstGone(journal) is { } gone)
        {
            await files.VolumesAsync([.. journal.Select(line => new CustomerId(line.Row))], gone, cancellation);
        }

        return undone;
    }

    private void Judge(SheetRow row, VolumeWalk walk, IImportRun run, HashSet<(KnownCustomer, int)> repeated)
    {
        row.DemandRequired();
        var customer = FindCustomer(row);
        var month = row.Month(Month);
        for (var figure = 0; figure < figures.Length; figure++)
        {
            figures[figure] = row.Scaled(FirstFigure + figure, figure < 2 ? VolumePlaces : MoneyPlaces) ?? 0;
        }

        if (row.Covers(6) && row.Covers(7) && !row.IsWrong && figures[5] > figures[4])
        {
            row.Fault(7, new PaidMoreThanDue());
        }

        if (month is { } read && RecordMonth.NotPossible(read, clock.GetUtcNow()) is { } impossible)
        {
            row.Fault(Month, impossible);
        }

        if (row.IsWrong || customer is null || month is not { } known)
        {
            run.Wrong(row);
            return;
        }

        if (!customer.Meet(known.Stamp))
        {
            repeated.Add((customer, known.Stamp));
            return;
        }

        var stored = walk.Stored(customer, known.Stamp);
        fields.Clear();
        for (var figure = 0; stored is not null && figure < figures.Length; figure++)
        {
            figures[figure] = row.Covers(FirstFigure + figure) ? figures[figure] : stored[figure];
            if (figures[figure] != stored[figure])
            {
                fields.Note(FirstFigure + figure, Write(figure, stored[figure]), Write(figure, figures[figure]));
            }
        }

        if (figures[5] > figures[4] && (row.Covers(6) || row.Covers(7)))
        {
            // A workbook with one of the two columns is judged against what stands of the other.
            row.Fault(row.Covers(7) ? 7 : 6, new PaidMoreThanDue());
            run.Wrong(row);
            return;
        }

        if (stored is null)
        {
            run.New(row);
            walk.Insert(known.Stamp, figures);
            return;
        }

        if (!fields.Any)
        {
            run.Unchanged(row);
            return;
        }

        run.Changed(row, fields.Changes);
        walk.Update(known.Stamp, stored, figures);
    }

    private static string Write(int figure, long scaled) =>
        (scaled / (figure < 2 ? (decimal)GasVolume.Scale : Money.Scale)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private KnownCustomer? FindCustomer(SheetRow row)
    {
        if (row.IsEmpty(Customer))
        {
            return null;
        }

        var customer = register.Find(row.Written(Customer)) ?? register.Find(row.Key(Customer));
        if (customer is null && !row.Faults.Any(fault => fault.Column == Customer))
        {
            row.Fault(Customer, new NoSuchCustomer());
        }

        return customer;
    }

    /// <summary>Only when a month stands twice: walks the sheet again to name the row that was first.</summary>
    private void NameRepeats(IEnumerable<SheetRow> rows, IImportRun run, HashSet<(KnownCustomer, int)> repeated)
    {
        if (repeated.Count == 0)
        {
            return;
        }

        var first = new Dictionary<(KnownCustomer, int), int>();
        foreach (var row in rows)
        {
            if (FindCustomer(row) is { } customer && row.Month(Month) is { } month && repeated.Contains((customer, month.Stamp))
                && !first.TryAdd((customer, month.Stamp), row.Number))
            {
                row.Fault(Month, new RowRepeats(first[(customer, month.Stamp)]));
                run.Wrong(row);
            }
        }
    }
}
