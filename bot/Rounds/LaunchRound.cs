using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Verb <c>round.open</c>: opens the round; sent twice, it opens one.</summary>
internal sealed class LaunchRound(OpenRound open, IServiceProvider services, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (plan, wrong) = PlanFields.Read(call);
        if (plan is null)
        {
            return PlanFields.Refuse(wrong!, texts);
        }

        // A member chosen but not added would be forgotten silently.
        if (call[PlanFields.Person] is not null)
        {
            return new CardReply.Refuse("Rounds.RecusalIncomplete", texts["Card.Prepared.RecusalNotAdded"], PlanFields.Person);
        }

        var opened = await open.RunAsync(
            PlanFields.ToOpen(call.Actor.Id, plan, call[PlanFields.Request] ?? Shown.Id(RandomId.Next())), cancellation);
        if (opened.Refused(out var refusal))
        {
            return PlanFields.Refuse(refusal, texts);
        }

        var card = await services.GetRequiredService<CardBook>()
            .RenderAsync(call.Actor, RoundCards.Participation, opened.Value.Round.Value, cancellation);
        return new CardReply.Show(
            card ?? PlainCard.Write(texts, texts["Card.New.Title"], texts["Card.Prepared.Notice"]), texts["Card.Prepared.Notice"]);
    }
}
