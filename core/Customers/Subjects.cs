using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>Rated subjects with what they are to each unit.</summary>
internal sealed class Subjects(GradingDb db) : ISubjects
{
    private IQueryable<Customer> External => db.Set<Customer>().AsNoTracking().Where(customer => customer.Kind == CustomerKind.General);

    public async Task<IReadOnlyList<SubjectCard>> OfAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation)
    {
        var named = await db.Set<RatedSubject>().AsNoTracking().Where(subject => subjects.Contains(subject.Id)).ToListAsync(cancellation);
        var customers = (await External.Where(customer => subjects.Contains(customer.Subject)).ToListAsync(cancellation)).ToLookup(customer => customer.Subject);
        return [.. named.OrderBy(subject => subject.Code, StringComparer.Ordinal).Select(subject => CardOf(subject, customers[subject.Id]))];
    }

    public async Task<IReadOnlyList<SubjectCard>> SearchAsync(
        IReadOnlyCollection<UnitId> units, string text, int most, CancellationToken cancellation)
    {
        var own = External.Where(customer => units.Contains(customer.Unit));
        var found = await db.Set<RatedSubject>().AsNoTracking()
            .Where(subject => own.Any(customer =>
                customer.Subject == subject.Id
                && (subject.Name.Contains(text) || subject.Code.Contains(text) || customer.Name.Contains(text) || customer.Code.Contains(text))))
            .OrderBy(subject => subject.Code).Take(most).Select(subject => subject.Id).ToListAsync(cancellation);
        return await OfAsync(found, cancellation);
    }

    public async Task<IReadOnlyList<SubjectCard>> FirstContractedAsync(UnitId unit, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var recent = await External
            .Where(customer => customer.Unit == unit && customer.FirstContract >= from && customer.FirstContract <= to)
            .Select(customer => customer.Subject).Distinct().ToListAsync(cancellation);
        return [.. (await OfAsync(recent, cancellation)).Where(subject => subject.FirstContract >= from && subject.FirstContract <= to)];
    }

    private static SubjectCard CardOf(RatedSubject subject, IEnumerable<Customer> customers)
    {
        var shares = customers.GroupBy(customer => (customer.Unit, customer.Form))
            .OrderBy(group => group.Key.Unit.Value).ThenBy(group => group.Key.Form)
            .Select(group => new SubjectShare(group.Key.Unit, group.Key.Form, group.Min(customer => customer.FirstContract)))
            .ToList();
        return new SubjectCard(subject.Id, subject.Code, subject.Name, shares.Min(share => share.FirstContract), shares);
    }
}
