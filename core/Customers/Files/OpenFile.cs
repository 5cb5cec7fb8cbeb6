using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>建档 Opens the one file of a customer (002 §5.4, A01), of which the register has one per credit code, unit and form. A customer with a signed contract is due to be filled in at once (§6.2.1 a).</summary>
public sealed class OpenFile(
    GradingDb db, FileGround ground, IAccess access, Standings standings, GuideBook guides, FileSettled settled, IEnumerable<IFileEvents> events, TimeProvider clock)
{
    /// <param name="keeper">Who looks after it; null: who opens it.</param>
    /// <returns>The customer. Opening twice oneself is opening once. Errors: <see cref="FileIsOpen"/>, <see cref="KeeperMayNotKeep"/>.</returns>
    public async Task<Result<CustomerId>> RunAsync(PersonId actor, CustomerId customer, PersonId? keeper, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, GradingAction.KeepFile, customer, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var entrusted = keeper ?? actor;
        if (entrusted != actor && !(await access.PeopleAsync(GradingAction.KeepFile, found.Value.Unit, cancellation)).Contains(entrusted))
        {
            return new KeeperMayNotKeep();
        }

        return await db.WriteWholeAsync(() => StageAsync(actor, found.Value, entrusted, cancellation), cancellation);
    }

    private async Task<Result<CustomerId>> StageAsync(PersonId actor, Customer customer, PersonId keeper, CancellationToken cancellation)
    {
        if (await db.Set<CustomerFile>().AsNoTracking().FirstOrDefaultAsync(file => file.Customer == customer.Id, cancellation) is { } open)
        {
            return open.OpenedBy == actor ? customer.Id : new FileIsOpen(customer.Name, DateOnly.FromDateTime(GroupTime.LocalOf(open.OpenedUtc)));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var file = CustomerFile.Open(customer, await standings.OfAsync(customer, cancellation), keeper, actor, now);
        db.Add(file);
        await settled.CountAsync(file, await guides.CurrentAsync(cancellation), cancellation);
        await settled.OpenedAsync(file, cancellation);
        if (customer.FirstContract is not null)
        {
            // Those who stage the consequences look the file up.
            await db.SaveChangesAsync(cancellation);
            foreach (var each in events)
            {
                await each.HappenedAsync([customer.Id], FileEvent.NewCustomer, GroupTime.DateOf(clock.GetUtcNow()), cancellation);
            }
        }

        return customer.Id;
    }
}
