using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Contracting customers for other slices: with the standing their file has, else by the awards in force.</summary>
internal sealed class CustomerCards(GradingDb db, Standings standings) : ICustomers
{
    private const int AtOnce = 500;

    private IQueryable<Found> All =>
        from customer in db.Set<Customer>().AsNoTracking()
        join file in db.Set<CustomerFile>().AsNoTracking() on customer.Id equals file.Customer into files
        from file in files.DefaultIfEmpty()
        select new Found { Customer = customer, Standing = file == null ? null : file.Standing };

    public Task<IReadOnlyList<CustomerCard>> OfAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation) =>
        ChunksAsync(customers, some => All.Where(found => some.Contains(found.Customer.Id)), cancellation);

    public Task<IReadOnlyList<CustomerCard>> OfSubjectsAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation) =>
        ChunksAsync(subjects, some => All.Where(found => some.Contains(found.Customer.Subject)), cancellation);

    public async Task<IReadOnlyList<CustomerCard>> OfStandingAsync(UnitId unit, CustomerStanding standing, CancellationToken cancellation)
    {
        var own = All.Where(found => found.Customer.Unit == unit && (found.Standing == standing || found.Standing == null));
        return [.. (await CardsAsync(await own.ToListAsync(cancellation), cancellation)).Where(card => card.Standing == standing)];
    }

    internal static CustomerCard CardOf(Customer customer, CustomerStanding standing) =>
        new(customer.Id, customer.Code, customer.Name, customer.Unit, customer.Form, customer.Subject, standing);

    private async Task<IReadOnlyList<CustomerCard>> ChunksAsync<T>(
        IReadOnlyCollection<T> wanted, Func<T[], IQueryable<Found>> query, CancellationToken cancellation)
    {
        var found = new List<Found>();
        foreach (var some in wanted.Distinct().Chunk(AtOnce))
        {
            found.AddRange(await query(some).ToListAsync(cancellation));
        }

        return await CardsAsync(found, cancellation);
    }

    private async Task<IReadOnlyList<CustomerCard>> CardsAsync(List<Found> found, CancellationToken cancellation)
    {
        var without = await standings.OfAsync([.. found.Where(each => each.Standing is null).Select(each => each.Customer)], cancellation);
        return
        [
            .. found.Select(each => CardOf(each.Customer, each.Standing ?? without[each.Customer.Id])).OrderBy(card => card.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Members are set by name, which a query can look through.</summary>
    private sealed class Found
    {
        public required Customer Customer { get; init; }

        public CustomerStanding? Standing { get; init; }
    }
}
