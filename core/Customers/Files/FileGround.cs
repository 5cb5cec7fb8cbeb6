using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Finds the customer a file is about, for somebody who may do the action with it (A09).</summary>
public sealed class FileGround(GradingDb db, IAccess access)
{
    /// <summary>The customer, or <see cref="NothingThere"/> alike when there is none and when the person may not know of it.</summary>
    public async Task<Result<Customer>> DemandAsync(PersonId actor, GradingAction action, CustomerId customer, CancellationToken cancellation)
    {
        if (await db.Set<Customer>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == customer, cancellation) is not { } found)
        {
            return new NothingThere();
        }

        var allowed = await access.DemandAsync(actor, action, found.Unit, cancellation);
        return allowed.Refused(out var refusal) ? refusal : found;
    }

    /// <summary>The file to be written, tracked; asked inside the transaction.</summary>
    internal async Task<Result<CustomerFile>> ToWriteAsync(Customer customer, CancellationToken cancellation) =>
        await db.Set<CustomerFile>().FirstOrDefaultAsync(file => file.Customer == customer.Id, cancellation) is not { } file
            ? new NoFileYet(customer.Name)
            : file.Unit == customer.Unit ? file : new NothingThere();
}
