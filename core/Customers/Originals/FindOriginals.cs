using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Originals;

/// <summary>An original that was found, with its customer.</summary>
public sealed record FoundOriginal(OriginalId Id, OriginalKind Kind, string Name, string Note, long Size, DateTime AtUtc, OriginalsCustomer Customer);

/// <summary>Finds originals by name and note over all units whose files the reader may read (002 §6.3.3, A12); each customer shown is logged.</summary>
public sealed class FindOriginals(GradingDb db, IAccess access, AccessLog log)
{
    /// <summary>Shortest word to look for.</summary>
    public const int Least = 2;

    /// <summary>Most that are shown at once; a longer word finds fewer.</summary>
    public const int Most = 20;

    /// <summary>At most <see cref="Most"/> and one more, the newest first; one more says that there are others.</summary>
    public async Task<Result<IReadOnlyList<FoundOriginal>>> RunAsync(PersonId reader, string? query, CancellationToken cancellation)
    {
        var words = Original.WordsOf(query?.Trim() ?? "");
        if (words.Length < Least)
        {
            return new SearchNeedsMore(Least);
        }

        var units = (await access.UnitsAsync(reader, GradingAction.ReadFile, cancellation)).ToList();
        var found = await (
            from original in db.Set<Original>().AsNoTracking()
            join customer in db.Set<Customer>() on original.Customer equals customer.Id
            where units.Contains(customer.Unit) && original.RemovedUtc == null && original.Words.Contains(words)
            orderby original.AtUtc descending, original.Id
            select new FoundOriginal(
                original.Id, original.Kind, original.Name, original.Note, original.Size, original.AtUtc,
                new OriginalsCustomer(customer.Id, customer.Code, customer.Name, customer.Unit)))
            .Take(Most + 1).ToListAsync(cancellation);
        var shown = found.Take(Most).Select(each => (each.Customer.Id, each.Customer.Unit)).Distinct().ToList();
        await log.KeepAllAsync(reader, shown, ReadingPurpose.Enquiry, "", cancellation);
        return found;
    }
}
