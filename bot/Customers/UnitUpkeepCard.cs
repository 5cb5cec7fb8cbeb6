using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Upkeep;

namespace TeamsGrading.Bot.Customers;

/// <summary>更新与完整度 How the files of the units stand, and what is missing in those of one.</summary>
internal static class UnitUpkeepCard
{
    private const int UnitsOnAPage = 30;
    private const int MostMissing = 8;

    /// <param name="page">From 1.</param>
    public static Card Units(IReadOnlyList<UnitUpkeep> units, int page, Texts texts)
    {
        var held = units.Where(unit => unit.Files > 0).ToList();
        var pages = FileParts.Pages(held.Count, UnitsOnAPage);
        var at = Math.Clamp(page, 1, pages);
        var title = texts["Card.Upkeep.Units"];
        var (files, complete, late) = (units.Sum(unit => unit.Files), units.Sum(unit => unit.Complete), units.Sum(unit => unit.Late));
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts.With("Card.Upkeep.Group", ("Files", files), ("Complete", complete), ("Late", late))),
            .. held.Skip((at - 1) * UnitsOnAPage).Take(UnitsOnAPage).Select(unit => FileParts.Line(
                Shown.Plain(unit.Name),
                texts.With("Card.Upkeep.UnitLine", ("Files", unit.Files), ("Percent", unit.Percent), ("Late", unit.Late), ("Due", unit.Due)),
                DueCard.Go(texts["Card.Upkeep.Open"], unit.Unit, mine: false), unit.Late > 0 ? TextColor.Attention : null)),
            .. held.Count == 0 ? [new TextBlock(texts["Card.Upkeep.NoFiles"])] : Array.Empty<Element>(),
            .. FileParts.Pager(at, pages, UpkeepVerbs.List, [], texts),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public static Card Missing(IncompleteList list, Texts texts)
    {
        var title = texts["Card.Upkeep.MissingTitle"];
        var unit = Shown.Plain(list.UnitName);
        return CardDocument.Write($"{title} · {unit}", title,
        [
            .. FileParts.Top(title, unit),
            list.Incomplete == 0
                ? Shown.Callout(texts.With("Card.Upkeep.NothingMissing", ("Files", list.Files)), ContainerStyle.Good)
                : Shown.Callout(texts.With("Card.Upkeep.MissingIn", ("Incomplete", list.Incomplete), ("Files", list.Files), ("Percent", list.Percent)), ContainerStyle.Emphasis),
            .. list.Lines.Select(line => FileParts.Line(
                texts.With("Card.Upkeep.MissingLine", ("Customer", Shown.Plain(line.Name)), ("Percent", line.Percent)), Names(line.Missing, texts),
                Buttons.Go(texts["Card.Upkeep.Open"], FileVerbs.Show, FileParts.Of(line.Customer)))),
            .. FileParts.Pager(list.Page, list.Pages, UpkeepVerbs.Missing, [(FileFields.Unit, Shown.Id(list.Unit.Value))], texts),
            Shown.Note(texts.With("Card.Upkeep.ByGuide", ("Guide", list.Guide))),
            Shown.Row(DueCard.Go(texts["Card.Upkeep.ToDue"], list.Unit, mine: false), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>'缺 注册地址、结算周期（3 处）…'.</summary>
    public static string Names(IReadOnlyList<MissingName> missing, Texts texts)
    {
        var names = missing.Take(MostMissing).Select(each => each.Field is not { } field
            ? texts.With("Card.Upkeep.NoEntry", ("Part", Shown.Plain(texts.Show(each.Part))))
            : each.Times == 1 ? Shown.Plain(texts.Show(field)) : texts.With("Card.Upkeep.Times", ("Field", Shown.Plain(texts.Show(field))), ("Times", each.Times)));
        var said = texts.With("Card.Upkeep.Lacks", ("What", string.Join(texts["Card.Comma"], names)));
        return missing.Count > MostMissing ? said + texts.With("Card.Upkeep.AndMore", ("Count", missing.Count - MostMissing)) : said;
    }
}
