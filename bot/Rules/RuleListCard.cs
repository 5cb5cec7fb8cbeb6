using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;

namespace TeamsGrading.Bot.Rules;

/// <summary>评级规则 All versions of the group's rule, drafts first, and the way to a new one.</summary>
internal static class RuleListCard
{
    public static Card Write(RuleList list, int page, int thisYear, Texts texts)
    {
        var title = texts["Card.Rules.Title"];
        var (shown, pages, _, versions) = Pages.Of(list.Versions, page);
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts["Card.Rules.Intro"]) { IsSubtle = true, Spacing = Spacing.None },
            .. list.Drafts.Select(draft => Line(
                texts.With("Card.Draft.RuleTitle", ("Year", draft.Year)), texts.Show(draft.State),
                Open(draft, texts))),
            .. versions.Select(version => Line(
                texts.With("Card.Rules.Version", ("Year", version.Year), ("Number", version.Number)), Describe(version, texts),
                Buttons.Go(texts["Card.List.Show"], RuleVerbs.Show, (RuleVerbs.VersionField, Shown.Id(version.Id.Value))))),
            .. versions.Count == 0 ? [new TextBlock(texts["Card.Rules.None"])] : Array.Empty<Element>(),
            .. Pages.Turn(shown, pages, (text, to) => Buttons.Go(text, RuleVerbs.List, (RuleVerbs.PageField, Shown.Id(to))), texts),
            .. list.MayDraft ? BeginForm.Write("Card.Begin.RuleTitle", RuleVerbs.Begin, null, thisYear, texts) : [],
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>A line of a list with a button.</summary>
    public static ColumnSet Line(string name, string small, CardAction button) => new(
    [
        new Column("stretch",
        [
            new TextBlock(name) { Weight = TextWeight.Bolder },
            new TextBlock(small) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto", [new ActionSet([button])]) { VerticalContentAlignment = VerticalContentAlignment.Center },
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    /// <summary>The way to a draft: to go on with it, or to look at it while it is locked.</summary>
    public static CardAction Open(DraftLine draft, Texts texts)
    {
        var id = (RuleVerbs.DraftField, Shown.Id(draft.Id.Value));
        return draft.State == RuleState.Draft
            ? Buttons.Next(texts["Card.Rules.Continue"], RuleVerbs.Draft, id)
            : Buttons.Go(texts["Card.List.Show"], RuleVerbs.Draft, id);
    }

    private static string Describe(RuleLine version, Texts texts) => string.Join(" · ",
    [
        .. version.IsLatest ? [texts["Card.Rules.InForce"]] : new[] { texts["Card.Rules.Superseded"] },
        texts.Show(version.State),
        .. version.InForceFrom is { } from ? [texts.With("Card.Rules.From", ("Day", from))] : new[] { texts.Show(version.Origin) },
    ]);
}
