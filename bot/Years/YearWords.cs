using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Years;

namespace TeamsGrading.Bot.Years;

/// <summary>Steps of a year in words, the same on the card and on the page.</summary>
internal static class YearWords
{
    public static string Id(UnitId unit) => Shown.Id(unit.Value);

    /// <summary>'评级轮次（气态客户）'.</summary>
    public static string Title(YearStep step, Texts texts)
    {
        var name = texts[$"Year.Step.{step.Key}"];
        return step.Form is { } form ? texts.With("Year.StepOfForm", ("Step", name), ("Form", form)) : name;
    }

    /// <summary>When it was done, is due, or by how many days it is late; empty without a date.</summary>
    public static string When(YearStep step, DateOnly today, Texts texts) => step switch
    {
        { State: YearStepState.Done, DoneOn: { } done } => texts.With("Year.DoneOn", ("Day", done)),
        { State: YearStepState.Done } => "",
        { State: YearStepState.Late, DueOn: { } due } => texts.With("Year.LateSince", ("Day", due), ("Days", today.DayNumber - due.DayNumber)),
        { DueOn: { } due } => texts.With("Year.DueOn", ("Day", due)),
        _ => "",
    };

    /// <summary>Counts with a sentence that names only what there is.</summary>
    public static CountAnswer Count(YearCount count, Texts texts)
    {
        var parts = new[] { ("Late", count.Late), ("UnderWay", count.UnderWay), ("Done", count.Done), ("Ahead", count.Ahead) }
            .Where(part => part.Item2 > 0)
            .Select(part => texts.With($"Year.Count.{part.Item1}", ("Count", part.Item2)));
        return new CountAnswer(
            count.Done, count.UnderWay, count.Late, count.Ahead, count.All == 0 ? texts["Year.Count.None"] : string.Join(texts["Year.Count.Between"], parts));
    }

    /// <summary>Steps by stage, stages without a step left out.</summary>
    public static IEnumerable<IGrouping<YearStage, YearStep>> Stages(IEnumerable<YearStep> steps) =>
        steps.GroupBy(step => YearPlan.StageOf(step.Key)).OrderBy(stage => stage.Key);
}
