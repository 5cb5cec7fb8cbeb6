using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>评后销售服务方案 A plan at a glance: where it stands, what is filled in, what is still missing before it can be proposed.</summary>
internal static class PlanCard
{
    public static Card Write(PlanView plan, Texts texts)
    {
        var title = texts["Card.Plan.Title"];
        var name = PlanParts.Name(plan, texts);
        return CardDocument.Write($"{title} · {name}", $"{name} · {texts.Show(plan.State)}",
        [
            .. PlanParts.Top(title, name),
            State(plan, texts),
            .. plan.Outdated && plan.State != PlanState.InForce ? [Shown.Callout(texts["Card.Plan.Outdated"], ContainerStyle.Warning)] : Array.Empty<Element>(),
            .. plan.Trouble is { } trouble && plan.State != PlanState.UnderWay && plan.Content.Levels.Any(level => level.Values.Count > 0)
                ? [Shown.Callout(texts.Explain(trouble), ContainerStyle.Attention)] : Array.Empty<Element>(),
            new FactSet(
            [
                new Fact(texts["Card.Plan.Levels"], string.Join(texts["Card.Comma"], plan.Content.Levels.Select(level => texts.Show(level.Level)))),
                .. plan.IsStrategic ? [] : new Fact[] { new(texts["Card.Plan.Policy"], Policy(plan, texts)) },
                new Fact(texts["Card.Plan.Catalogue"], texts.With("Card.Plan.CatalogueVersion", ("Version", plan.Content.Catalogue))),
            ]),
            Shown.Section(texts["Card.Plan.Areas"]),
            .. Enum.GetValues<BenefitArea>().Select(area => Area(plan, area, texts)),
            .. plan.MayEdit && plan.InForceFrom is not null && plan.State == PlanState.Changing ? [Reason(texts)] : Array.Empty<Element>(),
            .. Shown.Rows([.. Actions(plan, texts)]),
        ]);
    }

    /// <summary>The policy in one line, or that it is missing.</summary>
    public static string Policy(PlanView plan, Texts texts) => plan.Content.Policy is not { } policy
        ? texts["Card.Plan.NoPolicy"]
        : texts.With("Card.Plan.PolicyLine", ("Title", Shown.Plain(policy.Title)), ("Number", Shown.Plain(policy.Number)), ("Date", policy.Date));

    private static Container State(PlanView plan, Texts texts) => Shown.Callout(
        plan.InForceFrom is { } from ? texts.With($"Card.Plan.Line.{plan.State}", ("From", from)) : texts[$"Card.Plan.State.{plan.State}"],
        plan.State switch
        {
            PlanState.InForce => ContainerStyle.Good,
            PlanState.UnderWay => ContainerStyle.Accent,
            PlanState.Draft or PlanState.Changing or _ => ContainerStyle.Emphasis,
        });

    private static ColumnSet Area(PlanView plan, BenefitArea area, Texts texts)
    {
        var benefits = plan.Content.Benefits.Where(benefit => benefit.Area == area).ToList();
        var filled = plan.Content.Levels.Sum(level => benefits.Count(benefit => level.Of(benefit.Code) is not null));
        var count = texts.With("Card.Plan.Filled", ("Filled", filled), ("All", benefits.Count * plan.Content.Levels.Count));
        return new ColumnSet(
        [
            new Column("stretch", [new TextBlock(texts.Show(area)), new TextBlock(count) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None }])
            {
                VerticalContentAlignment = VerticalContentAlignment.Center,
            },
            .. plan.MayEdit && benefits.Count > 0
                ? [new Column("auto", [new ActionSet([Buttons.Go(texts["Card.Plan.Fill"], PlanVerbs.Area, [.. PlanFields.Of(plan), (PlanFields.Area, area.ToString())])])])]
                : Array.Empty<Column>(),
        ])
        {
            Separator = true,
            Spacing = Spacing.Small,
        };
    }

    private static TextInput Reason(Texts texts) => new()
    {
        Id = PlanFields.Reason,
        Label = texts["Card.Plan.Reason"],
        IsMultiline = true,
        MaxLength = 400,
        IsRequired = true,
        ErrorMessage = texts["Card.Plan.Reason.Wrong"],
    };

    private static IEnumerable<CardAction> Actions(PlanView plan, Texts texts)
    {
        var data = PlanFields.Of(plan);
        if (plan.MayEdit && plan.Outdated && plan.State != PlanState.InForce)
        {
            yield return Buttons.Next(texts["Card.Plan.Renew"], PlanVerbs.Renew, data);
        }
        else if (plan.MayEdit && plan.State != PlanState.InForce)
        {
            yield return Buttons.Send(texts["Card.Plan.Propose"], PlanVerbs.Propose, data);
        }

        if (plan.MayEdit && !plan.IsStrategic)
        {
            yield return Buttons.Go(texts["Card.Plan.CitePolicy"], PlanVerbs.Policy, data);
        }

        yield return Buttons.Go(
            texts["Card.Plan.Compare"], PlanVerbs.Compare,
            (PlanFields.Unit, Shown.Id(plan.Content.Unit.Value)), (PlanFields.Year, Shown.Id(plan.Content.Year)),
            (PlanFields.Form, plan.Content.Form.ToString()), (PlanFields.Drafts, "1"));
        if (plan.InForceFrom is not null)
        {
            yield return Buttons.Go(texts["Card.Plan.Customers"], PlanVerbs.Customers, (PlanFields.Unit, Shown.Id(plan.Content.Unit.Value)));
        }

        yield return Buttons.Go(texts["Card.Plan.Back"], PlanVerbs.List, (PlanFields.Year, Shown.Id(plan.Content.Year)));
    }
}
