using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Reading;

/// <summary>What the reader looks for. <paramref name="Person"/> is a name or employee number, <paramref name="Customer"/> a name or code; empty means all.</summary>
/// <param name="Until">Last day, included.</param>
public sealed record AccessLogQuery(string? Person, string? Customer, DateOnly? From, DateOnly? Until, int Page);

/// <summary>One line with names; null where nobody or nothing is meant.</summary>
public sealed record AccessLine(
    FileReadingId Id, DateTime AtUtc, string? Person, string? PersonUnit, string Unit, string? Customer, ReadingPurpose Purpose, string Reason, string? About, bool ByOpenedRight);

/// <summary>A page of lines, the newest first.</summary>
/// <param name="More">There is a page after it.</param>
public sealed record AccessLogPage(IReadOnlyList<AccessLine> Lines, int Page, bool More);

/// <summary>查阅记录 Who read and exported what, for the information centre and headquarters (002 §5.5); filtered, newest first.</summary>
public sealed class ViewAccessLog(GradingDb db, IAccess access, IDirectory directory)
{
    public const int PageSize = 20;

    /// <summary>A page that far back is reached by a filter, not by leafing.</summary>
    private const int LastPage = 500;

    public async Task<Result<AccessLogPage>> RunAsync(PersonId actor, AccessLogQuery query, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(actor, GradingAction.ReadAccessLog, cancellation);
        if (units.Count == 0)
        {
            return new NothingThere();
        }

        var page = Math.Clamp(query.Page, 1, LastPage);
        var lines = db.Set<FileReading>().AsNoTracking().Where(line => units.Contains(line.Unit));
        if (!string.IsNullOrWhiteSpace(query.Person))
        {
            var people = await PeopleAsync(query.Person.Trim(), cancellation);
            lines = lines.Where(line => people.Contains(line.Person) || people.Contains(line.About!.Value));
        }

        if (!string.IsNullOrWhiteSpace(query.Customer))
        {
            var written = query.Customer.Trim();
            var customers = await db.Set<Customer>().AsNoTracking()
                .Where(customer => customer.Code == written || customer.Name == written).Select(customer => customer.Id).Take(50).ToListAsync(cancellation);
            lines = lines.Where(line => customers.Contains(line.Customer!.Value));
        }

        if (query.From is { } from)
        {
            var begin = GroupTime.ToUtc(from.ToDateTime(TimeOnly.MinValue));
            lines = lines.Where(line => line.AtUtc >= begin);
        }

        if (query.Until is { } until && until < DateOnly.MaxValue)
        {
            var end = GroupTime.ToUtc(until.AddDays(1).ToDateTime(TimeOnly.MinValue));
            lines = lines.Where(line => line.AtUtc < end);
        }

        var found = await lines.OrderByDescending(line => line.AtUtc).ThenByDescending(line => line.Number).ThenBy(line => line.Id)
            .Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellation);
        return new AccessLogPage(await FacesAsync([.. found.Take(PageSize)], cancellation), page, found.Count > PageSize);
    }

    /// <summary>Also people who are gone: their readings are what one looks for.</summary>
    private async Task<List<PersonId>> PeopleAsync(string written, CancellationToken cancellation) =>
        [.. await directory.EverybodyAsync(written, cancellation)];

    private async Task<IReadOnlyList<AccessLine>> FacesAsync(IReadOnlyList<FileReading> found, CancellationToken cancellation)
    {
        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var customers = found.Where(line => line.Customer is not null).Select(line => line.Customer!.Value).Distinct().ToList();
        var names = (await db.Set<Customer>().AsNoTracking().Where(customer => customers.Contains(customer.Id))
            .Select(customer => new { customer.Id, customer.Code, customer.Name }).ToListAsync(cancellation))
            .ToDictionary(customer => customer.Id, customer => $"{customer.Name} {customer.Code}");
        var people = new Dictionary<PersonId, PersonCard?>();
        foreach (var person in found.Select(line => line.Person).Concat(found.Where(line => line.About is not null).Select(line => line.About!.Value)).Distinct())
        {
            people[person] = await directory.PersonAsync(person, cancellation);
        }

        return
        [
            .. found.Select(line => new AccessLine(
                line.Id, line.AtUtc, people[line.Person]?.Name, people[line.Person] is { } who ? units.GetValueOrDefault(who.Unit) : null,
                units.GetValueOrDefault(line.Unit, "–"), line.Customer is { } customer ? names.GetValueOrDefault(customer, "–") : null, line.Purpose, line.Reason,
                line.About is { } about ? people[about]?.Name ?? "–" : null, line is { Right: not null, About: null })),
        ];
    }
}
