using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Remarks;

/// <summary>Kinds of the cards of remarks.</summary>
public static class RemarkCards
{
    /// <summary>A remark of risk; subject is its id.</summary>
    public const string Remark = "remark";
}

/// <summary>
/// What every use case of remarks stands on. A remark concerns the rated subject: it is made in the unit of one customer and seen wherever a customer
/// of the subject is seen (002 §6.2.2, A08).
/// </summary>
public sealed class RemarksGround(GradingDb db, IAccess access)
{
    /// <summary>The customer, when the person may do this in its unit.</summary>
    internal async Task<Result<Customer>> CustomerAsync(PersonId actor, CustomerId id, GradingAction action, CancellationToken cancellation)
    {
        var customer = await db.Set<Customer>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        return customer is null ? new NothingThere()
            : (await access.DemandAsync(actor, action, customer.Unit, cancellation)).Refused(out var refusal) ? refusal : customer;
    }

    /// <summary>The remark with the customers of its subject, when the person may see a customer of it.</summary>
    internal async Task<Result<(RiskRemark Remark, IReadOnlyList<Customer> Customers)>> RemarkAsync(
        PersonId reader, RiskRemarkId id, CancellationToken cancellation)
    {
        var remark = await db.Set<RiskRemark>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (remark is null)
        {
            return new NothingThere();
        }

        var customers = await CustomersAsync(remark.Subject, cancellation);
        var seen = await access.UnitsAsync(reader, GradingAction.ViewCustomers, cancellation);
        return customers.Any(customer => seen.Contains(customer.Unit)) ? (remark, customers) : new NothingThere();
    }

    internal async Task<IReadOnlyList<Customer>> CustomersAsync(SubjectId subject, CancellationToken cancellation) => [.. (await db.Set<Customer>().AsNoTracking()
        .Where(customer => customer.Subject == subject).ToListAsync(cancellation)).OrderBy(customer => customer.Code, StringComparer.Ordinal)];

    /// <summary>Managers, headquarters and those who look after a customer of the subject, in every unit that has one: they are told.</summary>
    internal async Task<IReadOnlyList<PersonId>> AudienceAsync(IEnumerable<Customer> customers, CancellationToken cancellation)
    {
        var people = new HashSet<PersonId>();
        foreach (var unit in customers.Select(customer => customer.Unit).Distinct())
        {
            people.UnionWith(await access.PeopleAsync(GradingAction.CloseRemark, unit, cancellation));
            people.UnionWith(await access.PeopleAsync(GradingAction.RemarkRisk, unit, cancellation));
        }

        return [.. people];
    }
}
