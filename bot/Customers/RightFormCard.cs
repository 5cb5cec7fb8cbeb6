using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>申请查询权限 The form by which a unit asks for a right on its files.</summary>
internal static class RightFormCard
{
    /// <summary>Colleagues to choose from; of a larger unit the others by employee number.</summary>
    private const int MostColleagues = 200;

    /// <summary>Days offered first.</summary>
    private const int UsualDays = 30;

    /// <param name="units">Units for whose files the reader may ask.</param>
    /// <param name="colleagues">People of these units.</param>
    public static Card Write(IReadOnlyList<UnitCard> units, IReadOnlyList<PersonCard> colleagues, DateOnly today, Texts texts) => CardDocument.Write(
        texts["Card.RightForm.Title"],
        texts["Card.RightForm.Title"],
        [
            Shown.Heading(texts["Card.RightForm.Title"]),
            new TextBlock(texts["Card.RightForm.Intro"]) { IsSubtle = true, Spacing = Spacing.None },
            new ChoiceInput([.. units.Select(unit => new Choice(Shown.Plain(unit.Name), Shown.Id(unit.Id.Value)))])
            {
                Id = RightFields.Unit,
                Label = texts["Card.RightForm.Unit"],
                Style = ChoiceStyle.Compact,
                Value = units.Count > 0 ? Shown.Id(units[0].Id.Value) : null,
                IsRequired = true,
                ErrorMessage = texts["Card.RightForm.Unit"],
            },
            new ChoiceInput([.. colleagues.Take(MostColleagues).Select(person => new Choice(Described(person), Shown.Id(person.Id.Value)))])
            {
                Id = RightFields.Person,
                Label = texts["Card.RightForm.Person"],
                Placeholder = texts["Card.RightForm.Person.Choose"],
                Style = ChoiceStyle.Compact,
            },
            new TextInput { Id = RightFields.Number, Label = texts["Card.RightForm.Number"], MaxLength = 64 },
            new ChoiceInput([.. RequestRight.Offered.Select(action => new Choice(texts[$"Card.Right.Action.{action}"], action.ToString()))])
            {
                Id = RightFields.Action,
                Label = texts["Card.RightForm.Action"],
                Style = ChoiceStyle.Expanded,
                Value = nameof(GradingAction.ReadFile),
                Wrap = true,
                IsRequired = true,
                ErrorMessage = texts["Card.RightForm.Action"],
            },
            Day(RightFields.From, "Card.RightForm.From", today, texts),
            Day(RightFields.Until, "Card.RightForm.Until", today.AddDays(UsualDays - 1), texts),
            new TextInput
            {
                Id = RightFields.Reason,
                Label = texts["Card.RightForm.Reason"],
                MaxLength = RequestRight.LongestReason,
                IsMultiline = true,
                IsRequired = true,
                ErrorMessage = texts["Card.RightForm.Reason.Missing"],
            },
            Shown.Row(Buttons.Send(texts["Card.RightForm.Send"], RightVerbs.Ask), Buttons.Go(texts["Card.Right.List"], RightVerbs.List)),
        ]);

    private static DateInput Day(string id, string key, DateOnly value, Texts texts) => new()
    {
        Id = id,
        Label = texts[key],
        Value = Format.Day(value),
        IsRequired = true,
        ErrorMessage = texts["Card.RightForm.Day.Wrong"],
    };

    private static string Described(PersonCard person) =>
        Shown.Plain(person.Position.Length == 0 ? $"{person.Name} {person.EmployeeNumber}" : $"{person.Name} {person.EmployeeNumber}（{person.Position}）");
}
