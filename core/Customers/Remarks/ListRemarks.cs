using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Remarks;

/// <summary>A page of remarks of risk.</summary>
public sealed record RemarkPage(int Page, int Pages, IReadOnlyList<RemarkLine> Lines);

/// <summary>The remarks of one customer, and whether the reader may make one.</summary>
public sealed record CustomerRemarks(CustomerId Customer, string Name, bool MayRemark, IReadOnlyList<RemarkLine> Lines);

/// <summary>An original that can prove a remark.</summary>
public sealed record PossibleEvidence(OriginalId Id, string Name);

/// <summary>What the form of a remark needs.</summary>
public sealed record RemarkForm(CustomerId Customer, string Name, IReadOnlyList<PossibleEvidence> Originals);

/// <summary>Lists remarks of risk, by kind and day only (A08).</summary>
public sealed class ListRemarks(GradingDb db, RemarksGround ground, IAccess access, AccessLog log)
{
    public const int PageSize = 10;

    /// <summary>Remarks that are open, of customers that the reader sees, the newest first.</summary>
    public async Task<RemarkPage> OpenAsync(PersonId reader, int page, CancellationToken cancellation)
    {
        var units = (await access.UnitsAsync(reader, GradingAction.ViewCustomers, cancellation)).ToList();
        var open = db.Set<RiskRemark>().AsNoTracking().Where(remark =>
            remark.ClosedUtc == null && db.Set<Customer>().Any(customer => customer.Subject == remark.Subject && units.Contains(customer.Unit)));
        var pages = Math.Max(1, (await open.CountAsync(cancellation) + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await open.OrderByDescending(remark => remark.AtUtc).ThenBy(remark => remark.Id).Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        return new RemarkPage(shown, pages, await LinesAsync(rows, cancellation));
    }

    /// <summary>All remarks of the customer's subject, those that are open first, the newest first.</summary>
    public async Task<Result<CustomerRemarks>> OfAsync(PersonId reader, CustomerId id, CancellationToken cancellation)
    {
        var found = await ground.CustomerAsync(reader, id, GradingAction.ViewCustomers, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var rows = await db.Set<RiskRemark>().AsNoTracking().Where(remark => remark.Subject == found.Value.Subject).ToListAsync(cancellation);
        var may = (await access.UnitsAsync(reader, GradingAction.RemarkRisk, cancellation)).Contains(found.Value.Unit);
        return new CustomerRemarks(id, found.Value.Name, may, await LinesAsync(
            [.. rows.OrderBy(remark => remark.ClosedUtc is not null).ThenByDescending(remark => remark.AtUtc).Take(2 * PageSize)], cancellation));
    }

    /// <summary>What a new remark can rest on: the newest originals of the customer. Logged, because it names them.</summary>
    public async Task<Result<RemarkForm>> FormAsync(PersonId actor, CustomerId id, CancellationToken cancellation)
    {
        var found = await ground.CustomerAsync(actor, id, GradingAction.RemarkRisk, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var reads = (await access.UnitsAsync(actor, GradingAction.ReadFile, cancellation)).Contains(found.Value.Unit);
        if (reads)
        {
            await log.KeepAsync(actor, id, found.Value.Unit, ReadingPurpose.Upkeep, "", cancellation);
        }

        return new RemarkForm(id, found.Value.Name, !reads ? [] : await db.Set<Original>().AsNoTracking()
            .Where(original => original.Customer == id && original.RemovedUtc == null).OrderByDescending(original => original.AtUtc).Take(RemarkRisk.MostEvidence)
            .Select(original => new PossibleEvidence(original.Id, original.Name)).ToListAsync(cancellation));
    }

    private async Task<IReadOnlyList<RemarkLine>> LinesAsync(List<RiskRemark> rows, CancellationToken cancellation)
    {
        var subjects = rows.Select(row => row.Subject).Distinct().ToList();
        var names = await db.Set<RatedSubject>().AsNoTracking().Where(subject => subjects.Contains(subject.Id)).ToDictionaryAsync(subject => subject.Id, subject => subject.Name, cancellation);
        return
        [
            .. rows.Select(row => new RemarkLine(
                row.Id, row.Subject, names.GetValueOrDefault(row.Subject, ""), row.Kind, ViewRemarks.DayOf(row.AtUtc), row.ClosedUtc is { } at ? ViewRemarks.DayOf(at) : null)),
        ];
    }
}
