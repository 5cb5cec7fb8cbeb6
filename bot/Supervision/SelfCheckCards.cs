using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>年度自查 The list of units, and one self-check at a glance.</summary>
internal static class SelfCheckCards
{
    public static Card List(int year, IReadOnlyList<SelfCheckLine> lines, int page, Texts texts)
    {
        const int size = 20;
        var pages = Math.Max(1, (lines.Count + size - 1) / size);
        var shown = Math.Clamp(page, 1, pages);
        var title = texts["Card.SelfCheck.List"];
        return CardDocument.Write(title, title,
        [
            .. CheckParts.Top(title, texts.With("Card.Check.Year", ("Year", year))),
            .. lines.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Check.None"])] : lines.Skip((shown - 1) * size).Take(size).Select(line => Line(line, year, texts)),
            .. pages == 1 ? [] : new Element[]
            {
                Shown.Row(
                [
                    .. shown > 1 ? [Turn(texts["Card.Page.Previous"], shown - 1)] : Array.Empty<CardAction>(),
                    .. shown < pages ? [Turn(texts["Card.Page.Next"], shown + 1)] : Array.Empty<CardAction>(),
                ]),
            },
            CheckParts.Years(year, CheckVerbs.SelfChecks, texts),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);

        CardAction Turn(string text, int to) => Buttons.Go(text, CheckVerbs.SelfChecks, (CheckFields.Year, Shown.Id(year)), (CheckFields.Page, Shown.Id(to)));
    }

    public static Card One(SelfCheckView check, Texts texts)
    {
        var title = texts["Card.SelfCheck.Title"];
        var name = CheckParts.Name(check.Unit, check.Year, texts);
        var judged = check.Points.Count(point => point.Verdict != CheckVerdict.Open);
        var found = check.Points.Count(point => point.Verdict == CheckVerdict.Finding);
        return CardDocument.Write($"{title} · {name}", $"{name} · {texts.With("Card.SelfCheck.Due", ("Due", check.DueOn))}",
        [
            .. CheckParts.Top(title, name),
            State(check, texts),
            new FactSet(
            [
                new Fact(texts["Card.SelfCheck.DueLabel"], Format.Day(check.DueOn)),
                new Fact(texts["Card.SelfCheck.Judged"], $"{judged} / {Math.Max(check.Points.Count, SelfCheckPoints.All.Count)}"),
                new Fact(texts["Card.SelfCheck.Found"], texts.Show(check.State == SelfCheckState.Finished ? check.Findings : found)),
                .. check.State == SelfCheckState.Finished ? [new Fact(texts["Card.SelfCheck.OpenFindings"], texts.Show(check.OpenFindings))] : Array.Empty<Fact>(),
            ]),
            .. check.State == SelfCheckState.Ahead ? [new TextBlock(texts["Card.SelfCheck.Intro"])] : Points(check, texts),
            .. Shown.Rows([.. Actions(check, judged, texts)]),
        ]);
    }

    private static Container Line(SelfCheckLine line, int year, Texts texts)
    {
        var state = line.FinishedOn is { } done ? texts.With("Card.SelfCheck.Done", ("Done", done))
            : texts.With(line.Late ? "Card.SelfCheck.Late" : "Card.SelfCheck.Due", ("Due", line.DueOn));
        var findings = line.OpenFindings == 0 ? "" : texts.With("Card.SelfCheck.AndFindings", ("Count", line.OpenFindings));
        var place = new[] { (CheckFields.Unit, Shown.Id(line.UnitId.Value)), (CheckFields.Year, Shown.Id(year)) };
        return CheckParts.Line(
            Shown.Plain(line.Unit), state + findings, line.Late ? TextColor.Attention : line.FinishedOn is null ? null : TextColor.Good,
            [
                .. line.Id is { } id && line.State != SelfCheckState.Ahead ? [Buttons.Go(texts["Card.Check.Open"], CheckVerbs.SelfCheck, (CheckFields.Check, Shown.Id(id.Value)))]
                    : line.MayRun ? [Buttons.Next(texts["Card.SelfCheck.Start"], CheckVerbs.Start, place)] : Array.Empty<CardAction>(),
                .. line.OpenFindings > 0 ? [Buttons.Go(texts["Card.Finding.Open"], CheckVerbs.Findings, place)] : Array.Empty<CardAction>(),
            ]);
    }

    private static Container State(SelfCheckView check, Texts texts) => check switch
    {
        { State: SelfCheckState.Finished } => Shown.Callout(texts.With("Card.SelfCheck.Done", ("Done", check.FinishedOn)), ContainerStyle.Good),
        { Late: true } => Shown.Callout(texts.With("Card.SelfCheck.Late", ("Due", check.DueOn)), ContainerStyle.Attention),
        _ => Shown.Callout(texts.With("Card.SelfCheck.Due", ("Due", check.DueOn)), ContainerStyle.Emphasis),
    };

    private static IEnumerable<Element> Points(SelfCheckView check, Texts texts) => check.Points.Select(point => (Element)new ColumnSet(
    [
        new Column("stretch", [new TextBlock(texts.With("Card.SelfCheck.PointLine", ("Clause", point.Clause), ("Point", texts[$"SelfCheck.Point.{point.Key}"])))]),
        new Column("auto",
        [
            new TextBlock(texts[$"Card.SelfCheck.Mark.{point.Verdict}"])
            {
                Color = point.Verdict switch
                {
                    CheckVerdict.InOrder => TextColor.Good,
                    CheckVerdict.Finding => TextColor.Attention,
                    CheckVerdict.Open or _ => point.Hints.Count > 0 ? TextColor.Warning : null,
                },
            },
        ]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    });

    private static IEnumerable<CardAction> Actions(SelfCheckView check, int judged, Texts texts)
    {
        var data = (CheckFields.Check, Shown.Id(check.Id.Value));
        var place = new[] { (CheckFields.Unit, Shown.Id(check.UnitId.Value)), (CheckFields.Year, Shown.Id(check.Year)) };
        if (check.MayRun && check.State == SelfCheckState.Ahead)
        {
            yield return Buttons.Next(texts["Card.SelfCheck.Start"], CheckVerbs.Start, place);
        }

        if (check.MayRun && check.State == SelfCheckState.UnderWay)
        {
            var all = judged == check.Points.Count;
            yield return all
                ? Buttons.Go(texts["Card.SelfCheck.Review"], CheckVerbs.Points, data)
                : Buttons.Next(texts[judged == 0 ? "Card.SelfCheck.Judge" : "Card.SelfCheck.Continue"], CheckVerbs.Points, data);
            if (all)
            {
                yield return Buttons.Next(texts["Card.SelfCheck.Finish"], CheckVerbs.Finish, data);
            }
        }

        if (check.Findings > 0)
        {
            yield return Buttons.Go(texts["Card.Finding.Open"], CheckVerbs.Findings, place);
        }

        yield return Buttons.Go(texts["Card.SelfCheck.Back"], CheckVerbs.SelfChecks, (CheckFields.Year, Shown.Id(check.Year)));
    }
}
