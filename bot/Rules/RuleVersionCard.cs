using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;

namespace TeamsGrading.Bot.Rules;

/// <summary>A version of the group's rule, or of a unit's differential items, to read; adjusted from here within its year.</summary>
internal static class RuleVersionCard
{
    private const int ShortHash = 16;

    public static Card Write(RuleView rule, int page, Texts texts)
    {
        var title = texts.With("Card.Rules.Version", ("Year", rule.Year), ("Number", rule.Number));
        var (shown, pages, _, items) = Pages.Of(rule.Content.Items, page);
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            .. rule.IsLatest ? [] : new Element[] { Shown.Callout(texts["Card.Rule.NotLatest"], ContainerStyle.Warning) },
            new FactSet(
            [
                new Fact(texts["Card.Rule.State"], texts.Show(rule.State)),
                new Fact(texts["Card.Rule.Origin"], texts.Show(rule.Origin)),
                .. rule.InForceFrom is { } from ? [new Fact(texts["Card.Rule.InForceFrom"], Format.Day(from))] : Array.Empty<Fact>(),
                .. rule.AdjustmentReason is { } reason ? [new Fact(texts["Card.Rule.AdjustedBecause"], Shown.Plain(reason))] : Array.Empty<Fact>(),
                new Fact(texts["Card.Rule.Quorum"], texts.With("Card.Rule.QuorumAbove", ("Percent", rule.Content.Quorum * 100))),
                new Fact(texts["Card.Rule.DropExtremes"], texts[rule.Content.DropExtremes ? "Card.Rule.Yes" : "Card.Rule.No"]),
                new Fact(texts["Card.Rule.Hash"], rule.Hash[..ShortHash]),
            ]),
            .. items.Select(item => ItemWords.Row(item, texts)),
            .. Pages.Turn(
                shown, pages,
                (text, to) => Buttons.Go(text, RuleVerbs.Show, (RuleVerbs.VersionField, Shown.Id(rule.Id.Value)), (RuleVerbs.PageField, Shown.Id(to))), texts),
            .. (rule.Content.Explanations ?? []).Select(each =>
                new TextBlock(texts.With("Card.Rule.Explained", ("Of", each.Of), ("Why", Shown.Plain(each.Why)))) { Size = TextSize.Small, IsSubtle = true }),
            .. rule is { IsLatest: true, MayDraft: true } ? Adjust(RuleVerbs.Begin, rule.Year, null, texts) : [],
            Shown.Row(Buttons.Go(texts["Card.Rule.Back"], RuleVerbs.List)),
        ]);
    }

    public static Card Write(SupplementView items, Texts texts)
    {
        var title = texts.With("Card.Supplement.Title", ("Unit", Shown.Plain(items.UnitName)), ("Year", items.Year), ("Number", items.Number));
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            .. items.IsLatest ? [] : new Element[] { Shown.Callout(texts["Card.Rule.NotLatest"], ContainerStyle.Warning) },
            .. items.Collision is { } collision
                ? [Shown.Callout(texts.Explain(new SupplementCollides(items.Year, collision)), ContainerStyle.Attention)]
                : Array.Empty<Element>(),
            new TextBlock(texts["Card.Supplement.Counts"]) { IsSubtle = true },
            new FactSet(
            [
                new Fact(texts["Card.Rule.State"], texts.Show(items.State)),
                new Fact(texts["Card.Rule.InForceFrom"], Format.Day(items.InForceFrom)),
                .. items.AdjustmentReason is { } reason ? [new Fact(texts["Card.Rule.AdjustedBecause"], Shown.Plain(reason))] : Array.Empty<Fact>(),
                new Fact(texts["Card.Supplement.Sum"], ItemWords.Points(items.Items.Sum(item => item.Points), texts)),
            ]),
            .. items.Items.Select(item => ItemWords.Row(item, texts)),
            .. items.Items.Count == 0 ? [new TextBlock(texts["Card.Supplement.GivenUp"])] : Array.Empty<Element>(),
            .. items is { IsLatest: true, MayDraft: true }
                ? Adjust(RuleVerbs.BeginDifferential, items.Year, (RuleVerbs.UnitField, Shown.Id(items.Unit.Value)), texts)
                : [],
            Shown.Row(Buttons.Go(texts["Card.Rule.Back"], RuleVerbs.Differentials)),
        ]);
    }

    private static Element[] Adjust(string verb, int year, (string, string)? unit, Texts texts) =>
    [
        Shown.Section(texts["Card.Rule.Adjust"]),
        BeginForm.Reason(texts),
        Shown.Row(Buttons.Add(
            texts["Card.Rule.Adjust"], verb,
            [(RuleVerbs.YearField, Shown.Id(year)), (RuleVerbs.FromField, nameof(DraftStart.LastYear)), .. unit is { } of ? [of] : Array.Empty<(string, string)>()])),
    ];
}
