using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>Where an upload stands: what somebody whose network was gone goes on with.</summary>
/// <param name="Missing">Parts that have not arrived, from 1.</param>
/// <param name="Number">Of the import that it became, or null.</param>
public sealed record UploadView(UploadId Id, UploadState State, int Parts, IReadOnlyList<int> Missing, DateTime ExpiresUtc, int? Number, bool IsUndone);

/// <summary>Shows an upload to whoever began it.</summary>
public sealed class ViewUpload(GradingDb db, UploadGround ground)
{
    /// <summary>Errors: rights; <see cref="UploadIsGone"/>.</summary>
    public async Task<Result<UploadView>> RunAsync(PersonId actor, UploadId id, CancellationToken cancellation)
    {
        var found = await ground.FindAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var upload = found.Value;
        var there = (await db.Set<UploadPart>().Where(each => each.Upload == id).Select(each => each.Part).ToListAsync(cancellation)).ToHashSet();
        var isUndone = upload.Number is { } number && await db.Set<ImportRecord>().AnyAsync(record => record.Number == number && record.UndoneUtc != null, cancellation);
        return new UploadView(
            upload.Id, upload.State, upload.Parts, upload.State == UploadState.TakenOver ? [] : [.. Enumerable.Range(1, upload.Parts).Where(part => !there.Contains(part))],
            upload.ExpiresUtc, upload.Number, isUndone);
    }
}

/// <summary>Throws an upload away; one that is gone already stays so.</summary>
public sealed class DropUpload(GradingDb db, UploadGround ground)
{
    /// <summary>Errors: rights; <see cref="UploadIsTakenOver"/>.</summary>
    public async Task<Result> RunAsync(PersonId actor, UploadId id, CancellationToken cancellation)
    {
        var found = await ground.FindWaitingAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal is UploadIsGone ? Result.Done : refusal;
        }

        return await db.WriteAsync(
            async () =>
            {
                // What is still there afterwards was taken over since it was looked at.
                ground.Remove(id);
                var left = await db.Set<SheetUpload>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
                return left?.Number is { } number ? new UploadIsTakenOver(number) : Result.Done;
            },
            cancellation);
    }
}
