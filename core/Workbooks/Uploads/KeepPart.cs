using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>Keeps one part of an upload. The same part a second time is the same part: whoever got no answer sends it again.</summary>
public sealed class KeepPart(GradingDb db, UploadGround ground)
{
    /// <summary>Errors: rights; <see cref="UploadIsGone"/>, <see cref="UploadIsTakenOver"/>, <see cref="UploadMalformed"/>, <see cref="PartDiffers"/>.</summary>
    public async Task<Result> RunAsync(PersonId actor, UploadId id, int part, IReadOnlyList<UploadedRow> rows, CancellationToken cancellation)
    {
        var found = await ground.FindWaitingAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var upload = found.Value;
        var columns = upload.ColumnKeys.Count;
        if (part < 1 || part > upload.Parts || rows.Count is 0 or > UploadSettings.PartRows || !rows.All(row => row.IsSound(columns))
            || rows.Zip(rows.Skip(1)).Any(pair => pair.First.Row >= pair.Second.Row))
        {
            return new UploadMalformed();
        }

        var content = JsonSerializer.SerializeToUtf8Bytes(rows);
        var kept = UploadPart.Of(id, part, rows, Convert.ToHexStringLower(SHA256.HashData(content)), content);
        try
        {
            return await db.WriteAsync(() => StageAsync(kept, upload, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            // The same part at the same time, through another process: what stands is judged.
            db.ChangeTracker.Clear();
            return await StoredAsync(kept, cancellation) is { } stored && stored == kept.Sha256 ? Result.Done : new PartDiffers(part);
        }
    }

    private async Task<Result> StageAsync(UploadPart kept, SheetUpload upload, CancellationToken cancellation)
    {
        if (await StoredAsync(kept, cancellation) is { } stored)
        {
            return stored == kept.Sha256 ? Result.Done : new PartDiffers(kept.Part);
        }

        var rows = await db.Set<UploadPart>().Where(each => each.Upload == kept.Upload).SumAsync(each => each.Rows, cancellation);
        if (rows + kept.Rows > upload.Rows || !await db.Set<SheetUpload>().AnyAsync(each => each.Id == upload.Id && each.State == UploadState.Receiving, cancellation))
        {
            return new UploadMalformed();
        }

        db.Add(kept);
        return Result.Done;
    }

    private Task<string?> StoredAsync(UploadPart kept, CancellationToken cancellation) => db.Set<UploadPart>()
        .Where(each => each.Upload == kept.Upload && each.Part == kept.Part).Select(each => each.Sha256).FirstOrDefaultAsync(cancellation)!;
}
