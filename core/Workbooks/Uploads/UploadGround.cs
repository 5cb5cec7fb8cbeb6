using System.Data;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>What every step of an upload stands on: the right asked anew, the person's own upload, not expired.</summary>
public sealed class UploadGround(GradingDb db, ImportRight right, TimeProvider clock)
{
    internal DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal Task<Result> DemandAsync(PersonId actor, CancellationToken cancellation) => right.DemandAsync(actor, cancellation);

    /// <summary>Errors: rights; <see cref="UploadIsGone"/>.</summary>
    internal async Task<Result<SheetUpload>> FindAsync(PersonId actor, UploadId id, CancellationToken cancellation)
    {
        if ((await DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var upload = await db.Set<SheetUpload>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id && each.By == actor, cancellation);
        return upload is null || (upload.State == UploadState.Receiving && upload.ExpiresUtc <= Now) ? new UploadIsGone() : upload;
    }

    /// <summary>The same, to go on with: not taken over yet.</summary>
    internal async Task<Result<SheetUpload>> FindWaitingAsync(PersonId actor, UploadId id, CancellationToken cancellation)
    {
        var found = await FindAsync(actor, id, cancellation);
        return found.Error is null && found.Value is { State: UploadState.TakenOver } taken ? new UploadIsTakenOver(taken.Number!.Value) : found;
    }

    /// <summary>The rows leave as soon as they are of no more use. In the caller's transaction.</summary>
    internal void RemoveParts(UploadId id)
    {
        using var parts = new Statement(db, "DELETE FROM \"UploadParts\" WHERE \"Upload\" = @p0", DbType.Int64);
        parts[0] = id.Value;
        parts.Execute();
    }

    /// <summary>Throws an upload away that was not taken over. In the caller's transaction.</summary>
    internal void Remove(UploadId id)
    {
        RemoveParts(id);
        using var upload = new Statement(db, "DELETE FROM \"SheetUploads\" WHERE \"Id\" = @p0 AND \"State\" = 'Receiving'", DbType.Int64);
        upload[0] = id.Value;
        upload.Execute();
    }
}
