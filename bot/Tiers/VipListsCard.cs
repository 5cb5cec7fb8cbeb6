using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>VIP 名单一览 Where the lists of a rated year stand, unit by unit.</summary>
internal static class VipListsCard
{
    public static Card Write(IReadOnlyList<VipListLine> lines, int year, int page, Texts texts)
    {
        var title = texts["Card.VipList.Title"];
        var shown = TierParts.Page(lines, page);
        return CardDocument.Write(title, title,
        [
            .. TierParts.Top(title, texts.With("Card.VipList.Year", ("Year", year))),
            .. lines.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts.With("Card.VipList.None", ("Year", year)))] : shown.Items.Select(line => Line(line, texts)),
            .. TierParts.Pager(shown.Page, shown.Pages, TierVerbs.Lists, [(TierFields.Year, Text(year))], texts),
            .. Shown.Rows(
            [
                Buttons.Go(texts.With("Card.VipList.Of", ("Year", year - 1)), TierVerbs.Lists, (TierFields.Year, Text(year - 1))),
                Buttons.Go(texts.With("Card.VipList.Of", ("Year", year + 1)), TierVerbs.Lists, (TierFields.Year, Text(year + 1))),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    private static ColumnSet Line(VipListLine line, Texts texts) => TierParts.Line(
        texts.With("Card.VipList.Name", ("Unit", Shown.Plain(line.UnitName)), ("Form", line.Form)),
        line switch
        {
            { UnderWay: true } => texts["Card.VipList.UnderWay"],
            { From: { } from, Until: { } until } => texts.With("Card.VipList.InForce", ("From", from), ("Until", until)),
            _ => texts["Card.VipList.Due"],
        },
        [
            new ActionSet(
            [
                line is { Number: > 0, List: { } list }
                    ? Buttons.Go(texts["Card.Tiers.Show"], TierVerbs.List, (TierFields.List, Shown.Id(list.Value)))
                    : Buttons.Go(texts["Card.VipList.ToLevels"], TierVerbs.Levels, TierFields.Of(line.Unit, line.Year, line.Form)),
            ]),
        ]);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Verb <c>viplist.list</c>: of last year unless another is asked for.</summary>
internal sealed class ListVipLists(ViewVipLists view, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var year = Math.Clamp(call.Number(TierFields.Year, GroupTime.DateOf(clock.GetUtcNow()).Year - 1), 2000, 2999);
        return new CardReply.Show(VipListsCard.Write(
            await view.ListAsync(call.Actor.Id, year, cancellation), year, call.Number(TierFields.Page, 1), wording.For(call.Actor.Locale)));
    }
}
