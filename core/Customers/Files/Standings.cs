using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>客户类别 What customers are to the group today: internal by the register, strategic and VIP by awards in force (002 annex 2.4-2.8, A14).</summary>
public sealed class Standings(IEnumerable<IAwards> awards, TimeProvider clock)
{
    public async Task<CustomerStanding> OfAsync(Customer customer, CancellationToken cancellation) =>
        (await OfAsync([customer], cancellation))[customer.Id];

    public async Task<IReadOnlyDictionary<CustomerId, CustomerStanding>> OfAsync(IReadOnlyCollection<Customer> customers, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var subjects = customers.Where(customer => customer.Kind != CustomerKind.Internal).Select(customer => customer.Subject).Distinct().ToList();
        var held = new List<AwardCard>();
        foreach (var source in awards)
        {
            held.AddRange((await source.OfAsync(subjects, cancellation)).SelectMany(each => each).Where(award => award.IsValidOn(today)));
        }

        var bySubject = held.ToLookup(award => award.Subject);
        return customers.ToDictionary(customer => customer.Id, customer => Of(customer, bySubject[customer.Subject]));
    }

    /// <summary>A strategic award counts with every unit; a VIP level with the unit and form that gave it.</summary>
    private static CustomerStanding Of(Customer customer, IEnumerable<AwardCard> held)
    {
        if (customer.Kind == CustomerKind.Internal)
        {
            return CustomerStanding.Internal;
        }

        var best = CustomerStanding.General;
        foreach (var award in held)
        {
            if (award.Level == TierLevel.Strategic)
            {
                return CustomerStanding.Strategic;
            }

            if (award.Unit == customer.Unit && (award.Form is null || award.Form == customer.Form))
            {
                best = CustomerStanding.Vip;
            }
        }

        return best;
    }
}
