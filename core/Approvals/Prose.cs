namespace TeamsGrading.Core.Approvals;

/// <summary>How much people may write on approval cards.</summary>
internal static class Prose
{
    /// <summary>Longest reason or answer.</summary>
    public const int Long = 1000;

    /// <summary>Longest number of a resolution.</summary>
    public const int Resolution = 60;
}
