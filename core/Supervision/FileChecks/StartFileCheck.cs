using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>Begins the check of a period, once; also by the nightly look.</summary>
public sealed class StartFileCheck(GradingDb db, FileChecksGround ground, TimeProvider clock)
{
    public async Task<Result<FileCheckId>> RunAsync(PersonId actor, FileCheckPeriod period, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return !period.IsValid ? new PeriodIsWrong()
            : period.OpensOn > GroupTime.DateOf(clock.GetUtcNow()) ? new TooEarlyToCheck(period.OpensOn)
            : await EnsureAsync(period, cancellation);
    }

    internal Task<Result<FileCheckId>> EnsureAsync(FileCheckPeriod period, CancellationToken cancellation) => db.WriteWholeAsync<FileCheckId>(
        async () =>
        {
            var there = await db.Set<FileCheck>().AsNoTracking()
                .FirstOrDefaultAsync(check => check.Kind == period.Kind && check.Year == period.Year && check.Number == period.Number, cancellation);
            if (there is not null)
            {
                return there.Id;
            }

            var check = FileCheck.Open(period);
            db.Add(check);
            return check.Id;
        },
        cancellation);
}
