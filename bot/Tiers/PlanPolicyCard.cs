using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>销售政策依据 The approved sales policy that the plan stands on.</summary>
internal static class PlanPolicyCard
{
    public const string Title = "title";
    public const string Number = "number";
    public const string Date = "date";

    public static Card Write(PlanView plan, Texts texts)
    {
        var title = texts["Card.Plan.CitePolicy"];
        var policy = plan.Content.Policy;
        return CardDocument.Write($"{title} · {PlanParts.Name(plan, texts)}", title,
        [
            .. PlanParts.Top(title, PlanParts.Name(plan, texts)),
            Shown.Note(texts["Card.Plan.PolicyWhy"]),
            Text(Title, "Card.Plan.PolicyTitle", policy?.Title, 200, texts),
            Text(Number, "Card.Plan.PolicyNumber", policy?.Number, 60, texts),
            new DateInput
            {
                Id = Date,
                Label = texts["Card.Plan.PolicyDate"],
                Value = policy is null ? null : Format.Day(policy.Date),
                IsRequired = true,
                ErrorMessage = texts["Card.Plan.PolicyDate.Wrong"],
            },
            Shown.Row(
                Buttons.Send(texts["Card.Plan.Save"], PlanVerbs.Cite, PlanFields.Of(plan)),
                Buttons.Go(texts["Card.Plan.BackToPlan"], PlanVerbs.Show, PlanFields.Of(plan))),
        ]);
    }

    private static TextInput Text(string id, string key, string? value, int longest, Texts texts) =>
        new() { Id = id, Label = texts[key], Value = value, MaxLength = longest, IsRequired = true, ErrorMessage = texts[$"{key}.Wrong"] };
}

/// <summary>Verb <c>plan.policy</c>.</summary>
internal sealed class ShowPolicy(ViewPlan view, ShowPlan show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var plan = await view.RunAsync(call.Actor.Id, PlanFields.PlanOf(call), cancellation);
        return plan.Refused(out var refusal) ? texts.Refuse(refusal)
            : plan.Value is { MayEdit: true, IsStrategic: false } ? new CardReply.Show(PlanPolicyCard.Write(plan.Value, texts))
            : await show.AnswerAsync(call, plan.Value.Id, null, cancellation);
    }
}
