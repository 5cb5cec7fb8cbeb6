using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Years;

namespace TeamsGrading.Bot.Years;

/// <summary>A unit to choose. Ids are text: a JavaScript number does not hold 63 bits.</summary>
/// <param name="Top">Headquarters, which rates nobody itself.</param>
internal sealed record UnitChoice(string Id, string Name, bool Top)
{
    public static UnitChoice Of(UnitCard unit) => new(YearWords.Id(unit.Id), unit.Name, unit.Parent is null);
}

/// <summary>What can be chosen on pages of the rating year.</summary>
internal sealed record ChoicesAnswer(IEnumerable<UnitChoice> Units, IEnumerable<int> Years, int Current)
{
    public static ChoicesAnswer Of(YearChoices choices, Texts texts) => new(choices.Units.Select(UnitChoice.Of), choices.Years, choices.Current);
}

/// <summary>How many steps stand where.</summary>
internal sealed record CountAnswer(int Done, int UnderWay, int Late, int Ahead, string Text);

/// <summary>A step as a page shows it.</summary>
/// <param name="State">Enum name, for the look; <paramref name="StateText"/> is the word.</param>
/// <param name="When">Due or done, in words; empty when there is no date.</param>
/// <param name="Kind">Kind of the card that shows it, or null.</param>
internal sealed record StepAnswer(string Key, string Title, string State, string StateText, string When, string? Kind, string Subject)
{
    public static StepAnswer Of(YearStep step, DateOnly today, Texts texts) => new(
        step.Key,
        YearWords.Title(step, texts),
        step.State.ToString(),
        texts.Show(step.State),
        YearWords.When(step, today, texts),
        step.CardKind,
        step.Subject.ToString(CultureInfo.InvariantCulture));
}

/// <summary>Steps of one stage of the year.</summary>
internal sealed record StageAnswer(string Title, IEnumerable<StepAnswer> Steps);

/// <summary>The year of a unit as its page reads it.</summary>
internal sealed record YearAnswer(
    UnitChoice Unit, int Year, CountAnswer Count, IEnumerable<StageAnswer> Stages, IEnumerable<UnitChoice> Units, IEnumerable<int> Years)
{
    public static YearAnswer Of(YearSheet sheet, Texts texts) => new(
        UnitChoice.Of(sheet.Unit),
        sheet.Year,
        YearWords.Count(sheet.Count, texts),
        YearWords.Stages(sheet.Steps).Select(stage => new StageAnswer(texts.Show(stage.Key), stage.Select(step => StepAnswer.Of(step, sheet.Today, texts)))),
        sheet.Units.Select(UnitChoice.Of),
        sheet.Years);
}

/// <summary>A figure of a unit with its name.</summary>
internal sealed record FigureAnswer(string Key, string Label, int Value);

/// <summary>A unit on the map.</summary>
internal sealed record UnitYearAnswer(
    string Id, string Name, int Depth, CountAnswer Count, IEnumerable<StepAnswer> Steps, IEnumerable<FigureAnswer> Figures);

/// <summary>The map as its page reads it.</summary>
internal sealed record GroupYearAnswer(int Year, IEnumerable<UnitYearAnswer> Units, IEnumerable<int> Years)
{
    public static GroupYearAnswer Of(GroupYear group, Texts texts) => new(
        group.Year,
        group.Units.Select(unit => new UnitYearAnswer(
            YearWords.Id(unit.Unit.Id),
            unit.Unit.Name,
            unit.Depth,
            YearWords.Count(unit.Count, texts),
            unit.Steps.Select(step => StepAnswer.Of(step, group.Today, texts)),
            unit.Figures.OrderBy(figure => figure.Key, StringComparer.Ordinal)
                .Select(figure => new FigureAnswer(figure.Key, texts[$"Year.Figure.{figure.Key}"], figure.Value)))),
        group.Years);
}
