using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Jobs;

/// <summary>The last runs that were kept, by the name of the job.</summary>
public sealed record LastRuns(IReadOnlyDictionary<string, RunNote> ByJob);

/// <summary>自动任务 What the last run of each job came to; for the information centre and headquarters.</summary>
public sealed class ListRuns(GradingDb db, IAccess access, IDeciders deciders)
{
    /// <summary>For somebody at a card.</summary>
    public async Task<Result<LastRuns>> HandleAsync(PersonId actor, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.RunJobs, await deciders.HeadquartersAsync(cancellation), cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return await AllAsync(cancellation);
    }

    /// <summary>For the operator of the machine.</summary>
    public async Task<LastRuns> AllAsync(CancellationToken cancellation) =>
        new((await db.Set<JobRun>().AsNoTracking().ToListAsync(cancellation)).ToDictionary(run => run.Job, run => run.Tell()));
}
