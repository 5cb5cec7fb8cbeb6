using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Years;

/// <summary>How many steps stand where.</summary>
public sealed record YearCount(int Done, int UnderWay, int Late, int Ahead)
{
    /// <summary>All steps.</summary>
    public int All => Done + UnderWay + Late + Ahead;

    public static YearCount Of(IReadOnlyCollection<YearStep> steps) => new(
        Count(steps, YearStepState.Done), Count(steps, YearStepState.UnderWay), Count(steps, YearStepState.Late), Count(steps, YearStepState.Ahead));

    private static int Count(IReadOnlyCollection<YearStep> steps, YearStepState state) => steps.Count(step => step.State == state);
}
