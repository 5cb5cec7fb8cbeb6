using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;

namespace TeamsGrading.Bot.Committees;

/// <summary>The committees of the units that the reader may see.</summary>
internal static class CommitteeListCard
{
    public const int PageSize = 15;

    public static Card Write(IReadOnlyList<UnitCommittee> units, int page, Texts texts)
    {
        var title = texts["Card.Committee.Title"];
        var pages = Math.Max(1, (units.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var missing = units.Count(unit => unit.InForceFrom is null);
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts.With(missing == 0 ? "Card.Committee.AllHave" : "Card.Committee.SomeLack", ("Count", units.Count), ("Missing", missing)))
            {
                IsSubtle = missing == 0,
                Color = missing == 0 ? null : TextColor.Warning,
                Spacing = Spacing.None,
            },
            .. units.Skip((shown - 1) * PageSize).Take(PageSize).Select(unit => Row(unit, texts)),
            .. Pager(shown, pages, texts),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static ColumnSet Row(UnitCommittee each, Texts texts) => CommitteeParts.Row(
        Shown.Plain(each.Unit.Name),
        each.InForceFrom is { } from ? texts.With("Card.Committee.Since", ("From", from), ("Voters", each.Voters)) : texts["Card.Committee.NoneShort"],
        each.InForceFrom is null ? TextColor.Warning : null,
        new TextBlock(""),
        Buttons.Go(texts["Card.List.Show"], CommitteeVerbs.Show, CommitteeParts.Unit(each.Unit)));

    private static IEnumerable<Element> Pager(int shown, int pages, Texts texts)
    {
        if (pages == 1)
        {
            return [];
        }

        var buttons = new List<CardAction>(2);
        void Turn(string key, int to) => buttons.Add(Buttons.Go(texts[key], CommitteeVerbs.List, (CommitteeVerbs.PageField, Shown.Id(to))));
        if (shown > 1)
        {
            Turn("Card.Page.Previous", shown - 1);
        }

        if (shown < pages)
        {
            Turn("Card.Page.Next", shown + 1);
        }

        return [new TextBlock(texts.With("Card.Page.Of", ("Page", shown), ("Pages", pages))) { IsSubtle = true }, Shown.Row(buttons)];
    }
}
