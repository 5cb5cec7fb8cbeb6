using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>A draft as it was typed.</summary>
public sealed record TypedProgramme(ProgrammeKind? Kind, string? Name, string? Text, DateOnly? From, DateOnly? Until, IReadOnlyList<UnitId> Units);

/// <summary>
/// Begins or changes a draft: headquarters' officer a national programme, a unit a regional one (001 §6.1, §6.2). The form carries the id of what
/// it will make, so that the same form sent twice makes one.
/// </summary>
public sealed class DraftProgramme(GradingDb db, ProgrammesGround ground)
{
    public async Task<Result<ProgrammeId>> RunAsync(PersonId actor, ProgrammeId id, int version, TypedProgramme typed, CancellationToken cancellation)
    {
        var owner = await ground.OwnerAsync(actor, cancellation);
        if (owner.Refused(out var refusal))
        {
            return refusal;
        }

        if (id.Value <= 0)
        {
            return new NothingThere();
        }

        var words = Read(typed);
        if (words.Refused(out refusal))
        {
            return refusal;
        }

        var there = await db.Set<Programme>().AsNoTracking().AnyAsync(each => each.Id == id, cancellation);
        if (there && (await ground.LedAsync(actor, id, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync<ProgrammeId>(
            async () =>
            {
                var programme = await db.Set<Programme>().FirstOrDefaultAsync(each => each.Id == id, cancellation);
                var (unit, scope) = programme is null ? owner.Value : (programme.Owner, programme.Scope);
                var region = (await ground.RegionAsync(unit, cancellation)).Select(each => each.Id).ToHashSet();
                var wanted = typed.Units.Distinct().ToList();
                if (!wanted.TrueForAll(region.Contains))
                {
                    return new UnitIsOutsideRegion();
                }

                var parts = await db.Set<ProgrammeUnit>().Where(part => part.Programme == id).ToListAsync(cancellation);
                if (programme is null)
                {
                    db.Add(Programme.Draft(id, scope, unit, actor, words.Value));
                }
                else if (programme.State != ProgrammeState.Draft)
                {
                    return programme.State == ProgrammeState.Closed ? new ProgrammeIsClosed(programme.ClosedOn!.Value) : new ProgrammeIsPublished();
                }
                else if (!programme.Says(words.Value) || !parts.Select(part => part.Unit).ToHashSet().SetEquals(wanted))
                {
                    if (programme.Version != version)
                    {
                        return new ProgrammeChangedMeanwhile();
                    }

                    programme.Describe(words.Value);
                }

                db.RemoveRange(parts.Where(part => !wanted.Contains(part.Unit)));
                db.AddRange(wanted.Except(parts.Select(part => part.Unit)).Select(each => ProgrammeUnit.Of(id, each)));
                return id;
            },
            cancellation);
    }

    private static Result<ProgrammeWords> Read(TypedProgramme typed)
    {
        var (name, text) = (ProgrammesGround.Needed("name", typed.Name, Programme.Short), ProgrammesGround.Needed("text", typed.Text, Programme.Long));
        if (name.Refused(out var refusal) || text.Refused(out refusal))
        {
            return refusal;
        }

        if (typed.Kind is not { } kind)
        {
            return new ProgrammeNeedsKind();
        }

        return typed.From is { } from && typed.Until is { } until && until >= from && until <= from.AddYears(3)
            ? new ProgrammeWords(kind, name.Value, text.Value, from, until) : new ProgrammePeriodIsWrong();
    }
}
