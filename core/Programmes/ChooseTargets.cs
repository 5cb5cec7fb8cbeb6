using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Programmes;

/// <summary>A unit chooses target customers of its own register (001 §6.1, §6.2). Who is one already stays one.</summary>
public sealed class ChooseTargets(GradingDb db, ProgrammesGround ground, ICustomers customers, ICardPosts cards)
{
    /// <summary>Targets of one unit in one programme.</summary>
    public const int Most = 500;

    /// <summary>How many are new.</summary>
    public async Task<Result<int>> RunAsync(PersonId actor, ProgrammeUnitId id, IReadOnlyCollection<CustomerId> chosen, CancellationToken cancellation)
    {
        var found = await ground.PartAsync(actor, id, GradingAction.RunProgramme, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var (part, _) = found.Value;
        var wanted = chosen.Where(customer => customer.Value > 0).Distinct().ToList();
        if (wanted.Count == 0)
        {
            return new TargetMissing();
        }

        if (wanted.Count > Most)
        {
            return new TargetsAreFull(Most);
        }

        var own = (await customers.OfAsync(wanted, cancellation)).Where(card => card.Unit == part.Unit).Select(card => card.Id).ToHashSet();
        if (!wanted.TrueForAll(own.Contains))
        {
            return new TargetOfAnotherUnit();
        }

        return await db.WriteWholeAsync<int>(
            async () =>
            {
                if (ground.EndOf(await db.Set<Programme>().AsNoTracking().SingleAsync(each => each.Id == part.Programme, cancellation)) is { } end)
                {
                    return end;
                }

                var there = (await db.Set<ProgrammeTarget>().AsNoTracking().Where(target => target.Programme == part.Programme && target.Unit == part.Unit)
                    .Select(target => target.Customer).ToListAsync(cancellation)).ToHashSet();
                var fresh = wanted.Where(customer => !there.Contains(customer)).ToList();
                if (there.Count + fresh.Count > Most)
                {
                    return new TargetsAreFull(Most);
                }

                foreach (var target in fresh.Select(customer => ProgrammeTarget.Choose(part.Programme, part.Unit, customer, ground.Today)))
                {
                    db.Add(target);
                    db.Add(ProgrammeEntry.Of(part.Programme, target.Id, ProgrammeStep.Chosen, ground.Today, Intention.None, "", actor, ground.NowUtc, target.Version));
                }

                if (fresh.Count > 0)
                {
                    await cards.RefreshAsync(ProgrammeCards.Unit, id.Value, null, cancellation);
                    await cards.RefreshAsync(ProgrammeCards.Programme, part.Programme.Value, null, cancellation);
                }

                return fresh.Count;
            },
            cancellation);
    }
}
