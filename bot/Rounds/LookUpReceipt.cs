using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Verb <c>receipt.check</c>: asks for a kept receipt number, and says whether it is in the list committed at closing.</summary>
internal sealed class LookUpReceipt(CheckReceipt check, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var checkedUp = await check.RunAsync(call.Actor.Id, new RoundId(call.Id(Parts.RoundField)), call[CheckReceiptCard.NumberField], cancellation);
        return checkedUp.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(
                CheckReceiptCard.Write(Sheets.Head(checkedUp.Value.Form), checkedUp.Value.Found, texts),
                checkedUp.Value.Found is { } found ? texts[CheckReceiptCard.Answer(found)] : null);
    }
}
