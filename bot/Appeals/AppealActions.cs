using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Appeals;

/// <summary>Kind <c>appeal</c> and verb <c>appeal.show</c>.</summary>
internal sealed class ShowAppeal(ViewAppeal view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var appeal = await view.RunAsync(reader.Id, new AppealId(subject), cancellation);
        return appeal.Error is null ? AppealCard.Write(appeal.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, AppealParts.AppealOf(call), null, cancellation);

    /// <summary>The appeal as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, AppealId id, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var appeal = await view.RunAsync(call.Actor.Id, id, cancellation);
        return appeal.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(AppealCard.Write(appeal.Value, texts), notice);
    }

    /// <summary>Why what was typed is not saved; where something else stands meanwhile, both on one card.</summary>
    public async Task<CardReply> UnsavedAsync(CardCall call, Error refusal, TypedAppeal typed, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        return refusal is AppealChangedMeanwhile changed && await view.RunAsync(call.Actor.Id, changed.Appeal, cancellation) is { Error: null, Value: var stands }
            ? new CardReply.Show(DraftConflictCard.Write(stands, typed, call, texts), texts["Card.AppealConflict.Notice"])
            : AppealParts.Refuse(refusal, texts);
    }

    /// <summary>The appeal after a step, or why the step was refused.</summary>
    public async Task<CardReply> AfterAsync(CardCall call, Result step, string notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        return step.Refused(out var refusal) ? AppealParts.Refuse(refusal, texts) : await AnswerAsync(call, AppealParts.AppealOf(call), texts[notice], cancellation);
    }
}

/// <summary>Verb <c>appeal.history</c>.</summary>
internal sealed class ShowAppealHistory(ViewAppeal view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var history = await view.HistoryAsync(call.Actor.Id, AppealParts.AppealOf(call), call.Number(AppealFields.Page, 1), cancellation);
        return history.Refused(out var refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(AppealCard.WriteHistory(history.Value.Appeal, history.Value.Page, history.Value.Pages, history.Value.Steps, texts));
    }
}

/// <summary>Verbs <c>appeal.sort</c> and <c>appeal.assign</c>.</summary>
internal sealed class SortOrAssign(SortAppeal sort, ShowAppeal show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var id = AppealParts.AppealOf(call);
        return call.Verb == HandleVerbs.Sort
            ? await show.AfterAsync(
                call, await sort.SortAsync(call.Actor.Id, id, AppealParts.Named<AppealCategory>(call[AppealFields.Category]), cancellation), "Card.Appeal.Sorted", cancellation)
            : await show.AfterAsync(call, await sort.AssignAsync(call.Actor.Id, id, new PersonId(call.Id(AppealFields.Person)), cancellation), "Card.Appeal.AssignedNow", cancellation);
    }
}

/// <summary>Verbs <c>appeal.ask</c> and <c>appeal.reply</c>.</summary>
internal sealed class AskOrReply(AskBack ask, ShowAppeal show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => call.Verb == HandleVerbs.Ask
        ? await show.AfterAsync(call, await ask.AskAsync(call.Actor.Id, AppealParts.AppealOf(call), call[AppealFields.Text], cancellation), "Card.Appeal.Asked", cancellation)
        : await show.AfterAsync(call, await ask.ReplyAsync(call.Actor.Id, AppealParts.AppealOf(call), call[AppealFields.Text], cancellation), "Card.Appeal.Replied", cancellation);
}

/// <summary>Verbs <c>appeal.up</c> and <c>appeal.decide</c>.</summary>
internal sealed class SendUpOrDecide(SendUp up, ShowAppeal show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => call.Verb == HandleVerbs.Up
        ? await show.AfterAsync(call, await up.UpAsync(call.Actor.Id, AppealParts.AppealOf(call), call[AppealFields.Text], cancellation), "Card.Appeal.SentUp", cancellation)
        : await show.AfterAsync(call, await up.DecideAsync(call.Actor.Id, AppealParts.AppealOf(call), call[AppealFields.Text], cancellation), "Card.Appeal.Decided", cancellation);
}

/// <summary>Verb <c>appeal.answer</c>.</summary>
internal sealed class GiveAnswer(AnswerAppeal answer, ShowAppeal show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => await show.AfterAsync(
        call, await answer.RunAsync(call.Actor.Id, AppealParts.AppealOf(call), call[AppealFields.Text], cancellation), "Card.Appeal.AnsweredNow", cancellation);
}

/// <summary>Verb <c>appeal.escalate</c>.</summary>
internal sealed class HandToHeadquarters(EscalateAppeal escalate, ShowAppeal show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => await show.AfterAsync(
        call,
        await escalate.RunAsync(
            call.Actor.Id, AppealParts.AppealOf(call), AppealParts.Named<EscalationReason>(call[AppealFields.Cause]), call[AppealFields.Text], cancellation),
        "Card.Appeal.EscalatedNow", cancellation);
}

/// <summary>Verbs <c>appeal.close</c>, <c>appeal.reopen</c> and <c>appeal.withdraw</c>: the unit's word.</summary>
internal sealed class LastWord(CloseAppeal close, ShowAppeal show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var (actor, id, text) = (call.Actor.Id, AppealParts.AppealOf(call), call[AppealFields.Text]);
        return call.Verb switch
        {
            HandleVerbs.Close => await show.AfterAsync(call, await close.CloseAsync(actor, id, text, cancellation), "Card.Appeal.ClosedNow", cancellation),
            HandleVerbs.Reopen => await show.AfterAsync(call, await close.ReopenAsync(actor, id, text, cancellation), "Card.Appeal.ReopenedNow", cancellation),
            _ => await show.AfterAsync(call, await close.WithdrawAsync(actor, id, text, cancellation), "Card.Appeal.WithdrawnNow", cancellation),
        };
    }
}

/// <summary>Verb <c>appeal.takeback</c>: asks why.</summary>
internal sealed class AskTakeBack(ViewAppeal view, ShowAppeal show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var appeal = await view.RunAsync(call.Actor.Id, AppealParts.AppealOf(call), cancellation);
        return appeal.Refused(out var refusal) ? texts.Refuse(refusal)
            : appeal.Value.Rights.Withdraw ? new CardReply.Show(AppealForms.AskWithdraw(appeal.Value, texts))
            : await show.AnswerAsync(call, appeal.Value.Id, null, cancellation);
    }
}
