using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>服务方案 The plans of a year, the strategic ones first.</summary>
internal static class PlanListCard
{
    private const int PageSize = 12;

    public static Card Write(int year, IReadOnlyList<PlanLine> lines, int page, Texts texts)
    {
        var title = texts["Card.Plan.List"];
        var pages = Math.Max(1, (lines.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return CardDocument.Write(title, title,
        [
            .. PlanParts.Top(title, texts.With("Card.Plan.ListYear", ("Year", year))),
            .. lines.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Plan.ListNone"])] : lines.Skip((shown - 1) * PageSize).Take(PageSize).Select(line => Line(line, year, texts)),
            .. pages == 1 ? [] : new Element[]
            {
                Shown.Row(
                [
                    .. shown > 1 ? [Go(texts["Card.Page.Previous"], year, shown - 1)] : Array.Empty<CardAction>(),
                    .. shown < pages ? [Go(texts["Card.Page.Next"], year, shown + 1)] : Array.Empty<CardAction>(),
                ]),
            },
            Shown.Row(Go(texts.With("Card.Plan.ToYear", ("Year", year - 1)), year - 1, 1), Go(texts.With("Card.Plan.ToYear", ("Year", year + 1)), year + 1, 1)),
            Shown.Row(Buttons.Go(texts["Card.Benefit.Open"], PlanVerbs.Benefits), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static CardAction Go(string title, int year, int page) =>
        Buttons.Go(title, PlanVerbs.List, (PlanFields.Year, Shown.Id(year)), (PlanFields.Page, Shown.Id(page)));

    private static Container Line(PlanLine line, int year, Texts texts)
    {
        var place = new[]
        {
            (PlanFields.Unit, Shown.Id(line.UnitId.Value)), (PlanFields.Year, Shown.Id(year)), (PlanFields.Form, line.Form.ToString()),
        };
        var state = line.State is not { } known ? texts["Card.Plan.State.None"]
            : line.InForceFrom is { } from ? texts.With($"Card.Plan.Line.{known}", ("From", from)) : texts.Show(known);
        return new Container(
        [
            new TextBlock(PlanParts.Name(line.IsStrategic ? null : line.Unit, year, line.Form, texts)) { Weight = TextWeight.Bolder },
            new TextBlock(state) { Size = TextSize.Small, Spacing = Spacing.None, IsSubtle = line.State is null, Color = Color(line.State) },
            Shown.Row(
            [
                .. line.Id is { } id ? [Buttons.Go(texts["Card.Plan.Open"], PlanVerbs.Show, (PlanFields.Plan, Shown.Id(id.Value)))]
                    : line.MayStart ? [Buttons.Next(texts["Card.Plan.Start"], PlanVerbs.Start, place)] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Plan.Compare"], PlanVerbs.Compare, place),
            ]) with { Spacing = Spacing.Small },
        ])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static TextColor? Color(PlanState? state) => state switch
    {
        PlanState.InForce => TextColor.Good,
        PlanState.UnderWay or PlanState.Changing => TextColor.Accent,
        PlanState.Draft => TextColor.Warning,
        null or _ => null,
    };
}
