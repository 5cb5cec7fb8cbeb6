using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>What was sent.</summary>
/// <param name="Sent">Appeals that went to headquarters now.</param>
/// <param name="Late">The month was first reported after its day.</param>
public sealed record MonthReceipt(int Sent, bool Late);

/// <summary>
/// Reports a unit's month: every draft on its strategic customers that was written for it or before goes to headquarters. Again is harmless; what was
/// written since goes as a correction, until headquarters' report of the month is published.
/// </summary>
public sealed class SubmitMonth(GradingDb db, MonthBook book, AppealsGround ground, AppealTurn turns, AppealSettings settings)
{
    /// <param name="version">Of the return, as the final card showed it.</param>
    public async Task<Result<MonthReceipt>> RunAsync(PersonId actor, ReturnId id, int version, CancellationToken cancellation)
    {
        var found = await book.FindOpenAsync(actor, id, GradingAction.ReportAppeals, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var reporters = await book.ReportersAsync(found.Value.Unit, actor, cancellation);
        var turnOf = new Dictionary<SubjectId, Turn>();
        foreach (var draft in (await Drafts(found.Value.Unit).AsNoTracking().ToListAsync(cancellation)).Where(draft => draft.CountsIn(found.Value.Month)))
        {
            turnOf[draft.Subject] = await turns.OfAsync(AppealState.WithHeadquarters, draft, cancellation);
        }

        var moment = await ground.MomentAsync(actor, cancellation);
        return await db.WriteWholeAsync<MonthReceipt>(
            async () =>
            {
                var month = await db.Set<MonthlyReturn>().SingleAsync(each => each.Id == id, cancellation);
                if (await ground.IsClosedAsync(month.Month, cancellation))
                {
                    return new MonthIsClosed(month.Month.ToString());
                }

                var drafts = (await Drafts(month.Unit).ToListAsync(cancellation)).FindAll(draft => draft.CountsIn(month.Month));
                if (month.State == ReturnState.Submitted && drafts.Count == 0)
                {
                    return new MonthReceipt(0, month.Late);
                }

                if (month.Version != version || drafts.Exists(draft => !turnOf.ContainsKey(draft.Subject)))
                {
                    return new MonthChangedMeanwhile();
                }

                if (month.State == ReturnState.Open && month.Answered < month.Customers)
                {
                    return new CustomersAreOpen(month.Customers - month.Answered);
                }

                foreach (var draft in drafts)
                {
                    db.Add(draft.Send(month.Month, urgent: false, settings.AnswerWorkingDays, moment));
                    await book.SentAsync(month.Unit, month.Month, draft.Customer, actor, cancellation);
                    await turns.PassAsync(draft, turnOf[draft.Subject], cancellation);
                }

                month.Submit(actor, moment.Utc, moment.Day);
                await book.LookAgainAsync(month.Unit, [.. drafts.Select(draft => draft.Customer).Distinct()], cancellation);
                await book.SettleAsync(month, reporters, cancellation);
                return new MonthReceipt(drafts.Count, month.Late);
            },
            cancellation);
    }

    private IQueryable<Appeal> Drafts(UnitId unit) => db.Set<Appeal>()
        .Where(each => each.Unit == unit && each.State == AppealState.Draft && each.Standing == CustomerStanding.Strategic).OrderBy(each => each.Id);
}
