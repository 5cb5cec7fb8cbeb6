using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Verb <c>round.resend</c>: sends ballot cards again whose delivery failed or is unknown.</summary>
internal sealed class ResendCards(ResendBallots resend, ShowParticipation watch, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var resent = await resend.RunAsync(call.Actor.Id, new RoundId(call.Id(Parts.RoundField)), cancellation);
        return resent.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : await watch.AnswerAsync(call, texts.With("Card.Watch.Resent", ("Count", resent.Value)), cancellation);
    }
}
