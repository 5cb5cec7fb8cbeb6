using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>The strategic customers of all units today. Costs in proportion to them.</summary>
public sealed class StrategicCustomers(IStrategicSubjects subjects, ICustomers customers, AppealsGround ground)
{
    public async Task<ILookup<UnitId, CustomerCard>> ByUnitAsync(CancellationToken cancellation)
    {
        var strategic = await subjects.OnAsync(ground.Today, cancellation);
        return (strategic.Count == 0 ? [] : await customers.OfSubjectsAsync(strategic, cancellation))
            .Where(customer => customer.Standing == CustomerStanding.Strategic).ToLookup(customer => customer.Unit);
    }
}
