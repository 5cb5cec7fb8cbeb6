using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Jobs;

/// <summary>Keeps what became of the last run of a job.</summary>
public sealed class KeepRun(GradingDb db)
{
    public async Task RunAsync(RunNote note, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        try
        {
            if (await db.Set<JobRun>().FirstOrDefaultAsync(run => run.Job == note.Job, cancellation) is { } known)
            {
                known.Take(note);
            }
            else
            {
                db.Add(JobRun.Of(note));
            }

            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            // Another process ran it at the same moment; either is the last run.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
