using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Support;

/// <summary>A month of the hidden unit and an appeal in it, with a file.</summary>
internal static class WalkAppeal
{
    public const string Secret = "机密诉求丁";

    /// <summary>Subject of the message as which it came.</summary>
    public const string MailSecret = "机密来信己";

    /// <summary>Stands among the contacts of the hidden customer.</summary>
    public const string Sender = "walk@hidden.example";

    /// <summary>That message as a pane would send it, without what is to stay hidden.</summary>
    public const string Message = "{\"internetMessageId\":\"<walk@hidden.example>\",\"conversationId\":\"walk\",\"from\":{\"name\":\"\",\"address\":\"walk@hidden.example\"},\"subject\":\"\"}";

    public static async Task<int> AddAsync(GradingDb db, UnitId unit, CustomerId hidden, PersonId liaison, DateOnly today)
    {
        var customer = await db.Set<TeamsGrading.Core.Customers.Customer>().AsNoTracking().SingleAsync(each => each.Id == hidden);
        var (month, now) = (Month.Of(today), GroupTime.ToUtc(today.ToDateTime(new TimeOnly(9, 0))));
        var card = new CustomerCard(customer.Id, customer.Code, customer.Name, customer.Unit, customer.Form, customer.Subject, CustomerStanding.Strategic);
        var appeal = Appeal.Draft(card, month, null, liaison, now);
        appeal.Write(AppealCategory.Other, Secret, Secret + "的内容", month);
        db.Add(appeal.Send(month, urgent: true, 2, new Moment(liaison, now, today, WorkingCalendar.BuiltIn)));
        db.Add(appeal);
        db.Add(LoggedMessage.Of(
            LogKind.Appeal, card, ReadMessage.Of(new SentMessage("<walk@hidden.example>", "walk", null, Sender, MailSecret, null)).Value, appeal.Id.Value, liaison, now));
        db.Add(AppealFile.Of(appeal.Id, Secret + ".pdf", new KeptFile(new string('0', 64), FileType.Pdf, 1), liaison, now));
        await db.SaveChangesAsync();
        return await WalkRows.OnceAsync(db, db.Set<MonthlyReturn>().Where(each => each.Unit == unit && each.Month == month), () => MonthlyReturn.Open(unit, month, 0, 0));
    }
}
