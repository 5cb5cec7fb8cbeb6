using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>How many targets came how far; each step holds those of the later ones.</summary>
/// <param name="Stalled">Still open, without progress for too long.</param>
public sealed record Funnel(int Targets, int Contacted, int Interested, int Agreed, int Signed, int Declined, int Stalled)
{
    public static Funnel Empty { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public Funnel Plus(Funnel other) => new(
        Targets + other.Targets, Contacted + other.Contacted, Interested + other.Interested, Agreed + other.Agreed, Signed + other.Signed,
        Declined + other.Declined, Stalled + other.Stalled);
}

/// <summary>A unit's part with its funnel.</summary>
public sealed record PartLine(ProgrammeUnitId Id, UnitId Unit, string Name, Funnel Funnel);

/// <summary>A file in a list.</summary>
public sealed record ProgrammeFileLine(long Id, string Name, long Size);

/// <summary>A programme as its reader sees it: parts of the units that the reader sees, and their sum.</summary>
/// <param name="Ended">Takes no more progress.</param>
/// <param name="MayLead">The reader may publish, extend and close it.</param>
public sealed record ProgrammeView(
    ProgrammeId Id, ProgrammeScope Scope, string Owner, ProgrammeKind Kind, string Name, string Text, DateOnly From, DateOnly Until, ProgrammeState State, bool Ended,
    DateOnly? ClosedOn, string Outcome, int Version, bool MayLead, IReadOnlyList<PartLine> Parts, Funnel Sum, IReadOnlyList<ProgrammeFileLine> Files);

/// <summary>A programme in a list. <paramref name="Part"/> is the reader's own unit's part, if it has one.</summary>
public sealed record ProgrammeLine(
    ProgrammeId Id, ProgrammeScope Scope, ProgrammeKind Kind, string Name, DateOnly From, DateOnly Until, ProgrammeState State, bool Ended, ProgrammeUnitId? Part, int Stalled);

/// <summary>What a draft can choose from.</summary>
/// <param name="Programme">Null for a new one.</param>
public sealed record ProgrammeForm(ProgrammeScope Scope, IReadOnlyList<UnitCard> Region, ProgrammeView? Programme);

/// <summary>Shows programmes: those that concern a unit which the reader sees, drafts to those who prepare them.</summary>
public sealed class ViewProgrammes(GradingDb db, ProgrammesGround ground, ProgrammeSettings settings, IAccess access, IDirectory directory)
{
    /// <summary>Programmes in one list; older ones are left out.</summary>
    public const int Most = 100;

    public async Task<Result<ProgrammeView>> OneAsync(PersonId reader, ProgrammeId id, CancellationToken cancellation)
    {
        var programme = await db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (programme is null)
        {
            return new NothingThere();
        }

        var leads = (await access.UnitsAsync(reader, GradingAction.PublishProgramme, cancellation)).Contains(programme.Owner);
        var sees = await access.UnitsAsync(reader, GradingAction.SeeProgramme, cancellation);
        var parts = (await db.Set<ProgrammeUnit>().AsNoTracking().Where(part => part.Programme == id).ToListAsync(cancellation))
            .Where(part => leads || sees.Contains(part.Unit)).ToList();
        if (!leads && (programme.State == ProgrammeState.Draft || parts.Count == 0))
        {
            return new NothingThere();
        }

        var funnels = await FunnelsAsync(id, cancellation);
        var names = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => (unit.Code, unit.Name));
        var lines = parts.OrderBy(part => names.GetValueOrDefault(part.Unit).Code, StringComparer.Ordinal)
            .Select(part => new PartLine(part.Id, part.Unit, names.GetValueOrDefault(part.Unit).Name ?? "", funnels.GetValueOrDefault(part.Unit, Funnel.Empty))).ToList();
        return new ProgrammeView(
            id, programme.Scope, names.GetValueOrDefault(programme.Owner).Name ?? "", programme.Kind, programme.Name, programme.Text, programme.From, programme.Until,
            programme.State, programme.HasEnded(ground.Today), programme.ClosedOn, programme.Outcome, programme.Version, leads, lines,
            lines.Aggregate(Funnel.Empty, (sum, line) => sum.Plus(line.Funnel)), await FilesAsync(id, cancellation));
    }

