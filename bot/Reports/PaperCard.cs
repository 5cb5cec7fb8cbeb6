using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Reports;

/// <summary>月报 A report to read: its cover with the leading words and what each section says first, then a card a section.</summary>
internal static class PaperCard
{
    /// <param name="page">0 is the cover.</param>
    /// <param name="go">Button that leads to a page.</param>
    /// <param name="after">Buttons and notes of the channel at the end of the cover.</param>
    public static Card Write(ReportPaper paper, int page, Texts texts, Func<string, int, CardAction> go, IReadOnlyList<Element> above, IReadOnlyList<Element> after)
    {
        var words = FigureParts.Words(texts);
        var title = words.Title(paper.Month, paper.Edition);
        var sections = paper.Sections.Where(section => section.Key != ReportSection.Lead).ToList();
        var at = Math.Clamp(page, 0, sections.Count);
        return CardDocument.Write(title, title, at == 0 ? [.. Cover(paper, sections, words, go, above), .. after] : [.. Section(sections, at, title, words, go)]);
    }

    private static IEnumerable<Element> Cover(
        ReportPaper paper, List<PaperSection> sections, ReportWording words, Func<string, int, CardAction> go, IReadOnlyList<Element> above)
    {
        var texts = words.Texts;
        return
        [
            Shown.Heading(texts["Report.Title"]),
            new TextBlock($"{words.Number(paper.Month, paper.Edition)} · {words.MonthName(paper.Month)}") { Spacing = Spacing.None },
            Shown.Note($"{texts["Report.Department"]} · {words.Day(paper)}"),
            .. above,
            .. paper.Changes.Length == 0 ? [] : new Element[]
            {
                new Container([new TextBlock(texts["Report.Changes"]) { Weight = TextWeight.Bolder }, .. FigureParts.Text(paper.Changes)]) { Style = ContainerStyle.Warning },
            },
            .. paper.Whole ? [] : new Element[] { Shown.Note(texts["Report.Restricted"]) },
            .. FigureParts.Text(paper.Sections.FirstOrDefault(section => section.Key == ReportSection.Lead)?.Text ?? ""),
            .. sections.SelectMany((section, place) => Line(section, place + 1, words, go)),
        ];
    }

    private static IEnumerable<Element> Line(PaperSection section, int page, ReportWording words, Func<string, int, CardAction> go)
    {
        var first = section.Figures.OfType<ReportBlock.Sentence>().FirstOrDefault();
        yield return new ColumnSet(
        [
            new Column("stretch",
            [
                new TextBlock(words.Section(section.Key)) { Weight = TextWeight.Bolder },
                .. first is null ? [] : new Element[] { new TextBlock(words.Sentence(first)) { Size = TextSize.Small, Spacing = Spacing.None } },
            ])
            { VerticalContentAlignment = VerticalContentAlignment.Center },
            new Column("auto", [new ActionSet([go(words.Texts["Card.Report.OpenSection"], page)])]) { VerticalContentAlignment = VerticalContentAlignment.Center },
        ])
        { Separator = true, Spacing = Spacing.Medium };
    }

    private static IEnumerable<Element> Section(List<PaperSection> sections, int at, string title, ReportWording words, Func<string, int, CardAction> go)
    {
        var (section, texts) = (sections[at - 1], words.Texts);
        return
        [
            Shown.Heading(words.Section(section.Key)),
            Shown.Note($"{title} · {at}/{sections.Count}"),
            .. FigureParts.Text(section.Text),
            .. FigureParts.Write(section.Figures, words),
            .. Shown.Rows(
            [
                .. at < sections.Count ? [go(texts["Card.Report.NextSection"], at + 1)] : Array.Empty<CardAction>(),
                .. at > 1 ? [go(texts["Card.Report.FormerSection"], at - 1)] : Array.Empty<CardAction>(),
                go(texts["Card.Report.BackToCover"], 0),
            ]),
        ];
    }
}
