using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>A gift as it is decided upon and hashed.</summary>
/// <param name="FirstContract">Earliest contract of the subject with any unit of the group.</param>
/// <param name="SalesHundredMillions">上一年度总销售气量 of the unit, 亿方.</param>
/// <param name="Reason">Empty only where the unit has one level.</param>
public sealed record GiftText(
    string Format, GiftId Gift, UnitId Unit, int Year, SubjectId Subject, string Code, string Name, GasForm Form, DateOnly FirstContract, TierLevel Level,
    int LevelsAllowed, decimal SalesHundredMillions, string Reason)
{
    internal const string Version = "TeamsGrading.Gift/1";

    /// <exception cref="System.Text.Json.JsonException">Not such a text.</exception>
    public static GiftText Read(string text) => Canon.ReadWhole<GiftText>(text);
}
