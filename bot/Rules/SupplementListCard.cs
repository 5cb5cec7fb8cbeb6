using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;

namespace TeamsGrading.Bot.Rules;

/// <summary>差异化评分项 What units add to the group's rule.</summary>
internal static class SupplementListCard
{
    public static Card Write(SupplementList list, int page, int thisYear, Texts texts)
    {
        var title = texts["Card.Supplements.Title"];
        var (shown, pages, _, lines) = Pages.Of(list.InForce, page);
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts["Card.Supplements.Intro"]) { IsSubtle = true, Spacing = Spacing.None },
            .. list.Drafts.Take(Pages.Size).Select(draft => RuleListCard.Line(
                texts.With("Card.Draft.DifferentialTitle", ("Unit", Shown.Plain(draft.UnitName)), ("Year", draft.Draft.Year)), texts.Show(draft.Draft.State),
                RuleListCard.Open(draft.Draft, texts))),
            .. lines.Select(line => RuleListCard.Line(
                texts.With("Card.Supplement.Title", ("Unit", Shown.Plain(line.UnitName)), ("Year", line.Year), ("Number", line.Number)),
                texts.With("Card.Supplements.Line", ("Count", line.Items), ("Points", line.Points)),
                Buttons.Go(texts["Card.List.Show"], RuleVerbs.Differential, (RuleVerbs.VersionField, Shown.Id(line.Id.Value))))),
            .. lines.Count == 0 ? [new TextBlock(texts["Card.Supplements.None"])] : Array.Empty<Element>(),
            .. Pages.Turn(shown, pages, (text, to) => Buttons.Go(text, RuleVerbs.Differentials, (RuleVerbs.PageField, Shown.Id(to))), texts),
            .. list.Writable.Count > 0
                ? BeginForm.Write("Card.Begin.DifferentialTitle", RuleVerbs.BeginDifferential, list.Writable, thisYear, texts)
                : [],
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }
}
