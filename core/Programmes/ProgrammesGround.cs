using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <param name="StalledAfterDays">Days without progress after which a target stands still.</param>
public sealed record ProgrammeSettings(int StalledAfterDays = 14);

/// <summary>Kinds of cards about programmes.</summary>
public static class ProgrammeCards
{
    /// <summary>The whole programme, for who leads it. Subject: the programme.</summary>
    public const string Programme = "programme";

    /// <summary>A unit's part. Subject: <see cref="ProgrammeUnit"/>.</summary>
    public const string Unit = "programme.unit";
}

/// <summary>What every use case of programmes stands on: whose it is, and whether the person may.</summary>
public sealed class ProgrammesGround(GradingDb db, IAccess access, IDirectory directory, IDeciders deciders, TimeProvider clock)
{
    internal DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    internal DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>Where the person leads programmes: headquarters' people nationally, others in their own unit.</summary>
    internal async Task<Result<(UnitId Owner, ProgrammeScope Scope)>> OwnerAsync(PersonId actor, CancellationToken cancellation)
    {
        if (await directory.PersonAsync(actor, cancellation) is not { Gone: false } person)
        {
            return new NothingThere();
        }

        var top = await deciders.HeadquartersAsync(cancellation);
        return (await access.DemandAsync(actor, GradingAction.PublishProgramme, person.Unit, cancellation)).Refused(out var refusal)
            ? refusal : (person.Unit, person.Unit == top ? ProgrammeScope.National : ProgrammeScope.Regional);
    }

    /// <summary>Units that a programme of the owner may concern: the region below it, itself included unless it is headquarters.</summary>
    internal async Task<IReadOnlyList<UnitCard>> RegionAsync(UnitId owner, CancellationToken cancellation)
    {
        var units = await directory.UnitsAsync(cancellation);
        var parents = units.ToDictionary(unit => unit.Id, unit => unit.Parent);
        return [.. units.Where(unit => IsBelow(unit.Id) && !(unit.Id == owner && unit.Parent is null))];

        bool IsBelow(UnitId unit)
        {
            for (UnitId? at = unit; at is { } here; at = parents.GetValueOrDefault(here))
            {
                if (here == owner)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The programme, for who leads it.</summary>
    internal async Task<Result<Programme>> LedAsync(PersonId actor, ProgrammeId id, CancellationToken cancellation)
    {
        var programme = await db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (programme is null)
        {
            return new NothingThere();
        }

        if (!(await access.UnitsAsync(actor, GradingAction.PublishProgramme, cancellation)).Contains(programme.Owner)
            && (programme.State == ProgrammeState.Draft || !await ConcernsAsync(actor, id, cancellation)))
        {
            return new NothingThere();
        }

        return (await access.DemandAsync(actor, GradingAction.PublishProgramme, programme.Owner, cancellation)).Refused(out var refusal) ? refusal : programme;
    }

    /// <summary>A unit's part, for who may do this in the unit; of a draft nothing is there.</summary>
    internal async Task<Result<(ProgrammeUnit Part, Programme Programme)>> PartAsync(
        PersonId actor, ProgrammeUnitId id, GradingAction action, CancellationToken cancellation)
    {
        var part = await db.Set<ProgrammeUnit>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        var programme = part is null ? null : await db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == part.Programme, cancellation);
        if (part is null || programme is null || programme.State == ProgrammeState.Draft)
        {
            return new NothingThere();
        }

        return (await access.DemandAsync(actor, action, part.Unit, cancellation)).Refused(out var refusal) ? refusal : (part, programme);
    }

    /// <summary>A target with its programme, for who may do this in its unit.</summary>
    internal async Task<Result<(ProgrammeTarget Target, Programme Programme)>> TargetAsync(
        PersonId actor, TargetId id, GradingAction action, CancellationToken cancellation)
    {
        var target = await db.Set<ProgrammeTarget>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (target is null)
        {
            return new NothingThere();
        }

        return (await access.DemandAsync(actor, action, target.Unit, cancellation)).Refused(out var refusal) ? refusal
            : (target, await db.Set<Programme>().AsNoTracking().SingleAsync(each => each.Id == target.Programme, cancellation));
    }

    /// <summary>Why it takes no more work, or null.</summary>
    internal Error? EndOf(Programme programme) => programme.State switch
    {
        ProgrammeState.Draft => new ProgrammeIsDraft(),
        ProgrammeState.Closed => new ProgrammeIsClosed(programme.ClosedOn!.Value),
        ProgrammeState.Published or _ => programme.HasEnded(Today) ? new ProgrammeHasEnded(programme.Until) : null,
    };

    /// <summary>A text that has to be there.</summary>
    internal static Result<string> Needed(string field, string? text, int longest)
    {
        var tidy = WrittenText.Tidy(text, longest);
        return tidy.Error is not null ? new ProgrammeTextWrong(field, longest) : tidy.Value is { } words ? words : new ProgrammeTextMissing(field);
    }

    /// <summary>A text that may be missing.</summary>
    internal static Result<string> Given(string field, string? text, int longest)
    {
        var tidy = WrittenText.Tidy(text, longest);
        return tidy.Error is not null ? new ProgrammeTextWrong(field, longest) : tidy.Value ?? "";
    }

    private async Task<bool> ConcernsAsync(PersonId reader, ProgrammeId id, CancellationToken cancellation)
    {
        var sees = await access.UnitsAsync(reader, GradingAction.SeeProgramme, cancellation);
        return (await db.Set<ProgrammeUnit>().AsNoTracking().Where(unit => unit.Programme == id).Select(unit => unit.Unit).ToListAsync(cancellation)).Any(sees.Contains);
    }
}
