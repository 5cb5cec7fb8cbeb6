using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Tests.Support;

/// <summary>A visit with everything that belongs to one, all of it secret.</summary>
internal static class WalkVisit
{
    public const string Secret = "机密走访戊";

    public static async Task<int> AddAsync(GradingDb db, UnitId unit, CustomerId customer, PersonId planner, DateOnly today)
    {
        var subject = await db.Set<TeamsGrading.Core.Customers.Customer>().Where(each => each.Id == customer).Select(each => each.Subject).SingleAsync();
        var start = today.AddDays(3).ToDateTime(new TimeOnly(9, 0));
        var plan = new VisitPlan(Secret, start, start.AddHours(2), Secret, Secret, Secret, Secret, Secret, Secret);
        var visit = Visit.Arrange(new VisitSubject(customer, subject, unit, true, false), VisitDirection.Outgoing, plan, planner, today.AddDays(10), RandomId.Next());
        var now = GroupTime.ToUtc(today.ToDateTime(new TimeOnly(8, 0)));
        db.AddRange(
            visit, VisitUnit.Of(visit.Id, unit), PreparationItem.Of(visit.Id, PreparationKind.Agenda, planner, today.AddDays(2)), VisitSupport.Ask(visit.Id, Secret, planner, now),
            VisitPaper.Of(visit.Id, $"{Secret}.pdf", new KeptFile(new string('0', 64), FileType.Pdf, 7), planner, now),
            FollowUp.Of(visit, Secret, planner, today.AddDays(9), planner, today, RandomId.Next()));
        return await db.SaveChangesAsync();
    }
}
