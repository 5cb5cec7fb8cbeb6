using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>VIP 级数 How many levels each unit may have by its last year's sales (000 §7.2.2, annex 3); none where the sales are not known.</summary>
internal sealed class AllowedFigure(IDirectory directory) : IUnitFigures
{
    public string Key => "LevelsAllowed";

    public async Task<IReadOnlyDictionary<UnitId, int>> ForAsync(IReadOnlyCollection<UnitId> units, int year, CancellationToken cancellation) =>
        (await directory.UnitsAsync(cancellation))
            .Where(unit => units.Contains(unit.Id) && unit.LastYearSalesHundredMillions is not null)
            .ToDictionary(unit => unit.Id, unit => VipLevels.Allowed(GasVolume.FromHundredMillions(unit.LastYearSalesHundredMillions!.Value)));
}
