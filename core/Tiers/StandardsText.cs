using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>A version of the standards as it is decided upon and hashed: the content with the figure from which the number of levels follows.</summary>
/// <param name="SalesHundredMillions">上一年度总销售气量, 亿方.</param>
/// <param name="LevelsAllowed">000 annex 3.</param>
public sealed record StandardsText(
    string Format, StandardsId Standards, UnitId Unit, int Year, GasForm Form, decimal SalesHundredMillions, int LevelsAllowed,
    IReadOnlyList<LevelStandard> Levels, ConditionMetric? TieBreak)
{
    internal const string Version = "TeamsGrading.Standards/1";

    internal StandardsContent Content => new(Levels, TieBreak);

    /// <exception cref="System.Text.Json.JsonException">Not such a text.</exception>
    public static StandardsText Read(string text) => Canon.ReadWhole<StandardsText>(text);
}
