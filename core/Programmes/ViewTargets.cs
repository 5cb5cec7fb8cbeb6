using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>A target in a list.</summary>
/// <param name="StillFor">Days without progress when that is too long, else 0.</param>
public sealed record TargetLine(TargetId Id, string Code, string Name, CustomerStanding Standing, Intention Intention, FunnelStep Reached, DateOnly LastOn, int StillFor);

/// <summary>A unit's part in a programme with one page of its targets: those that stand still first.</summary>
public sealed record PartView(
    ProgrammeUnitId Id, string Unit, ProgrammeView Programme, Funnel Funnel, bool MayRun, IReadOnlyList<TargetLine> Targets, int Page, int Pages);

/// <summary>A step of a target's history.</summary>
public sealed record EntryLine(ProgrammeStep Step, DateOnly On, Intention? Intention, string Text, string By);

/// <summary>One target with its history, newest first.</summary>
public sealed record TargetView(
    TargetId Id, ProgrammeUnitId Part, ProgrammeId Programme, string ProgrammeName, TargetLine Line, string ContractNumber, DateOnly? ContractOn, int Version, bool MayRun,
    bool Ended, IReadOnlyList<EntryLine> Entries);

/// <summary>Shows a unit's targets to who sees programmes of the unit.</summary>
public sealed class ViewTargets(
    GradingDb db, ProgrammesGround ground, ProgrammeSettings settings, ViewProgrammes programmes, IAccess access, IDirectory directory, ICustomers customers)
{
    /// <summary>Targets on a page.</summary>
    public const int PageSize = 10;

    /// <summary>Steps of a target that are shown.</summary>
    public const int MostEntries = 15;

    public async Task<Result<PartView>> PartAsync(PersonId reader, ProgrammeUnitId id, int page, CancellationToken cancellation)
    {
        var found = await ground.PartAsync(reader, id, GradingAction.SeeProgramme, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var part = found.Value.Part;
        var view = await programmes.OneAsync(reader, part.Programme, cancellation);
        if (view.Refused(out refusal))
        {
            return refusal;
        }

        var own = view.Value.Parts.Single(line => line.Id == id);
        var targets = await db.Set<ProgrammeTarget>().AsNoTracking().Where(target => target.Programme == part.Programme && target.Unit == part.Unit)
            .OrderByDescending(target => target.Open).ThenBy(target => target.LastOn).ThenBy(target => target.Id).ToListAsync(cancellation);
        var pages = Math.Max(1, (targets.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var some = targets.Skip((shown - 1) * PageSize).Take(PageSize).ToList();
        var names = (await customers.OfAsync([.. some.Select(target => target.Customer)], cancellation)).ToDictionary(card => card.Id);
        return new PartView(
            id, own.Name, view.Value, own.Funnel, (await access.UnitsAsync(reader, GradingAction.RunProgramme, cancellation)).Contains(part.Unit),
            [.. some.Select(target => LineOf(target, names.GetValueOrDefault(target.Customer), found.Value.Programme))], shown, pages);
    }

    public async Task<Result<TargetView>> OneAsync(PersonId reader, TargetId id, CancellationToken cancellation)
    {
        var found = await ground.TargetAsync(reader, id, GradingAction.SeeProgramme, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var (target, programme) = found.Value;
        var part = await db.Set<ProgrammeUnit>().AsNoTracking().Where(each => each.Programme == programme.Id && each.Unit == target.Unit).Select(each => each.Id).SingleAsync(cancellation);
        var entries = new List<EntryLine>();
        foreach (var entry in await db.Set<ProgrammeEntry>().AsNoTracking().Where(each => each.Programme == programme.Id && each.Target == id)
            .OrderByDescending(each => each.Number).Take(MostEntries).ToListAsync(cancellation))
        {
            entries.Add(new EntryLine(entry.Step, entry.On, entry.Intention, entry.Text, (await directory.PersonAsync(entry.By, cancellation))?.Name ?? ""));
        }

        return new TargetView(
            id, part, programme.Id, programme.Name, LineOf(target, (await customers.OfAsync([target.Customer], cancellation)).FirstOrDefault(), programme),
            target.ContractNumber, target.ContractOn, target.Version, (await access.UnitsAsync(reader, GradingAction.RunProgramme, cancellation)).Contains(target.Unit),
            programme.HasEnded(ground.Today), entries);
    }

    private TargetLine LineOf(ProgrammeTarget target, CustomerCard? customer, Programme programme)
    {
        var still = ground.Today.DayNumber - target.LastOn.DayNumber;
        return new TargetLine(
            target.Id, customer?.Code ?? "", customer?.Name ?? "", customer?.Standing ?? CustomerStanding.General, target.Intention, target.Reached, target.LastOn,
            target.Open && !programme.HasEnded(ground.Today) && still >= settings.StalledAfterDays ? still : 0);
    }
}
