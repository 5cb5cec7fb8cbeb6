using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Verb <c>ballot.check</c>: what finishing means, or what is missing.</summary>
internal sealed class CheckBallot(ViewBallot view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var ballot = await view.RunAsync(call.Actor.Id, new RoundId(call.Id(Parts.RoundField)), cancellation);
        return ballot.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(
            ballot.Value.Open ? FinishCard.Write(Sheets.Ballot(ballot.Value), texts) : BallotCard.Write(Sheets.Ballot(ballot.Value), 1, texts));
    }
}

/// <summary>Verb <c>ballot.finish</c>: the member is counted; answers with the receipt.</summary>
internal sealed class CompleteBallot(FinishBallot finish, ShowReceipt receipt, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var finished = await finish.RunAsync(call.Actor.Id, new RoundId(call.Id(Parts.RoundField)), cancellation);
        if (finished.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        return await receipt.HandleAsync(call, cancellation) is CardReply.Show shown
            ? shown with { Notice = texts["Card.Finish.Notice"] }
            : new CardReply.Show(PlainCard.Write(texts, texts["Card.Receipt.Title"], texts["Card.Receipt.Done"]), texts["Card.Finish.Notice"]);
    }
}

/// <summary>Verb <c>ballot.receipt</c>.</summary>
internal sealed class ShowReceipt(ViewBallot view, ViewReceipt receipts, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var round = new RoundId(call.Id(Parts.RoundField));
        var ballot = await view.RunAsync(call.Actor.Id, round, cancellation);
        if (ballot.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var receipt = await receipts.RunAsync(call.Actor.Id, round, cancellation);
        return receipt.Refused(out refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(ReceiptCard.Write(Sheets.Ballot(ballot.Value), receipt.Value.Envelopes.Count == 0 ? null : receipt.Value.Hash, receipt.Value.Committed, texts));
    }
}
