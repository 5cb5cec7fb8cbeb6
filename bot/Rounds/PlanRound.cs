using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Verb <c>round.prepare</c>: from the first step to the last.</summary>
internal sealed class PlanRound(RoundPreview preview, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (plan, wrong) = PlanFields.Read(call);
        return plan is null
            ? PlanFields.Refuse(wrong!, texts)
            : await ShowAsync(preview, call, plan, texts, cancellation);
    }

    /// <summary>The last step's card for a plan, or why the round cannot be opened.</summary>
    public static async Task<CardReply> ShowAsync(RoundPreview preview, CardCall call, RoundPlan plan, Texts texts, CancellationToken cancellation)
    {
        var request = call[PlanFields.Request] ?? Shown.Id(RandomId.Next());
        var prepared = await preview.OfAsync(call.Actor.Id, plan, request, cancellation);
        return prepared.Refused(out var refusal)
            ? PlanFields.Refuse(refusal, texts)
            : new CardReply.Show(PreparedRoundCard.Write(prepared.Value, texts));
    }
}

/// <summary>Verb <c>round.recuse</c>: adds a recusal to the plan, or shows the plan without any.</summary>
internal sealed class RecuseMember(RoundPreview preview, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (plan, wrong) = PlanFields.Read(call);
        if (plan is null)
        {
            return PlanFields.Refuse(wrong!, texts);
        }

        if (call[PlanFields.Clear] is not null)
        {
            return await PlanRound.ShowAsync(preview, call, plan with { Recused = [] }, texts, cancellation);
        }

        if (call.Id(PlanFields.Person) == 0 || call[PlanFields.Candidate] is null)
        {
            return new CardReply.Refuse(
                "Rounds.RecusalIncomplete",
                texts["Card.Prepared.RecusalIncomplete"],
                call.Id(PlanFields.Person) == 0 ? PlanFields.Person : PlanFields.Candidate);
        }

        var candidate = call.Id(PlanFields.Candidate);
        var pair = (new PersonId(call.Id(PlanFields.Person)), candidate == 0 ? (SubjectId?)null : new SubjectId(candidate));
        return await PlanRound.ShowAsync(
            preview, call, plan.Recused.Contains(pair) ? plan : plan with { Recused = [.. plan.Recused, pair] }, texts, cancellation);
    }
}
