using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Support;

/// <summary>A month of the hidden unit and an appeal in it, with a file.</summary>
internal static class WalkAppeal
{
    public const string Secret = "机密诉求丁";

    public static async Task<int> AddAsync(GradingDb db, UnitId unit, CustomerId hidden, PersonId liaison, DateOnly today)
    {
        var customer = await db.Set<TeamsGrading.Core.Customers.Customer>().AsNoTracking().SingleAsync(each => each.Id == hidden);
        var (month, now) = (Month.Of(today), GroupTime.ToUtc(today.ToDateTime(new TimeOnly(9, 0))));
        var appeal = Appeal.Draft(
            new CustomerCard(customer.Id, customer.Code, customer.Name, customer.Unit, customer.Form, customer.Subject, CustomerStanding.Strategic), month, null, liaison, now);
        appeal.Write(AppealCategory.Other, Secret, Secret + "的内容", month);
        db.Add(appeal.Send(month, urgent: true, 2, new Moment(liaison, now, today, WorkingCalendar.BuiltIn)));
        db.Add(appeal);
        db.Add(AppealFile.Of(appeal.Id, Secret + ".pdf", new KeptFile(new string('0', 64), FileType.Pdf, 1), liaison, now));
        if (!await db.Set<MonthlyReturn>().AnyAsync(each => each.Unit == unit && each.Month == month))
        {
            db.Add(MonthlyReturn.Open(unit, month, 0, 0));
        }

        return await db.SaveChangesAsync();
    }
}
