namespace TeamsGrading.Core.Tiers;

/// <summary>How much people may write into gifts, recommendations and bars.</summary>
internal static class Prose
{
    /// <summary>Longest reason, recommendation, description or passage.</summary>
    public const int Long = 2000;

    /// <summary>Longest name of an issuing body, number of a document or name of a file.</summary>
    public const int Short = 200;
}
