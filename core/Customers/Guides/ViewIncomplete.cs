using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>What is missing in a file, by its names in the guide.</summary>
/// <param name="Field">Null when the part needs an entry and has none.</param>
/// <param name="Times">In how many entries.</param>
public sealed record MissingName(Bilingual Part, Bilingual? Field, int Times);

/// <summary>A file in which something is missing.</summary>
public sealed record IncompleteFile(CustomerId Customer, string Code, string Name, CustomerStanding Standing, int Percent, IReadOnlyList<MissingName> Missing);

/// <summary>缺项清单 The files of a unit in which something is missing, the emptiest first.</summary>
/// <param name="Percent">Completeness over all files of the unit.</param>
public sealed record IncompleteList(UnitId Unit, string UnitName, int Guide, int Files, int Incomplete, int Percent, int Page, int Pages, IReadOnlyList<IncompleteFile> Lines);

/// <summary>Shows what is missing in the files of a unit by the guide in force (A04). Names no value, so looking is no reading of a file.</summary>
public sealed class ViewIncomplete(GradingDb db, IAccess access, IDirectory directory, GuideBook guides, RecountFiles recount)
{
    private const int Size = 10;

    public async Task<Result<IncompleteList>> RunAsync(PersonId reader, UnitId unit, int page, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(reader, GradingAction.ReadFile, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var files = db.Set<CustomerFile>().AsNoTracking().Where(file => file.Unit == unit);
        var sums = await files.GroupBy(file => file.Unit)
            .Select(all => new { Files = all.Count(), Required = all.Sum(file => (long)file.Required), Filled = all.Sum(file => (long)file.Filled) }).FirstOrDefaultAsync(cancellation);
        var asked = files.Where(file => file.Filled < file.Required);
        var count = await asked.CountAsync(cancellation);
        var pages = Math.Max(1, (count + Size - 1) / Size);
        var at = Math.Clamp(page, 1, pages);
        var shown = await asked.OrderBy(file => file.Filled * 100 / file.Required).ThenBy(file => file.Customer).Skip((at - 1) * Size).Take(Size).ToListAsync(cancellation);
        var guide = await guides.CurrentAsync(cancellation);
        var ids = shown.Select(file => file.Customer).ToList();
        var customers = await db.Set<Customer>().AsNoTracking().Where(customer => ids.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, cancellation);
        var counted = await recount.CountAsync(shown, guide, cancellation);
        return new IncompleteList(
            unit, (await directory.UnitAsync(unit, cancellation))?.Name ?? "", guide.Number, sums?.Files ?? 0, count,
            sums is null || sums.Required == 0 ? 100 : (int)(sums.Filled * 100 / sums.Required), at, pages,
            [
                .. counted.Select(each => new IncompleteFile(
                    each.File.Customer, customers[each.File.Customer].Code, customers[each.File.Customer].Name, each.File.Standing, each.Count.Percent, Names(guide, each.Count))),
            ]);
    }

    /// <summary>Names of what is missing, in the order of the guide.</summary>
    public static IReadOnlyList<MissingName> Names(Guide guide, FileCount count) =>
    [
        .. count.Missing.GroupBy(missing => (missing.Part, missing.Field)).Select(group =>
        {
            var part = guide.Part(group.Key.Part)!;
            return new MissingName(part.Name, part.Field(group.Key.Field)?.Name, group.Key.Field.Length == 0 ? 1 : group.Count());
        }),
    ];
}
