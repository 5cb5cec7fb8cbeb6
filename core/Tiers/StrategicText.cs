using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>A VIP1 award on which a recommendation rests.</summary>
/// <param name="Score">Published points of the base items in the round of that year and form, or null.</param>
/// <param name="Rank">Rank within the unit, or null.</param>
public sealed record HighestHolding(UnitId Unit, string UnitName, GasForm Form, int Year, DateOnly From, DateOnly Until, bool ByGift, decimal? Score, int? Rank);

/// <summary>One recommended customer. Without holdings it is no longer on a unit's highest level.</summary>
public sealed record StrategicLine(SubjectId Subject, string Code, string Name, string Words, IReadOnlyList<HighestHolding> Holdings);

/// <summary>The strategic list as it is decided upon and hashed; by code.</summary>
public sealed record StrategicText(string Format, StrategicListId List, UnitId Unit, int Year, IReadOnlyList<StrategicLine> Customers)
{
    internal const string Version = "TeamsGrading.StrategicList/1";

    /// <exception cref="System.Text.Json.JsonException">Not such a text.</exception>
    public static StrategicText Read(string text) => Canon.ReadWhole<StrategicText>(text);
}
