using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Core.Workbooks;

/// <summary>Opens the sheets of a workbook one after another for walking, tells the progress, and notes what is wrong with a sheet as a whole.</summary>
internal sealed class SheetWalks(WorkbookFile file, IReadOnlyDictionary<SheetKind, string> parts, IProgress<ImportProgress>? progress) : SheetSource
{
    private const int RowsPerNotice = 500;

    private readonly Dictionary<SheetKind, Headers> headers = [];
    private readonly Dictionary<SheetKind, IReadOnlyList<string>> merged = [];
    private readonly double allBytes = Math.Max(1, parts.Values.Sum(file.SizeOf));
    private long bytesBefore;

    public override bool Has(SheetKind kind) => parts.ContainsKey(kind);

    public override Headers? HeadersOf(SheetKind kind) => headers.GetValueOrDefault(kind);

    /// <summary>The sheet's data rows; none when the workbook lacks the sheet or its headers are wrong.</summary>
    public override IEnumerable<SheetRow> Open(SheetPlan plan, ImportRun run, CancellationToken cancellation)
    {
        if (!parts.TryGetValue(plan.Kind, out var part))
        {
            return [];
        }

        using var reader = new SheetReader(file, part);
        var first = new SheetRow(plan, Unmapped(plan), file.From1904);
        var read = Headers.Read(plan, reader.Next(first) ? first : null);
        headers[plan.Kind] = read;
        if (read.Faults.Count == 0)
        {
            return Walk(plan, part, cancellation);
        }

        read.Faults.ForEach(fault => first.Fault(-1, fault));
        run.Wrong(first);
        return [];
    }

    /// <summary>After the walk: merged cells hide values, so each merged range among the data is a fault.</summary>
    public override void Close(SheetPlan plan, ImportRun run)
    {
        if (!merged.TryGetValue(plan.Kind, out var ranges))
        {
            return;
        }

        NoteMerged(plan, run, ranges, file.From1904);
        bytesBefore += file.SizeOf(parts[plan.Kind]);
    }

    private IEnumerable<SheetRow> Walk(SheetPlan plan, string part, CancellationToken cancellation)
    {
        using var reader = new SheetReader(file, part);
        var row = new SheetRow(plan, headers[plan.Kind].Places, file.From1904);
        var count = 0L;
        reader.Next(row);
        while (reader.Next(row))
        {
            if (++count % RowsPerNotice == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(plan.Kind, count, (bytesBefore + reader.BytesRead) / allBytes));
            }

            yield return row;
        }

        merged[plan.Kind] = reader.Merged;
        progress?.Report(new ImportProgress(plan.Kind, count, (bytesBefore + reader.BytesRead) / allBytes));
    }
}
