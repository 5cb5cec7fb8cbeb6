using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>Kinds of the cards of checks of files.</summary>
public static class FileCheckCards
{
    /// <summary>A check; subject is its id.</summary>
    public const string Check = "filecheck";
}

/// <summary>What every step of a check stands on: that the person checks for headquarters, and the check.</summary>
public sealed class FileChecksGround(GradingDb db, IAccess access, SupervisionGround ground)
{
    public async Task<Result<FileCheck>> CheckAsync(PersonId actor, FileCheckId id, CancellationToken cancellation)
    {
        if ((await DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return await db.Set<FileCheck>().AsNoTracking().FirstOrDefaultAsync(check => check.Id == id, cancellation) is { } check ? check : new NothingThere();
    }

    public async Task<Result> DemandAsync(PersonId actor, CancellationToken cancellation) =>
        await access.DemandAsync(actor, GradingAction.CheckFiles, await ground.HeadquartersAsync(cancellation), cancellation);

    /// <summary>The supervised units, by code.</summary>
    public Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancellation) => ground.UnitsAsync(cancellation);

    public async Task<IReadOnlyList<PersonId>> CheckersAsync(CancellationToken cancellation) =>
        await access.PeopleAsync(GradingAction.CheckFiles, await ground.HeadquartersAsync(cancellation), cancellation);

    /// <summary>Changes the check as it is now; whoever comes second is told what holds.</summary>
    internal async Task<Result> ChangeAsync(FileCheckId id, Func<FileCheck, Task<Result>> change, CancellationToken cancellation)
    {
        var changed = await db.WriteWholeAsync<bool>(
            async () => (await change(await db.Set<FileCheck>().SingleAsync(check => check.Id == id, cancellation))).Refused(out var refusal) ? refusal : true,
            cancellation);
        return changed.Refused(out var error) ? error : Result.Done;
    }
}
