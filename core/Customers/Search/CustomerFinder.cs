using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>Finding as other slices need it.</summary>
internal sealed class CustomerFinder(FindCustomers find) : ICustomerFinder
{
    public async Task<Result<IReadOnlyList<CustomerId>>> FindAsync(PersonId reader, string text, int most, CancellationToken cancellation)
    {
        var found = await find.RunAsync(reader, text, most, cancellation);
        return found.Refused(out var refusal) ? refusal : found.Value.Customers.Select(customer => customer.Id).ToArray();
    }
}
