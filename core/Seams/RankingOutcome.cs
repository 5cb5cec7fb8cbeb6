namespace TeamsGrading.Core.Seams;

/// <summary>What became of a candidate, in one word.</summary>
public enum RankingOutcome
{
    /// <summary>Has points and a rank.</summary>
    Ranked,

    /// <summary>A vote: passed.</summary>
    Passed,

    /// <summary>A vote: not passed.</summary>
    NotPassed,

    /// <summary>No result, or none that may be told.</summary>
    None,

    /// <summary>Barred while the round was under way.</summary>
    Barred,
}
