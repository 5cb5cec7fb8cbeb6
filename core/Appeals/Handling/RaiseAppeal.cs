using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>
/// Sends one appeal at once: an urgent one on a strategic customer, to its follower by card and mail (001 §8.1.4), or one of a VIP customer, to the unit's own
/// desk (§8.1.2). The same form sent twice is one appeal.
/// </summary>
public sealed class RaiseAppeal(GradingDb db, AppealsGround ground, AppealTurn turns, WriteDraft drafts, MonthBook book, AppealSettings settings)
{
    public async Task<Result<AppealId>> NewAsync(PersonId actor, CustomerId customer, TypedAppeal typed, bool urgent, CancellationToken cancellation)
    {
        var prepared = await PrepareAsync(actor, customer, typed, urgent, cancellation);
        return prepared.Refused(out var refusal) ? refusal : await db.WriteWholeAsync(prepared.Value, cancellation);
    }

    /// <summary>Everything that is asked before it is written; what it answers stages it in the caller's transaction.</summary>
    internal async Task<Result<Func<Task<Result<AppealId>>>>> PrepareAsync(
        PersonId actor, CustomerId customer, TypedAppeal typed, bool urgent, CancellationToken cancellation)
    {
        var found = await ground.CustomerAsync(actor, customer, GradingAction.ReportAppeals, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (found.Value.Standing is not (CustomerStanding.Strategic or CustomerStanding.Vip))
        {
            return new NotAKeyCustomer();
        }

        var written = AppealWords.Read(typed);
        if (written.Refused(out refusal))
        {
            return refusal;
        }

        if (found.Value.Standing == CustomerStanding.Strategic && !urgent)
        {
            return new GoesWithTheMonth();
        }

        var turn = await TurnOfAsync(Appeal.Draft(found.Value, ground.ThisMonth, null, actor, ground.Now), cancellation);
        var moment = await ground.MomentAsync(actor, cancellation);
        return (Func<Task<Result<AppealId>>>)(async () =>
        {
            var month = await MonthAsync(cancellation);
            var staged = await drafts.StageAsync(actor, found.Value, month, written.Value, typed.FormKey, cancellation);
            if (staged.Error is AppealIsSent)
            {
                return (await drafts.KnownAsync(found.Value, typed.FormKey, cancellation))!.Id;
            }

            return staged.Refused(out var no) ? no : await SendAsync(staged.Value, month, urgent, turn, moment, cancellation);
        });
    }

    /// <summary>Sends a draft; one that was sent is answered with itself. <see cref="AppealChangedMeanwhile"/> when it is not the version the person saw.</summary>
    /// <param name="version">The draft as the person saw it; null for whatever stands.</param>
    public async Task<Result<AppealId>> DraftAsync(PersonId actor, AppealId id, int? version, bool urgent, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.ReportAppeals, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (found.Value.Standing == CustomerStanding.Strategic && !urgent && found.Value.State == AppealState.Draft)
        {
            return new GoesWithTheMonth();
        }

        var turn = await TurnOfAsync(found.Value, cancellation);
        var moment = await ground.MomentAsync(actor, cancellation);
        return await db.WriteWholeAsync<AppealId>(
            async () =>
            {
                var appeal = await db.Set<Appeal>().SingleAsync(each => each.Id == id, cancellation);
                if (appeal.State == AppealState.Draft && version is { } seen && seen != appeal.Version)
                {
                    return new AppealChangedMeanwhile(id);
                }

                return appeal.State == AppealState.Draft ? await SendAsync(appeal, await MonthAsync(cancellation), urgent, turn, moment, cancellation)
                    : appeal.RaisedUtc is null ? new AppealIsWithdrawn() : (Result<AppealId>)id;
            },
            cancellation);
    }

    /// <summary>Sends what is tracked as a draft, in the caller's transaction.</summary>
    internal async Task<Result<AppealId>> SendAsync(Appeal appeal, Month month, bool urgent, Turn turn, Moment moment, CancellationToken cancellation)
    {
        db.Add(appeal.Send(month, urgent, settings.DaysOf(urgent, appeal.IsOfTheUnit), moment));
        if (appeal.Standing == CustomerStanding.Strategic)
        {
            await book.SentAsync(appeal.Unit, month, appeal.Customer, moment.By!.Value, cancellation);
            await book.LookAgainAsync(appeal.Unit, [appeal.Customer], cancellation);
        }

        await turns.PassAsync(appeal, turn, cancellation);
        if (urgent)
        {
            await turns.MailAsync(appeal, turn, AppealCards.UrgentMail, cancellation);
        }

        return appeal.Id;
    }

    /// <summary>Whose turn it is once it is sent.</summary>
    internal Task<Turn> TurnOfAsync(Appeal appeal, CancellationToken cancellation) =>
        turns.OfAsync(appeal.IsOfTheUnit ? AppealState.WithUnit : AppealState.WithHeadquarters, appeal, cancellation);

    /// <summary>The present month; the next once its report is published, so that nothing urgent ever waits.</summary>
    internal async Task<Month> MonthAsync(CancellationToken cancellation) =>
        await ground.IsClosedAsync(ground.ThisMonth, cancellation) ? ground.ThisMonth.AddMonths(1) : ground.ThisMonth;
}
