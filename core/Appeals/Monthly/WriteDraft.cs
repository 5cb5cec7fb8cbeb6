using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>
/// Writes an appeal down, to be sent later from any device: with a unit's month, or, a VIP customer's, alone. The same form sent twice, also by two
/// devices, is one draft; what a colleague saved meanwhile is never written over without a word.
/// </summary>
public sealed class WriteDraft(GradingDb db, AppealsGround ground, MonthBook book)
{
    /// <summary>Drafts of one unit that wait at once.</summary>
    public const int MostDrafts = 500;

    /// <summary>Errors: rights; <see cref="AppealChangedMeanwhile"/> when the form made an appeal before that says something else.</summary>
    /// <param name="month">The month it is written for; null for the present one.</param>
    public async Task<Result<AppealId>> NewAsync(PersonId actor, CustomerId customer, Month? month, TypedAppeal typed, CancellationToken cancellation)
    {
        var prepared = await PrepareAsync(actor, customer, month, typed, cancellation);
        return prepared.Refused(out var refusal) ? refusal : await db.WriteWholeAsync(prepared.Value, cancellation);
    }

    /// <summary>Everything that is asked before it is written; what it answers stages it in the caller's transaction.</summary>
    internal async Task<Result<Func<Task<Result<AppealId>>>>> PrepareAsync(
        PersonId actor, CustomerId customer, Month? month, TypedAppeal typed, CancellationToken cancellation)
    {
        var found = await ground.CustomerAsync(actor, customer, GradingAction.DraftAppeals, cancellation);
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

        var at = month ?? ground.ThisMonth;
        return (Func<Task<Result<AppealId>>>)(async () =>
        {
            if (found.Value.Standing == CustomerStanding.Strategic && await ground.IsClosedAsync(at, cancellation))
            {
                return new MonthIsClosed(at.ToString());
            }

            var staged = await StageAsync(actor, found.Value, at, written.Value, typed.FormKey, cancellation);
            return staged.Refused(out var no) ? no is AppealIsSent ? (await KnownAsync(found.Value, typed.FormKey, cancellation))!.Id : no : staged.Value.Id;
        });
    }

    /// <summary>
    /// Changes a draft; in another month's form it goes along with that month. Errors: rights, <see cref="AppealIsSent"/>;
    /// <see cref="AppealChangedMeanwhile"/> when it is not the version the person saw and says something else than was typed.
    /// </summary>
    /// <param name="version">The draft as the person saw it.</param>
    public async Task<Result<AppealId>> ChangeAsync(PersonId actor, AppealId id, int version, Month? month, TypedAppeal typed, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.DraftAppeals, cancellation);
        var written = AppealWords.Read(typed);
        if (found.Refused(out var refusal) || written.Refused(out refusal))
        {
            return refusal;
        }

        var at = month ?? ground.ThisMonth;
        return await db.WriteWholeAsync<AppealId>(
            async () =>
            {
                if (found.Value.Standing == CustomerStanding.Strategic && await ground.IsClosedAsync(at, cancellation))
                {
                    return new MonthIsClosed(at.ToString());
                }

                var appeal = await db.Set<Appeal>().SingleAsync(each => each.Id == id, cancellation);
                if (appeal.State != AppealState.Draft)
                {
                    return new AppealIsSent();
                }

                var stands = written.Value.StandsIn(appeal);
                if (appeal.Version != version && !stands)
                {
                    return new AppealChangedMeanwhile(id);
                }

                if (!stands || appeal.Month != at)
                {
                    appeal.Write(written.Value.Category, written.Value.Title, written.Value.Text, at);
                }

                await book.DraftedAsync(appeal.Unit, appeal.Month, appeal.Customer, actor, cancellation);
                await book.LookAgainAsync(appeal.Unit, [appeal.Customer], cancellation);
                return id;
            },
            cancellation);
    }

    /// <summary>Throws a draft away; again is harmless. <see cref="AppealChangedMeanwhile"/> when it is not the version the person saw.</summary>
    /// <param name="version">The draft as the person saw it; null for whatever stands.</param>
    public async Task<Result<CustomerId>> DropAsync(PersonId actor, AppealId id, int? version, Month? month, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(actor, id, GradingAction.DraftAppeals, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync<CustomerId>(
            async () =>
            {
                var appeal = await db.Set<Appeal>().SingleAsync(each => each.Id == id, cancellation);
                if (appeal.State == AppealState.Draft)
                {
                    if (version is { } seen && seen != appeal.Version)
                    {
                        return new AppealChangedMeanwhile(id);
                    }

                    appeal.Drop();
                    await book.DroppedAsync(appeal, month ?? appeal.Month, cancellation);
                }
                else if (appeal.RaisedUtc is not null)
                {
                    return new AppealIsSent();
                }

                return appeal.Customer;
            },
            cancellation);
    }

    /// <summary>
    /// Stages a draft in the caller's transaction. The form is known: <see cref="AppealChangedMeanwhile"/> when what it made says something else,
    /// <see cref="AppealIsSent"/> when it says the same and was sent.
    /// </summary>
    internal async Task<Result<Appeal>> StageAsync(
        PersonId actor, CustomerCard customer, Month month, WrittenAppeal written, string? formKey, CancellationToken cancellation)
    {
        var appeal = await KnownAsync(customer, formKey, cancellation);
        var stands = appeal is not null && written.StandsIn(appeal);
        if (appeal is not null && !stands)
        {
            return new AppealChangedMeanwhile(appeal.Id);
        }

        if (appeal is not null && appeal.State != AppealState.Draft)
        {
            return new AppealIsSent();
        }

        if (appeal is null)
        {
            if (await db.Set<Appeal>().CountAsync(each => each.Unit == customer.Unit && each.State == AppealState.Draft, cancellation) >= MostDrafts)
            {
                return new TooManyDrafts(MostDrafts);
            }

            appeal = Appeal.Draft(customer, month, formKey, actor, ground.Now);
            db.Add(appeal);
        }

        var moved = appeal.Month != month;
        if (!stands || moved)
        {
            appeal.Write(written.Category, written.Title, written.Text, month);
        }

        if (customer.Standing == CustomerStanding.Strategic)
        {
            await book.DraftedAsync(customer.Unit, appeal.Month, customer.Id, actor, cancellation);
        }

        if (moved)
        {
            await book.LookAgainAsync(appeal.Unit, [appeal.Customer], cancellation);
        }

        return appeal;
    }

    /// <summary>What the form made before, of the same customer.</summary>
    internal async Task<Appeal?> KnownAsync(CustomerCard customer, string? formKey, CancellationToken cancellation) => formKey is null ? null
        : await db.Set<Appeal>().FirstOrDefaultAsync(each => each.FormKey == formKey && each.Customer == customer.Id, cancellation);
}
