using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>Finds customers by what somebody types; implemented by Customers. Only those that the reader may find (A09).</summary>
public interface ICustomerFinder
{
    /// <summary>The best first; refused when the question is too short or too long.</summary>
    Task<Result<IReadOnlyList<CustomerId>>> FindAsync(PersonId reader, string text, int most, CancellationToken cancellation);
}
