using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>来访与拜访清单 Visits by phase and month: one's own, the unit's, for headquarters all; or those of one customer.</summary>
internal static class VisitListCard
{
    public static Card Write(VisitPage visits, VisitScope scope, VisitPhase? phase, Month? month, Texts texts)
    {
        var title = texts["Card.Visit.List"];
        var name = visits.Customer is { } customer ? Shown.Plain(customer.Name) : texts[$"Card.Visit.Scope.{scope}"];
        return CardDocument.Write(title, $"{title} · {name}",
        [
            .. VisitParts.Top(title, name),
            .. visits.Customer is null ? Choices(scope, phase, month, texts) : [],
            .. visits.Lines.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Visit.None"])] : visits.Lines.Select(line => Line(line, texts)),
            .. Pager(visits, scope, phase, month, texts),
            .. Shown.Rows([.. Ways(visits, texts)]),
        ]);
    }

    private static IEnumerable<Element> Choices(VisitScope scope, VisitPhase? phase, Month? month, Texts texts) =>
    [
        Choice(VisitFields.Scope, texts["Card.Visit.Scope"], scope, texts, "Card.Visit.Scope"),
        new ChoiceInput(
            [new Choice(texts["Card.Visit.AnyPhase"], VisitFields.AnyPhase), .. Enum.GetValues<VisitPhase>().Select(each => new Choice(texts.Show(each), each.ToString()))])
        {
            Id = VisitFields.State,
            Label = texts["Card.Visit.Phase"],
            Style = ChoiceStyle.Compact,
            Value = phase?.ToString() ?? VisitFields.AnyPhase,
        },
        VisitParts.Line(VisitFields.Month, texts["Card.Visit.Month"], month?.ToString() ?? "", 7, placeholder: texts["Card.Visit.Month.Example"]),
        Shown.Row(Buttons.Add(texts["Card.Visit.Look"], VisitVerbs.List)),
    ];

    private static ChoiceInput Choice<T>(string id, string label, T now, Texts texts, string key)
        where T : struct, Enum => new([.. Enum.GetValues<T>().Select(each => new Choice(texts[$"{key}.{each}"], each.ToString()))])
        {
            Id = id,
            Label = label,
            Style = ChoiceStyle.Compact,
            Value = now.ToString(),
        };

    private static ColumnSet Line(VisitLine line, Texts texts)
    {
        var below = texts.With("Card.Visit.Line", ("When", line.When), ("Unit", Shown.Plain(line.Unit)), ("Theme", VisitParts.Short(line.Theme, 60)));
        var state = line.Late ? texts["Card.Visit.LineLate"] : texts.Show(line.Phase);
        var open = line.OpenFollowUps == 0 ? "" : texts.With("Card.Visit.LineOpen", ("Count", line.OpenFollowUps));
        return VisitParts.Line(
            texts.With("Card.Visit.Title", ("Direction", line.Direction), ("Customer", Shown.Plain(line.Customer))), $"{state}{open} · {below}",
            Buttons.Go(texts["Card.Visit.Open"], VisitVerbs.Show, VisitParts.Of(line.Id)), line.Late ? TextColor.Attention : null);
    }

    private static IEnumerable<Element> Pager(VisitPage visits, VisitScope scope, VisitPhase? phase, Month? month, Texts texts)
    {
        var buttons = new List<CardAction>();
        if (visits.Page > 1)
        {
            buttons.Add(Go("Card.Page.Previous", visits.Page - 1));
        }

        if (visits.More)
        {
            buttons.Add(Go("Card.Page.Next", visits.Page + 1));
        }

        return buttons.Count == 0 ? [] : [Shown.Row(buttons)];

        CardAction Go(string key, int page) => visits.Customer is { } customer
            ? Buttons.Go(texts[key], VisitVerbs.Of, (VisitFields.Customer, Shown.Id(customer.Id.Value)), (VisitFields.Page, Shown.Id(page)))
            : Buttons.Go(
                texts[key], VisitVerbs.List, (VisitFields.Scope, scope.ToString()), (VisitFields.State, phase?.ToString() ?? ""), (VisitFields.Month, month?.ToString() ?? ""),
                (VisitFields.Page, Shown.Id(page)));
    }

    private static IEnumerable<CardAction> Ways(VisitPage visits, Texts texts)
    {
        if (visits.MayPlan && visits.Customer is { } customer)
        {
            var id = (VisitFields.Customer, Shown.Id(customer.Id.Value));
            yield return Buttons.Next(texts["Card.Visit.NewOutgoing"], VisitVerbs.New, id, (VisitFields.Direction, nameof(VisitDirection.Outgoing)));
            yield return Buttons.Go(texts["Card.Visit.NewIncoming"], VisitVerbs.New, id, (VisitFields.Direction, nameof(VisitDirection.Incoming)));
        }
        else if (visits.MayPlan)
        {
            yield return Buttons.Next(texts["Card.Visit.ToFind"], VisitVerbs.Find);
        }

        yield return Buttons.Go(texts["Card.Home.Open"], CardBook.Home);
    }
}
