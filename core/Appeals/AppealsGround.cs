using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals;

/// <summary>
/// What every use case of appeals stands on: who may do what in which unit, the customer, the appeal, the moment. Who acts as a unit's liaison today,
/// stand-ins included, may do what a liaison may.
/// </summary>
public sealed class AppealsGround(
    GradingDb db, IAccess access, ICareMap care, ICustomers customers, IWorkingDays days, IReportMonths months, TimeProvider clock)
{
    private static readonly GradingAction[] OfALiaison =
        [GradingAction.ReadAppeals, GradingAction.DraftAppeals, GradingAction.ReportAppeals, GradingAction.AnswerVipAppeals];

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    public Month ThisMonth => Month.Of(Today);

    /// <summary>Success when the person may do this in the unit, by role or as its acting liaison.</summary>
    public async Task<Result> DemandAsync(PersonId actor, GradingAction action, UnitId unit, CancellationToken cancellation) =>
        OfALiaison.Contains(action) && await IsLiaisonAsync(actor, unit, cancellation) ? Result.Done : await access.DemandAsync(actor, action, unit, cancellation);

    /// <summary>Whether the person may, without a record when not: for what a card offers.</summary>
    public async Task<bool> MayAsync(PersonId reader, GradingAction action, UnitId unit, CancellationToken cancellation) =>
        (await access.UnitsAsync(reader, action, cancellation)).Contains(unit)
        || (OfALiaison.Contains(action) && await IsLiaisonAsync(reader, unit, cancellation));

    /// <summary>A customer of a unit in which the person may do this; another unit's reads as not there (A09).</summary>
    internal async Task<Result<CustomerCard>> CustomerAsync(PersonId actor, CustomerId id, GradingAction action, CancellationToken cancellation)
    {
        var customer = (await customers.OfAsync([id], cancellation)).SingleOrDefault();
        return customer is null ? new NothingThere()
            : (await DemandAsync(actor, action, customer.Unit, cancellation)).Refused(out var refusal) ? refusal : customer;
    }

    /// <summary>The appeal, when the person may do this in its unit.</summary>
    internal async Task<Result<Appeal>> AppealAsync(PersonId actor, AppealId id, GradingAction action, CancellationToken cancellation)
    {
        var appeal = await db.Set<Appeal>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (appeal is null || (appeal.RaisedUtc is null && !await MayAsync(actor, GradingAction.DraftAppeals, appeal.Unit, cancellation)))
        {
            // What was not sent is not there for anybody but who writes it.
            return new NothingThere();
        }

        return (await DemandAsync(actor, action, appeal.Unit, cancellation)).Refused(out var refusal) ? refusal : appeal;
    }

    /// <summary>The report of the month is published.</summary>
    internal Task<bool> IsClosedAsync(Month month, CancellationToken cancellation) => months.IsClosedAsync(month, cancellation);

    internal async Task<Moment> MomentAsync(PersonId? by, CancellationToken cancellation) => new(by, Now, Today, await days.CalendarAsync(cancellation));

    private async Task<bool> IsLiaisonAsync(PersonId person, UnitId unit, CancellationToken cancellation) =>
        (await care.LiaisonsAsync([unit], Today, cancellation)).TryGetValue(unit, out var liaison) && liaison.Acting == person;
}
