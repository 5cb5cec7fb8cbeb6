using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>What is going to be sent.</summary>
/// <param name="Columns">Keys of the plan's columns that were found in the sheet, in the order of the cells.</param>
/// <param name="Merged">Merged ranges that touch the rows.</param>
public sealed record NewUpload(
    SheetKind Sheet, string Name, IReadOnlyList<string> Columns, bool From1904, IReadOnlyList<string> Merged, int Rows, int Parts);

/// <summary>Begins an upload in the place of the person's oldest where too many wait. What expired is thrown away by <see cref="SweepUploads"/>.</summary>
public sealed class StartUpload(GradingDb db, UploadGround ground, UploadPlans plans, UploadSettings settings)
{
    private const int LongestName = 200;
    private const int MostMerged = 1_000;
    private const int LongestRange = 32;

    /// <summary>
    /// Errors: rights; <see cref="UploadIsEmpty"/>, <see cref="UploadTooLarge"/>, <see cref="MissingColumn"/>, <see cref="UploadMalformed"/>.
    /// </summary>
    public async Task<Result<UploadId>> RunAsync(PersonId actor, NewUpload upload, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (FaultOf(upload) is { } fault)
        {
            return fault;
        }

        var started = SheetUpload.Start(actor, upload with { Name = Tidy(upload.Name) }, ground.Now, settings.Hours);
        return await db.WriteAsync(
            async () =>
            {
                await MakeRoomAsync(actor, cancellation);
                db.Add(started);
                return started.Id;
            },
            cancellation);
    }

    private async Task MakeRoomAsync(PersonId actor, CancellationToken cancellation)
    {
        var now = ground.Now;
        var waiting = await db.Set<SheetUpload>().Where(each => each.State == UploadState.Receiving && each.By == actor && each.ExpiresUtc > now)
            .OrderByDescending(each => each.StartedUtc).Select(each => each.Id).ToListAsync(cancellation);
        foreach (var id in waiting.Skip(UploadSettings.MostWaiting - 1))
        {
            ground.Remove(id);
        }
    }

    private Error? FaultOf(NewUpload upload)
    {
        if (plans.Find(upload.Sheet) is not { } plan || upload.Columns.Distinct(StringComparer.Ordinal).Count() != upload.Columns.Count
            || upload.Columns.Any(key => plan.Columns.All(column => column.Key != key))
            || upload.Merged.Count > MostMerged || upload.Merged.Any(range => range.Length > LongestRange || range.Contains(',')))
        {
            return new UploadMalformed();
        }

        if (plan.Columns.FirstOrDefault(column => column.Required && !upload.Columns.Contains(column.Key)) is { } missing)
        {
            return new MissingColumn($"{missing.Chinese} {missing.English}");
        }

        return upload.Rows <= 0 ? new UploadIsEmpty()
            : upload.Rows > settings.MostRows ? new UploadTooLarge(upload.Rows, settings.MostRows)
            : upload.Parts <= 0 || upload.Parts > upload.Rows ? new UploadMalformed()
            : null;
    }

    private static string Tidy(string name)
    {
        var shown = string.Concat(name.Where(letter => !char.IsControl(letter))).Trim();
        return shown.Length <= LongestName ? shown : shown[..LongestName];
    }
}
