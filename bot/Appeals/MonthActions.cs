using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Appeals;

/// <summary>Kind and verb <c>appeals.month</c>: a return, a unit's month, or the reader's own unit's; without any of them the present month.</summary>
internal sealed class ShowMonth(ViewMonth view, Wording wording, TimeProvider clock) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var id = AppealParts.MonthOf(subject) is { } month ? await view.OwnAsync(reader.Id, month, cancellation) : new ReturnId(subject);
        if (id is not { } wanted)
        {
            return null;
        }

        var found = await view.RunAsync(reader.Id, wanted, cancellation);
        return found.Error is null ? MonthCard.Write(found.Value, 1, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (call.Id(AppealFields.Return) is > 0 and var id)
        {
            return await AnswerAsync(call, new ReturnId(id), null, cancellation);
        }

        var month = AppealParts.MonthOf(call.Id(AppealFields.Month)) ?? Month.Of(GroupTime.DateOf(clock.GetUtcNow()));
        var about = call.Id(AppealFields.Unit) is > 0 and var unit
            ? await view.OfUnitAsync(new UnitId(unit), month, cancellation)
            : await view.OwnAsync(call.Actor.Id, month, cancellation);
        return about is { } own
            ? await AnswerAsync(call, own, null, cancellation)
            : new CardReply.Show(PlainCard.Write(texts, texts["Card.AppealMonth.Title"], texts.With("Card.AppealMonth.NothingOwed", ("Month", month.ToString()))));
    }

    /// <summary>The month as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, ReturnId id, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var found = await view.RunAsync(call.Actor.Id, id, cancellation);
        return found.Refused(out var refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(MonthCard.Write(found.Value, call.Number(AppealFields.Page, 1), texts), notice);
    }

    public static ReturnId Of(CardCall call) => new(call.Id(AppealFields.Return));
}

/// <summary>Verb <c>appeals.customer</c>: one customer's step; without a customer the first without an answer.</summary>
internal sealed class ShowCustomerMonth(ViewCustomerMonth view, Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        AnswerAsync(call, call.Id(AppealFields.Customer) is > 0 and var id ? new CustomerId(id) : null, null, cancellation);

    public async Task<CardReply> AnswerAsync(CardCall call, CustomerId? customer, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var step = await view.RunAsync(call.Actor.Id, ShowMonth.Of(call), customer, cancellation);
        return step.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(CustomerMonthCard.Write(step.Value, CustomerMonthCard.NewSlip(), texts), notice);
    }
}

/// <summary>Verb <c>appeals.save</c>: keeps what is typed as a draft, a new one or one that is changed.</summary>
internal sealed class SaveDraft(WriteDraft write, ViewMonth view, ShowCustomerMonth show, ShowAppeal appeals, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var month = await view.RunAsync(call.Actor.Id, ShowMonth.Of(call), cancellation);
        if (month.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var typed = AppealParts.Typed(call);
        var customer = new CustomerId(call.Id(AppealFields.Customer));
        var kept = AppealParts.AppealOf(call) is { Value: > 0 } draft
            ? await write.ChangeAsync(call.Actor.Id, draft, call.Number(AppealFields.Version, -1), month.Value.Month, typed, cancellation)
            : await write.NewAsync(call.Actor.Id, customer, month.Value.Month, typed, cancellation);
        return kept.Refused(out refusal) ? await appeals.UnsavedAsync(call, refusal, typed, cancellation)
            : await show.AnswerAsync(call, customer, texts["Card.AppealMonth.Saved"], cancellation);
    }
}

