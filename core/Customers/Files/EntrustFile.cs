using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Names who looks after a file: the person who fills it in and is told when it is due (002 §5.2).</summary>
public sealed class EntrustFile(GradingDb db, FileGround ground, IAccess access)
{
    /// <summary>Errors: <see cref="KeeperMayNotKeep"/>, <see cref="NoFileYet"/>.</summary>
    public async Task<Result> RunAsync(PersonId actor, CustomerId customer, PersonId keeper, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, GradingAction.KeepFile, customer, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (!(await access.PeopleAsync(GradingAction.KeepFile, found.Value.Unit, cancellation)).Contains(keeper))
        {
            return new KeeperMayNotKeep();
        }

        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var file = await ground.ToWriteAsync(found.Value, cancellation);
                if (file.Refused(out var none))
                {
                    return none;
                }

                if (file.Value.Keeper != keeper)
                {
                    file.Value.Entrust(keeper);
                }

                return true;
            },
            cancellation);
        return done.Refused(out refusal) ? refusal : Result.Done;
    }
}
