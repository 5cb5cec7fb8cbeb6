using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>Walks the rows of an upload part by part, holding one part.</summary>
internal sealed class UploadRows(GradingDb db, SheetUpload upload) : SheetSource
{
    public override bool Has(SheetKind kind) => kind == upload.Sheet;

    public override Headers? HeadersOf(SheetKind kind) => null;

    public override IEnumerable<SheetRow> Open(SheetPlan plan, ImportRun run, CancellationToken cancellation) =>
        Has(plan.Kind) ? Walk(plan, cancellation) : [];

    public override void Close(SheetPlan plan, ImportRun run)
    {
        if (Has(plan.Kind) && upload.Merged.Length > 0)
        {
            NoteMerged(plan, run, upload.Merged.Split(','), upload.From1904);
        }
    }

    private IEnumerable<SheetRow> Walk(SheetPlan plan, CancellationToken cancellation)
    {
        var keys = upload.ColumnKeys.ToList();
        var row = new SheetRow(plan, [.. plan.Columns.Select(column => keys.IndexOf(column.Key))], upload.From1904);
        for (var part = 1; part <= upload.Parts; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var content = db.Set<UploadPart>().AsNoTracking().Where(each => each.Upload == upload.Id && each.Part == part).Select(each => each.Content).Single();
            foreach (var sent in JsonSerializer.Deserialize<List<UploadedRow>>(content)!.Where(sent => !sent.IsEmpty))
            {
                sent.PutInto(row);
                yield return row;
            }
        }
    }
}
