using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Verb <c>plan.propose</c>: sends the plan on its way, or says what stands against it.</summary>
internal sealed class SendPlan(ProposePlan propose, ShowPlan show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var proposed = await propose.RunAsync(
            call.Actor.Id, PlanFields.PlanOf(call), call.Number(PlanFields.Version, -1), call[PlanFields.Reason], cancellation);
        return proposed.Refused(out var refusal)
            ? PlanFields.Refuse(refusal, texts) : await show.AnswerAsync(call, PlanFields.PlanOf(call), texts["Card.Plan.Proposed"], cancellation);
    }
}
