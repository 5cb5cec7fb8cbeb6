using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Organization;

/// <summary>人员离开 Looking somebody up and writing down that the person left, retired or moved.</summary>
internal static class PersonCards
{
    public static Card Find(string? text, IReadOnlyList<PersonFound> found, Texts texts)
    {
        var title = texts["Card.Person.Title"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts["Card.Person.Intro"]) { IsSubtle = true, Spacing = Spacing.None },
            new TextInput { Id = PersonVerbs.TextField, Label = texts["Card.Person.Search"], MaxLength = 100, Value = text },
            Shown.Row(Buttons.Send(texts["Card.Person.Find"], PersonVerbs.Find), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
            .. text is not null && found.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Person.NotFound"])] : found.Select(each => Line(each, texts)),
        ]);
    }

    public static Card One(PersonFound found, Texts texts)
    {
        var person = found.Person;
        var title = Shown.Plain(person.Name);
        var data = (PersonVerbs.PersonField, Shown.Id(person.Id.Value));
        return CardDocument.Write(title, texts["Card.Person.Title"],
        [
            Shown.Heading(title),
            .. person.Gone || person.Moved
                ? [new TextBlock(texts[person.Gone ? "Card.Person.Gone" : "Card.Person.Moved"]) { Color = TextColor.Attention, Spacing = Spacing.None }] : Array.Empty<Element>(),
            new FactSet(
            [
                new Fact(texts["Card.Person.Number"], Shown.Plain(person.EmployeeNumber)),
                new Fact(texts["Card.Person.Unit"], Shown.Plain(found.UnitName)),
                new Fact(texts["Card.Person.Position"], Shown.Plain(person.Position.Length == 0 ? "–" : person.Position)),
                new Fact(texts["Card.Person.Roles"], found.Roles.Count == 0 ? texts["Card.Person.NoRoles"] : texts.Show(found.Roles.Select(role => texts.Show(role)))),
            ]),
            .. person.Moved && !person.Gone ? Leave(data, texts) : [],
            .. person.Gone || person.Moved ? Back(data, texts) : Leave(data, texts),
        ]);
    }

    private static Element[] Leave((string, string) data, Texts texts) =>
    [
        new ChoiceInput([.. Enum.GetValues<DepartureKind>().Select(kind => new Choice(texts.Show(kind), kind.ToString()))])
        {
            Id = PersonVerbs.KindField,
            Label = texts["Card.Person.Kind"],
            Style = ChoiceStyle.Expanded,
            IsRequired = true,
            ErrorMessage = texts["Organization.DepartureKindMissing"],
        },
        new TextInput { Id = PersonVerbs.ReasonField, Label = texts["Card.Person.Reason"], MaxLength = RecordDeparture.LongestReason },
        Shown.Callout(texts["Card.Person.Effect"], ContainerStyle.Warning),
        .. Shown.Rows([Buttons.Send(texts["Card.Person.Leave"], PersonVerbs.Leave, data), Buttons.Go(texts["Card.Person.Again"], PersonVerbs.Find)]),
    ];

    private static Element[] Back((string, string) data, Texts texts) =>
    [
        Shown.Note(texts["Card.Person.BackNote"]),
        .. Shown.Rows([Buttons.Go(texts["Card.Person.Back"], PersonVerbs.Back, data), Buttons.Go(texts["Card.Person.Again"], PersonVerbs.Find)]),
    ];

    private static ColumnSet Line(PersonFound found, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Shown.Plain($"{found.Person.Name} {found.Person.EmployeeNumber}")) { Weight = TextWeight.Bolder },
            new TextBlock(found.Person.Gone ? texts["Card.Person.Gone"] : found.Person.Moved ? texts["Card.Person.Moved"] : Shown.Plain($"{found.UnitName} {found.Person.Position}"))
            {
                Size = TextSize.Small,
                Spacing = Spacing.None,
                IsSubtle = true,
            },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto",
        [
            new ActionSet([Buttons.Go(texts["Card.Person.Choose"], PersonVerbs.Show, (PersonVerbs.PersonField, Shown.Id(found.Person.Id.Value)))]),
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
