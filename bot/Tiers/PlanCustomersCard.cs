using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>客户享受的权益 What the awarded customers of a unit are entitled to today, level by level.</summary>
internal static class PlanCustomersCard
{
    private const int MostNames = 30;

    public static Card Write(Entitlements entitlements, Texts texts)
    {
        var title = texts["Card.Plan.Customers"];
        var unit = Shown.Plain(entitlements.UnitName);
        return CardDocument.Write($"{title} · {unit}", unit,
        [
            .. PlanParts.Top(title, texts.With("Card.Plan.CustomersOn", ("Unit", unit), ("Day", entitlements.Today))),
            .. entitlements.Groups.Count == 0
                ? (IEnumerable<Element>)[new TextBlock(texts["Card.Plan.CustomersNone"])]
                : entitlements.Groups.SelectMany(group => Group(group, texts)),
            Shown.Row(Buttons.Go(texts["Card.Plan.Back"], PlanVerbs.List), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static IEnumerable<Element> Group(Entitled group, Texts texts)
    {
        yield return Shown.Section(texts.With("Card.Plan.CustomersLevel", ("Level", group.Level), ("Form", group.Form), ("Count", group.Customers.Count)));
        var names = string.Join(texts["Card.Comma"], group.Customers.Take(MostNames).Select(Shown.Plain));
        yield return new TextBlock(group.Customers.Count <= MostNames ? names : texts.With("Card.Plan.CustomersMore", ("Names", names), ("Count", group.Customers.Count)));
        if (group.From is not { } from)
        {
            yield return Shown.Callout(texts.With("Card.Plan.CustomersNoPlan", ("Year", group.Year)), ContainerStyle.Warning);
            yield break;
        }

        yield return Shown.Note(texts.With("Card.Plan.CustomersPlan", ("Year", group.Year), ("From", from)));
        yield return new FactSet([.. group.Benefits.Select(each => new Fact(PlanParts.Text(each.Benefit.Name, texts), PlanParts.Value(each.Value, texts)))]);
    }
}

/// <summary>Verb <c>plan.customers</c>.</summary>
internal sealed class ShowPlanCustomers(ListEntitlements list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var entitlements = await list.RunAsync(call.Actor.Id, new UnitId(call.Id(PlanFields.Unit)), cancellation);
        return entitlements.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(PlanCustomersCard.Write(entitlements.Value, texts));
    }
}
