using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Approvals;

/// <summary>One naming with names. <paramref name="Active"/>: today.</summary>
internal sealed record StandInFace(long Id, string Person, DateOnly Begins, DateOnly Ends, bool Active);

/// <summary>代理 Who stands in for the reader, for whom the reader does, and the form to name somebody.</summary>
internal static class StandInCard
{
    public static Card Write(
        bool decides, IReadOnlyList<StandInFace> mine, IReadOnlyList<StandInFace> ofOthers, IReadOnlyList<PersonCard> colleagues, DateOnly today, Texts texts) =>
        CardDocument.Write(texts["Card.StandIn.Title"], texts["Card.StandIn.Title"],
        [
            Shown.Heading(texts["Card.StandIn.Title"]),
            new TextBlock(texts[decides ? "Card.StandIn.Intro" : "Card.StandIn.NothingToHand"]) { IsSubtle = true, Spacing = Spacing.None },
            .. mine.Select(line => Line(line, "Card.StandIn.Mine", mayEnd: true, texts)),
            .. ofOthers.Select(line => Line(line, "Card.StandIn.OfOther", mayEnd: false, texts)),
            .. decides ? Form(colleagues, today, texts) : [],
            Shown.Row([.. Actions(decides, texts)]),
        ]);

    private static ColumnSet Line(StandInFace line, string key, bool mayEnd, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(texts.With(key, ("Name", Shown.Plain(line.Person)))) { Weight = TextWeight.Bolder },
            new TextBlock(texts.With(line.Active ? "Card.StandIn.Now" : "Card.StandIn.Later", ("Begins", line.Begins), ("Ends", line.Ends)))
            {
                Size = TextSize.Small,
                Spacing = Spacing.None,
                IsSubtle = !line.Active,
                Color = line.Active ? TextColor.Good : null,
            },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        .. mayEnd
            ? [new Column("auto", [new ActionSet([Buttons.Stop(texts["Card.StandIn.End"], ApprovalVerbs.EndStandIn, (ApprovalFields.StandIn, Shown.Id(line.Id)))])])]
            : Array.Empty<Column>(),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static Element[] Form(IReadOnlyList<PersonCard> colleagues, DateOnly today, Texts texts) =>
    [
        Shown.Section(texts["Card.StandIn.Form"]),
        new ChoiceInput([.. colleagues.Select(person => new Choice(Described(person), Shown.Id(person.Id.Value)))])
        {
            Id = ApprovalFields.Person,
            Label = texts["Card.StandIn.Person"],
            Placeholder = texts["Card.StandIn.Person.Choose"],
            Style = ChoiceStyle.Compact,
            IsRequired = true,
            ErrorMessage = texts["Card.StandIn.Person.Choose"],
        },
        Day(ApprovalFields.From, "Card.StandIn.From", today, texts),
        Day(ApprovalFields.To, "Card.StandIn.To", today.AddDays(6), texts),
    ];

    private static DateInput Day(string id, string key, DateOnly value, Texts texts) => new()
    {
        Id = id,
        Label = texts[key],
        Value = Format.Day(value),
        IsRequired = true,
        ErrorMessage = texts["Card.StandIn.Day.Wrong"],
    };

    private static string Described(PersonCard person) =>
        Shown.Plain(person.Position.Length == 0 ? person.Name : $"{person.Name}（{person.Position}）");

    private static IEnumerable<CardAction> Actions(bool decides, Texts texts)
    {
        if (decides)
        {
            yield return Buttons.Send(texts["Card.StandIn.Name"], ApprovalVerbs.NameStandIn);
        }

        yield return Buttons.Go(texts["Card.Home.Open"], CardBook.Home);
    }
}
