using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Glance;

/// <summary>A customer at a glance: what everybody may see who may find it; no content of its file.</summary>
/// <param name="Awards">Valid today: the unit's own of the customer's form, and the strategic one.</param>
/// <param name="Remarks">Open remarks of risk, newest first (002 §6.2.2).</param>
/// <param name="Percent">Completeness of the file, 0 to 100; null when there is none.</param>
/// <param name="KeeperName">Who looks after the file; empty when nobody was named.</param>
/// <param name="MayKeep">The reader may open the file, fill it in and confirm it.</param>
public sealed record CustomerGlance(
    CustomerId Id, SubjectId Subject, string Code, string Name, UnitId Unit, string UnitName, GasForm Form, CustomerStanding Standing,
    IReadOnlyList<AwardCard> Awards, IReadOnlyList<RiskNote> Remarks, int? Percent, string KeeperName, bool MayRead, bool MayKeep);

/// <summary>Shows a customer at a glance (A03, A08): level and validity, remarks, who looks after it. Nothing of this is file content, so it is not logged.</summary>
public sealed class GlanceAtCustomer(GradingDb db, IAccess access, LevelsNow levels, Standings standings, IRiskRemarks remarks, IDirectory directory)
{
    /// <summary><see cref="NothingThere"/> alike for a customer that does not exist and for one the reader may not find (A09).</summary>
    public async Task<Result<CustomerGlance>> RunAsync(PersonId reader, CustomerId customer, CancellationToken cancellation)
    {
        var found = await db.Set<Customer>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == customer, cancellation);
        if (found is null || (await access.DemandAsync(reader, GradingAction.ViewCustomers, found.Unit, cancellation)).Refused(out _))
        {
            return new NothingThere();
        }

        var file = await db.Set<CustomerFile>().AsNoTracking().FirstOrDefaultAsync(each => each.Customer == customer, cancellation);
        var held = await levels.OfAsync(found.Subject, found.Unit, found.Form, cancellation);
        var keeper = file?.Keeper is { } person ? (await directory.PersonAsync(person, cancellation))?.Name : null;
        return new CustomerGlance(
            found.Id, found.Subject, found.Code, found.Name, found.Unit, (await directory.UnitAsync(found.Unit, cancellation))?.Name ?? "", found.Form,
            file?.Standing ?? await standings.OfAsync(found, cancellation), held, [.. (await remarks.OpenAsync([found.Subject], cancellation))[found.Subject]], file?.Percent, keeper ?? "",
            await MayAsync(reader, GradingAction.ReadFile, found.Unit, cancellation), await MayAsync(reader, GradingAction.KeepFile, found.Unit, cancellation));
    }

    // Asked, not demanded: a button that is left out is no refusal to be recorded.
    private async Task<bool> MayAsync(PersonId reader, GradingAction action, UnitId unit, CancellationToken cancellation) =>
        (await access.UnitsAsync(reader, action, cancellation)).Contains(unit);
}
