using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>Files go up and down at the card desk only: a chat has no place for them.</summary>
public sealed record FilesAreOnTheDesk() : Error(ErrorKind.Invalid);

/// <summary>Verb <c>original.list</c>.</summary>
internal sealed class ListOriginals(ViewOriginals view, Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, FileParts.CustomerOf(call), null, cancellation);

    /// <summary>The list as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, CustomerId customer, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var page = await view.RunAsync(call.Actor.Id, customer, call[OriginalFields.Query], call.Number(FileFields.Page, 1), cancellation);
        return page.Refused(out var refusal) ? FileParts.Refuse(refusal, texts) : new CardReply.Show(OriginalListCard.Write(page.Value, texts), notice);
    }
}

/// <summary>Verb <c>original.find</c>: without a word the form only.</summary>
internal sealed class SearchOriginals(FindOriginals find, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (call[OriginalFields.Query] is not { } query)
        {
            return new CardReply.Show(OriginalFindCard.Write("", null, texts));
        }

        var found = await find.RunAsync(call.Actor.Id, query, cancellation);
        return found.Refused(out var refusal) ? FileParts.Refuse(refusal, texts) : new CardReply.Show(OriginalFindCard.Write(query, found.Value, texts));
    }
}

/// <summary>Verb <c>original.ask</c>: the form that takes one out.</summary>
internal sealed class AskTakeOut(ViewOriginals view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var one = await view.OneAsync(call.Actor.Id, new OriginalId(call.Id(OriginalFields.Original)), cancellation);
        return one.Refused(out var refusal) ? FileParts.Refuse(refusal, texts)
            : new CardReply.Show(OriginalTakeOutCard.Write(one.Value.Customer, one.Value.Line, texts));
    }
}

/// <summary>Verb <c>original.remove</c>.</summary>
internal sealed class RemoveOriginal(TakeOutOriginal takeOut, ListOriginals list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var taken = await takeOut.RunAsync(call.Actor.Id, new OriginalId(call.Id(OriginalFields.Original)), call[FileFields.Reason], cancellation);
        return taken.Refused(out var refusal) ? FileParts.Refuse(refusal, texts)
            : await list.AnswerAsync(call with { Inputs = new Dictionary<string, string>() }, taken.Value, texts["Card.Original.TakenOut.Notice"], cancellation);
    }
}

/// <summary>Verbs <c>original.upload</c> and <c>original.file</c> where the channel has no files: says where they are.</summary>
internal sealed class OriginalsElsewhere(Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        Task.FromResult<CardReply>(wording.For(call.Actor.Locale).Refuse(new FilesAreOnTheDesk()));
}
