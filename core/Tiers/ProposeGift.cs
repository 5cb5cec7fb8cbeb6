using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Begins a gift, and sends it on its way: unit → its party organisation → filing (000 §7.2.4).</summary>
public sealed class ProposeGift(GradingDb db, IAccess access, GiftGround ground, IApprovals approvals, TimeProvider clock)
{
    /// <summary>A draft for the customer; the one from before when there is one.</summary>
    public async Task<Result<GiftId>> StartAsync(PersonId actor, UnitId unit, SubjectId subject, GasForm form, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ProposeForUnit, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var year = ground.Year;
        return await db.WriteWholeAsync<GiftId>(
            async () =>
            {
                var key = Gift.KeyOf(unit, year, subject, form);
                if (await db.Set<Gift>().AsNoTracking().FirstOrDefaultAsync(gift => gift.Key == key, cancellation) is { } kept)
                {
                    return kept.Id;
                }

                if (await ground.SubjectAsync(subject, cancellation) is not { } card)
                {
                    return new NothingThere();
                }

                if (await ground.TroubleAsync(card, unit, form, year, ground.Today, cancellation) is { } trouble)
                {
                    return trouble;
                }

                var gift = Gift.Draft(unit, year, subject, form, actor, clock.GetUtcNow().UtcDateTime);
                db.Add(gift);
                return gift.Id;
            },
            cancellation);
    }

    /// <summary>Checks the gift and proposes it.</summary>
    public async Task<Result<ApprovalId>> RunAsync(PersonId actor, GiftId id, TierLevel? level, string? reason, CancellationToken cancellation)
    {
        var found = await FindAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var words = WrittenText.Tidy(reason, Prose.Long);
        return words.Refused(out refusal)
            ? refusal
            : await db.WriteWholeAsync(() => StageAsync(actor, id, level, words.Value ?? "", cancellation), cancellation);
    }

    /// <summary>Throws a draft away that was never proposed.</summary>
    public async Task<Result> DropAsync(PersonId actor, GiftId id, CancellationToken cancellation)
    {
        var found = await FindAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var dropped = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var gift = await db.Set<Gift>().FirstOrDefaultAsync(each => each.Id == id, cancellation);
                if (gift is { Proposed: true })
                {
                    return new GiftHasHistory();
                }

                if (gift is not null)
                {
                    db.Remove(gift);
                }

                return true;
            },
            cancellation);
        return dropped.Refused(out refusal) ? refusal : Result.Done;
    }

    private async Task<Result<Gift>> FindAsync(PersonId actor, GiftId id, CancellationToken cancellation)
    {
        var gift = await db.Set<Gift>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        return gift is null ? new NothingThere()
            : (await access.DemandAsync(actor, GradingAction.ProposeForUnit, gift.Unit, cancellation)).Refused(out var refusal) ? refusal : gift;
    }

    private async Task<Result<ApprovalId>> StageAsync(PersonId actor, GiftId id, TierLevel? level, string reason, CancellationToken cancellation)
    {
        if (await db.Set<Gift>().FirstOrDefaultAsync(each => each.Id == id, cancellation) is not { } gift)
        {
            return new NothingThere();
        }

        if (gift.State == GiftState.UnderWay)
        {
            return new GiftIsUnderWay();
        }

        if (await ground.SubjectAsync(gift.Subject, cancellation) is not { } subject)
        {
            return new NothingThere();
        }

        if (await ground.TroubleAsync(subject, gift.Unit, gift.Form, ground.Year, ground.Today, cancellation) is { } trouble)
        {
            return trouble;
        }

        var levels = await ground.LevelsAsync(gift.Unit, cancellation);
        if (levels.Refused(out var refusal))
        {
            return refusal;
        }

        if (level is not { } chosen)
        {
            return new GiftNeedsLevel();
        }

        if (!levels.Value.Levels.Contains(chosen))
        {
            return new LevelNotAvailable(chosen, levels.Value.Allowed, levels.Value.Sales);
        }

        if (levels.Value.Allowed > 1 && reason.Length == 0)
        {
            return new GiftNeedsReason(levels.Value.Allowed);
        }

        var again = gift.From is not null;
        gift.Propose(chosen, reason, actor, clock.GetUtcNow().UtcDateTime);
        return await approvals.ProposeAsync(
            new Proposal(ApprovalMatter.Gift, id.Value, gift.Unit, gift.Year, actor, (await ground.WriteAsync(gift, cancellation))!, again ? reason : null),
            cancellation);
    }
}
