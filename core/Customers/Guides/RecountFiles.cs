using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>
/// Counts files anew by the version of the guide in force: after one was published, and when a customer's standing changed. In steps, so that
/// nobody waits for it; a step that fails is taken up again.
/// </summary>
public sealed class RecountFiles(GradingDb db, GuideBook guides)
{
    private const int Step = 200;

    /// <summary>At most this many steps at a time; the next look goes on.</summary>
    private const int Steps = 100;

    /// <summary>How many files were counted.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var (counted, more) = (0, true);
        for (var step = 0; more && step < Steps; step++)
        {
            db.ChangeTracker.Clear();
            var done = await db.WriteAsync(() => StepAsync(cancellation), cancellation);
            (counted, more) = (counted + done, done == Step);
        }

        db.ChangeTracker.Clear();
        return counted;
    }

    /// <summary>Files that still wait to be counted by the version in force.</summary>
    public async Task<int> WaitingAsync(CancellationToken cancellation)
    {
        var current = (await guides.CurrentAsync(cancellation)).Number;
        return await db.Set<CustomerFile>().CountAsync(file => file.Guide < current, cancellation);
    }

    /// <summary>Counts these files, tracked, in the caller's transaction; what they hold is read as stored.</summary>
    internal async Task StageAsync(IReadOnlyCollection<CustomerFile> files, CancellationToken cancellation)
    {
        var guide = await guides.CurrentAsync(cancellation);
        foreach (var some in files.Chunk(Step))
        {
            foreach (var (file, count) in await CountAsync(some, guide, cancellation))
            {
                file.Count(guide.Number, count.Required, count.Filled);
            }
        }
    }

    /// <summary>Counts files by any version, without a change.</summary>
    internal async Task<IReadOnlyList<(CustomerFile File, FileCount Count)>> CountAsync(IReadOnlyCollection<CustomerFile> files, Guide guide, CancellationToken cancellation)
    {
        var ids = files.Select(file => file.Customer).ToList();
        var entries = (await db.Set<FileEntry>().AsNoTracking().Where(entry => ids.Contains(entry.Customer) && entry.RemovedUtc == null).ToListAsync(cancellation))
            .ToLookup(entry => entry.Customer);
        var values = (await db.Set<FileValue>().AsNoTracking().Where(value => ids.Contains(value.Customer) && value.Text != "").ToListAsync(cancellation))
            .ToLookup(value => value.Customer);
        return [.. files.Select(file => (file, Completeness.Of(guide, file.Standing, entries[file.Customer], values[file.Customer])))];
    }

    private async Task<int> StepAsync(CancellationToken cancellation)
    {
        var current = (await guides.CurrentAsync(cancellation)).Number;
        var files = await db.Set<CustomerFile>().Where(file => file.Guide < current).OrderBy(file => file.Guide).ThenBy(file => file.Customer).Take(Step).ToListAsync(cancellation);
        await StageAsync(files, cancellation);
        return files.Count;
    }
}
