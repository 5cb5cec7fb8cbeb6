using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>A customer on whom an appeal can be written.</summary>
public sealed record KeyCustomer(CustomerId Id, string Code, string Name, CustomerStanding Standing);

/// <summary>The strategic and VIP customers on whom a person may write appeals: those of the own unit, else of the units the person writes for.</summary>
public sealed class ChooseCustomer(IAccess access, ICareMap care, ICustomers customers, IDirectory directory, AppealsGround ground)
{
    /// <summary>Customers on one card.</summary>
    public const int Most = 25;

    private const int MostUnits = 20;

    /// <param name="words">Part of a name or a code; null for all.</param>
    /// <returns>At most <see cref="Most"/> and one more, strategic ones first.</returns>
    public async Task<IReadOnlyList<KeyCustomer>> RunAsync(PersonId actor, string? words, CancellationToken cancellation)
    {
        var found = new List<CustomerCard>();
        foreach (var unit in await UnitsAsync(actor, cancellation))
        {
            found.AddRange(await customers.OfStandingAsync(unit, CustomerStanding.Strategic, cancellation));
            found.AddRange(await customers.OfStandingAsync(unit, CustomerStanding.Vip, cancellation));
        }

        return
        [
            .. found.Where(customer => words is null || customer.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || customer.Code.Contains(words, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(customer => customer.Standing).ThenBy(customer => customer.Code, StringComparer.Ordinal).Take(Most + 1)
                .Select(customer => new KeyCustomer(customer.Id, customer.Code, customer.Name, customer.Standing)),
        ];
    }

    /// <summary>One customer, to write on.</summary>
    public async Task<Shared.Result<KeyCustomer>> OneAsync(PersonId actor, CustomerId id, CancellationToken cancellation)
    {
        var customer = await ground.CustomerAsync(actor, id, GradingAction.DraftAppeals, cancellation);
        return customer.Refused(out var refusal) ? refusal
            : customer.Value.Standing is CustomerStanding.Strategic or CustomerStanding.Vip
                ? new KeyCustomer(id, customer.Value.Code, customer.Value.Name, customer.Value.Standing) : new NotAKeyCustomer();
    }

    private async Task<IReadOnlyList<UnitId>> UnitsAsync(PersonId actor, CancellationToken cancellation)
    {
        if (await directory.PersonAsync(actor, cancellation) is not { } person)
        {
            return [];
        }

        var units = await access.UnitsAsync(actor, GradingAction.DraftAppeals, cancellation);
        var stands = (await care.LiaisonsAsync([person.Unit], ground.Today, cancellation)).TryGetValue(person.Unit, out var liaison) && liaison.Acting == actor;
        return stands || units.Contains(person.Unit) ? [person.Unit] : [.. units.Take(MostUnits)];
    }
}
