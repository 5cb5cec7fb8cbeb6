using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>Programmes on the timeline of a customer's page: chosen, agreed, declined, signed.</summary>
internal sealed class ProgrammeTimeline(GradingDb db) : ICustomerTimeline
{
    public async Task<IReadOnlyList<TimelineEntry>> ForAsync(CustomerId customer, SubjectId subject, UnitId unit, int most, CancellationToken cancellation)
    {
        var rows = await (
            from target in db.Set<ProgrammeTarget>().AsNoTracking()
            join programme in db.Set<Programme>().AsNoTracking() on target.Programme equals programme.Id
            join part in db.Set<ProgrammeUnit>().AsNoTracking() on new { target.Programme, target.Unit } equals new { part.Programme, part.Unit }
            join entry in db.Set<ProgrammeEntry>().AsNoTracking() on target.Id equals entry.Target
            where target.Customer == customer && target.Unit == unit
            orderby entry.On descending
            select new { entry.On, entry.Step, entry.Intention, programme.Name, Part = part.Id }).Take(most).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new TimelineEntry(row.On, KeyOf(row.Step, row.Intention), row.Name, ProgrammeCards.Unit, row.Part.Value)),
        ];
    }

    private static string KeyOf(ProgrammeStep step, Intention? intention) => step switch
    {
        ProgrammeStep.Signed => "ProgrammeSigned",
        ProgrammeStep.Progress => intention == Intention.Declined ? "ProgrammeDeclined" : "ProgrammeProgress",
        _ => "ProgrammeChosen",
    };
}
