using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rules;

/// <summary>集团总体排名 All units' candidates by base points. A sales rating, no credit rating (000 §11.3).</summary>
internal static class GroupRankingCard
{
    /// <param name="thisYear">Asia/Shanghai.</param>
    public static Card Write(GroupRanking ranking, int page, int thisYear, Texts texts)
    {
        var title = texts.With("Card.GroupRanking.Title", ("Year", ranking.Year), ("Form", ranking.Form));
        var rows = ranking.Lines.Select(line => (Line: (GroupRankLine?)line, Vote: (GroupVoteLine?)null))
            .Concat(ranking.Votes.Select(vote => (Line: (GroupRankLine?)null, Vote: (GroupVoteLine?)vote))).ToList();
        var (shown, pages, _, items) = Pages.Of(rows, page);
        var votes = items.Where(row => row.Vote is not null).Select(row => row.Vote!).ToList();
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            Shown.Callout(texts["Card.Result.SalesOnly"], ContainerStyle.Accent),
            new TextBlock(texts.With("Card.GroupRanking.Units", ("Units", ranking.Units), ("Customers", ranking.Lines.Count))) { IsSubtle = true },
            .. ranking.Barred > 0 ? [new TextBlock(texts.With("Card.GroupRanking.Barred", ("Count", ranking.Barred))) { IsSubtle = true, Spacing = Spacing.None }] : Array.Empty<Element>(),
            .. rows.Count == 0 ? [new TextBlock(texts["Card.GroupRanking.None"])] : Array.Empty<Element>(),
            .. items.Where(row => row.Line is not null).Select(row => Row(row.Line!)),
            .. votes.Count > 0 ? [Shown.Section(texts["Card.GroupRanking.Votes"]), .. votes.Select(vote => Row(vote, texts))] : Array.Empty<Element>(),
            .. Pages.Turn(
                shown, pages,
                (text, to) => Buttons.Go(
                    text, RuleVerbs.GroupRanking, (RuleVerbs.YearField, Shown.Id(ranking.Year)), (RuleVerbs.FormField, ranking.Form.ToString()),
                    (RuleVerbs.PageField, Shown.Id(to))), texts),
            Shown.Note(texts["Card.GroupRanking.Rule"]),
            .. Other(ranking, thisYear, texts),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static ColumnSet Row(GroupRankLine line) => new(
    [
        new Column("44px", [new TextBlock(line.Rank.ToString(CultureInfo.InvariantCulture)) { Weight = TextWeight.Bolder, Color = line.Rank <= 3 ? TextColor.Accent : null }]),
        new Column("stretch", Who(line.Name, line.UnitName)),
        new Column("auto", [new TextBlock(Format.Number(line.BasePoints)) { Weight = TextWeight.Bolder, HorizontalAlignment = HorizontalAlignment.Right }]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static ColumnSet Row(GroupVoteLine vote, Texts texts) => new(
    [
        new Column("stretch", Who(vote.Name, vote.UnitName)),
        new Column("auto",
        [
            new TextBlock(texts[vote.Passed ? "Card.Result.Passed" : "Card.Result.NotPassed"])
            {
                Weight = TextWeight.Bolder,
                Color = vote.Passed ? TextColor.Good : TextColor.Warning,
            },
        ]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static Element[] Who(string name, string unit) =>
    [
        new TextBlock(Shown.Plain(name)),
        new TextBlock(Shown.Plain(unit)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
    ];

    private static IEnumerable<Element> Other(GroupRanking ranking, int thisYear, Texts texts)
    {
        yield return Shown.Section(texts["Card.GroupRanking.Other"]);
        yield return new ChoiceInput([.. Enumerable.Range(0, 4).Select(back => thisYear - back).Append(ranking.Year).Distinct().OrderDescending()
            .Select(year => year.ToString(CultureInfo.InvariantCulture)).Select(year => new Choice(year, year))])
        {
            Id = RuleVerbs.YearField,
            Label = texts["Card.Begin.Year"],
            Style = ChoiceStyle.Compact,
            Value = ranking.Year.ToString(CultureInfo.InvariantCulture),
        };
        yield return new ChoiceInput([.. Enum.GetValues<GasForm>().Select(form => new Choice(texts.Show(form), form.ToString()))])
        {
            Id = RuleVerbs.FormField,
            Label = texts["Card.GroupRanking.Form"],
            Style = ChoiceStyle.Compact,
            Value = ranking.Form.ToString(),
        };
        yield return Shown.Row(Buttons.Add(texts["Card.List.Show"], RuleVerbs.GroupRanking));
    }
}
