using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>Somebody to whom a plan is proposed to be mailed.</summary>
/// <param name="Liaison">As the unit's liaison; else as who answers for the unit.</param>
public sealed record PlanReader(string Name, string Mail, string Unit, bool Liaison);

/// <summary>A plan to be put into a mail that somebody writes, with whom it is proposed to send it to.</summary>
public sealed record PlanToWrite(PlanMail Plan, IReadOnlyList<PlanReader> Readers);

/// <summary>A plan as it stands now, for a mail that its reader writes (001 §7.2.2). Who sees the plan only because of a unit concerned is proposed people of that unit only.</summary>
public sealed class WritePlan(GradingDb db, VisitGround ground, ViewVisit view, PublishPlan publish, IAccess access, IDirectory directory)
{
    public async Task<Result<PlanToWrite>> RunAsync(PersonId reader, VisitId id, CancellationToken cancellation)
    {
        var seen = await view.RunAsync(reader, id, cancellation);
        if (seen.Refused(out var refusal))
        {
            return refusal;
        }

        var visit = seen.Value;
        if (visit.State == VisitState.Cancelled)
        {
            return new VisitIsCancelled();
        }

        var units = await db.Set<VisitUnit>().AsNoTracking().Where(unit => unit.Visit == id && unit.Concerned).Select(unit => unit.Unit).ToListAsync(cancellation);
        if (visit.Sight == VisitSight.Plan)
        {
            var own = await access.UnitsAsync(reader, GradingAction.ViewVisits, cancellation);
            units.RemoveAll(unit => !own.Contains(unit));
        }

        return new PlanToWrite(
            new PlanMail(
                id, visit.Direction, visit.PlanNumber, visit.Plan, Cancelled: false, "", [], First: true, visit.Customer, visit.Unit, visit.Planner, "",
                [.. visit.Papers.Select(paper => paper.Name)], ground.Now),
            await ReadersAsync(reader, units, cancellation));
    }

    private async Task<IReadOnlyList<PlanReader>> ReadersAsync(PersonId reader, IReadOnlyCollection<UnitId> units, CancellationToken cancellation)
    {
        var (readers, known) = (new List<PlanReader>(), new HashSet<PersonId> { reader });
        foreach (var unit in await publish.AudienceAsync(units, cancellation))
        {
            var name = (await directory.UnitAsync(unit.Unit, cancellation))?.Name ?? "";
            foreach (var (person, liaison) in unit.Managers.Select(person => (person, false)).Prepend((unit.Liaison ?? default, true)).Where(each => known.Add(each.Item1)))
            {
                if (await directory.PersonAsync(person, cancellation) is { Gone: false, Mail.Length: > 0 } card)
                {
                    readers.Add(new PlanReader(card.Name, card.Mail, name, liaison));
                }
            }
        }

        return readers;
    }
}