    /// <summary>Published ones first by last day, then drafts, then those that ended.</summary>
    public async Task<IReadOnlyList<ProgrammeLine>> ListAsync(PersonId reader, CancellationToken cancellation)
    {
        var leads = await access.UnitsAsync(reader, GradingAction.PublishProgramme, cancellation);
        var sees = (await access.UnitsAsync(reader, GradingAction.SeeProgramme, cancellation)).ToHashSet();
        var home = (await directory.PersonAsync(reader, cancellation))?.Unit;
        var parts = (await db.Set<ProgrammeUnit>().AsNoTracking().ToListAsync(cancellation)).Where(part => sees.Contains(part.Unit)).ToLookup(part => part.Programme);
        var all = await db.Set<Programme>().AsNoTracking().ToListAsync(cancellation);
        var stalled = await StalledAsync(cancellation);
        return
        [
            .. all.Where(programme => leads.Contains(programme.Owner) || (programme.State != ProgrammeState.Draft && parts.Contains(programme.Id)))
                .OrderBy(programme => programme.HasEnded(ground.Today)).ThenBy(programme => programme.State == ProgrammeState.Draft)
                .ThenBy(programme => programme.HasEnded(ground.Today) ? -programme.Until.DayNumber : programme.Until.DayNumber)
                .ThenBy(programme => programme.Name, StringComparer.Ordinal).Take(Most)
                .Select(programme => new ProgrammeLine(
                    programme.Id, programme.Scope, programme.Kind, programme.Name, programme.From, programme.Until, programme.State, programme.HasEnded(ground.Today),
                    programme.State == ProgrammeState.Draft ? null : parts[programme.Id].Where(part => part.Unit == home).Select(part => (ProgrammeUnitId?)part.Id).FirstOrDefault(),
                    programme.State == ProgrammeState.Published && !programme.HasEnded(ground.Today)
                        ? parts[programme.Id].Sum(part => stalled.GetValueOrDefault((programme.Id, part.Unit))) : 0)),
        ];
    }

    /// <summary>The form of a new programme, or of a draft.</summary>
    public async Task<Result<ProgrammeForm>> FormAsync(PersonId actor, ProgrammeId? id, CancellationToken cancellation)
    {
        if (id is { } there)
        {
            var led = await ground.LedAsync(actor, there, cancellation);
            var view = await OneAsync(actor, there, cancellation);
            return led.Refused(out var refused) || view.Refused(out refused) ? refused
                : new ProgrammeForm(led.Value.Scope, await ground.RegionAsync(led.Value.Owner, cancellation), view.Value);
        }

        var owner = await ground.OwnerAsync(actor, cancellation);
        return owner.Refused(out var refusal) ? refusal
            : new ProgrammeForm(owner.Value.Scope, await ground.RegionAsync(owner.Value.Owner, cancellation), null);
    }

    private async Task<Dictionary<UnitId, Funnel>> FunnelsAsync(ProgrammeId id, CancellationToken cancellation)
    {
        var groups = await db.Set<ProgrammeTarget>().AsNoTracking().Where(target => target.Programme == id)
            .GroupBy(target => new { target.Unit, target.Reached, target.Intention })
            .Select(group => new { group.Key.Unit, group.Key.Reached, group.Key.Intention, Count = group.Count() }).ToListAsync(cancellation);
        var stalled = await StalledAsync(cancellation);
        return groups.GroupBy(group => group.Unit).ToDictionary(unit => unit.Key, unit => new Funnel(
            unit.Sum(group => group.Count), From(unit.Key, FunnelStep.Contacted), From(unit.Key, FunnelStep.Interested), From(unit.Key, FunnelStep.Agreed),
            From(unit.Key, FunnelStep.Signed), unit.Where(group => group.Intention == Intention.Declined).Sum(group => group.Count),
            stalled.GetValueOrDefault((id, unit.Key))));

        int From(UnitId unit, FunnelStep step) => groups.Where(group => group.Unit == unit && group.Reached >= step).Sum(group => group.Count);
    }

    /// <summary>Open targets without progress for too long, by programme and unit.</summary>
    private async Task<Dictionary<(ProgrammeId Programme, UnitId Unit), int>> StalledAsync(CancellationToken cancellation)
    {
        var before = ground.Today.AddDays(-settings.StalledAfterDays);
        return (await db.Set<ProgrammeTarget>().AsNoTracking().Where(target => target.Open && target.LastOn <= before)
            .GroupBy(target => new { target.Programme, target.Unit })
            .Select(group => new { group.Key.Programme, group.Key.Unit, Count = group.Count() }).ToListAsync(cancellation))
            .ToDictionary(group => (group.Programme, group.Unit), group => group.Count);
    }

    private async Task<IReadOnlyList<ProgrammeFileLine>> FilesAsync(ProgrammeId id, CancellationToken cancellation) =>
    [
        .. (await db.Set<ProgrammeFile>().AsNoTracking().Where(file => file.Programme == id).OrderBy(file => file.AtUtc).ToListAsync(cancellation))
            .Select(file => new ProgrammeFileLine(file.Id, file.Name, file.Size)),
    ];
}
