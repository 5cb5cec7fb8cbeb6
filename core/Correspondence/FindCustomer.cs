using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Correspondence;

/// <summary>Customers that were found, the best first.</summary>
public sealed record FoundGlimpses(IReadOnlyList<CustomerGlimpse> Customers, bool More);

/// <summary>Finds the customer of a message whose sender is unknown, among those that the reader may find (A09).</summary>
public sealed class FindCustomer(ICustomerFinder finder, Glimpses glimpses)
{
    public const int Most = 10;

    /// <summary>Refused when the question is too short or too long, or the person may find customers nowhere.</summary>
    public async Task<Result<FoundGlimpses>> RunAsync(PersonId reader, string? text, CancellationToken cancellation)
    {
        var found = await finder.FindAsync(reader, text ?? "", Most + 1, cancellation);
        return found.Refused(out var refusal) ? refusal : new FoundGlimpses(
            await glimpses.OfAsync(reader, [.. found.Value.Take(Most).Select(customer => new Correspondent(customer, null))], cancellation), found.Value.Count > Most);
    }
}
