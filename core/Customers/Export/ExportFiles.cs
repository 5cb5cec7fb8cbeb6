using System.Data;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>An export ready to be handed out and on record already. Disposing it removes the file.</summary>
public sealed record ExportedFile(FileExportId Id, Stream Content, string Sha256, int Customers, int Rows, string Name) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>
/// 导出 Takes customers' files out of the product (002 §5.5, A11): a right of its own, limited in rows, with a reason. The file is complete, hashed and
/// on record before anybody gets a byte of it.
/// </summary>
public sealed class ExportFiles(
    GradingDb db, IAccess access, IDirectory directory, GuideBook guides, AccessLog log, ExportSettings settings, TimeProvider clock)
{
    public const int ShortestReason = 4;
    public const int LongestReason = 400;

    /// <summary>Up to so many customers, each one's own log says that it was exported; beyond, one line of the unit does.</summary>
    private const int LoggedOneByOne = 200;

    /// <summary>A workbook of the unit's customers, of all or of those that <paramref name="chosen"/> names.</summary>
    public async Task<Result<ExportedFile>> WorkbookAsync(
        PersonId actor, UnitId unit, IReadOnlyCollection<CustomerId>? chosen, string reason, Action<FileExtract, Stream> write, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ExportFiles, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var ids = chosen is null ? All(unit) : await ChosenAsync(unit, chosen, cancellation);
        return ids is null ? new NothingThere()
            : ids.Count == 0 ? new NothingToExport()
            : await TakeOutAsync(actor, unit, ids, ExportKind.Workbook, reason, write, cancellation);
    }

    /// <summary>A Word document of one customer's file.</summary>
    public async Task<Result<ExportedFile>> DocumentAsync(
        PersonId actor, CustomerId customer, string reason, Action<FileExtract, Stream> write, CancellationToken cancellation)
    {
        var found = await db.Set<Customer>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == customer, cancellation);
        if (found is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.ExportFiles, found.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return await db.Set<CustomerFile>().AnyAsync(file => file.Customer == customer, cancellation)
            ? await TakeOutAsync(actor, found.Unit, [customer.Value], ExportKind.Document, reason, write, cancellation)
            : new NoFileToExport(found.Name);
    }

    private async Task<Result<ExportedFile>> TakeOutAsync(
        PersonId actor, UnitId unit, List<long> ids, ExportKind kind, string reason, Action<FileExtract, Stream> write, CancellationToken cancellation)
    {
        var tidied = WrittenText.Tidy(reason, LongestReason);
        if (tidied.Refused(out var refusal))
        {
            return refusal;
        }

        if (tidied.Value is not { Length: >= ShortestReason } why)
        {
            return new ExportNeedsReason(ShortestReason, LongestReason);
        }

        if (await directory.PersonAsync(actor, cancellation) is not { } person || await directory.UnitAsync(unit, cancellation) is not { } home)
        {
            return new NothingThere();
        }

        var extract = new FileExtract(db, await guides.CurrentAsync(cancellation), home, person, clock.GetUtcNow().UtcDateTime, ids);
        var rows = extract.Count();
        if (rows > settings.MostRows)
        {
            return new ExportTooLarge(rows, settings.MostRows);
        }

        extract.Rows = (int)rows;
        var content = TemporaryFile.Open();
        try
        {
            write(extract, content);
            cancellation.ThrowIfCancellationRequested();
            await content.FlushAsync(cancellation);
            content.Position = 0;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
            await RecordAsync(extract, ids, FileExport.Of(extract, kind, why, hash, content.Length), cancellation);
            content.Position = 0;
            return new ExportedFile(extract.Id, content, hash, extract.Customers, extract.Rows, Name(home, extract));
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    private Task RecordAsync(FileExtract extract, List<long> ids, FileExport export, CancellationToken cancellation) => db.WriteAsync(
        async () =>
        {
            var reason = $"{ExportMark.Write(extract.Id)} {export.Reason}";
            db.Add(export);
            foreach (var customer in ids.Count <= LoggedOneByOne ? ids.Select(id => (CustomerId?)new CustomerId(id)) : [null])
            {
                await log.StageAsync(extract.By.Id, customer, extract.Unit.Id, ReadingPurpose.Export, reason, cancellation);
            }

            return true;
        },
        cancellation);

    private static string Name(UnitCard unit, FileExtract extract) =>
        FormattableString.Invariant($"{string.Concat(unit.Code.Where(char.IsAsciiLetterOrDigit))}-{GroupTime.LocalOf(extract.AtUtc):yyyyMMdd-HHmm}");

    /// <summary>Ids only: eight bytes a customer, also for a hundred thousand.</summary>
    private List<long> All(UnitId unit)
    {
        var ids = new List<long>();
        using var statement = new Statement(db, "SELECT \"Id\" FROM \"Customers\" WHERE \"Unit\" = @p0 ORDER BY \"Code\"", DbType.Int64);
        statement[0] = unit.Value;
        using var row = statement.Read();
        while (row.Read())
        {
            ids.Add(row.GetInt64(0));
        }

        return ids;
    }

    /// <summary>Null when one of them is not the unit's: whoever guesses an id learns nothing from it.</summary>
    private async Task<List<long>?> ChosenAsync(UnitId unit, IReadOnlyCollection<CustomerId> chosen, CancellationToken cancellation)
    {
        var ids = new List<(string Code, long Id)>();
        foreach (var some in chosen.Distinct().Chunk(500))
        {
            var found = await db.Set<Customer>().AsNoTracking().Where(customer => customer.Unit == unit && some.Contains(customer.Id))
                .Select(customer => new { customer.Code, customer.Id }).ToListAsync(cancellation);
            if (found.Count < some.Length)
            {
                return null;
            }

            ids.AddRange(found.Select(customer => (customer.Code, customer.Id.Value)));
        }

        return [.. ids.OrderBy(customer => customer.Code, StringComparer.Ordinal).Select(customer => customer.Id)];
    }
}
