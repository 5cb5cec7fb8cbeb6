using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;

namespace TeamsGrading.Bot.Reports;

/// <summary>A published edition for its reader, and the list of what there is.</summary>
internal static class EditionCards
{
    public static Card One(EditionView view, int page, Texts texts)
    {
        var id = (ReportFields.Edition, Shown.Id(view.Id.Value));
        return PaperCard.Write(
            view.Paper, page, texts,
            (title, to) => Buttons.Go(title, ReportVerbs.Read, id, (ReportFields.Page, Shown.Id(to))),
            view.Newest is null ? [] : [Shown.Callout(texts["Card.Report.IsOlder"], ContainerStyle.Attention)],
            [
                .. Shown.Rows(
                [
                    Buttons.Next(texts["Card.Report.Document"], ReportVerbs.File, id),
                    Buttons.Go(texts["Card.Report.SeenIt"], ReportVerbs.Seen, id),
                    .. view.Newest is { } newest ? [Buttons.Go(texts["Card.Report.Newest"], ReportVerbs.Read, (ReportFields.Edition, Shown.Id(newest.Value)))] : Array.Empty<CardAction>(),
                    .. view.MayPublish ? [Buttons.Go(texts["Card.Report.ToWork"], ReportVerbs.Show, (ReportFields.Report, Shown.Id(view.Report.Value)))] : Array.Empty<CardAction>(),
                    Buttons.Go(texts["Card.Report.ToList"], ReportVerbs.List),
                    Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
                ]),
                .. view.Paper.Hash.Length == 0 ? [] : new Element[] { Shown.Note(texts.With("Card.Report.Frozen", ("Hash", view.Paper.Hash[..12]))) },
            ]);
    }

    public static Card List(ReportList list, int page, int size, Texts texts)
    {
        var title = texts["Card.Report.List"];
        var words = new ReportWording(texts);
        var shown = list.Editions.Take(size).ToList();
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            .. list.MayPublish ? [Shown.Section(texts["Card.Report.Work"]), .. list.Months.Select(line => Month(line, words))] : Array.Empty<Element>(),
            Shown.Section(texts["Card.Report.ToRead"]),
            .. shown.Count == 0 ? new Element[] { new TextBlock(texts["Card.Report.NothingToRead"]) } : shown.Select(line => (Element)Edition(line, words)),
            .. Shown.Rows(
            [
                .. list.Editions.Count > size ? [Buttons.Go(texts["Card.Report.Older"], ReportVerbs.List, (ReportFields.Page, Shown.Id(page + 1)))] : Array.Empty<CardAction>(),
                .. page > 1 ? [Buttons.Go(texts["Card.Report.Newer"], ReportVerbs.List, (ReportFields.Page, Shown.Id(page - 1)))] : Array.Empty<CardAction>(),
                .. list.MayPublish ? [Buttons.Go(texts["Card.Report.Distribution"], ReportVerbs.Distribution)] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    public static ColumnSet Edition(EditionLine line, ReportWording words) => Row(
        words.Number(line.Month, line.Number),
        words.Texts.With(line.Latest ? "Card.Report.PublishedOn" : "Card.Report.PublishedOnOlder", ("Day", Format.Moment(line.PublishedUtc)), ("By", Shown.Plain(line.By)), ("Count", line.Recipients)),
        Buttons.Go(words.Texts["Card.Report.Open"], ReportVerbs.Read, (ReportFields.Edition, Shown.Id(line.Id.Value))));

    private static ColumnSet Month(ReportLine line, ReportWording words)
    {
        var texts = words.Texts;
        var state = line.State is { } known ? texts[$"Card.Report.State.{known}"] : texts["Card.Report.State.None"];
        return Row(
            words.MonthName(line.Month),
            line.Undecided > 0 ? $"{state} · {texts.With("Card.Report.Undecided", ("Count", line.Undecided))}" : state,
            line.Id is { } id
                ? Buttons.Go(texts["Card.Report.Open"], ReportVerbs.Show, (ReportFields.Report, Shown.Id(id.Value)))
                : Buttons.Go(texts["Card.Report.MakeDraft"], ReportVerbs.Draft, (ReportFields.Month, line.Month.ToString())));
    }

    private static ColumnSet Row(string name, string note, CardAction action) => new(
    [
        new Column("stretch", [new TextBlock(name) { Weight = TextWeight.Bolder }, new TextBlock(note) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None }])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto", [new ActionSet([action])]) { VerticalContentAlignment = VerticalContentAlignment.Center },
    ])
    { Separator = true, Spacing = Spacing.Medium };
}
