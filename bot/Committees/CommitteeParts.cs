using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Committees;

/// <summary>Parts that the cards of a committee share.</summary>
internal static class CommitteeParts
{
    public static Element[] Top(string title, UnitCard unit) =>
        [Shown.Heading(title), new TextBlock(Shown.Plain(unit.Name)) { IsSubtle = true, Spacing = Spacing.None }];

    public static (string, string) Unit(UnitCard unit) => (CommitteeVerbs.UnitField, Shown.Id(unit.Id.Value));

    public static (string, string) Person(PersonId person) => (CommitteeVerbs.PersonField, Shown.Id(person.Value));

    /// <summary>The name; of somebody who is no longer on record, that.</summary>
    public static string Name(SeatLine seat, Texts texts) => seat.Name.Length == 0 ? texts["Card.Committee.NotOnRecord"] : Shown.Plain(seat.Name);

    /// <summary>A name with the position below it, the duty beside it, and perhaps a button.</summary>
    public static ColumnSet Row(string name, string below, TextColor? color, TextBlock right, CardAction? button = null) => new(
    [
        new Column("stretch",
        [
            new TextBlock(name) { Weight = TextWeight.Bolder },
            .. below.Length == 0 ? [] : new Element[] { new TextBlock(below) { Size = TextSize.Small, IsSubtle = color is null ? true : null, Color = color, Spacing = Spacing.None } },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto", [right]) { VerticalContentAlignment = VerticalContentAlignment.Center },
        .. button is null ? [] : new[] { new Column("auto", [new ActionSet([button])]) { VerticalContentAlignment = VerticalContentAlignment.Center } },
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    public static ChoiceInput Duties(CommitteeDuty chosen, Texts texts) => new(
        [.. Enum.GetValues<CommitteeDuty>().Select(duty => new Choice(texts[$"Card.Committee.DutyChoice.{duty}"], duty.ToString()))])
    {
        Id = CommitteeVerbs.DutyField,
        Label = texts["Card.Committee.Duty"],
        Style = ChoiceStyle.Expanded,
        Value = chosen.ToString(),
        IsRequired = true,
        ErrorMessage = texts["Card.Committee.DutyMissing"],
    };
}
