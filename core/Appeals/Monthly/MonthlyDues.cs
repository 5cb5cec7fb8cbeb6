using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>Opens months and says who still owes one. What a month owes is fixed by the strategic customers on the day it opens for the unit.</summary>
internal sealed class MonthlyDues(
    GradingDb db, IDeciders deciders, ISellingUnits selling, StrategicCustomers strategic, AppealsGround ground) : IMonthlyDues
{
    public async Task<int> OpenAsync(Month month, CancellationToken cancellation)
    {
        if (await ground.IsClosedAsync(month, cancellation))
        {
            return 0;
        }

        var there = (await db.Set<MonthlyReturn>().AsNoTracking().Where(each => each.Month == month).Select(each => each.Unit).ToListAsync(cancellation))
            .Concat(db.Set<MonthlyReturn>().Local.Where(each => each.Month == month).Select(each => each.Unit))
            .Append(await deciders.HeadquartersAsync(cancellation)).ToHashSet();
        var owing = (await selling.AllAsync(cancellation)).Where(unit => !there.Contains(unit)).ToList();
        if (owing.Count == 0)
        {
            return 0;
        }

        var byUnit = await strategic.ByUnitAsync(cancellation);
        var told = (await db.Set<Appeal>().AsNoTracking()
            .Where(appeal => appeal.State == AppealState.Draft || (appeal.Month == month && appeal.State != AppealState.Withdrawn))
            .Select(appeal => new { appeal.Customer, appeal.Month }).Distinct().ToListAsync(cancellation))
            .Where(appeal => appeal.Month.CompareTo(month) <= 0).Select(appeal => appeal.Customer).ToHashSet();
        foreach (var unit in owing)
        {
            var opened = MonthlyReturn.Open(unit, month, byUnit[unit].Count(), byUnit[unit].Count(customer => told.Contains(customer.Id)));
            db.Add(opened);
            foreach (var customer in byUnit[unit])
            {
                var item = MonthlyItem.Of(opened, customer);
                if (told.Contains(customer.Id))
                {
                    item.Say(MonthlyAnswer.Appeals, null, ground.Now);
                }

                db.Add(item);
            }
        }

        return owing.Count;
    }

    public async Task<IReadOnlyList<UnitId>> OwingAsync(Month month, UnitId after, int most, CancellationToken cancellation) =>
        await ground.IsClosedAsync(month, cancellation) ? [] : await db.Set<MonthlyReturn>().AsNoTracking()
            .Where(each => each.State == ReturnState.Open && each.Month == month && each.Unit > after)
            .OrderBy(each => each.Unit).Take(most).Select(each => each.Unit).ToListAsync(cancellation);

    public async Task<IReadOnlyList<Month>> OpenMonthsAsync(CancellationToken cancellation)
    {
        var open = await db.Set<MonthlyReturn>().AsNoTracking().Where(each => each.State == ReturnState.Open).Select(each => each.Month).Distinct().ToListAsync(cancellation);
        var owed = new List<Month>();
        foreach (var month in open.Order())
        {
            if (!await ground.IsClosedAsync(month, cancellation))
            {
                owed.Add(month);
            }
        }

        return owed;
    }

    public async Task<MonthlyDue?> OfAsync(UnitId unit, Month month, CancellationToken cancellation)
    {
        var due = await db.Set<MonthlyReturn>().AsNoTracking()
            .FirstOrDefaultAsync(each => each.Unit == unit && each.Month == month && each.State == ReturnState.Open, cancellation);
        return due is null || await ground.IsClosedAsync(month, cancellation) ? null : new MonthlyDue(unit, month, due.Customers, due.Answered);
    }
}
