using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>Headers by key of the column; version 0 when nothing is remembered yet.</summary>
public sealed record ColumnMemory(int Version, IReadOnlyDictionary<string, string> Headers);

/// <summary>Reads and keeps which headers a person uses.</summary>
public sealed class RememberColumns(GradingDb db, UploadGround ground, UploadPlans plans)
{
    private const int LongestHeader = 400;

    /// <summary>Errors: rights; <see cref="UploadMalformed"/>.</summary>
    public async Task<Result<ColumnMemory>> ReadAsync(PersonId actor, SheetKind sheet, CancellationToken cancellation) =>
        (await ground.DemandAsync(actor, cancellation)).Refused(out var refusal) ? refusal
        : plans.Find(sheet) is null ? new UploadMalformed()
        : await FindAsync(actor, sheet, cancellation) is { } stored ? new ColumnMemory(stored.Version, stored.ByKey)
        : new ColumnMemory(0, new Dictionary<string, string>());

    /// <summary>Errors: rights; <see cref="UploadMalformed"/>; <see cref="ColumnsChangedMeanwhile"/> when <paramref name="version"/> is not the stored one.</summary>
    public async Task<Result<ColumnMemory>> KeepAsync(
        PersonId actor, SheetKind sheet, int version, IReadOnlyDictionary<string, string> headers, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (plans.Find(sheet) is not { } plan || headers.Any(pair => plan.Columns.All(column => column.Key != pair.Key) || pair.Value is not { Length: > 0 and <= LongestHeader }))
        {
            return new UploadMalformed();
        }

        var stored = await db.Set<RememberedColumns>().FirstOrDefaultAsync(each => each.Person == actor && each.Sheet == sheet, cancellation);
        if ((stored?.Version ?? 0) != version)
        {
            return new ColumnsChangedMeanwhile();
        }

        if (stored is null)
        {
            db.Add(stored = RememberedColumns.Of(actor, sheet));
        }

        stored.Remember(headers);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new ColumnMemory(stored.Version, stored.ByKey);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return new ColumnsChangedMeanwhile();
        }
    }

    private Task<RememberedColumns?> FindAsync(PersonId actor, SheetKind sheet, CancellationToken cancellation) =>
        db.Set<RememberedColumns>().AsNoTracking().FirstOrDefaultAsync(each => each.Person == actor && each.Sheet == sheet, cancellation);
}

/// <summary>A column of the plan and the place of its header among those given, or null.</summary>
/// <param name="IsRemembered">By what the person chose before; otherwise by its name.</param>
public sealed record ProposedColumn(SheetColumn Column, int? Place, bool IsRemembered);

/// <summary>Proposes which column of a sheet is which, by what the person chose before and then by the names that a workbook's headers may have.</summary>
public sealed class ProposeColumns(UploadPlans plans, RememberColumns memory)
{
    private const int MostHeaders = 256;

    /// <summary>Errors: rights; <see cref="UploadMalformed"/>, <see cref="TooManyHeaders"/>.</summary>
    public async Task<Result<IReadOnlyList<ProposedColumn>>> RunAsync(
        PersonId actor, SheetKind sheet, IReadOnlyList<string> headers, CancellationToken cancellation)
    {
        var remembered = await memory.ReadAsync(actor, sheet, cancellation);
        if (remembered.Refused(out var refusal))
        {
            return refusal;
        }

        if (headers.Count > MostHeaders)
        {
            return new TooManyHeaders(headers.Count, MostHeaders);
        }

        var taken = new HashSet<int>();
        var proposed = new List<ProposedColumn>();
        foreach (var column in plans.Find(sheet)!.Columns)
        {
            var known = remembered.Value.Headers.TryGetValue(column.Key, out var header)
                ? Place(written => HeaderName.Means(written, header, header) || written.Trim() == header.Trim()) : null;
            var place = known ?? Place(written => HeaderName.Means(written, column.Chinese, column.English));
            if (place is { } found)
            {
                taken.Add(found);
            }

            proposed.Add(new ProposedColumn(column, place, known is not null));
        }

        return proposed;

        int? Place(Func<string, bool> means)
        {
            var place = Enumerable.Range(0, headers.Count).Where(each => !taken.Contains(each) && means(headers[each] ?? "")).Select(each => (int?)each).FirstOrDefault();
            return place;
        }
    }
}
