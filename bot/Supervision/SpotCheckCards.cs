using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>总部抽查 Spot checks of a year, and one of them: its seed, when it is drawn, how far each unit is.</summary>
internal static class SpotCheckCards
{
    private const int PageSize = 15;

    public static Card List(int year, IReadOnlyList<SpotCheckView> checks, bool mayAnnounce, Texts texts)
    {
        var title = texts["Card.Spot.List"];
        return CardDocument.Write(title, title,
        [
            .. CheckParts.Top(title, texts.With("Card.Check.Year", ("Year", year))),
            .. checks.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Spot.None"])] : checks.Select(check => CheckParts.Line(
                texts.With("Card.Spot.Number", ("Number", check.Number)), State(check, texts), null,
                Buttons.Go(texts["Card.Check.Open"], CheckVerbs.SpotCheck, Data(check)))),
            .. mayAnnounce ? [Shown.Row(Buttons.Next(texts["Card.Spot.New"], CheckVerbs.NewSpotCheck, (CheckFields.Year, Shown.Id(year))))] : Array.Empty<Element>(),
            CheckParts.Years(year, CheckVerbs.SpotChecks, texts),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public static Card New(int year, DateOnly today, Texts texts)
    {
        var title = texts["Card.Spot.New"];
        return CardDocument.Write(title, title,
        [
            .. CheckParts.Top(title, texts.With("Card.Check.Year", ("Year", year))),
            Shown.Note(texts["Card.Spot.NewHow"]),
            new TextInput
            {
                Id = CheckFields.Source,
                Label = texts["Card.Spot.Source"],
                Placeholder = texts["Card.Spot.Source.Example"],
                MaxLength = 200,
                IsRequired = true,
                ErrorMessage = texts["Card.Spot.Source.Wrong"],
            },
            new DateInput
            {
                Id = CheckFields.Day,
                Label = texts["Card.Spot.DrawFrom"],
                Value = Format.Day(today.AddDays(7)),
                Min = Format.Day(today.AddDays(1)),
                IsRequired = true,
                ErrorMessage = texts["Card.Spot.DrawFrom.Wrong"],
            },
            new TextInput
            {
                Id = CheckFields.Size,
                Label = texts.With("Card.Spot.Size", ("Most", AnnounceSpotCheck.MostPerUnit)),
                Value = "5",
                MaxLength = 2,
                IsRequired = true,
                ErrorMessage = texts["Card.Spot.Size.Wrong"],
            },
            Shown.Row(
                Buttons.Send(texts["Card.Spot.Announce"], CheckVerbs.Announce, (CheckFields.Year, Shown.Id(year))),
                Buttons.Go(texts["Card.Spot.Back"], CheckVerbs.SpotChecks, (CheckFields.Year, Shown.Id(year)))),
        ]);
    }

    public static Card One(SpotCheckView check, int page, Texts texts)
    {
        var title = texts["Card.Spot.Title"];
        var name = texts.With("Card.Spot.Name", ("Year", check.Year), ("Number", check.Number));
        var pages = Math.Max(1, (check.Units.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return CardDocument.Write($"{title} · {name}", $"{name} · {State(check, texts)}",
        [
            .. CheckParts.Top(title, name),
            Shown.Callout(State(check, texts), check.DrawnUtc is null ? ContainerStyle.Accent : ContainerStyle.Emphasis),
            new FactSet(
            [
                new Fact(texts["Card.Spot.Source"], Shown.Plain(check.SeedSource)),
                new Fact(texts["Card.Spot.Announced"], Format.Moment(check.AnnouncedUtc)),
                new Fact(texts["Card.Spot.PerUnit"], texts.Show(check.PerUnit)),
                .. check.Figure is not { } figure ? [] : new Fact[]
                {
                    new(texts["Card.Spot.Figure"], Shown.Plain(figure)),
                    new(texts["Card.Spot.Seed"], Shown.Plain(check.Seed!)),
                },
            ]),
            .. check.ListHash is not { } hash ? [] : new Element[]
            {
                // In pieces: a phone does not break a long word.
                Shown.Note(texts.With("Card.Spot.ListHash", ("Hash", string.Join(' ', hash.Chunk(16).Select(piece => new string(piece)))))),
            },
            Shown.Note(texts["Card.Spot.Algorithm"]),
            .. check.MayDraw ? Draw(check, texts) : [],
            .. check.DrawnUtc is null ? [] : check.Units.Skip((shown - 1) * PageSize).Take(PageSize).Select(unit => Unit(check, unit, texts)),
            .. pages == 1 || check.DrawnUtc is null ? [] : new Element[]
            {
                Shown.Row(
                [
                    .. shown > 1 ? [Turn(texts["Card.Page.Previous"], shown - 1)] : Array.Empty<CardAction>(),
                    .. shown < pages ? [Turn(texts["Card.Page.Next"], shown + 1)] : Array.Empty<CardAction>(),
                ]),
            },
            Shown.Row(Buttons.Go(texts["Card.Spot.Back"], CheckVerbs.SpotChecks, (CheckFields.Year, Shown.Id(check.Year))), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);

        CardAction Turn(string text, int to) => Buttons.Go(text, CheckVerbs.SpotCheck, [.. Data(check), (CheckFields.Page, Shown.Id(to))]);
    }

    public static string State(SpotCheckView check, Texts texts) => check.DrawnUtc is null
        ? texts.With("Card.Spot.State.Announced", ("Day", check.DrawFrom))
        : check.Units.All(unit => unit.Closed) ? texts["Card.Spot.State.Closed"]
        : texts.With("Card.Spot.State.Drawn", ("Closed", check.Units.Count(unit => unit.Closed)), ("All", check.Units.Count));

    public static (string, string)[] Data(SpotCheckView check) => [(CheckFields.Check, Shown.Id(check.Id.Value))];

    private static IEnumerable<Element> Draw(SpotCheckView check, Texts texts) =>
    [
        Shown.Section(texts["Card.Spot.DrawTitle"]),
        new TextInput
        {
            Id = CheckFields.Figure,
            Label = texts["Card.Spot.Figure"],
            MaxLength = 100,
            IsRequired = true,
            ErrorMessage = texts["Card.Spot.Figure.Wrong"],
        },
        Shown.Row(Buttons.Send(texts["Card.Spot.Draw"], CheckVerbs.Draw, Data(check))),
    ];

    private static Container Unit(SpotCheckView check, SampledUnit unit, Texts texts) => CheckParts.Line(
        Shown.Plain(unit.Name),
        texts.With(
            "Card.Spot.Unit", ("Judged", unit.Samples.Count(sample => sample.Verdict != CheckVerdict.Open)), ("Drawn", unit.Samples.Count),
            ("Records", unit.Records), ("Findings", unit.Findings), ("Open", unit.OpenFindings)),
        unit.OpenFindings > 0 ? TextColor.Warning : unit.Closed ? TextColor.Good : null,
        Buttons.Go(texts["Card.Spot.Samples"], CheckVerbs.SampledUnit, [.. Data(check), (CheckFields.Unit, Shown.Id(unit.Unit.Value))]));
}
