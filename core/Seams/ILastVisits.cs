namespace TeamsGrading.Core.Seams;

/// <summary>The last visit of a customer, or to one.</summary>
/// <param name="CardKind">The card that shows it, with <paramref name="Id"/> as subject.</param>
/// <param name="Incoming">来访: they came to us.</param>
public sealed record LastVisit(long Id, string CardKind, DateOnly On, bool Incoming, string Theme);

/// <summary>When customers were visited last; implemented by Visits.</summary>
public interface ILastVisits
{
    /// <summary>Of those customers whose visits the reader may see; a customer that was never visited has no entry. A visit that is ahead or was cancelled does not count.</summary>
    Task<IReadOnlyDictionary<CustomerId, LastVisit>> OfAsync(PersonId reader, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation);
}
