using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Years;

/// <summary>Rated years that can be looked at: the year of the data, which is rated in the year after it.</summary>
public static class RatedYears
{
    /// <summary>Years back from the newest.</summary>
    private const int Span = 10;

    /// <summary>The year that is being rated today.</summary>
    public static int Current(DateOnly today) => today.Year - 1;

    /// <summary>The newest first; this year's own data are rated next year, and what is prepared for that can be seen.</summary>
    public static IReadOnlyList<int> Shown(DateOnly today) => [.. Enumerable.Range(0, Span).Select(back => today.Year - back)];

    /// <summary>The year that was asked for, the current one for zero, or a refusal.</summary>
    public static Result<int> Chosen(int asked, DateOnly today)
    {
        var shown = Shown(today);
        return asked == 0 ? Current(today) : shown.Contains(asked) ? asked : new NoSuchYear(shown[^1], shown[0]);
    }
}
