using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>
/// Throws expired uploads away, anybody's, with all the rows that were sent: what was not taken over in time must not lie about until somebody begins another
/// one. An upload that was taken over has no rows any more; its line stays, so that its import can be undone.
/// </summary>
public sealed class SweepUploads(GradingDb db, UploadGround ground)
{
    /// <summary>How many were thrown away.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var gone = await Expired().Select(upload => upload.Id).ToListAsync(cancellation);
        foreach (var id in gone)
        {
            // One by one: an upload may be large, and others wait for the store.
            await db.WriteAsync(
                () =>
                {
                    ground.Remove(id);
                    return Task.FromResult(true);
                },
                cancellation);
        }

        return gone.Count;
    }

    /// <summary>How many a run would throw away now.</summary>
    public Task<int> CountAsync(CancellationToken cancellation) => Expired().CountAsync(cancellation);

    private IQueryable<SheetUpload> Expired()
    {
        var now = ground.Now;
        return db.Set<SheetUpload>().AsNoTracking().Where(each => each.State == UploadState.Receiving && each.ExpiresUtc <= now);
    }
}
