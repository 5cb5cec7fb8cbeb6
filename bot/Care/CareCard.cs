using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Care;

namespace TeamsGrading.Bot.Care;

/// <summary>客户维护分工 Who looks after whom: the map, and one duty with everything that can be done about it.</summary>
internal static class CareCard
{
    private const int OnAPage = 8;

    public static Card Map(CareMapView map, int asked, Texts texts)
    {
        var title = texts["Card.Care.Title"];
        var pages = Math.Max(1, (map.Rows.Count + OnAPage - 1) / OnAPage);
        var page = Math.Clamp(asked, 1, pages);
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts["Card.Care.Intro"]) { IsSubtle = true, Spacing = Spacing.None },
            map.Rows.Count == 0 ? new TextBlock(texts["Card.Care.Empty"])
                : map.Gaps == 0 ? Shown.Callout(texts["Card.Care.NoGaps"], ContainerStyle.Good)
                : Shown.Callout(texts.With("Card.Care.Gaps", ("Count", map.Gaps)), ContainerStyle.Attention),
            .. map.Rows.Skip((page - 1) * OnAPage).Take(OnAPage).Select(row => Line(row, texts)),
            .. pages == 1 ? Array.Empty<Element>() : Pager(page, pages, texts),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public static Card One(CareView care, Texts texts)
    {
        var row = care.Row;
        var title = texts.With("Card.Care.One", ("Duty", row.What.Duty), ("Name", Shown.Plain(row.Name)));
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            .. row.Gap is null ? Array.Empty<Element>() : [Shown.Callout(Gap(row, texts), ContainerStyle.Attention)],
            new FactSet([.. Facts(care, texts)]),
            .. care.StandIns.Count == 0 ? [] : StandIns(care, texts),
            .. row.MayName ? Name(care, texts) : [],
            .. care.MayStandIn ? StandInForm(care, texts) : [],
            .. care.History.Count == 0 ? [] : History(care, texts),
            Shown.Row(Buttons.Go(texts["Card.Care.ToMap"], CareVerbs.Map), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static ColumnSet Line(CareRow row, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Shown.Plain(row.Name)) { Weight = TextWeight.Bolder },
            new TextBlock(row.Gap is null ? texts.With("Card.Care.Line", ("Duty", row.What.Duty), ("Person", Who(row, texts))) : Gap(row, texts))
            {
                Size = TextSize.Small,
                Spacing = Spacing.None,
                IsSubtle = row.Gap is null ? true : null,
                Color = row.Gap is null ? null : TextColor.Attention,
            },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto",
        [
            new ActionSet(
            [
                Buttons.Go(
                    texts[row is { Gap: not null, MayName: true } ? "Card.Care.Fix" : "Card.Care.Look"],
                    row.What.Duty == CareDuty.Follower ? CareVerbs.Follower : CareVerbs.Liaison,
                    CareVerbs.Data(row.What)),
            ]),
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static string Gap(CareRow row, Texts texts) => texts.With(
        $"Card.Care.Gap.{row.What.Duty}.{row.Gap}", ("Name", Shown.Plain(row.Acting.Length > 0 ? row.Acting : row.Named)))
        + (row.Since is { } since ? texts.With("Card.Care.Since", ("Since", since)) : "");

    private static string Who(CareRow row, Texts texts) => row.Named.Length == 0 || row.Gap == CareGap.Gone ? texts["Card.Care.Nobody"]
        : row.Acting.Length > 0 ? texts.With("Card.Care.StoodIn", ("Name", Shown.Plain(row.Named)), ("Other", Shown.Plain(row.Acting)), ("Until", row.Back))
        : row.ByRole ? texts.With("Card.Care.ByRole", ("Name", Shown.Plain(row.Named)))
        : Shown.Plain(row.Named);

    private static IEnumerable<Fact> Facts(CareView care, Texts texts)
    {
        yield return new Fact(texts.Show(care.Row.What.Duty), Who(care.Row, texts));
        if (care.NamedOn is { } day)
        {
            yield return new Fact(texts["Card.Care.NamedOn"], texts.Show(day));
        }

        yield return new Fact(texts["Card.Care.Code"], Shown.Plain(care.Row.Code));
    }

    private static IEnumerable<Element> StandIns(CareView care, Texts texts) =>
    [
        Shown.Section(texts["Card.Care.StandIns"]),
        .. care.StandIns.Select(each => new ColumnSet(
        [
            new Column("stretch", [new TextBlock(texts.With("Card.Care.StandInLine", ("Name", Shown.Plain(each.Person)), ("From", each.From), ("Until", each.Until)))])
            {
                VerticalContentAlignment = VerticalContentAlignment.Center,
            },
            new Column("auto", care.MayStandIn
                ? [new ActionSet([Buttons.Go(texts["Card.Care.EndStandIn"], CareVerbs.Back, (CareVerbs.StandIn, Shown.Id(each.Id.Value)), CareVerbs.Data(care.Row.What))])]
                : []),
        ])),
    ];

    private static IEnumerable<Element> Name(CareView care, Texts texts)
    {
        var follower = care.Row.What.Duty == CareDuty.Follower;
        yield return Shown.Section(texts[care.Chosen is null ? "Card.Care.NameTitle" : "Card.Care.RenameTitle"]);
        if (care.People.Count == 0)
        {
            yield return new TextBlock(texts[$"Card.Care.NoPeople.{care.Row.What.Duty}"]);
            yield break;
        }

        var choices = care.People.Select(person => new Choice(Shown.Plain($"{person.Name} {person.Position}".Trim()), Shown.Id(person.Id.Value)));
        yield return new ChoiceInput([.. choices, .. follower ? [] : new[] { new Choice(texts["Card.Care.ByRoleChoice"], "0") }])
        {
            Id = CareVerbs.Person,
            Label = texts["Card.Care.Person"],
            Style = ChoiceStyle.Compact,
            Placeholder = texts["Card.Care.Choose"],
            Value = care.Chosen is { } chosen && care.People.Any(person => person.Id == chosen) ? Shown.Id(chosen.Value) : null,
        };
        yield return Shown.Row(Buttons.Send(
            texts["Card.Care.Save"], follower ? CareVerbs.NameFollower : CareVerbs.NameLiaison, CareVerbs.Data(care.Row.What), (CareVerbs.Version, Shown.Id(care.Version))));
    }

    private static IEnumerable<Element> StandInForm(CareView care, Texts texts)
    {
        yield return Shown.Section(texts["Card.Care.StandInTitle"]);
        var others = care.People.Where(person => person.Id != care.Holder).ToList();
        if (others.Count == 0)
        {
            yield return new TextBlock(texts[$"Card.Care.NoOthers.{care.Row.What.Duty}"]);
            yield break;
        }

        yield return Shown.Note(texts["Card.Care.StandInNote"]);
        yield return new ChoiceInput([.. others.Select(person => new Choice(Shown.Plain($"{person.Name} {person.Position}".Trim()), Shown.Id(person.Id.Value)))])
        {
            Id = CareVerbs.StandInPerson,
            Label = texts["Card.Care.Other"],
            Style = ChoiceStyle.Compact,
            Placeholder = texts["Card.Care.Choose"],
        };
        yield return new DateInput { Id = CareVerbs.From, Label = texts["Card.Care.From"] };
        yield return new DateInput { Id = CareVerbs.Until, Label = texts["Card.Care.Until"] };
        yield return Shown.Row(Buttons.Add(
            texts["Card.Care.SaveStandIn"], care.Row.What.Duty == CareDuty.Follower ? CareVerbs.FollowerStandIn : CareVerbs.LiaisonStandIn, CareVerbs.Data(care.Row.What)));
    }

    private static IEnumerable<Element> History(CareView care, Texts texts) =>
    [
        Shown.Section(texts["Card.Care.History"]),
        .. care.History.Select(each => Shown.Note(texts.With(
            each.Kind == CareEventKind.Named && each.Before.Length > 0 ? "Card.Care.Event.Replaced" : $"Card.Care.Event.{each.Kind}",
            ("At", each.AtUtc), ("Person", Shown.Plain(each.Person)), ("Before", Shown.Plain(each.Before)), ("By", Shown.Plain(each.By))))),
    ];

    private static IEnumerable<Element> Pager(int page, int pages, Texts texts)
    {
        yield return Shown.Note(texts.With("Card.Care.Page", ("Page", page), ("Pages", pages)));
        var ways = new List<CardAction>();
        if (page > 1)
        {
            ways.Add(Buttons.Go(texts["Card.Care.Previous"], CareVerbs.Map, (CareVerbs.Page, Shown.Id(page - 1))));
        }

        if (page < pages)
        {
            ways.Add(Buttons.Go(texts["Card.Care.Next"], CareVerbs.Map, (CareVerbs.Page, Shown.Id(page + 1))));
        }

        yield return Shown.Row(ways);
    }
}
