using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Originals;

/// <summary>An original in a list.</summary>
/// <param name="RemovedOn">Day on which it was taken out; null while it stands.</param>
public sealed record OriginalLine(
    OriginalId Id, OriginalKind Kind, string Name, string Note, string Hash, FileType Type, long Size, string By, DateTime AtUtc, DateOnly? RemovedOn,
    string RemovedReason);

/// <summary>One page of a customer's originals, those that stand first, the newest first.</summary>
/// <param name="Standing">How many stand, whatever is looked for.</param>
public sealed record OriginalPage(
    OriginalsCustomer Customer, string Query, int Page, int Pages, int Standing, bool MayKeep, IReadOnlyList<OriginalLine> Lines);

/// <summary>Lists a customer's originals for whoever may read its file; logged.</summary>
public sealed class ViewOriginals(GradingDb db, OriginalsGround ground, IAccess access, IDirectory directory, AccessLog log)
{
    public const int PageSize = 10;

    /// <param name="query">Part of a name or note, or empty for all.</param>
    public async Task<Result<OriginalPage>> RunAsync(PersonId reader, CustomerId customer, string? query, int page, CancellationToken cancellation)
    {
        var found = await ground.CustomerAsync(reader, customer, GradingAction.ReadFile, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        await log.KeepAsync(reader, customer, found.Value.Unit, ReadingPurpose.Enquiry, "", cancellation);
        var words = Original.WordsOf(query?.Trim() ?? "");
        var rows = db.Set<Original>().AsNoTracking().Where(each => each.Customer == customer);
        var standing = await rows.CountAsync(each => each.RemovedUtc == null, cancellation);
        var wanted = words.Length == 0 ? rows : rows.Where(each => each.Words.Contains(words));
        var pages = Math.Max(1, (await wanted.CountAsync(cancellation) + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var lines = await wanted.OrderBy(each => each.RemovedUtc != null).ThenByDescending(each => each.AtUtc).ThenBy(each => each.Id)
            .Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var keeps = (await access.UnitsAsync(reader, GradingAction.KeepFile, cancellation)).Contains(found.Value.Unit);
        return new OriginalPage(found.Value, query?.Trim() ?? "", shown, pages, standing, keeps, await LinesAsync(lines, cancellation));
    }

    /// <summary>One original, as the list has it, for whoever keeps the file.</summary>
    public async Task<Result<(OriginalsCustomer Customer, OriginalLine Line)>> OneAsync(PersonId reader, OriginalId id, CancellationToken cancellation)
    {
        var found = await ground.OneAsync(reader, id, GradingAction.KeepFile, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        await log.KeepAsync(reader, found.Value.Customer.Id, found.Value.Customer.Unit, ReadingPurpose.Upkeep, "", cancellation);
        return (found.Value.Customer, (await LinesAsync([found.Value.Original], cancellation))[0]);
    }

    private async Task<IReadOnlyList<OriginalLine>> LinesAsync(List<Original> rows, CancellationToken cancellation)
    {
        var names = new Dictionary<PersonId, string>();
        foreach (var person in rows.Select(row => row.By).Distinct())
        {
            names[person] = (await directory.PersonAsync(person, cancellation))?.Name ?? "";
        }

        return
        [
            .. rows.Select(row => new OriginalLine(
                row.Id, row.Kind, row.Name, row.Note, row.Hash, row.Type, row.Size, names[row.By], row.AtUtc,
                row.RemovedUtc is { } at ? DateOnly.FromDateTime(GroupTime.LocalOf(at)) : null, row.RemovedReason)),
        ];
    }
}
