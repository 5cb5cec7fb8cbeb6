using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Export.Tables;

/// <summary>An export into a sheet, begun and on record, before a row goes out.</summary>
public sealed record BegunTable(FileExportId Id, TableWish Wish, PersonCard By, UnitCard Unit, DateTime AtUtc, IReadOnlyList<TableColumn> Columns, int Rows);

/// <summary>
/// 写入表格 Begins to take a table out into a person's sheet (002 §5.5, A11): an export like any other, a right of its own with a reason, limited in rows,
/// and on record with its mark before the first row is handed out. A refresh is a new one.
/// </summary>
public sealed class BeginTable(
    GradingDb db, IAccess access, IDirectory directory, IEnumerable<ITableRows> tables, AccessLog log, ExportSettings settings, TimeProvider clock)
{
    /// <summary>Hours in which the pages have to be fetched.</summary>
    private const int Hours = 2;

    /// <summary>Up to so many customers, each one's own log says that it was exported.</summary>
    private const int LoggedOneByOne = 200;

    private const int MostCustomers = 500;

    /// <summary>Errors: rights; <see cref="ExportNeedsReason"/>, <see cref="TooManyCustomers"/>, <see cref="ExportTooLarge"/>, <see cref="TableIsEmpty"/>, those of the topic.</summary>
    public async Task<Result<BegunTable>> RunAsync(PersonId actor, TableWish wish, string reason, CancellationToken cancellation)
    {
        var table = tables.Single(each => each.Topic == wish.Topic);
        if ((await DemandAsync(access, table, actor, wish, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var tidied = WrittenText.Tidy(reason, ExportFiles.LongestReason);
        if (tidied.Refused(out var unreadable))
        {
            return unreadable;
        }

        if (tidied.Value is not { Length: >= ExportFiles.ShortestReason } why)
        {
            return new ExportNeedsReason(ExportFiles.ShortestReason, ExportFiles.LongestReason);
        }

        if (wish.Customers.Count > MostCustomers)
        {
            return new TooManyCustomers(wish.Customers.Count, MostCustomers);
        }

        var look = await table.LookAsync(wish, cancellation);
        if (look.Refused(out var nothing))
        {
            return nothing;
        }

        var head = look.Value;
        if (head.Rows == 0 || await directory.PersonAsync(actor, cancellation) is not { } person || await directory.UnitAsync(wish.Unit, cancellation) is not { } unit)
        {
            return new TableIsEmpty();
        }

        if (head.Rows > settings.MostTableRows)
        {
            return new ExportTooLarge(head.Rows, settings.MostTableRows);
        }

        var begun = new BegunTable(FileExportId.New(), wish, person, unit, clock.GetUtcNow().UtcDateTime, head.Columns, (int)head.Rows);
        return await db.WriteAsync(() => StageAsync(begun, head, why, cancellation), cancellation);
    }

    /// <summary>Whether the person may see it, and may take it out.</summary>
    internal static async Task<Result> DemandAsync(IAccess access, ITableRows table, PersonId actor, TableWish wish, CancellationToken cancellation) =>
        (await access.DemandAsync(actor, GradingAction.ExportFiles, wish.Unit, cancellation)).Refused(out var refusal)
            ? refusal
            : await table.DemandAsync(actor, wish, cancellation);

    private async Task<Result<BegunTable>> StageAsync(BegunTable begun, TableHead head, string why, CancellationToken cancellation)
    {
        db.Add(FileExport.Begin(begun, head.Customers.Count, why));
        db.Add(TableExport.Begin(begun.Id, begun.By.Id, begun.Wish, begun.AtUtc.AddHours(Hours)));
        var reason = $"{ExportMark.Write(begun.Id)} {why}";
        foreach (var customer in head.Customers.Count is > 0 and <= LoggedOneByOne ? head.Customers.Select(id => (CustomerId?)id) : [null])
        {
            await log.StageAsync(begun.By.Id, customer, begun.Unit.Id, ReadingPurpose.Export, reason, cancellation);
        }

        return begun;
    }
}
