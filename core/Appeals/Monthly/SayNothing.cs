using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>'Nothing to report' is an explicit answer (001 §8.1.4): of one customer, or of all that are without an answer.</summary>
public sealed class SayNothing(GradingDb db, MonthBook book, AppealsGround ground)
{
    public Task<Result<int>> OfAsync(PersonId actor, ReturnId id, CustomerId customer, CancellationToken cancellation) => RunAsync(
        actor, id,
        async (month, items) =>
        {
            if (items.Find(item => item.Customer == customer) is not { } item)
            {
                return new NothingThere();
            }

            var appeals = await db.Set<Appeal>().AsNoTracking()
                .Where(each => each.Customer == customer && each.Unit == month.Unit && each.State != AppealState.Withdrawn
                    && (each.Month == month.Month || each.State == AppealState.Draft)).ToListAsync(cancellation);
            if (appeals.Exists(each => each.CountsIn(month.Month)))
            {
                return new CustomerHasAppeals();
            }

            return Say([item], actor);
        },
        cancellation);

    /// <summary>How many customers were without an answer.</summary>
    public Task<Result<int>> OfTheRestAsync(PersonId actor, ReturnId id, CancellationToken cancellation) => RunAsync(
        actor, id,
        async (month, items) =>
        {
            var drafted = (await db.Set<Appeal>().AsNoTracking().Where(each => each.Unit == month.Unit && each.State == AppealState.Draft)
                .Select(each => new { each.Customer, each.Month }).ToListAsync(cancellation))
                .Where(each => each.Month.CompareTo(month.Month) <= 0).Select(each => each.Customer).ToHashSet();
            return Say([.. items.Where(item => !item.Released && item.Answer == MonthlyAnswer.Open && !drafted.Contains(item.Customer))], actor);
        },
        cancellation);

    private int Say(List<MonthlyItem> items, PersonId actor)
    {
        var changed = items.Where(item => item.Answer != MonthlyAnswer.Nothing).ToList();
        changed.ForEach(item => item.Say(MonthlyAnswer.Nothing, actor, ground.Now));
        return changed.Count;
    }

    private async Task<Result<int>> RunAsync(
        PersonId actor, ReturnId id, Func<MonthlyReturn, List<MonthlyItem>, Task<Result<int>>> say, CancellationToken cancellation)
    {
        var found = await book.FindOpenAsync(actor, id, GradingAction.ReportAppeals, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync<int>(
            async () =>
            {
                var month = await db.Set<MonthlyReturn>().SingleAsync(each => each.Id == id, cancellation);
                if (await ground.IsClosedAsync(month.Month, cancellation))
                {
                    return new MonthIsClosed(month.Month.ToString());
                }

                var items = await book.ItemsAsync(id, cancellation);
                var said = await say(month, items);
                if (said is { Error: null, Value: > 0 })
                {
                    MonthBook.Count(month, items);
                }

                return said;
            },
            cancellation);
    }
}
