using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;

namespace TeamsGrading.Bot.Reports;

/// <summary>月报编发 The report as headquarters works on it: how far it is, each section, and the ways on.</summary>
internal static class ReportCard
{
    public static Card Write(ReportView report, Texts texts)
    {
        var words = FigureParts.Words(texts);
        var title = texts.With("Card.Report.WorkTitle", ("Number", words.Number(report.Month, 1)));
        var id = (ReportFields.Report, Shown.Id(report.Id.Value));
        var open = report.State != ReportState.Published;
        var undecided = report.Sections.Count(section => section.FiguresChanged);
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts[$"Card.Report.State.{report.State}"]) { Spacing = Spacing.None, Color = open ? TextColor.Warning : TextColor.Good },
            Shown.Note(texts.With("Card.Report.DraftedAt", ("At", report.DraftedUtc))),
            .. undecided > 0 ? [Shown.Callout(texts.With("Card.Report.Undecided", ("Count", undecided)), ContainerStyle.Attention)] : Array.Empty<Element>(),
            .. open && !report.MonthOver ? [Shown.Callout(texts["Card.Report.MonthRuns"], ContainerStyle.Emphasis)] : Array.Empty<Element>(),
            Shown.Section(texts["Card.Report.Sections"]),
            .. report.Sections.Select(section => Line(section, open, words)),
            .. report.Published.Count == 0 ? [] : new Element[] { Shown.Section(texts["Card.Report.Editions"]) },
            .. report.Published.Select(line => EditionCards.Edition(line, words)),
            .. Shown.Rows(
            [
                .. open ? [
                    Buttons.Next(texts["Card.Report.ToPublish"], ReportVerbs.Publish, id), Buttons.Go(texts["Card.Report.Preview"], ReportVerbs.Preview, id),
                    Buttons.Go(texts["Card.Report.Redraft"], ReportVerbs.Draft, (ReportFields.Month, report.Month.ToString())),
                ]
                : new[] { Buttons.Go(texts["Card.Report.Correct"], ReportVerbs.Correct, id) },
                Buttons.Go(texts["Card.Report.Distribution"], ReportVerbs.Distribution),
                Buttons.Go(texts["Card.Report.ToList"], ReportVerbs.List),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    private static ColumnSet Line(SectionView section, bool open, ReportWording words)
    {
        var texts = words.Texts;
        var marks = new List<string>();
        if (section.Hidden)
        {
            marks.Add(texts["Card.Report.IsHidden"]);
        }

        if (section.FiguresChanged)
        {
            marks.Add(texts["Card.Report.FiguresChanged"]);
        }

        marks.Add(section.Text.Length == 0 ? texts["Card.Report.NoText"]
            : texts.With("Card.Report.EditedBy", ("By", Shown.Plain(section.EditedBy ?? "")), ("At", section.EditedUtc), ("Readers", texts[$"Enum.TextReaders.{section.Readers}"])));
        return new ColumnSet(
        [
            new Column("stretch",
            [
                new TextBlock(words.Section(section.Key)) { Weight = TextWeight.Bolder, IsSubtle = section.Hidden ? true : null },
                new TextBlock(string.Join(" · ", marks)) { Size = TextSize.Small, Spacing = Spacing.None, Color = section.FiguresChanged ? TextColor.Attention : null, IsSubtle = section.FiguresChanged ? null : true },
            ])
            { VerticalContentAlignment = VerticalContentAlignment.Center },
            .. open ? [new Column("auto", [new ActionSet([Buttons.Go(texts["Card.Report.Edit"], ReportVerbs.Section, (ReportFields.Section, Shown.Id(section.Id.Value)))])])
            {
                VerticalContentAlignment = VerticalContentAlignment.Center,
            }] : Array.Empty<Column>(),
        ])
        { Separator = true, Spacing = Spacing.Medium };
    }
}
