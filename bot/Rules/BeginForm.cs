using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rules;

/// <summary>The form that begins a draft, at the end of the lists.</summary>
internal static class BeginForm
{
    /// <param name="units">Units to choose from; null for the group's rule.</param>
    /// <param name="thisYear">Asia/Shanghai.</param>
    public static IEnumerable<Element> Write(string titleKey, string verb, IReadOnlyList<UnitCard>? units, int thisYear, Texts texts)
    {
        yield return Shown.Section(texts[titleKey]);
        if (units is not null)
        {
            yield return new ChoiceInput([.. units.Select(unit => new Choice(Shown.Plain(unit.Name), Shown.Id(unit.Id.Value)))])
            {
                Id = RuleVerbs.UnitField,
                Label = texts["Card.Begin.Unit"],
                Style = ChoiceStyle.Compact,
                Value = Shown.Id(units[0].Id.Value),
            };
        }

        yield return new ChoiceInput([.. new[] { thisYear + 1, thisYear, thisYear - 1 }.Select(Year)])
        {
            Id = RuleVerbs.YearField,
            Label = texts["Card.Begin.Year"],
            Style = ChoiceStyle.Compact,
            Value = Year(thisYear).Value,
        };
        yield return new ChoiceInput([.. Enum.GetValues<DraftStart>().Select(from => new Choice(texts.Show(from), from.ToString()))])
        {
            Id = RuleVerbs.FromField,
            Label = texts["Card.Begin.From"],
            Style = ChoiceStyle.Expanded,
            Value = nameof(DraftStart.LastYear),
        };
        yield return Reason(texts);
        yield return Shown.Row(Buttons.Send(texts["Card.Begin.Go"], verb));
    }

    public static TextInput Reason(Texts texts) => new()
    {
        Id = RuleVerbs.ReasonField,
        Label = texts["Card.Begin.Reason"],
        MaxLength = StartDraft.LongestReason,
        IsMultiline = true,
    };

    private static Choice Year(int year)
    {
        var text = year.ToString(CultureInfo.InvariantCulture);
        return new Choice(text, text);
    }
}
