using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>发起评级 First step: what the round is about and until when.</summary>
internal static class NewRoundCard
{
    /// <param name="units">Units in which the reader may open rounds, at least one.</param>
    /// <param name="today">Asia/Shanghai.</param>
    public static Card Write(IReadOnlyList<(UnitId Id, string Name)> units, DateOnly today, Texts texts)
    {
        var title = texts["Card.New.Title"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts["Card.New.Intro"]) { IsSubtle = true, Spacing = Spacing.None },
            Chosen(PlanFields.Unit, "Card.New.Unit", [.. units.Select(unit => new Choice(unit.Name, Shown.Id(unit.Id.Value)))], texts),
            Chosen(PlanFields.Year, "Card.New.Year", [.. Enumerable.Range(0, 3).Select(back => Year(today.Year - back))], texts, Year(today.Year - 1).Value),
            Open(PlanFields.Form, "Card.New.Form", Enum.GetValues<GasForm>(), texts),
            Open(PlanFields.Kind, "Card.New.Kind", Enum.GetValues<RoundKind>(), texts),
            new DateInput
            {
                Id = PlanFields.Day,
                Label = texts["Card.New.Day"],
                Value = Format.Day(today.AddDays(7)),
                Min = Format.Day(today),
                IsRequired = true,
                ErrorMessage = texts["Card.New.Day.Wrong"],
            },
            new TimeInput
            {
                Id = PlanFields.Time,
                Label = texts["Card.New.Time"],
                Value = "18:00",
                IsRequired = true,
                ErrorMessage = texts["Card.New.Time.Wrong"],
            },
            Shown.Row(Buttons.Send(texts["Card.New.Next"], RoundVerbs.Prepare), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static Choice Year(int year)
    {
        var text = year.ToString(CultureInfo.InvariantCulture);
        return new Choice(text, text);
    }

    private static ChoiceInput Chosen(string id, string key, IReadOnlyList<Choice> choices, Texts texts, string? value = null) => new(choices)
    {
        Id = id,
        Label = texts[key],
        Style = ChoiceStyle.Compact,
        Value = value ?? choices[0].Value,
        IsRequired = true,
        ErrorMessage = texts[$"{key}.Wrong"],
    };

    private static ChoiceInput Open<T>(string id, string key, T[] members, Texts texts)
        where T : struct, Enum => Chosen(id, key, [.. members.Select(member => new Choice(texts.Show(member), member.ToString()))], texts)
        with
        {
            Style = ChoiceStyle.Expanded,
        };
}
