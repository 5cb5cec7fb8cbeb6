using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>The preparation list of a customer's visit (001 §7.1.2): who has what ready by when, and how far it is.</summary>
public sealed class PrepareVisit(GradingDb db, VisitGround ground, ICardPosts cards)
{
    /// <summary>Names who has the item ready and by when; can be changed until the visit is over. What was done is to be done again.</summary>
    public async Task<Result> AssignAsync(PersonId actor, PreparationId id, int version, PersonId owner, DateOnly? due, CancellationToken cancellation)
    {
        var found = await FindAsync(id, cancellation);
        if (found is not { } item)
        {
            return new NothingThere();
        }

        var visit = await ground.DemandAsync(actor, item.Visit, GradingAction.PlanVisits, cancellation);
        if (visit.Refused(out var refusal))
        {
            return refusal;
        }

        var named = await ground.OwnerAsync(owner, visit.Value.Unit, cancellation);
        if (named.Refused(out refusal))
        {
            return refusal;
        }

        if (due is not { } day || day < ground.Today)
        {
            return new VisitDueDayIsWrong();
        }

        return await ChangeAsync(
            id,
            async (each, of) =>
            {
                if (each.Owner == owner && each.DueOn == day && !each.Closed)
                {
                    return true;
                }

                if (version != each.Version)
                {
                    return new VisitChangedMeanwhile();
                }

                if (day > of.On)
                {
                    return new PreparationIsTooLate(of.On);
                }

                each.Assign(owner, day);
                await cards.SettleAsync(VisitCards.Item, id.Value, null, cancellation);
                await cards.PostAsync(owner, VisitCards.Item, id.Value, VisitGround.DueUtc(day), cancellation);
                return true;
            },
            cancellation);
    }

    /// <summary>Says how far it is, by whoever has it ready or plans the visit; with <paramref name="done"/> it is ready.</summary>
    public async Task<Result> ReportAsync(PersonId actor, PreparationId id, string? word, bool done, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } item)
        {
            return new NothingThere();
        }

        var unit = await db.Set<Visit>().AsNoTracking().Where(visit => visit.Id == item.Visit).Select(visit => visit.Unit).SingleAsync(cancellation);
        if ((await ground.OwnerOrAsync(actor, item.Owner, unit, GradingAction.PlanVisits, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var said = VisitText.Read("word", word, PreparationItem.Longest);
        if (said.Refused(out refusal))
        {
            return refusal;
        }

        if (said.Value.Length == 0 && !done)
        {
            return new ProgressNeedsWord();
        }

        return await ChangeAsync(
            id,
            async (each, of) =>
            {
                if (each.ProgressBy == actor && each.Done == done && (said.Value.Length == 0 || each.Progress == said.Value))
                {
                    // The same card sent twice.
                    return true;
                }

                if (each.Closed)
                {
                    return new PreparationIsClosed();
                }

                each.Report(said.Value, done, actor, ground.Now);
                if (done)
                {
                    await cards.SettleAsync(VisitCards.Item, id.Value, null, cancellation);
                }

                return true;
            },
            cancellation);
    }

    private Task<PreparationItem?> FindAsync(PreparationId id, CancellationToken cancellation) =>
        db.Set<PreparationItem>().AsNoTracking().FirstOrDefaultAsync(item => item.Id == id, cancellation);

    private async Task<Result> ChangeAsync(PreparationId id, Func<PreparationItem, Visit, Task<Result<bool>>> change, CancellationToken cancellation)
    {
        var changed = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var item = await db.Set<PreparationItem>().SingleAsync(each => each.Id == id, cancellation);
                var visit = await db.Set<Visit>().AsNoTracking().SingleAsync(each => each.Id == item.Visit, cancellation);
                if (VisitGround.Ended(visit) is { } ended)
                {
                    return ended;
                }

                var result = await change(item, visit);
                await cards.RefreshAsync(VisitCards.Item, id.Value, null, cancellation);
                await cards.RefreshAsync(VisitCards.Visit, item.Visit.Value, null, cancellation);
                return result;
            },
            cancellation);
        return changed.Error is { } error ? error : Result.Done;
    }
}
