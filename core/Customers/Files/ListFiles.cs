using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Which files a list shows.</summary>
/// <param name="Mine">Only those the reader looks after.</param>
/// <param name="Unit">Only of this unit; null: of all the reader may read.</param>
/// <param name="Incomplete">Only those in which something is missing.</param>
public sealed record FileFilter(bool Mine = false, UnitId? Unit = null, CustomerStanding? Standing = null, bool Incomplete = false);

/// <summary>A line of a list of files, or of customers that have none yet (then without percent).</summary>
public sealed record FileLine(CustomerId Customer, string Code, string Name, UnitId Unit, GasForm Form, CustomerStanding? Standing, int? Percent, PersonId? Keeper);

/// <summary>A stretch of a list by customer code. <paramref name="Next"/> continues it; null at the end.</summary>
public sealed record FileLines(IReadOnlyList<FileLine> Lines, string? Next);

/// <summary>
/// Lists files, and customers with a signed contract that have none yet (002 §6.1.2, A02), of the units whose files the reader may read. No content
/// of a file is in it, so it is not logged.
/// </summary>
public sealed class ListFiles(GradingDb db, IAccess access)
{
    /// <param name="after">Where the stretch before ended; null for the beginning.</param>
    public async Task<FileLines> RunAsync(PersonId actor, FileFilter filter, string? after, int most, CancellationToken cancellation)
    {
        var units = await UnitsAsync(actor, filter.Unit, cancellation);
        var files = db.Set<CustomerFile>().AsNoTracking();
        files = filter.Mine ? files.Where(file => file.Keeper == actor) : files;
        files = filter.Standing is { } standing ? files.Where(file => file.Standing == standing) : files;
        files = filter.Incomplete ? files.Where(file => file.Filled < file.Required) : files;
        var query =
            from customer in From(units, after)
            join file in files on customer.Id equals file.Customer
            orderby customer.Code
            select new { customer, file };
        var found = await query.Take(most + 1).ToListAsync(cancellation);
        return Cut(
            [.. found.Select(each => new FileLine(
                each.customer.Id, each.customer.Code, each.customer.Name, each.customer.Unit, each.customer.Form, each.file.Standing, each.file.Percent, each.file.Keeper))],
            most);
    }

    /// <summary>Customers with a signed contract and without a file.</summary>
    public async Task<FileLines> WithoutAsync(PersonId actor, UnitId? unit, string? after, int most, CancellationToken cancellation)
    {
        var units = await UnitsAsync(actor, unit, cancellation);
        var found = await From(units, after)
            .Where(customer => customer.FirstContract != null && !db.Set<CustomerFile>().Any(file => file.Customer == customer.Id))
            .OrderBy(customer => customer.Code).Take(most + 1).ToListAsync(cancellation);
        return Cut([.. found.Select(each => new FileLine(each.Id, each.Code, each.Name, each.Unit, each.Form, null, null, null))], most);
    }

    private IQueryable<Customer> From(List<UnitId> units, string? after)
    {
        var own = db.Set<Customer>().AsNoTracking().Where(customer => units.Contains(customer.Unit));
        return after is null ? own : own.Where(customer => string.Compare(customer.Code, after) > 0);
    }

    private async Task<List<UnitId>> UnitsAsync(PersonId actor, UnitId? only, CancellationToken cancellation) =>
        [.. (await access.UnitsAsync(actor, GradingAction.ReadFile, cancellation)).Where(unit => only is null || unit == only)];

    private static FileLines Cut(IReadOnlyList<FileLine> lines, int most) =>
        lines.Count > most ? new FileLines([.. lines.Take(most)], lines[most - 1].Code) : new FileLines(lines, null);
}
