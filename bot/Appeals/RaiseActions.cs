using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Appeals.Records;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Appeals;

/// <summary>Files go up and down at the card desk only: a chat has no place for them.</summary>
public sealed record AppealFilesAreOnTheDesk() : Error(ErrorKind.Invalid);

/// <summary>Verb <c>appeal.new</c>: the key customers on whom the reader may write.</summary>
internal sealed class ChooseForAppeal(ChooseCustomer choose, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var words = call[AppealFields.Words];
        return new CardReply.Show(RaiseCards.Choose(await choose.RunAsync(call.Actor.Id, words, cancellation), words, wording.For(call.Actor.Locale)));
    }
}

/// <summary>Verb <c>appeal.form</c>.</summary>
internal sealed class ShowAppealForm(ChooseCustomer choose, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var customer = await choose.OneAsync(call.Actor.Id, new CustomerId(call.Id(AppealFields.Customer)), cancellation);
        return customer.Refused(out var refusal) ? AppealParts.Refuse(refusal, texts)
            : new CardReply.Show(RaiseCards.Form(customer.Value, CustomerMonthCard.NewSlip(), texts));
    }
}

/// <summary>Verbs <c>appeal.raise</c> (at once) and <c>appeal.keep</c> (as a draft, new or changed).</summary>
internal sealed class RaiseOrKeep(RaiseAppeal raise, WriteDraft write, ShowAppeal show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var customer = new CustomerId(call.Id(AppealFields.Customer));
        var typed = AppealParts.Typed(call);
        var done = call.Verb == HandleVerbs.Raise ? await raise.NewAsync(
                call.Actor.Id, customer, typed, call[AppealFields.Urgent] == AppealFields.Yes, cancellation)
            : AppealParts.AppealOf(call) is { Value: > 0 } draft
                ? await write.ChangeAsync(call.Actor.Id, draft, call.Number(AppealFields.Version, -1), null, typed, cancellation)
            : await write.NewAsync(call.Actor.Id, customer, null, typed, cancellation);
        return done.Refused(out var refusal) ? await show.UnsavedAsync(call, refusal, typed, cancellation)
            : await show.AnswerAsync(call, done.Value, texts[call.Verb == HandleVerbs.Raise ? "Card.Raise.Sent" : "Card.AppealMonth.Saved"], cancellation);
    }
}

/// <summary>Verb <c>appeal.send</c>: sends a draft at once.</summary>
internal sealed class SendOneDraft(RaiseAppeal raise, ShowAppeal show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var sent = await raise.DraftAsync(
            call.Actor.Id, AppealParts.AppealOf(call), call.Number(AppealFields.Version, -1), call[AppealFields.Urgent] == AppealFields.Yes, cancellation);
        return sent.Refused(out var refusal) ? AppealParts.Refuse(refusal, texts) : await show.AnswerAsync(call, sent.Value, texts["Card.Raise.Sent"], cancellation);
    }
}

/// <summary>Verbs <c>appeal.drafts</c> and <c>appeal.discard</c>.</summary>
internal sealed class ShowDrafts(ListDrafts list, WriteDraft write, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (call.Verb == HandleVerbs.Discard
            && (await write.DropAsync(call.Actor.Id, AppealParts.AppealOf(call), call.Number(AppealFields.Version, -1), null, cancellation)).Refused(out var refusal))
        {
            return AppealParts.Refuse(refusal, texts);
        }

        return new CardReply.Show(
            RaiseCards.Drafts(await list.RunAsync(call.Actor.Id, cancellation), texts), call.Verb == HandleVerbs.Discard ? texts["Card.AppealMonth.Dropped"] : null);
    }
}

/// <summary>Verb <c>appeals.takeout</c>: takes a file out of a draft.</summary>
internal sealed class TakeOutFile(AttachFile attach, ShowAppeal show, EditDraft draft, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var taken = await attach.TakeOutAsync(call.Actor.Id, new AppealFileId(call.Id(AppealFields.File)), cancellation);
        return taken.Refused(out var refusal) ? AppealParts.Refuse(refusal, texts)
            : call[AppealFields.Return] is not null ? await draft.HandleAsync(call, cancellation)
            : await show.AnswerAsync(call, taken.Value, texts["Card.Appeal.FileTaken"], cancellation);
    }
}

/// <summary>Verbs <c>appeal.upload</c> and <c>appeal.file</c> where the channel has no files: says where they are.</summary>
internal sealed class AppealFilesElsewhere(Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        Task.FromResult<CardReply>(wording.For(call.Actor.Locale).Refuse(new AppealFilesAreOnTheDesk()));
}