/// <summary>Verb <c>appeals.draft</c>: a draft of the month to be written on.</summary>
internal sealed class EditDraft(ViewCustomerMonth view, ViewAppeal appeals, ShowCustomerMonth show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var customer = new CustomerId(call.Id(AppealFields.Customer));
        var step = await view.RunAsync(call.Actor.Id, ShowMonth.Of(call), customer, cancellation);
        if (step.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var draft = step.Value.Drafts.FirstOrDefault(each => each.Id == AppealParts.AppealOf(call));
        var appeal = draft is null ? default : await appeals.RunAsync(call.Actor.Id, draft.Id, cancellation);
        return draft is null || appeal.Error is not null
            ? await show.AnswerAsync(call, customer, null, cancellation)
            : new CardReply.Show(CustomerMonthCard.Edit(step.Value, draft, [.. AppealFilesPart.Write(appeal.Value, texts, CustomerMonthCard.Data(step.Value, draft))], texts));
    }
}

/// <summary>Verb <c>appeals.drop</c>.</summary>
internal sealed class DropDraft(WriteDraft write, ViewMonth view, ShowCustomerMonth show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var month = await view.RunAsync(call.Actor.Id, ShowMonth.Of(call), cancellation);
        if (month.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var dropped = await write.DropAsync(call.Actor.Id, AppealParts.AppealOf(call), call.Number(AppealFields.Version, -1), month.Value.Month, cancellation);
        return dropped.Refused(out refusal) ? AppealParts.Refuse(refusal, texts) : await show.AnswerAsync(call, dropped.Value, texts["Card.AppealMonth.Dropped"], cancellation);
    }
}

/// <summary>Verb <c>appeals.nothing</c>: 'nothing to report' of one customer, and on to the next.</summary>
internal sealed class SayNothingOf(SayNothing say, ViewCustomerMonth view, ShowCustomerMonth show, ShowMonth month, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var customer = new CustomerId(call.Id(AppealFields.Customer));
        var said = await say.OfAsync(call.Actor.Id, ShowMonth.Of(call), customer, cancellation);
        if (said.Refused(out var refusal))
        {
            return AppealParts.Refuse(refusal, texts);
        }

        var step = await view.RunAsync(call.Actor.Id, ShowMonth.Of(call), customer, cancellation);
        return step is { Error: null, Value: { Next: { } next, Month: var at } } && at.Answered < at.Customers
            ? await show.AnswerAsync(call, next, texts["Card.AppealMonth.NothingNoted"], cancellation)
            : await month.AnswerAsync(call, ShowMonth.Of(call), texts["Card.AppealMonth.NothingNoted"], cancellation);
    }
}

/// <summary>Verb <c>appeals.rest</c>: asks before the rest becomes 'nothing to report'.</summary>
internal sealed class AskRest(ViewMonth view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var month = await view.RunAsync(call.Actor.Id, ShowMonth.Of(call), cancellation);
        return month.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(MonthCard.AskRest(month.Value, texts));
    }
}

/// <summary>Verb <c>appeals.restnothing</c>.</summary>
internal sealed class SayNothingOfRest(SayNothing say, ShowMonth show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var said = await say.OfTheRestAsync(call.Actor.Id, ShowMonth.Of(call), cancellation);
        return said.Refused(out var refusal) ? AppealParts.Refuse(refusal, texts)
            : await show.AnswerAsync(call, ShowMonth.Of(call), texts.With("Card.AppealMonth.RestNoted", ("Count", said.Value)), cancellation);
    }
}

/// <summary>Verb <c>appeals.review</c>: what is about to be sent.</summary>
internal sealed class ReviewMonth(ViewMonth view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var month = await view.RunAsync(call.Actor.Id, ShowMonth.Of(call), cancellation);
        return month.Refused(out var refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(month.Value.MayReport ? ReviewCard.Write(month.Value, texts) : MonthCard.Write(month.Value, 1, texts));
    }
}

/// <summary>Verb <c>appeals.send</c>.</summary>
internal sealed class SendMonth(SubmitMonth submit, ShowMonth show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var sent = await submit.RunAsync(call.Actor.Id, ShowMonth.Of(call), call.Number(AppealFields.Version, -1), cancellation);
        return sent.Refused(out var refusal) ? AppealParts.Refuse(refusal, texts)
            : await show.AnswerAsync(call, ShowMonth.Of(call), texts.With("Card.AppealMonth.Sent", ("Count", sent.Value.Sent)), cancellation);
    }
}
