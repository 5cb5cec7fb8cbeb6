using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>A stored value that a row would change.</summary>
public sealed record TriedChange(int Row, int Column, string Old, string New);

/// <summary>What taking over would do.</summary>
/// <param name="Report">Wrong rows with their faults, the first of them.</param>
/// <param name="Changes">The first values that would be changed.</param>
/// <param name="AllChanges">How many there are.</param>
public sealed record TriedUpload(SheetPlan Plan, ImportReport Report, IReadOnlyList<TriedChange> Changes, int AllChanges);

/// <summary>试算 Judges an upload by the same sheets as a workbook and remembers what was found, so that taking over can tell whether it still holds.</summary>
public sealed class TryUpload(GradingDb db, UploadGround ground, UploadPlans plans, TakeOver takeOver)
{
    /// <summary>Changes told in full.</summary>
    private const int Kept = 500;

    /// <summary>Errors: rights; <see cref="UploadIsGone"/>, <see cref="UploadIsTakenOver"/>, <see cref="PartsAreMissing"/>, <see cref="UploadMalformed"/>.</summary>
    public async Task<Result<TriedUpload>> RunAsync(PersonId actor, UploadId id, CancellationToken cancellation)
    {
        var found = await ground.FindWaitingAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var upload = found.Value;
        var whole = await WholeAsync(upload, cancellation);
        if (whole.Refused(out var incomplete))
        {
            return incomplete;
        }

        var verdicts = new Verdicts();
        var changes = new List<TriedChange>();
        var all = 0;
        db.ChangeTracker.Clear();
        var report = await takeOver.TryAsync(
            new ImportOrigin(upload.Name, whole.Value, actor, ""), new UploadRows(db, upload), Note, cancellation);
        db.ChangeTracker.Clear();
        var wrong = report.Sheets.Sum(sheet => sheet.Wrong);
        var kept = await db.WriteAsync(() => KeepAsync(id, wrong == 0 ? verdicts.Write() : null, wrong, cancellation), cancellation);
        db.ChangeTracker.Clear();
        return kept.Refused(out var gone) ? gone : new TriedUpload(plans.Find(upload.Sheet)!, report, changes, all);

        void Note(RowNote note)
        {
            verdicts.Note(note);
            foreach (var change in note.Changes)
            {
                all++;
                if (changes.Count < Kept)
                {
                    changes.Add(new TriedChange(note.Row.Number, change.Column, change.Old, change.New));
                }
            }
        }
    }

    /// <summary>The hash of all parts in their order; refused while one is missing.</summary>
    internal async Task<Result<string>> WholeAsync(SheetUpload upload, CancellationToken cancellation)
    {
        var parts = await db.Set<UploadPart>().AsNoTracking().Where(each => each.Upload == upload.Id).OrderBy(each => each.Part)
            .Select(each => new { each.Rows, each.First, each.Last, each.Sha256 }).ToListAsync(cancellation);
        if (parts.Count < upload.Parts)
        {
            return new PartsAreMissing(upload.Parts - parts.Count);
        }

        if (parts.Sum(part => part.Rows) != upload.Rows || parts.Zip(parts.Skip(1)).Any(pair => pair.First.Last >= pair.Second.First))
        {
            return new UploadMalformed();
        }

        var text = $"{upload.Sheet}\n{upload.Columns}\n{upload.From1904}\n{string.Join('\n', parts.Select(part => part.Sha256))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private async Task<Result> KeepAsync(UploadId id, byte[]? verdicts, int wrong, CancellationToken cancellation)
    {
        var upload = await db.Set<SheetUpload>().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (upload is not { State: UploadState.Receiving })
        {
            return upload is null ? new UploadIsGone() : new UploadIsTakenOver(upload.Number!.Value);
        }

        upload.Try(verdicts, wrong);
        return Result.Done;
    }
}
