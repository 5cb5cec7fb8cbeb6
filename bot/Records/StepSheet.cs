using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Records;

/// <summary>The steps of the year with their dates.</summary>
internal sealed class StepSheet(IEnumerable<IYearSteps> sources, TimeProvider clock) : IYearSheet
{
    public YearPart Part => YearPart.Steps;

    public async Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var steps = new List<YearStep>();
        foreach (var source in sources)
        {
            steps.AddRange(await source.ForAsync(unit, year, today, cancellation));
        }

        return steps.Count == 0
            ? []
            :
            [
                new YearTable(
                    "",
                    [texts["Summary.Steps.Step"], texts["Summary.Steps.State"], texts["Summary.Steps.Due"], texts["Summary.Steps.Done"]],
                    [.. steps.OrderBy(step => step.DoneOn ?? step.DueOn ?? DateOnly.MaxValue).Select(step => (string[])
                    [
                        Name(step.Key, texts) + (step.Form is { } form ? $" · {texts.Show(form)}" : ""),
                        texts[$"Summary.State.{step.State}"], texts.Show(step.DueOn), texts.Show(step.DoneOn),
                    ])],
                    []),
            ];
    }

    /// <summary>A step without words must not keep anybody from the archive.</summary>
    private static string Name(string key, Texts texts) => texts.All.GetValueOrDefault($"Year.Step.{key}") ?? key;
}
