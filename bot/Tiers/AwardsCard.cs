using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>有效等级 Which customers hold which level now, and on request all that ever was.</summary>
internal static class AwardsCard
{
    /// <param name="all">With what has lapsed or ended.</param>
    public static Card OfUnit(UnitAwards awards, bool all, int page, Texts texts)
    {
        var title = texts["Card.Awards.Title"];
        var lines = awards.Lines.Where(line => all || line.IsValidOn(awards.Today)).ToList();
        var shown = TierParts.Page(lines, page);
        (string, string)[] unit = [(TierFields.Unit, Shown.Id(awards.Unit.Value))];
        (string, string)[] here = all ? [.. unit, (TierFields.Only, "all")] : unit;
        return CardDocument.Write($"{title} · {Shown.Plain(awards.UnitName)}", title,
        [
            .. TierParts.Top(title, texts.With("Card.Awards.Unit", ("Unit", Shown.Plain(awards.UnitName)), ("Today", awards.Today))),
            .. lines.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Awards.None"])] : shown.Items.Select(line => Line(line, awards.Today, texts)),
            .. TierParts.Pager(shown.Page, shown.Pages, TierVerbs.UnitAwards, here, texts),
            .. Shown.Rows(
            [
                Buttons.Go(texts[all ? "Card.Awards.OnlyValid" : "Card.Awards.All"], TierVerbs.UnitAwards, all ? unit : [.. unit, (TierFields.Only, "all")]),
                Buttons.Go(texts["Card.Awards.Back"], TierVerbs.Awards),
            ]),
            Shown.Note(texts["Card.Tiers.Nature"]),
        ]);
    }

    public static Card OfSubject(SubjectAwards awards, Texts texts)
    {
        var title = texts["Card.Awards.SubjectTitle"];
        var now = awards.Lines.Where(line => line.IsValidOn(awards.Today)).ToList();
        return CardDocument.Write($"{title} · {Shown.Plain(awards.Name)}", title,
        [
            .. TierParts.Top(title, Shown.Plain(awards.Name)),
            Shown.Callout(
                now.Count == 0 ? texts["Card.Awards.HoldsNone"]
                    : texts.With("Card.Awards.Holds", ("Levels", string.Join(texts["Card.Comma"], now.Select(line => Held(line, texts))))),
                now.Count == 0 ? ContainerStyle.Emphasis : ContainerStyle.Good),
            .. awards.Lines.Count == 0 ? [] : new[] { Shown.Section(texts["Card.Awards.History"]) },
            .. awards.Lines.Select(line => TierParts.Line(
                Place(line, texts), Period(line, awards.Today, texts), [TierParts.Mark(line.Level, texts)])),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
            Shown.Note(texts["Card.Tiers.Nature"]),
        ]);
    }

    public static Card Units(IReadOnlyList<(UnitId Id, string Name)> units, int page, Texts texts)
    {
        var title = texts["Card.Awards.Title"];
        var shown = TierParts.Page(units, page);
        return CardDocument.Write(title, title,
        [
            .. TierParts.Top(title, texts["Card.Awards.ChooseUnit"]),
            .. shown.Items.Select(unit => TierParts.Line(
                Shown.Plain(unit.Name), null,
                [new ActionSet([Buttons.Go(texts["Card.Tiers.Show"], TierVerbs.UnitAwards, (TierFields.Unit, Shown.Id(unit.Id.Value)))])])),
            .. TierParts.Pager(shown.Page, shown.Pages, TierVerbs.Awards, [], texts),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>'2026-05-08 至 2027-05-07', with what ended it.</summary>
    public static string Period(AwardLine line, DateOnly today, Texts texts) => texts.With(
        line.EndedBy is { } ended ? $"Card.Awards.{ended}" : today > line.Until ? "Card.Awards.Lapsed" : "Card.Awards.Valid",
        ("From", line.From), ("Until", line.Until), ("On", line.EndedOn), ("Last", line.EndedOn?.AddDays(-1)));

    private static ColumnSet Line(AwardLine line, DateOnly today, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Shown.Plain(line.Name)),
            new TextBlock(line.Form is { } form ? texts.With("Card.Awards.Line", ("Form", form), ("Period", Period(line, today, texts)), ("Origin", Origin(line, texts)))
                : Period(line, today, texts))
            {
                Size = TextSize.Small,
                IsSubtle = true,
                Spacing = Spacing.None,
            },
        ]),
        new Column("auto",
        [
            TierParts.Mark(line.Level, texts),
            new ActionSet([Buttons.Go(texts["Card.Awards.OfSubject"], TierVerbs.SubjectAwards, (TierFields.Subject, Shown.Id(line.Subject.Value)))]) { Spacing = Spacing.None },
        ]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static string Origin(AwardLine line, Texts texts) => texts[$"Card.Awards.Origin.{line.Origin}"];

    /// <summary>'华南公司 · 气态客户 · 2025 年度', of a strategic customer the year alone.</summary>
    private static string Place(AwardLine line, Texts texts) => line.Form is { } form
        ? TierParts.Name(line.UnitName, line.Year, form, texts)
        : texts.With("Card.VipList.Year", ("Year", line.Year));

    /// <summary>'VIP1（华南公司，气态）', of a strategic customer the level alone.</summary>
    private static string Held(AwardLine line, Texts texts) => line.Form is { } form
        ? texts.With("Card.Awards.Held", ("Level", line.Level), ("Unit", Shown.Plain(line.UnitName)), ("Form", form))
        : texts.Show(line.Level);
}
