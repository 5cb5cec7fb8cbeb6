using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Originals;

/// <param name="MostMegabytes">Largest original that is kept.</param>
public sealed record OriginalSettings(int MostMegabytes = 50)
{
    public long MostBytes => MostMegabytes * 1024L * 1024L;
}

/// <summary>A customer as the originals need it.</summary>
public sealed record OriginalsCustomer(CustomerId Id, string Code, string Name, UnitId Unit);

/// <summary>What every use case of originals stands on: the customer, or the original with its customer, and whether the person may.</summary>
public sealed class OriginalsGround(GradingDb db, IAccess access)
{
    /// <summary>The customer, when the person may do this in its unit.</summary>
    public async Task<Result<OriginalsCustomer>> CustomerAsync(PersonId actor, CustomerId id, GradingAction action, CancellationToken cancellation)
    {
        var customer = await db.Set<Customer>().AsNoTracking().Where(each => each.Id == id)
            .Select(each => new OriginalsCustomer(each.Id, each.Code, each.Name, each.Unit)).FirstOrDefaultAsync(cancellation);
        return customer is null ? new NothingThere()
            : (await access.DemandAsync(actor, action, customer.Unit, cancellation)).Refused(out var refusal) ? refusal : customer;
    }

    /// <summary>The original with its customer, when the person may do this in the customer's unit.</summary>
    public async Task<Result<(Original Original, OriginalsCustomer Customer)>> OneAsync(
        PersonId actor, OriginalId id, GradingAction action, CancellationToken cancellation)
    {
        var original = await db.Set<Original>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (original is null)
        {
            return new NothingThere();
        }

        var customer = await CustomerAsync(actor, original.Customer, action, cancellation);
        return customer.Refused(out var refusal) ? refusal : (original, customer.Value);
    }
}
