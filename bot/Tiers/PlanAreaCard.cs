using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>One area of a plan to be filled in: each benefit with a field per level.</summary>
internal static class PlanAreaCard
{
    public static Card Write(PlanView plan, BenefitArea area, Texts texts)
    {
        var title = texts.With("Card.Plan.AreaTitle", ("Area", area));
        var benefits = plan.Content.Benefits.Where(benefit => benefit.Area == area).ToList();
        var data = new[] { (PlanFields.Area, area.ToString()) };
        return CardDocument.Write($"{title} · {PlanParts.Name(plan, texts)}", title,
        [
            .. PlanParts.Top(title, PlanParts.Name(plan, texts)),
            Shown.Note(texts[plan.IsStrategic ? "Card.Plan.AreaStrategic" : "Card.Plan.AreaOrder"]),
            .. benefits.SelectMany(benefit => Fields(plan, benefit, texts)),
            Shown.Row(
                Buttons.Send(texts["Card.Plan.SaveArea"], PlanVerbs.Fill, [.. PlanFields.Of(plan), .. data]),
                Buttons.Go(texts["Card.Plan.BackToPlan"], PlanVerbs.Show, PlanFields.Of(plan))),
        ]);
    }

    private static IEnumerable<Element> Fields(PlanView plan, Benefit benefit, Texts texts) =>
    [
        new TextBlock(PlanParts.Text(benefit.Name, texts)) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium },
        Shown.Note(PlanParts.Hint(benefit, texts)) with { Spacing = Spacing.None },
        new ColumnSet([.. plan.Content.Levels.Select(level => new Column("stretch", [Field(benefit, level, texts)]))]) { Spacing = Spacing.Small },
    ];

    private static Input Field(Benefit benefit, PlanLevel level, Texts texts)
    {
        var id = PlanFields.Input(benefit.Code, level.Level);
        var label = texts.Show(level.Level);
        var value = level.Of(benefit.Code);
        return benefit.Direction switch
        {
            BenefitDirection.YesNo => Chosen(id, label, value, [(Offered.Yes, "yes"), (Offered.No, "no")], texts),
            BenefitDirection.Choices => Chosen(id, label, value, benefit.Choices.Select((choice, place) => ((object)choice, Shown.Id(place + 1))), texts),
            BenefitDirection.MoreIsBetter or BenefitDirection.LessIsBetter or _ =>
                new TextInput { Id = id, Label = label, Value = value, MaxLength = 16, Placeholder = PlanParts.Text(benefit.Unit, texts) },
        };
    }

    private static ChoiceInput Chosen(string id, string label, string? value, IEnumerable<(object Spoken, string Value)> choices, Texts texts) =>
        new([new Choice(texts["Card.Plan.NotOffered"], "-"), .. choices.Select(choice => new Choice(PlanParts.Value(choice.Spoken, texts), choice.Value))])
        {
            Id = id,
            Label = label,
            Style = ChoiceStyle.Compact,
            Value = value ?? "-",
        };
}
